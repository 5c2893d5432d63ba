// Which states a set of ways leaves and which it enters: the SCXML algorithm, as XState v5 understands it (a way to the
// state itself or into it stays inside unless it re-enters).

import type { Node, PlacedWay } from "./nodes.ts";
import { above, type Chart, isWithin, lookUp } from "./nodes.ts";

/** What history states remember. */
export type Memory = ReadonlyMap<string, readonly Node[]>;

/** States a way leaves: all active ones within its domain. */
export function leftBy(chart: Chart, placed: PlacedWay, active: ReadonlySet<Node>, memory: Memory): ReadonlySet<Node> {
  const { way, source, target } = placed;
  if (target === undefined) return new Set();
  const domain = domainOf(chart, placed, target, memory);
  const inside = [...active].filter((node) => domain === undefined || isWithin(node, domain));
  return new Set(way.reenter === true && source === domain ? [source, ...inside] : inside);
}

/** States the ways enter, from the outside in. */
export function enteredBy(chart: Chart, ways: readonly PlacedWay[], memory: Memory): ReadonlySet<Node> {
  const entered = new Set<Node>();
  for (const placed of ways) {
    const { source, target, way } = placed;
    if (target === undefined) continue;
    const domain = domainOf(chart, placed, target, memory);
    if (target.kind !== "history" && (target !== source || source !== domain || way.reenter === true)) entered.add(target);
    addBelow(chart, target, { entered, memory });
    for (const goal of goalsOf(chart, target, memory)) {
      const between = above(goal).filter((node) => domain === undefined || isWithin(node, domain));
      // A parallel domain stays active, but regions its ways have left must begin anew.
      const frame = domain?.kind === "parallel" ? [...between, domain] : between;
      for (const node of frame) {
        if (node !== domain) entered.add(node);
        addRegions(chart, node, { entered, memory });
      }
    }
  }
  return entered;
}

/**
 * Active states with what cannot be missing beside them. A history state that leads back into its own parent leaves gaps,
 * which XState fills when it writes down where it stands.
 */
export function completed(chart: Chart, active: ReadonlySet<Node>): ReadonlySet<Node> {
  const all = new Set(active);
  const begin = (node: Node): void => {
    const entered = new Set([node]);
    addBelow(chart, node, { entered, memory: new Map() });
    entered.forEach((inner) => all.add(inner));
  };
  for (const node of all) {
    if (node.kind === "compound" && !node.inner.some((inner) => all.has(inner))) begin(node);
    if (node.kind === "parallel") node.inner.filter((region) => region.kind !== "history" && !all.has(region)).forEach(begin);
  }
  for (const node of all) above(node).forEach((outer) => all.add(outer));
  return all;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Entering {
  readonly entered: Set<Node>;
  readonly memory: Memory;
}

/** The innermost state that stays active throughout; undefined when even the root is left. */
function domainOf(chart: Chart, { way, source }: PlacedWay, target: Node, memory: Memory): Node | undefined {
  const goals = goalsOf(chart, target, memory);
  if (way.reenter !== true && goals.every((goal) => goal === source || isWithin(goal, source))) return source;
  const [first, ...others] = [...goals, source];
  const common = above(first as Node).find((node) => others.every((other) => isWithin(other, node)));
  return common ?? (way.reenter === true ? undefined : chart.root);
}

/** The states a target stands for: itself, or what a history state remembers or defaults to. */
function goalsOf(chart: Chart, target: Node, memory: Memory): readonly Node[] {
  return target.kind === "history" ? recalled(chart, target, memory).flatMap((node) => goalsOf(chart, node, memory)) : [target];
}

function recalled(chart: Chart, history: Node, memory: Memory): readonly Node[] {
  const parent = history.parent as Node;
  const known = memory.get(history.id);
  if (known !== undefined) return known;
  if (history.state.target !== undefined) return [lookUp(chart, history, history.state.target)];
  return parent.kind === "parallel" ? [parent] : [initialOf(parent)];
}

/** Everything that is entered with a state by default. */
function addBelow(chart: Chart, node: Node, entering: Entering): void {
  if (node.kind === "history") {
    const goals = recalled(chart, node, entering.memory);
    for (const goal of goals) {
      entering.entered.add(goal);
      addBelow(chart, goal, entering);
    }
    for (const goal of goals) addBetween(chart, goal, node.parent as Node, entering);
    return;
  }
  if (node.kind === "parallel") return addRegions(chart, node, entering);
  if (node.kind !== "compound") return;
  const initial = initialOf(node);
  if (initial.kind !== "history") entering.entered.add(initial);
  addBelow(chart, initial, entering);
  addBetween(chart, initial, node, entering);
}

/** States between a node and one above it, with the regions that must be active beside the way down. */
function addBetween(chart: Chart, node: Node, outer: Node, entering: Entering): void {
  for (const ancestor of above(node).filter((one) => isWithin(one, outer))) {
    entering.entered.add(ancestor);
    addRegions(chart, ancestor, entering);
  }
}

/** Every region of a parallel state is entered, by default where nothing inside it is. */
function addRegions(chart: Chart, node: Node, entering: Entering): void {
  if (node.kind !== "parallel") return;
  for (const region of node.inner.filter(({ kind }) => kind !== "history")) {
    if ([...entering.entered].some((entered) => isWithin(entered, region))) continue;
    entering.entered.add(region);
    addBelow(chart, region, entering);
  }
}

function initialOf({ path, inner, state }: Node): Node {
  const initial = inner.find(({ name }) => name === state.initial);
  if (initial === undefined) throw new Error(`'${path}' has no initial state`);
  return initial;
}
