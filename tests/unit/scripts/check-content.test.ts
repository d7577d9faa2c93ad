import { describe, expect, it } from 'vitest';

import { quantityForms } from '../../../src/i18n/format.ts';
import { copyChapters } from './chapters.ts';

/** A paragraph with one mistake, and what its author is told. */
interface Mistake {
  readonly mistake: string;
  readonly locale?: 'he' | 'en';
  readonly paragraph: string;
  readonly field?: string;
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
}

const anyText = expect.any(String) as string;
const noDigit = 'no digit: every number comes from the dataset';
const realMarks = 'real typographic marks';
const anId = 'an id that exists';
const noAttribute = 'an attribute that the component does not have';
const aDate = 'a date that is in the calendar, as YYYY, YYYY-MM or YYYY-MM-DD';

// prettier-ignore
const proseMistakes: readonly Mistake[] = [
  { mistake: 'a digit', paragraph: 'In 2025 it rose.', found: '"2025" in “…In 2025 it rose.…”', expected: noDigit },
  { mistake: 'a digit in Hebrew', locale: 'he', paragraph: 'עלה פי 3 בשנה.', found: '"3" in “…עלה פי 3 בשנה.…”', expected: noDigit },
  { mistake: 'a digit of another script', paragraph: 'Some ٥ deals.', found: '"٥" in “…Some ٥ deals.…”', expected: noDigit },
  { mistake: 'a digit in a check of the facts', paragraph: '<Check>It rose 3 times.</Check>', found: '"3" in “…It rose 3 times.…”', expected: noDigit },
  { mistake: 'a digit in a voice', paragraph: '<Voice id="bloomberg">It rose 3 times.</Voice>', found: '"3" in “…It rose 3 times.…”', expected: noDigit },
  { mistake: 'a digit in a step', paragraph: '<Step id="nvidia">It rose 3 times.</Step>', found: '"3" in “…It rose 3 times.…”', expected: noDigit },
  { mistake: 'a digit in a link to a source', paragraph: 'It did: <Cite source="article">It rose 3 times.</Cite>', found: '"3" in “…It rose 3 times.…”', expected: noDigit },
  { mistake: 'a digit in a heading', paragraph: '## Phase 2', found: '"2" in “…Phase 2…”', expected: noDigit },
  { mistake: 'a digit in an emphasis', paragraph: 'It *rose 3 times* over.', found: '"3" in “…rose 3 times…”', expected: noDigit },
  { mistake: 'a digit set as code', paragraph: 'It rose by `12` then.', found: '"12" in “…12…”', expected: noDigit },
  { mistake: 'a digit in an expression', paragraph: 'It rose by {12} then.', found: '"12" in “…12…”', expected: noDigit },
  { mistake: 'a digit in an expression of its own', paragraph: '{12}', found: '"12" in “…12…”', expected: noDigit },
  { mistake: 'a straight quotation mark', paragraph: 'It is a "loop” now.', found: '""" in “…It is a "loop” now.…”', expected: realMarks },
  { mistake: 'a straight apostrophe', paragraph: 'It isn\'t so.', found: '"\'" in “…It isn\'t so.…”', expected: realMarks },
  { mistake: 'straight gershayim', locale: 'he', paragraph: 'כך גם בארה"ב.', found: '""" in “…כך גם בארה"ב.…”', expected: realMarks },
  { mistake: 'bare Latin letters in Hebrew', locale: 'he', paragraph: 'כך גם AMD אומרת.', found: '"AMD" in “…כך גם AMD אומרת.…”', expected: 'no bare Latin letters: they need their own language and direction' },
  { mistake: 'a hyphen between Hebrew letters', locale: 'he', paragraph: 'זה ניאו-קלאוד.', found: '"ו-ק" in “…זה ניאו-קלאוד.…”', expected: 'a Hebrew hyphen' },
];

// prettier-ignore
const tagMistakes: readonly Mistake[] = [
  { mistake: 'an unknown quantity', paragraph: '<Quantity id="deal-total" />', field: '<Quantity id>', found: '"deal-total"', expected: anId, fix: 'did you mean "deals-total"?' },
  { mistake: 'a quantity without an id', paragraph: '<Quantity />', field: '<Quantity id>', found: 'nothing', expected: anId },
  { mistake: 'an unknown chart', paragraph: '<Chart id="money-lop" />', field: '<Chart id>', found: '"money-lop"', expected: anId, fix: 'did you mean "money-loop"?' },
  { mistake: 'an unknown step', paragraph: '<Step id="nvida">x</Step>', field: '<Step id>', found: '"nvida"', expected: anId, fix: 'did you mean "nvidia"?' },
  { mistake: 'an unknown voice', paragraph: '<Voice id="gil-lura">x</Voice>', field: '<Voice id>', found: '"gil-lura"', expected: anId, fix: 'did you mean "gil-luria"?' },
  { mistake: 'an unknown source', paragraph: '<Cite source="artcle">x</Cite>', field: '<Cite source>', found: '"artcle"', expected: anId, fix: 'did you mean "article"?' },
  { mistake: 'a date on which nothing was restated', paragraph: '<Quantity id="nvidia-investment" at="2026-02-21" />', field: '<Quantity at>', found: '"2026-02-21"', expected: 'one of 2026-02-20, 2026-02-27' },
  { mistake: 'a date for what was never restated', paragraph: '<Quantity id="aws-contract" at="2026" />', field: '<Quantity at>', found: '"2026"', expected: 'nothing: "aws-contract" was not restated' },
  { mistake: 'a date that is none', paragraph: '<When date="2025-02-30" />', field: '<When date>', found: '"2025-02-30"', expected: aDate },
  { mistake: 'a missing date', paragraph: '<When />', field: '<When date>', found: 'nothing', expected: aDate },
  { mistake: 'a Hebrew prefix in English', paragraph: '<Quantity id="deals-total" prefix="ב" />', field: '<Quantity prefix>', found: '"ב"', expected: 'one to three Hebrew letters, and only in a Hebrew chapter' },
  { mistake: 'a Latin prefix in Hebrew', locale: 'he', paragraph: '<Quantity id="deals-total" prefix="b" />', field: '<Quantity prefix>', found: '"b"', expected: 'one to three Hebrew letters, and only in a Hebrew chapter' },
  { mistake: 'a misspelt attribute', paragraph: '<Quantity id="deals-total" frm="bare" />', field: '<Quantity frm>', found: noAttribute, expected: 'one of id, form, prefix, at', fix: 'did you mean "form"?' },
  { mistake: 'an attribute of another component', paragraph: '<Name lang="en">x</Name>', field: '<Name lang>', found: noAttribute, expected: 'no attribute', fix: 'remove it' },
  { mistake: 'attributes spread from elsewhere', paragraph: '<Quantity id="deals-total" {...rest} />', field: '<Quantity {…}>', found: noAttribute, expected: 'one of id, form, prefix, at' },
  { mistake: 'a form that is computed', paragraph: '<Quantity id="deals-total" form={bare} />', field: '<Quantity form>', found: '"{bare}"', expected: `one of ${quantityForms.join(', ')}` },
  { mistake: 'an unknown component', paragraph: '<Quantitiy id="deals-total" />', field: '<Quantitiy>', found: 'a component that does not exist here', expected: 'one of Quantity, Chart, Step, Voice, Cite, Term, When, Name, Check, Loop, Voices', fix: 'did you mean "Quantity"?' },
];

describe('a chapter as it was typed', () => {
  it('is in order as the site has it', async () => {
    const chapters = await copyChapters();
    await expect(chapters.check()).resolves.toBeUndefined();
  });

  it('is in order whatever an operating system leaves beside it', async () => {
    const chapters = await copyChapters();
    await chapters.add('content/en/.DS_Store');
    await expect(chapters.check()).resolves.toBeUndefined();
  });

  it.each([...proseMistakes, ...tagMistakes])(
    'is refused for $mistake, with file, line, field, found and expected',
    async ({ locale = 'en', paragraph, field = 'text', found, expected, fix = anyText }) => {
      const file = `content/${locale}/opening.mdx`;
      const chapters = await copyChapters();
      const line = await chapters.append(file, paragraph);
      const problems = await chapters.problems();
      const here = problems.filter(({ place }) => place === `line ${line}`);
      expect(here).toHaveLength(1);
      expect(here[0]).toMatchObject({ file, field, found, expected, fix });
    },
  );

  it('is refused for a component that its page lacks, such as a card in the page about the method', async () => {
    const chapters = await copyChapters();
    await chapters.append('content/en/method.mdx', 'See <Quantity id="deals-total" />.');
    const expected = { file: 'content/en/method.mdx', expected: 'one of Cite, Name' };
    expect(await chapters.problems()).toContainEqual(expect.objectContaining(expected));
  });

  it.each([
    ['its title', 'title', /^title: .*$/m],
    ['its first words', 'lede', /^lede: .*$/m],
  ])('is refused for a digit in %s', async (_place, field, pattern) => {
    const chapters = await copyChapters();
    await chapters.edit('content/en/opening.mdx', (text) =>
      text.replace(pattern, `${field}: The 7`),
    );
    const expected = { file: 'content/en/opening.mdx', field, expected: noDigit };
    expect(await chapters.problems()).toMatchObject([expected]);
  });

  it('is refused without its first words, before a page is built', async () => {
    const chapters = await copyChapters();
    await chapters.edit('content/en/opening.mdx', (text) => text.replace(/^lede: .*\n/m, ''));
    const expected = { file: 'content/en/opening.mdx', field: 'lede', found: 'nothing' };
    expect(await chapters.problems()).toMatchObject([expected]);
  });

  it('is refused for a digit in the middle of a paragraph, with the line of the digit', async () => {
    const chapters = await copyChapters();
    const line = await chapters.append('content/en/since.mdx', 'It rose\nand rose\nby 12 then.');
    expect(await chapters.problems()).toMatchObject([
      { place: `line ${line + 2}`, found: '"12" in “…It rose\nand rose\nby 12 then.…”' },
    ]);
  });

  it.each([
    ['in a name', 'en', 'It showed <Name>Sora 2</Name> then.'],
    ['in a date', 'en', 'It was <When date="2025-10-06" /> then.'],
    ['in a date with a prefix', 'he', 'זה קרה <When date="2025-10-06" prefix="ב" /> לראשונה.'],
    ['in a remark to other authors', 'en', '{/* checked in 2026 */}'],
  ])('may hold a digit %s', async (_place, locale, paragraph) => {
    const chapters = await copyChapters();
    await chapters.append(`content/${locale}/opening.mdx`, paragraph);
    await expect(chapters.check()).resolves.toBeUndefined();
  });

  it('may hold Latin letters in Hebrew in a name', async () => {
    const chapters = await copyChapters();
    await chapters.append('content/he/opening.mdx', 'כך גם <Name>AMD</Name> אומרת.');
    await expect(chapters.check()).resolves.toBeUndefined();
  });
});

describe('a chapter whose markup is broken', () => {
  it.each([
    ['a tag', '<Quantity id="deals-total">.', 'Expected a closing tag for `<Quantity>`'],
    ['a brace', 'It {/* was', 'Unexpected end of file in expression'],
  ])(
    'is refused with its file and line where %s is not closed',
    async (_what, paragraph, found) => {
      const chapters = await copyChapters();
      const line = await chapters.append('content/en/since.mdx', paragraph);
      expect(await chapters.problems()).toMatchObject([
        {
          file: 'content/en/since.mdx',
          place: `line ${line}`,
          found: expect.stringContaining(found) as string,
        },
      ]);
    },
  );

  it.each([
    ['a colon in a value', 'lede: More: than a year'],
    ['a quotation mark that is not closed', 'lede: "More'],
  ])('is refused with its file and line for %s above the text', async (_what, written) => {
    const chapters = await copyChapters();
    await chapters.edit('content/en/since.mdx', (text) => text.replace(/^lede: .*$/m, written));
    expect(await chapters.problems()).toMatchObject([
      {
        file: 'content/en/since.mdx',
        place: expect.stringMatching(/^line [34]$/) as string,
        field: 'the lines above the text',
      },
    ]);
  });
});

describe('the story', () => {
  it('is refused where a chart is in no chapter, with the file and the tag that it lacks', async () => {
    const chapters = await copyChapters();
    for (const locale of ['he', 'en']) {
      await chapters.edit(`content/${locale}/opening.mdx`, (text) =>
        text.replace('<Chart id="roles" />\n', ''),
      );
    }
    expect(await chapters.problems()).toMatchObject([
      { file: 'content/he/opening.mdx', found: 'nothing for roles', field: '<Chart>' },
    ]);
  });

  it('is refused where charts stand in another order than that by which they are numbered', async () => {
    const chapters = await copyChapters();
    for (const locale of ['he', 'en']) {
      await chapters.edit(`content/${locale}/opening.mdx`, (text) =>
        text
          .replace('gigawatt-cost', 'x')
          .replace('compute-gigawatts', 'gigawatt-cost')
          .replace('"x"', '"compute-gigawatts"'),
      );
    }
    expect(await chapters.problems()).toMatchObject([
      {
        file: 'src/charts/index.ts',
        field: 'the order',
        found: 'compute-gigawatts as number 1',
        expected: 'gigawatt-cost, which is what a reader meets there in the story',
      },
    ]);
  });

  it('is refused where a step of the loop is told in no language', async () => {
    const chapters = await copyChapters();
    for (const locale of ['he', 'en']) {
      await chapters.edit(`content/${locale}/supply-chain.mdx`, (text) =>
        text.replace(/<Step id="amd">[^]*?<\/Step>\n/, ''),
      );
    }
    const [problem] = await chapters.problems();
    expect(problem?.file).toBe('src/charts/money-loop/steps.ts');
    expect(problem?.fix).toContain('write amd into the story');
  });
});
