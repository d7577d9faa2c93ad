import { amountOf } from '../data/amounts.ts';
import { getQuantity } from '../data/index.ts';
import type { Localized } from '../i18n/locale.ts';
import { frameOf } from './frame.ts';
import { inPixels, text } from './plot.ts';
import { headingInk, opensCard } from './quantity-marks.ts';
import { quantityTable, sayIn } from './say.ts';
import { markOf, type SvgNode } from './svg.ts';
import type { Chart, DrawContext } from './types.ts';
import { drawUnits, outlineSquares, rowsOf } from './unit-grid.ts';

const comparisons = [
  {
    id: 'bubble-dotcom',
    unit: { he: 'בועת הדוט־קום', en: 'The dot-com bubble' },
    today: { he: '2025, לפי המודל', en: 'The boom of 2025, in the model' },
  },
  {
    id: 'bubble-2008',
    unit: { he: 'בועת הנדל״ן, ערב 2008', en: 'The property bubble, before 2008' },
    today: { he: '2025, לפי המודל', en: 'The boom of 2025, in the model' },
  },
] as const satisfies readonly { id: string; unit: Localized; today: Localized }[];

const quantities = comparisons.map(({ id }) => id);
const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const bubbleMultiples: Chart = {
  id: 'bubble-multiples',
  chapter: 'industry-effort',
  rtl: 'mirror',
  quantities,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: `לפי מודל אחד, הגאות של 2025 גדולה ${sayHe('bubble-dotcom')} מבועת הדוט־קום; המודל אינו מודד שווי שוק`,
      caption:
        'הריבוע המלא הוא הבועה הקודמת, והמנוקדים הם הגאות של היום, לפי מודל של MacroStrategy Partnership. המודל אומד הקצאה לקויה של הון בכמה סוגי נכסים, ולא את שווי השוק של הבינה המלאכותית. אין להשוות בין שתי השורות: לכל אחת יחידת מידה משלה.',
      description: `שתי שורות של ריבועים, לפי מודל של הקצאה לקויה של הון, לא של שווי שוק. בראשונה ריבוע אחד לבועת הדוט־קום, ומולו הגאות של היום: ${sayHe('bubble-dotcom')}. בשנייה ריבוע אחד לבועת הנדל״ן שלפני המשבר, ומולו הגאות של היום: ${sayHe('bubble-2008')}.`,
    }),
    en: () => ({
      title: `In one model the boom of 2025 is ${sayEn('bubble-dotcom')} the dot-com bubble, but not in market value`,
      caption:
        'The solid square is the earlier bubble, the dotted ones are today’s boom, according to a model by MacroStrategy Partnership. The model estimates misallocated capital, in several kinds of asset, and not the market value of AI. The two rows cannot be compared: each has a unit of its own.',
      description: `Two rows of squares, by a model of misallocated capital, not of market value. In the first, one square for the dot-com bubble, and against it today’s boom: ${sayEn('bubble-dotcom')}. In the second, one square for the property bubble before the crisis, and against it today’s boom: ${sayEn('bubble-2008')}.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

const cell = 32;
const lineHeight = 24;

function draw(context: DrawContext) {
  const { locale, size, width } = context;
  const frame = frameOf(context);
  const perRow = size === 'desk' ? 20 : Math.floor(width / cell);
  let top = 0;
  const lines: { id: (typeof quantities)[number]; y: number; words: string; bold: boolean }[] = [];
  const shapes: SvgNode[] = [];
  for (const { id, unit, today } of comparisons) {
    lines.push({ id, y: top + 14, words: unit[locale], bold: true });
    const one = outlineSquares(0, 1, { frame, perRow, cell, top: top + lineHeight });
    shapes.push(['path', { d: one, fill: 'var(--ink)' }]);
    top += lineHeight + cell;
    const words = `${today[locale]}: ${sayIn(locale)(id, { form: 'short' })}`;
    lines.push({ id, y: top + 14, words, bold: false });
    const grid = { frame, perRow, cell, top: top + lineHeight };
    shapes.push(drawUnits(id, outlineSquares(0, amountOf(id), grid)));
    top += lineHeight + rowsOf(amountOf(id), grid) * cell + 20;
  }
  const words = {
    x: frame.x(2),
    y: 'y',
    text: 'words',
    textAnchor: frame.startAnchor,
  } as const;
  return {
    height: top - 12,
    ...inPixels,
    marks: [
      markOf(['g', {}, shapes]),
      text(
        lines.filter(({ bold }) => bold),
        { ...words, ...headingInk },
      ),
      text(
        lines.filter(({ bold }) => !bold),
        { ...words, ...opensCard },
      ),
    ],
  };
}
