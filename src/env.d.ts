/// <reference types="astro/client" />

/** A client script, bundled into one text by `scripts/bundle.ts`. */
declare module '*?iife' {
  const script: string;
  export default script;
}
