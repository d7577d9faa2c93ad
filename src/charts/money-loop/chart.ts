import { amountOf, ownDollars } from '../../data/amounts.ts';
import {
  flows,
  getEntity,
  getFlow,
  getQuantity,
  type EntityId,
  type FlowId,
  type QuantityId,
} from '../../data/index.ts';
import { formatQuantity } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { messages } from '../../i18n/messages.ts';
import { flowsCountedOnce } from '../../model/counted-once.ts';
import { linkFlow, sayFlowAmount } from '../flow-cards.ts';
import { drawFlow, drawPlayer } from '../flow-diagram.ts';
import { frameOf, mirrorShapes } from '../frame.ts';
import { pillOf, type Pill } from '../pill.ts';
import { inPixels, type PlotOptions } from '../plot.ts';
import { shapeRibbon, type Box, type Ribbon } from '../ribbon.ts';
import { markOf, type SvgNode } from '../svg.ts';
import { layerColor } from '../textures.ts';
import type { Cell, Chart, DrawContext, Size } from '../types.ts';
import { isWrittenOut } from './amounts.ts';
import {
  layouts,
  widestDollars,
  type Caption,
  type Label,
  type Layout,
  type Route,
} from './layout.ts';
import { part, partId, type Part } from './parts.ts';
import {
  getLoopStep,
  loopSteps,
  readStep,
  risingPlayers,
  weakLinks,
  type LoopStep,
  type LoopStepId,
} from './steps.ts';

const quantitiesShown = [
  ...new Set([
    ...flowsCountedOnce.flatMap(({ quantity }) => (quantity === null ? [] : [quantity])),
    ...layouts.desk.captions.map(({ quantity }) => quantity),
  ]),
];

const loop = {
  id: 'money-loop',
  chapter: 'supply-chain',
  rtl: 'mirror',
  quantities: quantitiesShown,
  flows: flowsCountedOnce.map(({ id }) => id),
  inks: flowsCountedOnce,
  text: {
    he: () => ({
      title: 'חלק מן החברות ש־OpenAI אמורה לשלם להן הציעו לה כסף או מניות',
      caption:
        'חץ הוא כסף, או הבטחה לכסף, מהמשלם אל מקבל התשלום. הגוון אומר מהו סוג העסקה, והמרקם אומר עד כמה הסכום ודאי. הרוחב גדל עם השורש הריבועי של הסכום; חץ שסכומו אינו ידוע, או שאינו נמדד בכסף, הוא דק. הסכום של סטארגייט הוא של המיזם כולו, ואינו מתחלק בין חציו.',
      description:
        'OpenAI עומדת במרכז. מעליה אנבידיה, שמשקיעה בה ומוכרת לה שבבים. מצד אחד CoreWeave, שמוכרת לה כוח מחשוב, לווה ממלווים וקונה שבבים מאנבידיה, שמחזיקה גם במניותיה; ו־AMD, שמוכרת לה שבבים ונותנת לה כתבי אופציה. מצד שני אורקל, שמוכרת לה ענן וקונה שבבים מאנבידיה, ומיזם סטארגייט, שבו משתתפות OpenAI, אורקל וסופטבנק. למטה יצרניות הזיכרון, שהיא קונה מהן, והכסף שבא מבחוץ: לקוחות ומשקיעים.',
    }),
    en: () => ({
      title: 'Some of the firms that OpenAI is to pay have offered it money or shares',
      caption:
        'Each arrow stands for money paid or promised, from payer to paid. Colour says what kind of deal it is, texture how certain the amount is. Width grows with the square root of the amount; an arrow whose amount is not known, or not in money, is thin. Stargate’s sum is that of the whole project, and is not divided among its arrows.',
      description:
        'OpenAI stands in the middle. Above it is Nvidia, which invests in it and sells it chips. On one side are CoreWeave, which sells it computing power, borrows from lenders and buys chips from Nvidia, one of its shareholders; and AMD, which sells it chips and gives it a warrant. On the other are Oracle, which sells it cloud services and buys chips from Nvidia, and the Stargate project, fed by OpenAI, Oracle and SoftBank. Below are the memory makers, from which it buys, and the money from outside: customers and investors.',
    }),
  },
  table: (locale) => ({
    columns: messages[locale].loop.columns,
    rows: [
      ...flowsCountedOnce.map((flow) => [
        { text: getEntity(flow.from).name[locale] },
        { text: getEntity(flow.to).name[locale] },
        { text: flow.purpose[locale] },
        { text: messages[locale].layers[flow.layer] },
        flow.quantity === null
          ? { text: messages[locale].notKnown }
          : {
              text: sayFlowAmount(flow.id, locale, { form: 'short' }),
              quantity: flow.quantity,
            },
        { text: messages[locale].certainties[flow.certainty] },
      ]),
      ...ofOpenAI.map((id) => [
        { text: getEntity('openai').name[locale] },
        { text: messages[locale].none },
        { text: getQuantity(id).measures[locale] },
        { text: messages[locale].layers[getQuantity(id).layer] },
        amountCell(id, locale),
        { text: messages[locale].certainties[getQuantity(id).certainty] },
      ]),
    ],
  }),
} as const satisfies Omit<Chart, 'draw'>;

export const moneyLoop: Chart = {
  ...loop,
  filterable: true,
  draw: (context) => drawLoop(context.size, drawPieces(context).filter(isInWhole).map(nameFlow)),
};

/** The same with what only the steps show: the drawing that moves under the scroll. */
export const steppedLoop: Chart = {
  ...loop,
  draw: (context) =>
    drawLoop(
      context.size,
      drawPieces(context).map((piece) => namePart(piece, context)),
    ),
};

/** The loop as it stands at a step, drawn by itself: for paper, where each step is a picture of its own. */
export const moneyLoopAt = (step: LoopStepId): Chart => ({
  ...moneyLoop,
  text: {
    he: () => ({ ...moneyLoop.text.he(), title: getLoopStep(step).alt.he }),
    en: () => ({ ...moneyLoop.text.en(), title: getLoopStep(step).alt.en }),
  },
  draw: (context) => ({
    ...moneyLoop.draw(context),
    marks: [markOf(drawStill(step, context))],
  }),
});

/** What the first step says of OpenAI itself, which is no payment from one to another. */
const ofOpenAI = ['openai-valuation', 'openai-loss'] as const;

const amountCell = (quantity: QuantityId, locale: Locale): Cell => ({
  text: formatQuantity(getQuantity(quantity), locale, { form: 'short' }),
  quantity,
});

/** A piece of the picture, and whether it is seen where the picture belongs to no step. */
interface Piece {
  readonly name: Part;
  readonly node: SvgNode;
  readonly onlyInSteps?: boolean;
  /** The flow that the piece belongs to. */
  readonly flow?: FlowId;
}

/** The pieces from the lowest to the topmost. */
function drawPieces(context: DrawContext): Piece[] {
  const layout = layouts[context.size];
  // The broad below the narrow, whose heads they would hide.
  const arrows = flowsCountedOnce
    .map(({ id }) => placeArrow(id, context.size))
    .toSorted((one, other) => other.width - one.width);
  const boxes = Object.entries(layout.players) as [EntityId, Box][];
  return [
    ...arrows.map((arrow) => drawGhost(arrow, context)),
    ...arrows.map((arrow) => drawArrow(arrow, context)),
    ...arrows.flatMap((arrow) => drawHollow(arrow, context)),
    ...arrows.map((arrow) => drawMoney(arrow, context)),
    ...boxes.flatMap(([player, box]) => drawRing(player, pillOf(box, context))),
    ...boxes.map(([player, box]) => drawPlayerPiece(player, pillOf(box, context), context)),
    ...arrows.flatMap((arrow) => drawBreak(arrow, context)),
    ...boxes.flatMap(([player, box]) => drawOrder(player, pillOf(box, context), context)),
    ...arrows.flatMap((arrow) => drawLabel(arrow, context)),
    ...layout.captions.map((caption) => drawCaption(caption, context)),
  ];
}

const isInWhole = ({ onlyInSteps = false }: Piece): boolean => !onlyInSteps;

const drawLoop = (size: Size, nodes: readonly SvgNode[]): PlotOptions => ({
  height: layouts[size].height,
  ...inPixels,
  marks: [markOf(['g', {}, nodes])],
});

/** Gives a piece the names by which the steps move it and their stills copy it. */
const namePart = (
  { name, node: [tag, attributes, children], onlyInSteps = false }: Piece,
  { size }: DrawContext,
): SvgNode => [
  tag,
  {
    ...attributes,
    id: partId(size, name),
    class: [attributes['class'], 'part', name, ...(onlyInSteps ? ['extra'] : [])].join(' '),
  },
  children ?? [],
];

/** What a filter needs to know of a part: an arrow may be of another kind than the sum it is a share of. */
function inkOf(flow: FlowId | undefined): Readonly<Record<string, string>> {
  if (flow === undefined) return {};
  const { layer, certainty } = getFlow(flow);
  return { 'data-flow': flow, 'data-layer': layer, 'data-certainty': certainty };
}

const nameFlow = ({ flow, node: [tag, attributes, children] }: Piece): SvgNode => [
  tag,
  { ...attributes, ...inkOf(flow) },
  children ?? [],
];

function drawStill(step: LoopStepId, context: DrawContext): SvgNode {
  const shown = readStep(step);
  return [
    'g',
    {},
    drawPieces(context).flatMap(({ name, node: [tag, attributes, children = []] }): SvgNode[] => {
      const opacity = shown.get(name);
      if (opacity === undefined) return [];
      return [[tag, opacity === 1 ? attributes : { ...attributes, opacity }, children]];
    }),
  ];
}

/** What a picture of the whole loop copies, with what a filter and a card need to know of each part. */
export const listWhole = (context: DrawContext): Readonly<Record<string, string>>[] =>
  drawPieces(context)
    .filter(isInWhole)
    .map(({ name, flow, node: [, attributes] }) => {
      const quantity = attributes['data-quantity'];
      return {
        href: `#${partId(context.size, name)}`,
        ...(quantity === undefined ? {} : { 'data-quantity': String(quantity) }),
        ...inkOf(flow),
      };
    });

/** What a still of a step copies from the drawing of its size, from the lowest to the topmost. */
export function listStill(
  step: LoopStepId,
  context: DrawContext,
): readonly { readonly id: string; readonly opacity: number }[] {
  const shown = readStep(step);
  return drawPieces(context).flatMap(({ name }) => {
    const opacity = shown.get(name);
    return opacity === undefined ? [] : [{ id: partId(context.size, name), opacity }];
  });
}

interface Arrow {
  readonly flow: ReturnType<typeof getFlow>;
  readonly route: Route;
  readonly ribbon: Ribbon;
  /** Of its body, in px. */
  readonly width: number;
}

function placeArrow(id: FlowId, size: Size): Arrow {
  const layout = layouts[size];
  const flow = getFlow(id);
  const [from, to, route] = [layout.players[flow.from], layout.players[flow.to], layout.routes[id]];
  if (from === undefined || to === undefined || route === undefined) {
    throw new Error(
      `The flow "${id}" has no place in src/charts/money-loop/layout.ts for a ${size}: ` +
        'add its players and its route, or, if it is a part of another flow, name that as its "partOf".',
    );
  }
  const width = widthOf(flow, layout);
  const ribbon = shapeRibbon({
    from,
    to,
    width,
    bend: route.bend,
    shift: route.shift ?? 0,
  });
  return { flow, route, ribbon, width };
}

function widthOf(flow: Arrow['flow'], { widest, plain }: Layout): number {
  const dollars = ownDollars(flow);
  return dollars === null
    ? plain
    : Math.max(plain * 0.8, widest * Math.sqrt(amountOf(dollars) / widestDollars));
}

const drawArrow = ({ flow: { id, quantity }, ribbon }: Arrow, context: DrawContext): Piece => ({
  name: part.flow(id),
  flow: id,
  node: drawFlow(id, quantity, ribbon, 0.5, context),
});

const drawGhost = (arrow: Arrow, context: DrawContext): Piece => ({
  name: part.ghost(arrow.flow.id),
  node: drawOutline(arrow, context, { class: 'ghost', stroke: 'var(--rule-strong)' }),
  onlyInSteps: true,
});

function drawHollow(arrow: Arrow, context: DrawContext): Piece[] {
  const { id, layer } = arrow.flow;
  if (!weakLinks.includes(id)) return [];
  const node = drawOutline(arrow, context, {
    stroke: layerColor(layer),
    'stroke-dasharray': '5 3',
  });
  return [{ name: part.hollow(id), node, onlyInSteps: true }];
}

/** An arrow without its money, which opens the same card. */
const drawOutline = (
  { flow: { id, quantity }, ribbon }: Arrow,
  context: DrawContext,
  look: Readonly<Record<string, string>>,
): SvgNode => [
  'path',
  {
    ...look,
    d: ribbon.outline,
    fill: 'var(--paper)',
    'stroke-width': 1.3,
    ...linkFlow(id, quantity),
    ...mirrorShapes(context),
  },
];

const drawMoney = ({ flow, ribbon }: Arrow, context: DrawContext): Piece => ({
  name: part.money(flow.id),
  node: ['path', { class: 'money', d: ribbon.spine, ...mirrorShapes(context) }],
  onlyInSteps: true,
});

function drawBreak({ flow, ribbon }: Arrow, context: DrawContext): Piece[] {
  if (!weakLinks.includes(flow.id)) return [];
  const { x, y } = ribbon.at(0.45);
  const d = `M${x - 14} ${y - 9}l8 12 4 -8 8 12 4 -8 6 10`;
  const node: SvgNode = ['path', { class: 'break', d, ...mirrorShapes(context) }];
  return [{ name: part.break(flow.id), node, onlyInSteps: true }];
}

const drawPlayerPiece = (id: EntityId, pill: Pill, context: DrawContext): Piece => ({
  name: part.player(id),
  node: drawPlayer(id, pill, context),
});

const inflate = ({ x, y, width, height, rx }: Pill, by: number) => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
  rx: rx + by,
});

function drawRing(player: EntityId, pill: Pill): Piece[] {
  if (!risingPlayers.includes(player)) return [];
  const node: SvgNode = ['rect', { class: 'ring', ...inflate(pill, 7) }];
  return [{ name: part.ring(player), node, onlyInSteps: true }];
}

/** The number of a player's turn: on the upper edge of its pill, clear of its name and of what arrives at its middle. */
function drawOrder(player: EntityId, { x, y, width }: Pill, { mirror }: DrawContext): Piece[] {
  const place = (loopSteps as readonly LoopStep[])
    .map(({ weaken }) => weaken?.reaches.indexOf(player) ?? -1)
    .find((index) => index >= 0);
  if (place === undefined) return [];
  const center = x + width * (mirror ? 0.8 : 0.2);
  const middle = y - 5;
  const node: SvgNode = [
    'g',
    { class: 'order' },
    [
      ['circle', { cx: center, cy: middle, r: 10 }],
      ['text', { x: center, y: middle, dy: '0.35em' }, [String(place + 1)]],
    ],
  ];
  return [{ name: part.order(player), node, onlyInSteps: true }];
}

function drawLabel({ flow, route }: Arrow, context: DrawContext): Piece[] {
  const { id, layer, quantity } = flow;
  if (!isWrittenOut(flow, context.size)) return [];
  return [
    {
      name: part.label(id, context.size),
      flow: id,
      node: drawAmount(amountText(quantity, context.locale), route.label, context, {
        fill: layerColor(layer),
        ...(quantity === null ? linkFlow(id, quantity) : { 'data-quantity': quantity }),
      }),
      onlyInSteps: quantity === null || context.size === 'phone',
    },
  ];
}

function drawCaption({ quantity, label, always }: Caption, context: DrawContext): Piece {
  const words = messages[context.locale].loop.captions[quantity];
  const { layer } = getQuantity(quantity);
  // A sum that several arrows share goes with the one that is of its own kind.
  const flow = flows.find((each) => each.quantity === quantity && each.layer === layer)?.id;
  return {
    name: part.caption(quantity, context.size),
    ...(flow === undefined ? {} : { flow }),
    node: drawAmount(words(amountText(quantity, context.locale)), label, context, {
      fill: layerColor(layer),
      'data-quantity': quantity,
    }),
    onlyInSteps: !always,
  };
}

function drawAmount(
  words: string,
  { x, y, anchor, folded = false }: Label,
  context: DrawContext,
  attributes: Readonly<Record<string, string>>,
): SvgNode {
  const { x: placeAt, startAnchor, endAnchor } = frameOf(context);
  const anchors = { start: startAnchor, middle: 'middle', end: endAnchor };
  const look = { class: 'amount', 'text-anchor': anchors[anchor], ...attributes };
  const placeLine = (line: number) => ({
    x: placeAt(x),
    y: y + line * amountLeading,
    dy: '0.35em',
  });
  if (!folded) return ['text', { ...placeLine(0), ...look }, [words]];
  return ['g', look, fold(words).map((line, index) => ['text', placeLine(index), [line]])];
}

/** The height in px of a line of an amount that is broken in two. */
const amountLeading = 17;

/** Two lines, broken at the space that is nearest to the middle. */
function fold(words: string): readonly string[] {
  const spaces = [...words.matchAll(/\s/gu)].map(({ index }) => index);
  const [middle] = spaces.toSorted(
    (one, other) => Math.abs(one - words.length / 2) - Math.abs(other - words.length / 2),
  );
  return middle === undefined ? [words] : [words.slice(0, middle), words.slice(middle + 1)];
}

function amountText(quantity: Arrow['flow']['quantity'], locale: Locale): string {
  return quantity === null
    ? messages[locale].loop.amountNotKnown
    : formatQuantity(getQuantity(quantity), locale, { form: 'short' });
}
