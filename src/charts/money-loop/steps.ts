import { getFlow, type EntityId, type FlowId, type QuantityId } from '../../data/index.ts';
import type { Localized } from '../../i18n/locale.ts';
import { sizeNames, type Size } from '../types.ts';
import { isWrittenOut } from './amounts.ts';
import { flowsCountedOnce } from '../../model/counted-once.ts';
import { layouts } from './layout.ts';
import { part, type Part } from './parts.ts';

/**
 * A state of the loop. Each is drawn whole from what is written here and never from the state before
 * it, so that a reader may enter anywhere: by scroll, by link or by key.
 */
export interface LoopStep {
  readonly id: string;
  readonly title: Localized;
  /** The arrows that this step is about; those of the steps before it stay, as ghosts. */
  readonly focus: readonly FlowId[];
  readonly captions?: readonly QuantityId[];
  /** The players whose value rises. By how much nobody measured, so all rings are alike. */
  readonly rise?: readonly EntityId[];
  /** The arrow that weakens, and the players in the order in which it reaches them. */
  readonly weaken?: { readonly link: FlowId; readonly reaches: readonly EntityId[] };
  /** The picture in words. */
  readonly alt: Localized;
}

export const loopSteps = [
  {
    id: 'openai',
    title: { he: 'לבדה במרכז', en: 'Alone at the centre' },
    focus: ['customers-openai-revenue', 'investors-openai-capital'],
    captions: ['openai-valuation', 'openai-loss'],
    alt: {
      he: 'OpenAI לבדה במרכז. שני חצים נכנסים אליה: כסף מלקוחות וכסף ממשקיעים.',
      en: 'OpenAI alone in the middle. Two arrows run into it: money from customers and money from investors.',
    },
  },
  {
    id: 'nvidia',
    title: { he: 'משקיעה שגם מוכרת', en: 'An investor that sells' },
    focus: ['nvidia-openai-investment'],
    alt: {
      he: 'אנבידיה מופיעה מעל OpenAI, וממנה יורד אליה החץ הרחב של ההשקעה.',
      en: 'Nvidia appears above OpenAI, and the broad arrow of its investment runs down to it.',
    },
  },
  {
    id: 'chips-back',
    title: { he: 'והכסף חוזר', en: 'And back it comes' },
    focus: ['nvidia-openai-investment', 'openai-nvidia-chips'],
    alt: {
      he: 'לצד חץ ההשקעה עולה חץ בכיוון ההפוך: כסף מ־OpenAI לאנבידיה תמורת שבבים. שני החצים סוגרים מעגל.',
      en: 'Beside the investment a second arrow runs up: money from OpenAI to Nvidia, for chips. The two make a circle.',
    },
  },
  {
    id: 'amd',
    title: { he: 'קונים, ומקבלים אופציות', en: 'Buy chips, get a warrant' },
    focus: ['openai-amd-chips', 'amd-openai-warrant'],
    alt: {
      he: 'AMD מצטרפת בצד. חץ של תשלום תמורת שבבים יוצא אליה מ־OpenAI, וחץ של כתבי אופציה חוזר ממנה.',
      en: 'AMD appears at the side. An arrow for chips runs to it from OpenAI, and an arrow for a warrant comes back.',
    },
  },
  {
    id: 'coreweave',
    title: { he: 'הענן שבאמצע', en: 'The cloud in between' },
    focus: ['openai-coreweave-compute', 'nvidia-coreweave-stake'],
    alt: {
      he: 'CoreWeave מצטרפת בין OpenAI לאנבידיה. OpenAI משלמת לה על כוח מחשוב, ואנבידיה מחזיקה במניותיה.',
      en: 'CoreWeave appears between OpenAI and Nvidia. OpenAI pays it for computing power, and Nvidia holds shares in it.',
    },
  },
  {
    id: 'chip-debt',
    title: { he: 'השבבים הם הבטוחה', en: 'Chips as collateral' },
    focus: ['lenders-coreweave-loans', 'coreweave-nvidia-chips'],
    alt: {
      he: 'בפינה מצטרפים המלווים. ההלוואה זורמת מהם ל־CoreWeave, וממנה לאנבידיה תמורת שבבים.',
      en: 'Lenders appear in the corner. The loan runs from them to CoreWeave, and on from there to Nvidia, for chips.',
    },
  },
  {
    id: 'oracle',
    title: { he: 'החוזה הגדול', en: 'The big contract' },
    focus: ['openai-oracle-cloud', 'oracle-nvidia-chips'],
    alt: {
      he: 'אורקל מצטרפת בצד השני. החץ הרחב ביותר עד כה יוצא אליה מ־OpenAI, וממנה חץ לאנבידיה, בסכום לא ידוע.',
      en: 'Oracle appears on the other side. The broadest arrow so far reaches it from OpenAI; another runs from it to Nvidia, the amount not known.',
    },
  },
  {
    id: 'stargate',
    title: { he: 'מיזם אחד, כמה קופות', en: 'One project, many purses' },
    focus: ['openai-stargate', 'oracle-stargate', 'softbank-stargate'],
    captions: ['stargate'],
    alt: {
      he: 'מיזם סטארגייט מצטרף. שלושה חצים נכנסים אליו: מ־OpenAI, מאורקל ומסופטבנק.',
      en: 'The Stargate project appears. Three arrows run into it: from OpenAI, from Oracle and from SoftBank.',
    },
  },
  {
    id: 'memory',
    title: { he: 'וגם זיכרון', en: 'Memory as well' },
    focus: ['openai-memory-makers'],
    alt: {
      he: 'יצרניות הזיכרון מצטרפות, וחץ יוצא אליהן מ־OpenAI.',
      en: 'The memory makers appear, and an arrow reaches them from OpenAI.',
    },
  },
  {
    id: 'web',
    title: { he: 'הרשת כולה', en: 'The whole web' },
    focus: flowsCountedOnce.map(({ id }) => id),
    captions: ['stargate'],
    alt: {
      he: 'הרשת כולה: כל השחקנים וכל החצים יחד, ו־OpenAI במרכז.',
      en: 'The whole web: every player and every arrow at once, with OpenAI in the middle.',
    },
  },
  {
    id: 'rise',
    title: { he: 'אחת עולה, כולן עולות', en: 'One rises, all rise' },
    focus: [
      'nvidia-openai-investment',
      'openai-nvidia-chips',
      'coreweave-nvidia-chips',
      'nvidia-coreweave-stake',
    ],
    rise: ['nvidia', 'openai', 'coreweave', 'oracle', 'amd'],
    alt: {
      he: 'טבעת מתרחבת סביב אנבידיה, ואחריה סביב OpenAI, CoreWeave, אורקל ו־AMD: עליית ערך של אחת מרימה את האחרות.',
      en: 'A ring swells around Nvidia, and then around OpenAI, CoreWeave, Oracle and AMD: one company’s value rises and lifts the others’.',
    },
  },
  {
    id: 'weak',
    title: { he: 'חוליה אחת נחלשת', en: 'One link weakens' },
    focus: ['lenders-coreweave-loans', 'coreweave-nvidia-chips', 'nvidia-openai-investment'],
    weaken: {
      link: 'openai-coreweave-compute',
      reaches: ['coreweave', 'lenders', 'nvidia', 'openai'],
    },
    alt: {
      he: 'החץ מ־OpenAI ל־CoreWeave נקטע. מספרים מסמנים את סדר הפגיעה: CoreWeave, המלווים, אנבידיה, ושוב OpenAI.',
      en: 'The arrow from OpenAI to CoreWeave breaks. Numbers mark who is hit, in order: CoreWeave, the lenders, Nvidia, and OpenAI again.',
    },
  },
] as const satisfies readonly LoopStep[];

export type LoopStepId = (typeof loopSteps)[number]['id'];

interface NumberedStep extends LoopStep {
  /** Counted from 1. */
  readonly number: number;
}

/** @throws where the loop has no such step. */
export function getLoopStep(id: LoopStepId): NumberedStep {
  const steps: readonly LoopStep[] = loopSteps;
  const index = steps.findIndex((each) => each.id === id);
  const step = steps[index];
  if (step === undefined) throw new Error(`The loop has no step "${id}".`);
  return { ...step, number: index + 1 };
}

/** The links that some step shows broken: only these are drawn with a break. */
export const weakLinks: readonly FlowId[] = (loopSteps as readonly LoopStep[]).flatMap(
  ({ weaken }) => (weaken === undefined ? [] : [weaken.link]),
);

/** The players that some step shows rising: only these are drawn with a ring. */
export const risingPlayers: readonly EntityId[] = (loopSteps as readonly LoopStep[]).flatMap(
  ({ rise }) => rise ?? [],
);

/** The opacity of a player that a step is not about: its name has still to be read. */
const aside = 0.65;

/**
 * Which parts of the picture a step shows, each with its opacity; all others are hidden. A step is this
 * and nothing else, so the moving picture and the stills of every step come from the same list.
 */
export function readStep(id: LoopStepId): ReadonlyMap<Part, number> {
  const step = getLoopStep(id);
  const { focus, rise = [], weaken, number } = step;
  const past = loopSteps.slice(0, number - 1).flatMap((earlier) => earlier.focus);
  const stars = new Set<EntityId>(['openai', ...focus.flatMap(playersOf), ...rise]);
  const players = new Set<EntityId>(['openai', ...past.flatMap(playersOf), ...stars]);
  const full = (parts: readonly Part[]): [Part, number][] => parts.map((each) => [each, 1]);
  return new Map<Part, number>([
    ...full(focus.map(part.flow)),
    ...full(past.filter((flow) => !focus.includes(flow) && flow !== weaken?.link).map(part.ghost)),
    ...[...players].map((player): [Part, number] => [
      part.player(player),
      stars.has(player) ? 1 : aside,
    ]),
    ...full(rise.map(part.ring)),
    ...full(sizeNames.flatMap((size) => writtenOut(step, size))),
    ...(weaken === undefined
      ? []
      : full([
          part.hollow(weaken.link),
          part.break(weaken.link),
          ...weaken.reaches.map(part.order),
        ])),
  ]);
}

/**
 * The rules by which `data-step` on a picture, or around it, shows a step. They name the parts one by one,
 * so that a browser looks anew only at those, and not at all that stands below (nor, as it would for
 * `:is()`, at everything in the page). What a step does not show is hidden from those who hear or copy the picture
 * too, once it has faded.
 */
export const renderStepStyles = (): string =>
  `[data-step] .part{opacity:0;visibility:hidden;pointer-events:none;transition-delay:0s,.9s}${loopSteps.map(({ id }) => renderStepStyle(id)).join('')}`;

function renderStepStyle(id: LoopStepId): string {
  const rule = (parts: readonly string[], declaration: string): string =>
    `${parts.map((name) => `[data-step="${id}"] .${name}`).join()}{${declaration}}`;
  const shown = [...readStep(id)];
  const levels = [...new Set(shown.map(([, opacity]) => opacity))];
  const { focus } = getLoopStep(id);
  return [
    ...levels.map((level) =>
      rule(
        shown.filter(([, opacity]) => opacity === level).map(([name]) => name),
        `opacity:${level};visibility:visible;pointer-events:auto;transition-delay:0s`,
      ),
    ),
    rule(focus.map(part.money), 'visibility:visible;animation-name:money'),
  ].join('');
}

/**
 * The amounts that a size writes out at a step: none at arrows where rings or numbers take the room; among
 * many arrows only those that are known, and on a phone none at all.
 */
function writtenOut({ focus, captions = [], rise, weaken }: LoopStep, size: Size): Part[] {
  const isCrowded = focus.length > 6;
  if (isCrowded && size === 'phone') return [];
  const takesTheRoom = rise !== undefined || weaken !== undefined;
  const labelled = takesTheRoom ? [] : focus.map(getFlow);
  return [
    ...labelled
      .filter((flow) => isWrittenOut(flow, size) && !(isCrowded && flow.quantity === null))
      .map(({ id }) => part.label(id, size)),
    ...layouts[size].captions
      .filter(({ quantity }) => captions.includes(quantity))
      .map(({ quantity }) => part.caption(quantity, size)),
  ];
}

function playersOf(flow: FlowId): EntityId[] {
  const { from, to } = getFlow(flow);
  return [from, to];
}
