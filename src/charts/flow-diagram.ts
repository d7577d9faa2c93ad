import { getEntity, getFlow, type EntityId, type FlowId, type QuantityId } from '../data/index.ts';
import { linkFlow } from './flow-cards.ts';
import { frameOf, mirrorShapes } from './frame.ts';
import { drawPill, pillOf } from './pill.ts';
import { shapeRibbon, type Box, type Point } from './ribbon.ts';
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
        drawPlayer(player, box, context),
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
  const { layer, certainty, from, to, quantity: known } = getFlow(id);
  const [start, end] = [players[from], players[to]];
  if (start === undefined || end === undefined)
    throw new Error(`The flow "${id}" joins a player that has no place in the diagram.`);
  const ribbon = shapeRibbon({ from: start, to: end, width, bend, shift });
  return [
    'g',
    {
      class: 'flow',
      ...linkFlow(id, quantity ?? known),
      ...mirrorShapes(context),
    },
    [
      [
        'path',
        {
          d: ribbon.outline,
          fill: texturePaint(layer, certainty),
          stroke: layerColor(layer),
          'stroke-width': 1.5,
        },
      ],
      ...drawSign(layer, ribbon.at(0.45)),
    ],
  ];
}

const drawPlayer = (player: EntityId, box: Box, context: DrawContext): SvgNode => [
  'g',
  {
    class: `player player-${getEntity(player).role}`,
  },
  drawPill(pillOf(box, context), getEntity(player).name[context.locale]),
];

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
