import { getQuantity } from '../data/index.ts';
import type { Localized } from '../i18n/locale.ts';
import { frameOf } from './frame.ts';
import { inPixels, rect, ruleX, text } from './plot.ts';
import { opensCard, quantityInk } from './quantity-marks.ts';
import { amountOf, quantityTable, sayIn } from './say.ts';
import type { Chart, DrawContext } from './types.ts';

const groups = [
  {
    title: { he: 'הובטח, לאורך שנים', en: 'Promised, over years' },
    bars: ['deals-total', 'stargate', 'oracle-contract'],
  },
  {
    title: { he: 'מחיר על הנייר, לא כסף בקופה', en: 'A price on paper, not money in the till' },
    bars: ['openai-valuation'],
  },
  {
    title: { he: 'בשנה אחת', en: 'In one year' },
    bars: ['openai-revenue', 'openai-loss'],
  },
] as const;

type BarId = (typeof groups)[number]['bars'][number];

const quantities: readonly BarId[] = groups.flatMap(({ bars }) => [...bars]);

const names: Readonly<Record<BarId, Localized>> = {
  'deals-total': { he: 'כל העסקאות יחד', en: 'All the deals together' },
  stargate: { he: 'סטארגייט, מכל המממנים', en: 'Stargate, from all its funders' },
  'oracle-contract': {
    he: 'החוזה עם אורקל, חלק מהשניים שמעליו',
    en: 'The Oracle contract, part of both above',
  },
  'openai-valuation': { he: 'שווי OpenAI', en: 'OpenAI’s valuation' },
  'openai-revenue': { he: 'הכנסות OpenAI', en: 'OpenAI’s revenue' },
  'openai-loss': { he: 'ההפסד שאליו היא עלולה להגיע', en: 'The loss it may make' },
};

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const promisesAndMeans: Chart = {
  id: 'promises-and-means',
  chapter: 'supply-chain',
  rtl: 'mirror',
  quantities,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: `OpenAI הבטיחה ${sayHe('deals-total')}, ומכניסה ${sayHe('openai-revenue')} בשנה`,
      caption:
        'כל העמודות באותו קנה מידה, אבל לא כולן מאותו סוג: סכום לשנים רבות, מחיר של מניות וסכום של שנה אחת. העמודות חופפות, ולכן אין לחבר אותן.',
      description: `שש עמודות בקנה מידה אחד. ההבטחות: כל העסקאות יחד ${sayHe('deals-total')}, סטארגייט ${sayHe('stargate')}, החוזה עם אורקל ${sayHe('oracle-contract')}. המחיר: שווי החברה ${sayHe('openai-valuation')}. ובשנה אחת: הכנסות של ${sayHe('openai-revenue')} והפסד אפשרי של ${sayHe('openai-loss')}, שני פסים דקים ליד היתר.`,
    }),
    en: () => ({
      title: `OpenAI has promised ${sayEn('deals-total')}, and takes in ${sayEn('openai-revenue')} a year`,
      caption:
        'All the bars share one scale, but they are not one kind of number: sums over many years, a price put on shares, amounts for a single year. They overlap, so they must not be added up.',
      description: `Bars on one scale. Promised: all the deals together ${sayEn('deals-total')}, Stargate ${sayEn('stargate')}, the Oracle contract ${sayEn('oracle-contract')}. A price: the company’s valuation, ${sayEn('openai-valuation')}. And in one year: revenue of ${sayEn('openai-revenue')} and a possible loss of ${sayEn('openai-loss')}, two slivers beside the rest.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

const headingHeight = 40;
const barHeight = 20;
const rowHeight = 52;

function draw(context: DrawContext) {
  const { locale, width } = context;
  const frame = frameOf(context);
  const say = sayIn(locale);
  const longest = Math.max(...quantities.map(amountOf));
  const lengthOf = (id: BarId): number => Math.max(1.5, (amountOf(id) / longest) * (width - 2));

  let top = 0;
  const headings: { y: number; words: string; x: number }[] = [];
  const bars: { id: BarId; y1: number; y2: number; x1: number; x2: number; label: number }[] = [];
  for (const group of groups) {
    headings.push({ x: frame.x(0), y: top + 18, words: group.title[locale] });
    top += headingHeight;
    for (const id of group.bars) {
      const y1 = top + rowHeight - barHeight - 10;
      bars.push({ id, y1, y2: y1 + barHeight, ...frame.span(0, lengthOf(id)), label: y1 - 10 });
      top += rowHeight;
    }
  }
  return {
    height: top + 4,
    ...inPixels,
    marks: [
      text(headings, {
        x: 'x',
        y: 'y',
        text: 'words',
        textAnchor: frame.startAnchor,
        fontWeight: 700,
        fill: 'var(--ink-soft)',
      }),
      rect(bars, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        ...quantityInk,
        ...opensCard,
      }),
      ruleX([frame.x(0)], { y1: headingHeight, y2: top, stroke: 'var(--ink)', strokeWidth: 1 }),
      text(bars, {
        x: frame.x(6),
        y: 'label',
        text: ({ id }: { id: BarId }) => `${names[id][locale]}: ${say(id, { form: 'short' })}`,
        textAnchor: frame.startAnchor,
        ...opensCard,
      }),
    ],
  };
}
