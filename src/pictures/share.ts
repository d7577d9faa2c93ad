/** The pictures that stand beside a link to a page, in what people share: 1200 × 630 px. */
import { drawLoopMark, loopMarkRadius } from '../charts/loop-mark.ts';
import { writeSvg } from '../charts/svg.ts';
import { sizeNames, type Chart } from '../charts/types.ts';
import { directions, type Locale } from '../i18n/locale.ts';
import { credit, drawing, gap, paragraph, rule, stack, type Block, type Column } from './blocks.ts';
import type { Type } from './letters.ts';
import { renderDrawing, type Drawing } from './chart-drawing.ts';
import type { Picture } from './picture.ts';

export const shareSize = { width: 1200, height: 630 } as const;

const margin = 56;
const column = (locale: Locale): Column => ({
  locale,
  left: margin,
  width: shareSize.width - 2 * margin,
});

/** The part of a column at its start, and what is left of it. */
function splitColumn({ locale, left, width }: Column, start: number, between: number) {
  const rest = width - start - between;
  const mirror = directions[locale] === 'rtl';
  return {
    first: { locale, left: mirror ? left + rest + between : left, width: start },
    second: { locale, left: mirror ? left : left + start + between, width: rest },
  };
}

const types = {
  title: { face: 'serif', size: 46, leading: 54 },
  name: { face: 'serif', size: 84, leading: 88 },
  tagline: { face: 'sans', size: 32, leading: 44 },
  credit: { face: 'sans', size: 22, leading: 30 },
} as const satisfies Record<string, Type>;

interface ShareOptions {
  readonly locale: Locale;
  /** The site's address, without the protocol. */
  readonly host: string;
}

interface Layout {
  readonly scale: number;
  readonly body: string;
}

/** The picture of a chart's page: its title and its drawing, where there is the most room for the drawing. */
export function composeChartShare(chart: Chart, { locale, host }: ShareOptions): Picture {
  const { title, description } = chart.text[locale]();
  const drawings = sizeNames.map((size) => renderDrawing(chart, { locale, size }));
  const whole = column(locale);
  const { body } = drawings
    .flatMap((each) => [layBelow(title, each, whole, host), layBeside(title, each, whole, host)])
    .reduce((best, each) => (each.scale > best.scale ? each : best));
  return { locale, ...shareSize, title, description, body };
}

const topMargin = 44;
const creditTop = shareSize.height - 40 - types.credit.leading;

const heading = (title: string, place: Column): Block =>
  stack([rule(6, place), gap(18), paragraph(title, types.title, place)]);

const fit = ({ width, height }: Drawing, room: { width: number; height: number }): number =>
  Math.min(room.width / width, room.height / height);

/** The title over the drawing. */
function layBelow(title: string, shown: Drawing, place: Column, host: string): Layout {
  const head = heading(title, place);
  const top = topMargin + head.height + 26;
  const room = { width: place.width, height: creditTop - 22 - top };
  const scale = fit(shown, room);
  const picture = drawing(shown, place, scale);
  const body = [
    head.draw(topMargin),
    picture.draw(top + (room.height - picture.height) / 2),
    credit(host, place, types.credit).draw(creditTop),
  ];
  return { scale, body: body.join('') };
}

/** The title beside the drawing. */
function layBeside(title: string, shown: Drawing, place: Column, host: string): Layout {
  const { first, second } = splitColumn(place, 400, 56);
  const room = { width: second.width, height: shareSize.height - 2 * topMargin };
  const scale = fit(shown, room);
  const picture = drawing(shown, second, scale);
  const body = [
    heading(title, first).draw(topMargin),
    picture.draw((shareSize.height - picture.height) / 2),
    credit(host, first, types.credit).draw(creditTop),
  ];
  return { scale, body: body.join('') };
}

interface Words {
  readonly title: string;
  readonly lede: string;
}

/** The picture of a page that is no chart: its name, what it is about, and the sign of the site. */
export function composePageShare({ title, lede }: Words, { locale, host }: ShareOptions): Picture {
  const place = column(locale);
  const { first, second } = splitColumn(place, 620, 48);
  const radius = second.width / 2;
  const middle = `translate(${second.left + radius} ${(shareSize.height - 20) / 2})`;
  const mark = [
    'g',
    { transform: `${middle} scale(${radius / loopMarkRadius})` },
    drawLoopMark(false),
  ] as const;
  const words = stack([
    rule(6, first),
    gap(28),
    paragraph(title, types.name, first),
    gap(20),
    paragraph(lede, types.tagline, first, 'var(--ink-soft)'),
  ]);
  const body = [
    writeSvg(mark),
    words.draw(topMargin),
    credit(host, first, types.credit).draw(creditTop),
  ];
  return { locale, ...shareSize, title, description: lede, body: body.join('') };
}
