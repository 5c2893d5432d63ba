// Where everything stands: each container is laid out by itself, from the inside out, then all are put into one another.
// The same for the same drawing. (dagre's own nesting cannot draw a way that begins or ends at a container, and is slow.)

import type { Graph, StateBox, StateWay } from "./graph.ts";
import { legsOf, type Bundle, type Leg } from "./legs.ts";
import { layLevel, type Level } from "./level.ts";

/** A place in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large something is drawn. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its upper left corner. */
export interface Rectangle extends Point, Size {}

/** Sizes of what is drawn. */
export interface Measure {
  box(state: StateBox): Size;
  /** What a container needs above what it holds, and how wide that is at least. */
  header(state: StateBox): Size;
  label(ways: readonly StateWay[]): Size;
}

/** All ways from one state to another, drawn as one arrow. */
export interface Arrow extends Bundle {
  readonly points: readonly Point[];
  /** Where its words stand. */
  readonly label: Rectangle;
}

/** The drawing, from its upper left corner. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly arrows: readonly Arrow[];
  readonly size: Size;
}

/** Lays out a graph. */
export function layoutOf(graph: Graph, measure: Measure): Layout {
  const arrows = legsOf(graph);
  const levels = new Map<string, Level>();
  const legsIn = (container: string): readonly Leg[] => arrows.flat().filter((leg) => leg.container === container);
  const lay = (container: StateBox | undefined): Size => {
    const inner = graph.states.filter(({ within }) => within === container?.path);
    if (container !== undefined && inner.length === 0) return measure.box(container);
    const boxes = new Map(inner.map((state) => [state.path, lay(state)] as const));
    const level = layLevel({ boxes, legs: legsIn(container?.path ?? ""), labelSize: ({ bundle }) => measure.label(bundle.ways), isStack: container?.kind === "regions" });
    levels.set(container?.path ?? "", level);
    if (container === undefined) return level.size;
    const header = measure.header(container);
    return { width: Math.max(header.width, level.size.width), height: header.height + level.size.height };
  };
  const size = lay(undefined);
  const places = place(graph, levels, measure);
  return { boxes: places.boxes, size, arrows: arrows.flatMap((legs) => joined(legs, levels, places)) };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Places {
  readonly boxes: ReadonlyMap<string, Rectangle>;
  /** Where the inside of each container begins, below its name. */
  readonly origin: ReadonlyMap<string, Point>;
}

function place({ states }: Graph, levels: ReadonlyMap<string, Level>, measure: Measure): Places {
  const boxes = new Map<string, Rectangle>();
  const origin = new Map<string, Point>([["", { x: 0, y: 0 }]]);
  for (const state of states) {
    const container = state.within ?? "";
    const local = levels.get(container)?.boxes.get(state.path);
    if (local === undefined) continue;
    const box = { ...local, ...moved(local, origin.get(container)) };
    boxes.set(state.path, box);
    const level = levels.get(state.path);
    if (level !== undefined) origin.set(state.path, { x: box.x + (box.width - level.size.width) / 2, y: box.y + measure.header(state).height });
  }
  return { boxes, origin };
}

/** An arrow from its legs. Where one leads through a container's edge, its next leg begins at that port. */
function joined(legs: readonly Leg[], levels: ReadonlyMap<string, Level>, { boxes, origin }: Places): readonly Arrow[] {
  const [first] = legs;
  if (first === undefined) return [];
  const parts = legs.map((leg) => {
    const route = levels.get(leg.container)?.routes.get(leg);
    const at = origin.get(leg.container);
    // At a container that is left or entered the port counts, not where dagre would have begun.
    const begins = "state" in leg.begin && leg.begin.state !== leg.bundle.from ? 1 : 0;
    const ends = "state" in leg.end && leg.end.state !== leg.bundle.to ? 1 : 0;
    const points = (route?.points ?? []).map((point) => moved(point, at));
    // Ports on the upper edge are above the container's name.
    const edge = boxes.get(leg.container)?.y ?? 0;
    const [first, last] = [points[0], points.at(-1)];
    if ("edge" in leg.begin && leg.begin.edge === "top" && first !== undefined) points.unshift({ x: first.x, y: edge });
    if ("edge" in leg.end && leg.end.edge === "top" && last !== undefined) points.push({ x: last.x, y: edge });
    return { points: points.slice(begins, points.length - ends), label: route?.label === undefined ? undefined : { ...route.label, ...moved(route.label, at) } };
  });
  const label = parts.find((part) => part.label !== undefined)?.label ?? { x: 0, y: 0, width: 0, height: 0 };
  return [{ ...first.bundle, points: parts.flatMap(({ points }) => points), label }];
}

function moved({ x, y }: Point, by: Point | undefined): Point {
  return { x: x + (by?.x ?? 0), y: y + (by?.y ?? 0) };
}
