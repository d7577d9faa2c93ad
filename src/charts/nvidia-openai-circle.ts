import { amountOf } from '../data/amounts.ts';
import { getFlow } from '../data/index.ts';
import { drawFlows, type FlowArrow, type FlowDiagram } from './flow-diagram.ts';
import { inPixels } from './plot.ts';
import type { Box, Point } from './ribbon.ts';
import { quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext, Size } from './types.ts';

const quantities = ['goldman-revenue', 'goldman-return'] as const;

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const nvidiaOpenaiCircle: Chart = {
  id: 'nvidia-openai-circle',
  chapter: 'industry-effort',
  rtl: 'mirror',
  quantities,
  inks: (['openai-nvidia-chips', 'nvidia-openai-return'] as const).map(getFlow),
  text: {
    he: () => ({
      title: `גולדמן זאקס העריך: ב־2026 תרשום אנבידיה מ־OpenAI הכנסות של ${sayHe('goldman-revenue')}, ותשקיע בה בחזרה ${sayHe('goldman-return')}`,
      caption:
        'רוחב החצים ביחס ישר לסכום. שניהם מנוקדים: אלה הערכות של גולדמן זאקס לשנה אחת, שנעשו לפני שהתוכנית שמאחוריהן הוחלפה. לפי הדיווח עליהן, חוזר רוב הרווח הגולמי, לא אותם דולרים עצמם.',
      description: `שני שחקנים ושני חצים. חץ אחד, של ${sayHe('goldman-revenue')}, יוצא מ־OpenAI לאנבידיה תמורת שבבים. השני, צר ממנו, של ${sayHe('goldman-return')}, חוזר מאנבידיה ל־OpenAI כהשקעה.`,
    }),
    en: () => ({
      title: `Goldman Sachs expected Nvidia to book ${sayEn('goldman-revenue')} from OpenAI in 2026, and invest ${sayEn('goldman-return')} in it`,
      caption:
        'The width of each arrow is in proportion to its amount. Both are dotted: these are Goldman Sachs estimates for one year, made before the plan behind them was replaced. As the note was reported, what returns is most of the gross profit, not the same dollars.',
      description: `Two players and two arrows. One, of ${sayEn('goldman-revenue')}, leaves OpenAI for Nvidia, for chips. The other, of ${sayEn('goldman-return')}, returns from Nvidia to OpenAI as an investment.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw: (context) => ({
    height: layouts[context.size].height,
    ...inPixels,
    marks: [markOf(drawFlows(diagramOf(context), context))],
  }),
};

interface Layout {
  readonly height: number;
  readonly players: { readonly openai: Box; readonly nvidia: Box };
  /** The width in px of an arrow of a billion dollars. */
  readonly billion: number;
  readonly bend: number;
  readonly shift: number;
  /** Where each amount is written, in px from the start and from the top. */
  readonly labels: Readonly<Record<(typeof quantities)[number], Point>>;
}

const layouts: Readonly<Record<Size, Layout>> = {
  desk: {
    height: 270,
    players: {
      openai: { x: 76, y: 135, width: 140, height: 84 },
      nvidia: { x: 644, y: 135, width: 140, height: 84 },
    },
    billion: 3.6,
    bend: 0.06,
    shift: 26,
    labels: { 'goldman-revenue': { x: 360, y: 22 }, 'goldman-return': { x: 360, y: 252 } },
  },
  phone: {
    height: 360,
    players: {
      openai: { x: 160, y: 326, width: 150, height: 52 },
      nvidia: { x: 160, y: 32, width: 150, height: 52 },
    },
    billion: 2.4,
    bend: 0.02,
    shift: 23,
    labels: { 'goldman-revenue': { x: 54, y: 180 }, 'goldman-return': { x: 266, y: 180 } },
  },
};

const flowOf = {
  'goldman-revenue': 'openai-nvidia-chips',
  'goldman-return': 'nvidia-openai-return',
} as const;

const purposes = {
  'goldman-revenue': { he: 'תמורת שבבים', en: 'for chips' },
  'goldman-return': { he: 'בחזרה, כהשקעה', en: 'back, as equity' },
};

function diagramOf({ size, locale }: DrawContext): FlowDiagram {
  const { players, billion, bend, shift, labels } = layouts[size];
  const arrows = quantities.map((quantity): FlowArrow => {
    const amount = sayIn(locale)(quantity, { form: 'short' });
    const purpose = purposes[quantity][locale];
    return {
      flow: flowOf[quantity],
      quantity,
      width: amountOf(quantity) * billion,
      bend,
      shift,
      label: { ...labels[quantity], anchor: 'middle' },
      lines: size === 'desk' ? [`${amount} ${purpose}`] : [amount, purpose],
    };
  });
  return { players, arrows };
}
