/// <reference types="astro/client" />

declare namespace NodeJS {
  interface ProcessEnv {
    /** The folder of its host that the site is published in; put into the pages and scripts by the build. */
    readonly BASE_PATH?: string;
  }
}

/** A client script, bundled into one text by `scripts/bundle.ts`. */
declare module '*?iife' {
  const script: string;
  export default script;
}
