// One container laid out by itself: what is drawn directly in it, as boxes of known size, and the legs that run through it.

import { graphlib, layout } from "@dagrejs/dagre";
import type { Leg, LegEnd } from "./legs.ts";
import type { Point, Rectangle, Size } from "./layout.ts";

/** What is to be laid out. */
export interface LevelInput {
  readonly boxes: ReadonlyMap<string, Size>;
  readonly legs: readonly Leg[];
  readonly labelSize: (leg: Leg) => Size;
  /** One below the other although no way leads from one to the next: regions of a parallel stage. */
  readonly isStack: boolean;
}

/** Places within the container, from its upper left corner. */
export interface Level {
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly routes: ReadonlyMap<Leg, Route>;
  readonly size: Size;
}

/** The way of a leg, and where the words stand. */
export interface Route {
  readonly points: readonly Point[];
  readonly label?: Rectangle;
}

const GAPS = { rankdir: "TB", nodesep: 28, ranksep: 40, edgesep: 14, marginx: 16, marginy: 14 } as const;
/** A port takes this much of the edge, so that lines keep apart. */
const PORT: Size = { width: 10, height: 1 };

/** Lays out one container. */
export function layLevel(input: LevelInput): Level {
  const drawing = new graphlib.Graph({ multigraph: true });
  drawing.setGraph({ ...GAPS });
  for (const [path, size] of input.boxes) drawing.setNode(path, { ...size });
  const depth = depths(input);
  const deepest = Math.max(0, ...depth.values());
  input.legs.forEach((leg, number) => addLeg(drawing, { leg, number, depth, deepest, labelSize: input.labelSize }));
  if (input.isStack) [...input.boxes.keys()].reduce((above, path) => (drawing.setEdge(above, path, { width: 0, height: 0, weight: 0 }, `stack ${path}`), path));
  layout(drawing);
  const size = { width: Number(drawing.graph().width ?? 0), height: Number(drawing.graph().height ?? 0) };
  return {
    size,
    boxes: new Map([...input.boxes.keys()].map((path) => [path, rectangleOf(drawing.node(path) as Centred)])),
    routes: new Map(input.legs.map((leg, number) => [leg, routeOf(drawing, { leg, number, size })])),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Centred extends Size, Point {}
interface Placed {
  readonly leg: Leg;
  readonly number: number;
}

function addLeg(drawing: graphlib.Graph, { leg, number, depth, deepest, labelSize }: Placed & { readonly depth: ReadonlyMap<string, number>; readonly deepest: number; readonly labelSize: LevelInput["labelSize"] }): void {
  const [upper, lower] = endsOf(leg, number);
  for (const end of [upper, lower]) if (!drawing.hasNode(end)) drawing.setNode(end, { ...PORT });
  // Ports lie beyond every box, on their own edge of the container.
  const minlen = isPort(upper) ? (depth.get(lower) ?? deepest) + 1 : isPort(lower) ? deepest - (depth.get(upper) ?? 0) + 1 : 1;
  const weight = leg.bundle.ways.some(({ tone }) => tone === "primary") ? 2 : 1;
  drawing.setEdge(upper, lower, { ...(leg.hasLabel ? labelSize(leg) : { width: 0, height: 0 }), labelpos: "c", minlen, weight }, String(number));
}

function routeOf(drawing: graphlib.Graph, { leg, number, size }: Placed & { readonly size: Size }): Route {
  const [upper, lower] = endsOf(leg, number);
  const edge = drawing.edge(upper, lower, String(number)) as unknown as Centred & { readonly points: readonly Point[] };
  const down = [...(isPort(upper) ? [{ x: (drawing.node(upper) as Centred).x, y: 0 }] : []), ...edge.points, ...(isPort(lower) ? [{ x: (drawing.node(lower) as Centred).x, y: size.height }] : [])];
  return { points: isUpwards(leg) ? down.toReversed() : down, ...(leg.hasLabel ? { label: rectangleOf(edge) } : {}) };
}

/** Node names of a leg, the upper one first. */
function endsOf(leg: Leg, number: number): readonly [string, string] {
  const [begin, end] = [nodeName(leg.begin, number), nodeName(leg.end, number)];
  return isUpwards(leg) ? [end, begin] : [begin, end];
}

function nodeName(end: LegEnd, number: number): string {
  return "state" in end ? end.state : `|${end.edge} ${number}`;
}

function isPort(node: string): boolean {
  return node.startsWith("|");
}

function isUpwards({ begin, end, isBack }: Leg): boolean {
  return ("edge" in begin && begin.edge === "bottom") || ("edge" in end && end.edge === "top") || isBack;
}

/** The longest way to each box from the top: dagre will not put it higher. */
function depths({ boxes, legs, isStack }: LevelInput): ReadonlyMap<string, number> {
  const depth = new Map([...boxes.keys()].map((path, at) => [path, isStack ? at : 0] as const));
  const steps = legs.map((leg) => endsOf(leg, 0)).filter((ends) => !ends.some(isPort));
  for (let changed = true, round = 0; changed && round <= boxes.size; round++) {
    changed = false;
    for (const [upper, lower] of steps) {
      const needed = (depth.get(upper) ?? 0) + 1;
      if ((depth.get(lower) ?? 0) >= needed) continue;
      depth.set(lower, needed);
      changed = true;
    }
  }
  return depth;
}

function rectangleOf({ x, y, width, height }: Centred): Rectangle {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
