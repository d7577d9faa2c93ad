/** The kinds of things that a record may name, and the words for them in the data. */

/** What kind of thing moves. Sums never cross from one layer to another. */
export const layers = [
  'cash',
  'equity',
  'debt',
  'purchase-commitment',
  'compute',
  'hardware',
  'none',
] as const;

/** How sure the number is, from the surest down. Drawn as texture, everywhere alike. */
export const certainties = [
  'signed',
  'reported',
  'announced',
  'ceiling',
  'estimate',
  'spoken',
] as const;

/** How the number was said. `order` is an order of magnitude in words: "tens of billions". */
export const qualifiers = [
  'exact',
  'about',
  'up-to',
  'more-than',
  'at-least',
  'range',
  'order',
] as const;

export const units = [
  'usd-bn',
  'usd-bn-per-year',
  'usd-bn-per-gw',
  'usd',
  'gw',
  'percent',
  'ratio',
  'reactors',
  'million-shares',
  'thousand-wafers-per-month',
] as const;

/** Orders of magnitude in words, as in "tens of billions". */
export const orders = ['tens', 'hundreds'] as const;

/** The units that an order of magnitude can be said in: "tens of billions of dollars", but not "tens gigawatts". */
export const unitsWithOrders = [
  'usd-bn',
  'usd-bn-per-year',
  'usd-bn-per-gw',
] as const satisfies readonly Unit[];

/** What stretch of time the number covers: a total over years must not pass for a year. */
export const timeBases = [
  'moment',
  'one-year',
  'half-year',
  'quarter',
  'multi-year',
  'unknown',
] as const;

export const stances = ['warns', 'explains', 'defends', 'reports'] as const;

/** Whether a stance is one of the two sides of the story; in the order in which they are read. */
const sides: Readonly<Record<Stance, boolean>> = {
  warns: true,
  defends: true,
  explains: false,
  reports: false,
};

export const stancesAsRead = Object.keys(sides) as Stance[];

export const takesSide = (stance: Stance): boolean => sides[stance];

export const entityRoles = [
  'hub',
  'supplier',
  'cloud',
  'investor',
  'project',
  'outside',
  'compared',
] as const;

/** The article that the story follows, and then from what is nearest to the event to what is farthest from it. */
export const sourceKinds = ['article', 'primary', 'press', 'copy', 'blog'] as const;

/** By ISO 639-1. */
export const sourceLanguages = ['he', 'en', 'ar'] as const;

/** What was found when the claim was checked against other sources. */
export const assessments = [
  'verified',
  'corrected',
  'partly-verified',
  'conflicting',
  'article-only',
  'opinion',
] as const;

export type Layer = (typeof layers)[number];
export type Certainty = (typeof certainties)[number];
export type Qualifier = (typeof qualifiers)[number];
export type Unit = (typeof units)[number];
export type Order = (typeof orders)[number];
export type TimeBasis = (typeof timeBases)[number];
export type Stance = (typeof stances)[number];
export type EntityRole = (typeof entityRoles)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type Assessment = (typeof assessments)[number];
