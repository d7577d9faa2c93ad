import { getFlow, getQuantity } from '../data/index.ts';
import { messages } from '../i18n/messages.ts';
import { drawBars, quantitiesOf, type BarGroup } from './bars.ts';
import { drawFlows, type FlowArrow, type FlowDiagram } from './flow-diagram.ts';
import { inPixels } from './plot.ts';
import { quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext, Size } from './types.ts';

const debts: readonly BarGroup[] = [
  {
    title: { he: 'כמה חוב? תלוי מה סופרים', en: 'How much debt? It depends what is counted' },
    bars: [
      {
        id: 'coreweave-debt',
        name: { he: 'מגובה בשבבים, לפי הכתבה', en: 'Chip-backed, says the article' },
      },
      {
        id: 'coreweave-total-debt',
        name: { he: 'כל החוב, לפי הדוח', en: 'All debt, in the filing' },
      },
      {
        id: 'coreweave-chip-loans',
        name: { he: 'מגובה בשבבים, לפי הדוח', en: 'Chip-backed, in the filing' },
      },
      {
        id: 'coreweave-new-loans',
        name: { he: 'הלוואות חדשות כנגד שבבים, 2026', en: 'New chip-backed loans, 2026' },
      },
    ],
  },
];

const quantities = [
  ...quantitiesOf(debts),
  'coreweave-openai' as const,
  'nvidia-coreweave-stake' as const,
];
const flows = [
  'lenders-coreweave-loans',
  'coreweave-nvidia-chips',
  'nvidia-coreweave-stake',
  'openai-coreweave-compute',
] as const;

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const coreweaveChain: Chart = {
  id: 'coreweave-chain',
  chapter: 'supply-chain',
  rtl: 'mirror',
  quantities,
  flows,
  inks: [...quantities.map(getQuantity), ...flows.map(getFlow)],
  text: {
    he: () => ({
      title: 'CoreWeave לווה כדי לקנות שבבים, והשבבים הם הבטוחה להלוואות',
      caption:
        'אורך העמודות יחסי לסכום; לרוחב החצים אין משמעות, כי לא כל הסכומים ידועים. המספר שבכתבה קרוב לכלל החוב שבדוח, ולא לחלק שמגובה בשבבים. ההלוואות החדשות והמניות שקנתה אנבידיה הן מ־2026, אחרי הכתבה.',
      description: `המלווים נותנים ל־CoreWeave הלוואות; בכסף הזה היא קונה שבבים מאנבידיה, בסכום לא ידוע; אנבידיה מחזיקה במניות שלה וקנתה עוד ${sayHe('nvidia-coreweave-stake', { prefix: 'ב' })}; ו־OpenAI חתמה איתה על חוזים של ${sayHe('coreweave-openai')}. מתחתיהם החוב: ${sayHe('coreweave-debt')} לפי הכתבה, ${sayHe('coreweave-total-debt')} בסך הכול לפי הדוח, ומהם ${sayHe('coreweave-chip-loans')} מגובים בשבבים; ועוד ${sayHe('coreweave-new-loans')} ב־2026.`,
    }),
    en: () => ({
      title: 'CoreWeave borrows to buy chips, and pledges the chips for the loans',
      caption:
        'The bars are in proportion to the amounts; the width of the arrows measures nothing, since not every amount is known. The article’s number is close to all of the debt in the filing, not to the part backed by chips. The new loans and the shares that Nvidia bought date from 2026, after the article.',
      description: `Lenders give CoreWeave loans; with the money CoreWeave buys chips from Nvidia, for an amount not known; Nvidia holds shares in it and bought another ${sayEn('nvidia-coreweave-stake')} of them; and OpenAI has contracts with it for ${sayEn('coreweave-openai')}. Below is the debt: ${sayEn('coreweave-debt')} according to the article, ${sayEn('coreweave-total-debt')} in all according to the filing, of which ${sayEn('coreweave-chip-loans')} is backed by chips; and another ${sayEn('coreweave-new-loans')} in 2026.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw: (context) => {
    const bars = drawBars(debts, context, layouts[context.size].height);
    return {
      ...inPixels,
      height: bars.height,
      marks: [markOf(drawFlows(diagramOf(context), context)), ...bars.marks],
    };
  },
};

type Place = Pick<FlowArrow, 'bend' | 'label'> & { readonly shift?: number };

interface Layout extends Pick<FlowDiagram, 'players'> {
  readonly height: number;
  readonly routes: Readonly<Record<(typeof flows)[number], Place>>;
}

const layouts: Readonly<Record<Size, Layout>> = {
  desk: {
    height: 270,
    players: {
      lenders: { x: 60, y: 92, width: 110, height: 44 },
      coreweave: { x: 360, y: 92, width: 140, height: 60 },
      nvidia: { x: 656, y: 92, width: 120, height: 52 },
      openai: { x: 360, y: 226, width: 130, height: 56 },
    },
    routes: {
      'lenders-coreweave-loans': { bend: 0, label: { x: 204, y: 48, anchor: 'middle' } },
      'coreweave-nvidia-chips': {
        bend: 0.06,
        shift: 10,
        label: { x: 512, y: 26, anchor: 'middle' },
      },
      'nvidia-coreweave-stake': {
        bend: 0.06,
        shift: 10,
        label: { x: 512, y: 146, anchor: 'middle' },
      },
      'openai-coreweave-compute': { bend: 0, label: { x: 342, y: 152, anchor: 'end' } },
    },
  },
  phone: {
    height: 440,
    players: {
      lenders: { x: 160, y: 26, width: 110, height: 38 },
      coreweave: { x: 160, y: 158, width: 120, height: 46 },
      nvidia: { x: 160, y: 300, width: 110, height: 42 },
      openai: { x: 66, y: 402, width: 104, height: 42 },
    },
    routes: {
      'lenders-coreweave-loans': { bend: 0, label: { x: 178, y: 82, anchor: 'start' } },
      'coreweave-nvidia-chips': { bend: 0, shift: -24, label: { x: 122, y: 218, anchor: 'end' } },
      'nvidia-coreweave-stake': { bend: 0, shift: -24, label: { x: 198, y: 218, anchor: 'start' } },
      'openai-coreweave-compute': { bend: 0.34, label: { x: 132, y: 394, anchor: 'start' } },
    },
  },
};

const words = {
  'lenders-coreweave-loans': {
    he: ['הלוואות כנגד', 'השבבים'],
    en: ['loans against', 'the chips'],
  },
  'coreweave-nvidia-chips': { he: ['שבבים:'], en: ['chips:'] },
  'nvidia-coreweave-stake': { he: ['מניות, ב־2026:'], en: ['shares, in 2026:'] },
  'openai-coreweave-compute': { he: ['כוח מחשוב:'], en: ['computing power:'] },
} as const;

const amounts = {
  'nvidia-coreweave-stake': 'nvidia-coreweave-stake',
  'openai-coreweave-compute': 'coreweave-openai',
} as const;

const isMeasured = (flow: (typeof flows)[number]): flow is keyof typeof amounts => flow in amounts;

function diagramOf({ locale, size }: DrawContext): FlowDiagram {
  const { players, routes } = layouts[size];
  const arrows = flows.map((flow): FlowArrow => {
    const quantity = isMeasured(flow) ? amounts[flow] : undefined;
    const amount =
      quantity === undefined
        ? flow === 'coreweave-nvidia-chips'
          ? [messages[locale].notKnown]
          : []
        : [sayIn(locale)(quantity, { form: 'short' })];
    return {
      flow,
      ...(quantity === undefined ? {} : { quantity }),
      width: 12,
      ...routes[flow],
      lines: [...words[flow][locale], ...amount],
    };
  });
  return { players, arrows };
}
