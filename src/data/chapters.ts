/** The chapters, in reading order. The ids are addresses (`/he/#supply-chain`) and never change. */
export const chapters = [
  'opening',
  'supply-chain',
  'pulling-ahead',
  'industry-effort',
  'since',
] as const;

export type ChapterId = (typeof chapters)[number];
