import { createRequire } from 'node:module';

/**
 * Whole fonts with the letters of both scripts in one file, of one weight: what paints a PNG knows neither
 * variable fonts nor one that is split by script, as the pages have it.
 */
export const faces = {
  sans: {
    family: 'Assistant',
    weight: 400,
    file: 'assistant/400Regular/Assistant_400Regular.ttf',
  },
  'sans-bold': {
    family: 'Assistant',
    weight: 700,
    file: 'assistant/700Bold/Assistant_700Bold.ttf',
  },
  serif: {
    family: 'Frank Ruhl Libre',
    weight: 800,
    file: 'frank-ruhl-libre/800ExtraBold/FrankRuhlLibre_800ExtraBold.ttf',
  },
} as const;

export type Face = keyof typeof faces;

const { resolve } = createRequire(import.meta.url);

/** Where the font of a face is on this machine. */
export const locateFace = (face: Face): string => resolve(`@expo-google-fonts/${faces[face].file}`);
