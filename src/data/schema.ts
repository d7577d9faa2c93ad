import * as z from 'zod';

import { chapters } from './chapters.ts';
import {
  assessments,
  certainties,
  entityRoles,
  layers,
  orders,
  qualifiers,
  sourceKinds,
  sourceLanguages,
  stances,
  timeBases,
  units,
  unitsWithOrders,
  type Qualifier,
  type Unit,
} from './kinds.ts';
import { locales, type Locale } from './locales.ts';

export * from './kinds.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case, such as "nvidia-investment"');

const text = z.string().trim().min(1, 'a text that is not empty');

/** What a reader reads. */
const words = text.regex(
  /^[^"']*$/,
  'the marks of the language: “ ” ’ in English, “ ” ״ ׳ in Hebrew',
);

const localized = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, words])) as Record<Locale, typeof words>,
);

const isRealDate = (value: string): boolean => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

export const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date as precise as it is known: a year, a month or a day. */
export const partialDate = z
  .string()
  .regex(partialDatePattern, {
    error: 'a date as YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine(isRealDate, 'a date that is in the calendar');

const positive = z.number().positive('a number above zero');

/** One number, a range, or an order of magnitude in words. */
const amount = z.union(
  [
    positive,
    z
      .strictObject({ low: positive, high: positive })
      .refine(({ low, high }) => low < high, 'a range whose low end is below its high end'),
    z.strictObject({ order: z.enum(orders) }),
  ],
  'a number above zero, { low, high }, { order: "tens" } or { order: "hundreds" }',
);

/** "About" fits one number, "range" a range, "order" an order of magnitude. */
function checkQualifier(
  {
    amount: value,
    qualifier,
  }: { readonly amount: z.output<typeof amount>; readonly qualifier: Qualifier },
  context: z.RefinementCtx,
): void {
  const shape = typeof value === 'number' ? 'number' : 'low' in value ? 'range' : 'order';
  const fits =
    shape === 'number' ? qualifier !== 'range' && qualifier !== 'order' : qualifier === shape;
  if (fits) return;
  context.addIssue({
    code: 'custom',
    path: ['qualifier'],
    message: `a qualifier that fits an amount given as ${shape}`,
    input: qualifier,
  });
}

interface Restatable {
  readonly unit: Unit;
  readonly amount: Amount;
  readonly revisions: readonly Pick<Revision, 'amount'>[];
}

/** "Tens of billions of dollars" can be said, "tens gigawatts" cannot: neither at first nor in a revision. */
function checkOrders(
  { unit, amount: first, revisions }: Restatable,
  context: z.RefinementCtx,
): void {
  if (unitsWithOrders.some((each) => each === unit)) return;
  const message = `a number or a range, as the unit is "${unit}": an order fits only ${unitsWithOrders.join(', ')}`;
  const refuse = (value: Amount, path: PropertyKey[]): void => {
    if (typeof value === 'number' || 'low' in value) return;
    context.addIssue({ code: 'custom', path, message, input: value });
  };
  refuse(first, ['amount']);
  for (const [index, revised] of revisions.entries())
    refuse(revised.amount, ['revisions', index, 'amount']);
}

/** Each is later than the one before it, and so tells by its date which it is. */
function checkOrderOfRevisions(
  {
    revisions,
    ...first
  }: { readonly asOf: string; readonly revisions: readonly { asOf: string }[] },
  context: z.RefinementCtx,
): void {
  for (const [index, { asOf }] of revisions.entries()) {
    const before = (revisions[index - 1] ?? first).asOf;
    if (asOf > before) continue;
    context.addIssue({
      code: 'custom',
      path: ['revisions', index, 'asOf'],
      message: `a date after ${before}: revisions stand in the order in which they were made`,
      input: asOf,
    });
  }
}

const revision = z
  .strictObject({
    asOf: partialDate,
    amount,
    qualifier: z.enum(qualifiers),
    certainty: z.enum(certainties),
    /** What was said then, and how it differs from the first number. */
    note: localized,
    source: id,
  })
  .superRefine(checkQualifier);

const quantity = z
  .strictObject({
    id,
    chapter: z.enum(chapters),
    /** False for what we added from other sources: the page marks it. */
    inArticle: z.boolean(),
    measures: localized,
    amount,
    unit: z.enum(units),
    qualifier: z.enum(qualifiers),
    certainty: z.enum(certainties),
    layer: z.enum(layers),
    basis: z.enum(timeBases),
    statedBy: localized,
    sources: z.array(id).min(1, 'at least one source'),
    asOf: partialDate,
    assessment: z.enum(assessments),
    caveat: localized.nullable(),
    overlaps: z.array(z.strictObject({ with: id, why: localized })),
    revisions: z.array(revision),
  })
  .superRefine(checkQualifier)
  .superRefine(checkOrders)
  .superRefine(checkOrderOfRevisions);

const entity = z.strictObject({
  id,
  name: localized,
  role: z.enum(entityRoles),
  /** Of many without a name, such as lenders. */
  isGroup: z.literal(true).optional(),
  /** What it does in this story, in a few words. */
  note: localized,
});

const flow = z
  .strictObject({
    id,
    from: id,
    to: id,
    layer: z.enum(layers),
    certainty: z.enum(certainties),
    /** The amount; null where no source that may be published gives one. */
    quantity: id.nullable(),
    /** The flow whose money it is a part of. */
    partOf: id.optional(),
    /** Whether shares of the payer itself are what is given, and so not what is bought. */
    inOwnShares: z.literal(true).optional(),
    inArticle: z.boolean(),
    /** What the money is for. */
    purpose: localized,
    /** Of a flow without an amount; all others have the sources of their amounts. */
    sources: z.array(id).min(1, 'at least one source').optional(),
  })
  .refine(({ quantity: known, sources }) => (known === null) === (sources !== undefined), {
    path: ['sources'],
    error: 'sources where there is no amount that has them, and only there',
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'another player than the one who pays',
  });

const source = z
  .strictObject({
    id,
    publisher: localized,
    /** In its own language; in both where it is our description. */
    title: z.union([text, localized], 'a text, or one in every language'),
    language: z.enum(sourceLanguages),
    date: partialDate.nullable(),
    url: z.url({ protocol: /^https$/, error: 'a web address (https) seen by us' }).nullable(),
    kind: z.enum(sourceKinds),
    /** What it says, or how far to trust it. */
    note: localized.nullable(),
  })
  .refine(({ kind, url }) => kind !== 'copy' || url === null, {
    path: ['url'],
    error: 'no address, since what was read is a copy',
  });

const term = z.strictObject({ id, name: localized, meaning: localized });

const position = z.strictObject({
  id,
  chapter: z.enum(chapters),
  who: localized,
  role: localized.nullable(),
  stance: z.enum(stances),
  view: localized,
  inArticle: z.boolean(),
  assessment: z.enum(assessments),
  sources: z.array(id).min(1, 'at least one source'),
  /** What it rests on, as far as that was found. */
  caveat: localized,
});

/** What stands above the text of a chapter, or of the page on method. */
export const frontmatter = z.strictObject({
  title: text,
  lede: text,
  /** The day on which a chapter was added to what the article says. */
  addition: z.iso.date('the day of the addition, as YYYY-MM-DD').optional(),
});

/** The schema of each kind of record. A record that is not exactly this stops the build. */
export const schemas = {
  quantities: quantity,
  entities: entity,
  flows: flow,
  sources: source,
  terms: term,
  positions: position,
};

export type RecordKind = keyof typeof schemas;

export type Quantity = z.output<typeof quantity>;
export type Revision = z.output<typeof revision>;
export type Amount = z.output<typeof amount>;
export type Entity = z.output<typeof entity>;
export type Flow = z.output<typeof flow>;
export type Source = z.output<typeof source>;
export type Term = z.output<typeof term>;
export type Position = z.output<typeof position>;
export type Frontmatter = z.output<typeof frontmatter>;
