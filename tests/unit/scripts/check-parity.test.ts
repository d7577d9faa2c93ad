import { describe, expect, it } from 'vitest';

import { copyChapters } from './chapters.ts';

const english = 'content/en/supply-chain.mdx';
const hebrew = 'content/he/supply-chain.mdx';

describe('a chapter in one language', () => {
  it.each([
    ['a quantity', '<Quantity id="ohio-campus" />', 'Quantity', 'ohio-campus'],
    [
      'a later amount',
      '<Quantity id="stargate" at="2026-03-17" />',
      'Quantity',
      'stargate at 2026-03-17',
    ],
    ['a chart', '<Chart id="roles" />', 'Chart', 'roles'],
    ['a voice', '<Voice id="bloomberg">x</Voice>', 'Voice', 'bloomberg'],
    ['the list of voices', '<Voices />', 'Voices', 'number 1'],
    ['the loop', '<Loop>x</Loop>', 'Loop', 'number 2'],
    ['a source', '<Cite source="cerebras-deal">x</Cite>', 'Cite', 'cerebras-deal'],
    ['a date', '<When date="2026-07" />', 'When', '2026-07'],
  ])('is refused when the other language lacks %s of it', async (_what, tag, name, key) => {
    const chapters = await copyChapters();
    const line = await chapters.append(english, tag);
    expect(await chapters.problems()).toEqual([
      {
        file: hebrew,
        place: 'the chapter',
        field: `<${name}>`,
        found: `nothing for ${key}`,
        expected: `the same as in ${english}, line ${line}`,
        fix: 'add it here, or remove it there',
      },
    ]);
  });

  it('is refused when it has one check of the facts more than the other', async () => {
    const chapters = await copyChapters();
    await chapters.append(hebrew, '<Check>מילים</Check>');
    expect(await chapters.problems()).toMatchObject([
      {
        file: english,
        field: '<Check>',
        found: expect.stringMatching(/^nothing for number \d+$/) as string,
      },
    ]);
  });

  it('is refused when it lacks a step of the loop', async () => {
    const chapters = await copyChapters();
    await chapters.edit(hebrew, (text) => text.replace(/<Step id="amd">[^]*?<\/Step>\n/, ''));
    expect(await chapters.problems()).toContainEqual({
      file: hebrew,
      place: 'the chapter',
      field: '<Step>',
      found: 'nothing for amd',
      expected: expect.stringMatching(
        /^the same as in content\/en\/supply-chain\.mdx, line \d+$/,
      ) as string,
      fix: 'add it here, or remove it there',
    });
  });

  it('is refused when it lacks a chart', async () => {
    const chapters = await copyChapters();
    await chapters.edit(english, (text) => text.replace('<Chart id="promises-and-means" />', ''));
    expect(await chapters.problems()).toMatchObject([
      {
        file: english,
        place: 'the chapter',
        field: '<Chart>',
        found: 'nothing for promises-and-means',
      },
    ]);
  });

  it('is refused when its steps come in another order', async () => {
    const chapters = await copyChapters();
    const swap = (id: string): string => (id === 'amd' ? 'nvidia' : 'amd');
    await chapters.edit(english, (text) =>
      text.replace(/(?<=<Step id=")(amd|nvidia)(?=")/g, (id) => swap(id)),
    );
    const order = 'openai, nvidia, chips-back, amd';
    expect(await chapters.problems()).toMatchObject([
      {
        file: english,
        field: '<Step>',
        found: expect.stringMatching(/^openai, amd, chips-back, nvidia,/) as string,
        expected: expect.stringContaining(`the order of ${hebrew}: ${order}`) as string,
        fix: 'put them in the same order',
      },
    ]);
  });

  it('may use the same quantities in another order and another number of times', async () => {
    const chapters = await copyChapters();
    await chapters.append(english, 'Once more: <Quantity id="openai-revenue" />.');
    await expect(chapters.check()).resolves.toBeUndefined();
  });
});

describe('the list of chapters', () => {
  it('is kept by every language', async () => {
    const chapters = await copyChapters();
    await chapters.remove('content/he/since.mdx');
    expect(await chapters.problems()).toEqual([
      {
        file: 'content/he/since.mdx',
        place: 'the file',
        field: 'chapter',
        found: 'no such file',
        expected: 'a chapter in every language (he, en)',
        fix: 'write the file, or remove the chapter from src/data/chapters.ts and from every language',
      },
    ]);
  });

  it('has every file that stands among the chapters', async () => {
    const chapters = await copyChapters();
    await chapters.add('content/en/sinc.mdx');
    expect(await chapters.problems()).toMatchObject([
      {
        file: 'content/en/sinc.mdx',
        field: 'chapter',
        found: 'a chapter that is not in the list',
        expected: expect.stringMatching(/^one of opening, .*since/) as string,
        fix: expect.stringContaining('did you mean "since"?') as string,
      },
    ]);
  });
});
