import { getEntity, getFlow, type EntityId, type FlowId, type QuantityId } from '../data/index.ts';
import { linkFlow } from './flow-cards.ts';
import { frameOf, mirrorShapes } from './frame.ts';
import { drawPill, pillOf, type Pill } from './pill.ts';
import { shapeRibbon, type Box, type Point, type Ribbon } from './ribbon.ts';
import { drawSign } from './signs.ts';
import type { SvgNode } from './svg.ts';
import { layerColor, texturePaint } from './textures.ts';
import type { DrawContext } from './types.ts';

/** An arrow of a small diagram, and what is written beside it. */
export interface FlowArrow {
  readonly flow: FlowId;
  /** The quantity that is written beside the arrow; none where no amount is. */
  readonly quantity?: QuantityId;
  /** In px. */
  readonly width: number;
  readonly bend: number;
  readonly shift?: number;
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
  readonly lines: readonly string[];
}

export interface FlowDiagram {
  /** Boxes in px, for left to right. */
  readonly players: Readonly<Partial<Record<EntityId, Box>>>;
  readonly arrows: readonly FlowArrow[];
}

/**
 * A few players and the money between them, laid out by hand.
 *
 * @throws when an arrow joins players that have no place.
 */
export function drawFlows({ players, arrows }: FlowDiagram, context: DrawContext): SvgNode {
  return [
    'g',
    {},
    [
      ...arrows.map((arrow) => drawArrow(arrow, players, context)),
      ...(Object.entries(players) as [EntityId, Box][]).map(([player, box]) =>
        drawPlayer(player, pillOf(box, context), context),
      ),
      ...arrows.map((arrow) => drawLabel(arrow, context)),
    ],
  ];
}

function drawArrow(
  { flow: id, quantity, width, bend, shift = 0 }: FlowArrow,
  players: FlowDiagram['players'],
  context: DrawContext,
): SvgNode {
  const { from, to, quantity: known } = getFlow(id);
  const [start, end] = [players[from], players[to]];
  if (start === undefined || end === undefined)
    throw new Error(`The flow "${id}" joins a player that has no place in the diagram.`);
  const ribbon = shapeRibbon({ from: start, to: end, width, bend, shift });
  return drawFlow(id, quantity ?? known, ribbon, 0.45, context);
}

/**
 * The arrow of a flow in the ink of its money, which opens its card.
 *
 * @param signAt where on the ribbon the sign of its layer stands, from 0 to 1.
 */
export function drawFlow(
  id: FlowId,
  quantity: QuantityId | null,
  { outline, at }: Ribbon,
  signAt: number,
  context: DrawContext,
): SvgNode {
  const { layer, certainty } = getFlow(id);
  return [
    'g',
    { class: 'flow', ...linkFlow(id, quantity), ...mirrorShapes(context) },
    [
      [
        'path',
        {
          d: outline,
          fill: texturePaint(layer, certainty),
          stroke: layerColor(layer),
          'stroke-width': 1.3,
        },
      ],
      ...drawSign(layer, at(signAt)),
    ],
  ];
}

/** A player by name, in the pill of its role. */
export function drawPlayer(id: EntityId, pill: Pill, { locale }: DrawContext): SvgNode {
  const { role, name } = getEntity(id);
  return ['g', { class: `player player-${role}` }, drawPill(pill, name[locale])];
}

const lineHeight = 18;

function drawLabel({ label, lines, quantity }: FlowArrow, context: DrawContext): SvgNode {
  const { x, startAnchor, endAnchor } = frameOf(context);
  const anchors = { start: startAnchor, middle: 'middle', end: endAnchor } as const;
  return [
    'g',
    {
      class: 'amount',
      'text-anchor': anchors[label.anchor],
      ...(quantity === undefined ? {} : { 'data-quantity': quantity }),
    },
    lines.map(
      (line, index) =>
        ['text', { x: x(label.x), y: label.y + index * lineHeight, dy: '0.35em' }, [line]] as const,
    ),
  ];
}
