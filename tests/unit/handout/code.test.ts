import { describe, expect, it } from 'vitest';

import { writeCode, writePlainFrame, type Handout } from '../../../src/handout/code.ts';
import { readSvg } from '../charts/drawings.ts';

const handout: Handout = {
  chart: 'deals-counted',
  locale: 'en',
  direction: 'ltr',
  title: 'A “title” with "quotes" & <signs>',
  description: 'What is drawn.',
  credit: 'The Money Loop, as of 2026',
  height: 812,
  least: 640,
  style: 'border:0',
  page: 'https://example.org/en/charts/deals-counted/',
  picture: { url: 'https://example.org/charts/deals-counted.en.png', width: 800, height: 600 },
  otherViews: [
    {
      state: 'view-deals-counted=once',
      picture: {
        url: 'https://example.org/charts/deals-counted.once.en.png',
        width: 800,
        height: 500,
      },
    },
  ],
  frames: {
    live: 'https://example.org/en/embed/deals-counted/',
    frozen: 'https://example.org/en/embed/deals-counted/2026-07-05/',
  },
  version: '2026-07-05',
  script: 'https://example.org/embed.js',
};

const live = { theme: 'auto', frozen: false, state: '' } as const;
const moved = { ...live, state: 'rounds=6&line=1%2C2' } as const;

/** The first element of a name in the code, as a browser reads it. */
function read(code: string, name: string): Element {
  const element = readSvg(`<svg></svg>${code}`).ownerDocument.querySelector(name);
  if (element === null) throw new Error(`There is no ${name} in the code.`);
  return element;
}

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('the code of a chart', () => {
  it('is a frame that every page can show, and that newer browsers fit to the chart', () => {
    expect(attributesOf(read(writeCode('iframe', handout, live), 'iframe'))).toEqual({
      src: handout.frames.live,
      title: handout.title,
      width: '100%',
      height: '812',
      loading: 'lazy',
      style: 'border:0',
    });
  });

  it.each(['iframe', 'script'] as const)('names the theme and the version in a %s', (kind) => {
    const code = writeCode(kind, handout, { ...live, theme: 'dark', frozen: true });
    expect(read(code, 'iframe').getAttribute('src')).toBe(`${handout.frames.frozen}?theme=dark`);
  });

  it('names them in an element, and brings the script that knows it', () => {
    const code = writeCode('element', handout, { ...live, theme: 'light', frozen: true });
    expect(attributesOf(read(code, 'money-loop-chart'))).toEqual({
      chart: 'deals-counted',
      lang: 'en',
      theme: 'light',
      version: '2026-07-05',
      title: handout.title,
      style: 'display:block;width:100%;min-height:640px',
    });
    expect(read(code, 'script').getAttribute('src')).toBe(handout.script);
  });

  it('shows a model where it has been moved to', () => {
    const frame = read(writeCode('iframe', handout, { ...moved, theme: 'dark' }), 'iframe');
    expect(frame.getAttribute('src')).toBe(`${handout.frames.live}?${moved.state}&theme=dark`);
    const element = read(writeCode('element', handout, moved), 'money-loop-chart');
    expect(element.getAttribute('state')).toBe(moved.state);
    const link = read(writeCode('link', handout, moved), 'a');
    expect(link.getAttribute('href')).toBe(`${handout.page}?${moved.state}`);
  });

  it.each(['link', 'element'] as const)('keeps the order of a Hebrew title in a %s', (kind) => {
    const hebrew = { ...handout, locale: 'he', direction: 'rtl' };
    const link = read(writeCode(kind, hebrew, live), 'a');
    expect(attributesOf(link)).toMatchObject({ lang: 'he', dir: 'rtl' });
  });

  it.each(['link', 'element', 'image'] as const)('leads from a %s to what is seen', (kind) => {
    const state = 'view-deals-counted=once';
    const link = read(writeCode(kind, handout, { ...live, state }), 'a');
    expect(link.getAttribute('href')).toBe(`${handout.page}?${state}`);
  });

  it('says in a picture what is on it, and whose it is', () => {
    const code = writeCode('image', handout, live);
    expect(read(code, 'img').getAttribute('alt')).toBe(`${handout.title}. What is drawn.`);
    expect(read(code, 'figcaption').textContent).toBe(handout.credit);
    expect(read(code, 'a').getAttribute('href')).toBe(handout.page);
  });

  it('is a link in an element, as long as the script has not made it a chart', () => {
    const link = read(writeCode('element', handout, live), 'money-loop-chart a');
    expect(link.getAttribute('href')).toBe(handout.page);
    expect(link.textContent).toBe(handout.title);
  });

  it('is a picture of the view that is seen', () => {
    const state = 'layers=equity&view-deals-counted=once';
    const image = read(writeCode('image', handout, { ...live, state }), 'img');
    expect(image.getAttribute('src')).toBe(handout.otherViews[0]?.picture.url);
    expect(image.getAttribute('height')).toBe('500');
  });

  it('is, for those who ask by oEmbed, a frame of what WordPress leaves of it', () => {
    const kept = 'src width height frameborder marginwidth marginheight scrolling title'.split(' ');
    const code = writePlainFrame({
      src: handout.frames.live,
      width: 600,
      height: 812,
      title: handout.title,
    });
    const frame = read(code, 'iframe');
    expect(kept).toEqual(expect.arrayContaining(Object.keys(attributesOf(frame))));
    expect(frame.getAttribute('title')).toBe(handout.title);
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });
});
