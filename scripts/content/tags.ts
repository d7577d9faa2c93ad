/** Whether every component of a chapter exists, and names what exists. */
import { quantities } from '../../src/data/index.ts';
import type { Locale } from '../../src/data/locales.ts';
import { quoteValue, suggestId, type Problem } from '../../src/data/problems.ts';
import { partialDate } from '../../src/data/schema.ts';
import { quantityForms } from '../../src/i18n/format.ts';
import type { Chapter, Tag } from './chapter.ts';
import { components } from './components.ts';

const chapterTags = Object.keys(components);

const methodTags = chapterTags.filter((name) => components[name]?.inMethod);

export function checkTags({ file, id, locale, tags }: Chapter): Problem[] {
  const knownTags = id === 'method' ? methodTags : chapterTags;
  return tags.flatMap((tag) => [
    ...checkName(file, tag, knownTags),
    ...checkAttributes(file, tag),
    ...checkReference(file, tag),
    ...checkRevision(file, tag),
    ...checkDate(file, tag),
    ...checkPrefix(file, locale, tag),
    ...checkForm(file, tag),
  ]);
}

function checkName(file: string, { name, line }: Tag, knownTags: readonly string[]): Problem[] {
  if (knownTags.includes(name)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name}>`,
      found: 'a component that does not exist here',
      expected: `one of ${knownTags.join(', ')}`,
      fix: suggestId(name, knownTags),
    },
  ];
}

function checkAttributes(file: string, { name, attributes, line }: Tag): Problem[] {
  const known = components[name]?.attributes;
  if (known === undefined) return [];
  return Object.keys(attributes)
    .filter((attribute) => !known.includes(attribute))
    .map((attribute) => ({
      file,
      place: `line ${line}`,
      field: `<${name} ${attribute}>`,
      found: 'an attribute that the component does not have',
      expected: known.length === 0 ? 'no attribute' : `one of ${known.join(', ')}`,
      fix: known.length === 0 ? 'remove it' : suggestId(attribute, known),
    }));
}

function checkReference(file: string, { name, attributes, line }: Tag): Problem[] {
  const reference = components[name]?.reference;
  if (reference === undefined) return [];
  const { attribute, known } = reference;
  const id = attributes[attribute];
  if (id !== undefined && known.includes(id)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name} ${attribute}>`,
      found: quoteValue(id),
      expected: 'an id that exists',
      fix: id === undefined ? `write the attribute "${attribute}"` : suggestId(id, known),
    },
  ];
}

function checkRevision(file: string, { name, attributes, line }: Tag): Problem[] {
  const { id, at } = attributes;
  const quantity = quantities.find((each) => each.id === id);
  if (name !== 'Quantity' || at === undefined || quantity === undefined) return [];
  const dates = quantity.revisions.map(({ asOf }) => asOf);
  if (dates.includes(at)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<Quantity at>',
      found: quoteValue(at),
      expected:
        dates.length === 0 ? `nothing: "${id}" was not restated` : `one of ${dates.join(', ')}`,
      fix: 'write the date of a revision of this quantity, or leave "at" out',
    },
  ];
}

function checkDate(file: string, { name, attributes, line }: Tag): Problem[] {
  const { date } = attributes;
  if (name !== 'When' || partialDate.safeParse(date).success) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<When date>',
      found: quoteValue(date),
      expected: 'a date that is in the calendar, as YYYY, YYYY-MM or YYYY-MM-DD',
      fix: 'write the date as precisely as it is known',
    },
  ];
}

function checkPrefix(file: string, locale: Locale, { name, attributes, line }: Tag): Problem[] {
  const { prefix } = attributes;
  if (prefix === undefined || (locale === 'he' && /^[א-ת]{1,3}$/u.test(prefix))) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name} prefix>`,
      found: quoteValue(prefix),
      expected: 'one to three Hebrew letters, and only in a Hebrew chapter',
      fix: 'remove the prefix, or write it in Hebrew letters',
    },
  ];
}

function checkForm(file: string, { name, attributes, line }: Tag): Problem[] {
  const { form } = attributes;
  const known: readonly string[] = quantityForms;
  if (name !== 'Quantity' || form === undefined || known.includes(form)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<Quantity form>',
      found: quoteValue(form),
      expected: `one of ${known.join(', ')}`,
      fix: suggestId(form, known),
    },
  ];
}
