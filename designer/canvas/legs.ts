// Each arrow in legs, one leg per container it runs through, so that every container can be laid out by itself. A leg that
// leads out of its container ends at a port on the container's upper or lower edge; there the next leg begins.

import { containersOf, type Graph, type StateWay } from "./graph.ts";

/** All ways from one state to another: one arrow. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly StateWay[];
}

/** Where a leg begins or ends: at a state drawn in the container, or at the container's edge. */
export type LegEnd = { readonly state: string } | { readonly edge: "top" | "bottom" };

/** The part of an arrow within one container. */
export interface Leg {
  readonly bundle: Bundle;
  /** Path of the container; `""` is the drawing itself. */
  readonly container: string;
  readonly begin: LegEnd;
  readonly end: LegEnd;
  /** It runs back towards where the container began. */
  readonly isBack: boolean;
  /** The words stand here. */
  readonly hasLabel: boolean;
}

/** The legs of every arrow, from its beginning to its end. */
export function legsOf(graph: Graph): readonly (readonly Leg[])[] {
  const bundles = bundlesOf(graph);
  const isBack = backWays(graph, bundles);
  return bundles.map((bundle) => legs(bundle, isBack));
}

/** The arrows of a graph, in the order of its ways. */
export function bundlesOf({ ways }: Graph): readonly Bundle[] {
  const byEnds = new Map<string, { readonly from: string; readonly to: string; readonly ways: StateWay[] }>();
  for (const way of ways) {
    const key = `${way.from} ${way.to}`;
    const bundle = byEnds.get(key);
    if (bundle === undefined) byEnds.set(key, { from: way.from, to: way.to, ways: [way] });
    else bundle.ways.push(way);
  }
  return [...byEnds.values()];
}

// ---------------------------------------------------------------------------------------------------------------------

type IsBack = (container: string, begin: string, end: string) => boolean;

function legs(bundle: Bundle, isBack: IsBack): readonly Leg[] {
  const { from, to } = bundle;
  const container = sharedContainer(from, to);
  const [begin, end] = [childOf(container, from), childOf(container, to)];
  const back = begin !== undefined && end !== undefined && isBack(container, begin, end);
  const [out, into] = back ? (["top", "bottom"] as const) : (["bottom", "top"] as const);
  const leaving = between(from, container).map((inner): Leg => ({ bundle, container: inner, begin: { state: childOf(inner, from) ?? from }, end: { edge: out }, isBack: back, hasLabel: false }));
  const entering = between(to, container).toReversed().map((inner): Leg => ({ bundle, container: inner, begin: { edge: into }, end: { state: childOf(inner, to) ?? to }, isBack: back, hasLabel: false }));
  const middle: Leg = { bundle, container, begin: begin === undefined ? { edge: "top" } : { state: begin }, end: end === undefined ? { edge: "bottom" } : { state: end }, isBack: back, hasLabel: true };
  return [...leaving, middle, ...entering];
}

/** The innermost container both are drawn in; one of the two itself when it contains the other. */
function sharedContainer(from: string, to: string): string {
  const around = new Set(containersOf(from));
  return containersOf(to).find((path) => around.has(path)) ?? "";
}

/** Containers around a state that lie within another, innermost first. */
function between(path: string, container: string): readonly string[] {
  return containersOf(path).slice(1).filter((around) => around !== container && (container === "" || around.startsWith(`${container}.`)));
}

/** The state drawn directly in a container that is this one or contains it. */
export function childOf(container: string, path: string): string | undefined {
  return containersOf(path).find((around) => parentOf(around) === container);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

/** Which steps between two states of a container close a circle: found by walking it from where it begins. */
function backWays({ states }: Graph, bundles: readonly Bundle[]): IsBack {
  const nexts = new Map<string, Set<string>>();
  for (const { from, to } of bundles) {
    const container = sharedContainer(from, to);
    const [begin, end] = [childOf(container, from), childOf(container, to)];
    if (begin !== undefined && end !== undefined) nexts.set(begin, (nexts.get(begin) ?? new Set()).add(end));
  }
  const back = new Set<string>();
  const left = new Set<string>();
  const walk = (path: string, above: readonly string[]): void => {
    if (left.has(path)) return;
    for (const next of nexts.get(path) ?? []) {
      if (next === path || above.includes(next)) back.add(`${path} ${next}`);
      else walk(next, [...above, path]);
    }
    left.add(path);
  };
  for (const { path } of [...states].sort((one, other) => Number(other.isFirst) - Number(one.isFirst))) walk(path, []);
  return (_container, begin, end) => back.has(`${begin} ${end}`);
}
