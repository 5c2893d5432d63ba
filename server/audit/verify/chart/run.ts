// One event through the statechart: which ways are taken, innermost first, then everything that follows at once until the
// chart comes to rest. What is asked for on the way (actions, timers, work outside) comes back as an ordered list.

import type { Call } from "../law.ts";
import type { Table } from "../record.ts";
import { type Configuration, NOWHERE, withAbove } from "./configuration.ts";
import { completed, enteredBy, leftBy } from "./enter.ts";
import { type Chart, inOrder, isLeaf, isWithin, type Node, placed, type PlacedWay } from "./nodes.ts";

/** What a move asks for. */
export type Order =
  | { readonly order: "action"; readonly call: Call }
  | { readonly order: "setTimer" | "dropTimer"; readonly limit: string; readonly state: string }
  | { readonly order: "invoke"; readonly id: string; readonly src: string; readonly input: Table };

/** Where a move leads. */
export interface Moved {
  readonly configuration: Configuration;
  readonly orders: readonly Order[];
  /** States whose own way the event took; empty when nobody took it. */
  readonly taken: readonly Node[];
}

/** What the chart may react to. */
export type Happening =
  | { readonly type: "act"; readonly name: string }
  | { readonly type: "timeUp"; readonly limit: string; readonly state: string }
  | { readonly type: "answered"; readonly invocation: string; readonly outcome: "done" | "error" }
  | { readonly type: "ended"; readonly state: Node };

/** Whether a guard holds; it sees the facts of the event's arrival throughout. */
export type Judge = (guard: Call) => boolean;

/** Steps after which a move is taken to run in circles. */
const MOST_STEPS = 100;

/** Enters the workflow. */
export function begin(chart: Chart, judge: Judge): Moved {
  const run = startRun(chart, judge, NOWHERE);
  run.micro([{ source: chart.root, way: { reenter: true }, target: chart.root }]);
  return { ...run.rest(), taken: [] };
}

/** Lets something happen. */
export function happen(chart: Chart, judge: Judge, from: Configuration, happening: Happening): Moved {
  const run = startRun(chart, judge, from);
  const ways = run.select(happening);
  // A failure nobody provided for leaves everything as it is.
  if (ways.length === 0 && happening.type === "answered" && happening.outcome === "error") return { configuration: from, orders: [], taken: [] };
  run.micro(ways);
  return { ...run.rest(), taken: ways.map(({ source }) => source) };
}

// ---------------------------------------------------------------------------------------------------------------------

function startRun(chart: Chart, judge: Judge, from: Configuration) {
  // States stand in the order of the file first, then in the order they are entered: of rivals the first wins.
  const active = new Set(inOrder(from.active));
  const memory = new Map(from.remembered);
  const orders: Order[] = [];
  const ended: Node[] = [];
  let isDone = from.isDone;

  const firstOpen = (ways: readonly PlacedWay[]): readonly PlacedWay[] => ways.filter(({ way }) => way.guard === undefined || judge(way.guard)).slice(0, 1);

  /** Innermost first; what encloses several regions only when none of them moves. */
  function select(happening: Happening): readonly PlacedWay[] {
    const there = completed(chart, active);
    const visit = (node: Node): readonly PlacedWay[] => {
      const within = node.inner.filter((inner) => there.has(inner)).flatMap(visit);
      return within.length > 0 ? within : firstOpen(waysFor(chart, node, happening));
    };
    return visit(chart.root);
  }

  /** Ways taken without anything happening, for each leaf the nearest. */
  function selectAtOnce(): readonly PlacedWay[] {
    const found = [...active].filter(isLeaf).flatMap((leaf) => {
      for (const node of withAbove(leaf)) {
        const open = firstOpen(placed(chart, node, node.state.always));
        if (open.length > 0) return open;
      }
      return [];
    });
    return found.filter((one, index) => found.findIndex(({ way }) => way === one.way) === index);
  }

  /** Of ways that leave the same states the inner one wins, else the first. */
  function withoutConflicts(ways: readonly PlacedWay[]): readonly PlacedWay[] {
    const leaves = (one: PlacedWay): ReadonlySet<Node> => leftBy(chart, one, active, memory);
    return ways.reduce<readonly PlacedWay[]>((kept, one) => {
      const rivals = kept.filter((other) => [...leaves(one)].some((node) => leaves(other).has(node)));
      if (rivals.some((other) => !isWithin(one.source, other.source))) return kept;
      return [...kept.filter((other) => !rivals.includes(other)), one];
    }, []);
  }

  /** Takes these ways. False when afterwards the same states are active as before, nothing was remembered and no work begun. */
  function micro(selected: readonly PlacedWay[]): boolean {
    const before = new Set(active);
    const ways = withoutConflicts(selected);
    const left = inOrder(new Set(ways.flatMap((way) => [...leftBy(chart, way, active, memory)]))).toReversed();
    const isRemembered = left.map((node) => remember(node)).includes(true);
    for (const node of left) {
      orders.push(...onExit(node));
      active.delete(node);
    }
    for (const { way } of ways) orders.push(...(way.actions ?? []).map((call): Order => ({ order: "action", call })));
    const completed = new Set<Node>();
    const entered = inOrder(enteredBy(chart, ways, memory));
    for (const node of entered) {
      active.add(node);
      orders.push(...onEntry(node));
      if (node.kind === "final") isDone = end(node, completed) || isDone;
    }
    if (isDone) orders.push(...inOrder(active).toReversed().flatMap(onExit));
    const isBegun = entered.some(({ state }) => (state.invoke ?? []).length > 0);
    return isRemembered || isBegun || before.size !== active.size || [...before].some((node) => !active.has(node));
  }

  function remember(node: Node): boolean {
    const histories = node.inner.filter(({ kind }) => kind === "history");
    for (const history of histories) {
      const isKept = history.state.history === "deep" ? (one: Node) => isLeaf(one) && isWithin(one, node) : (one: Node) => one.parent === node;
      memory.set(history.id, [...active].filter(isKept));
    }
    return histories.length > 0;
  }

  /** A final state ends what it stands in. True when that is the whole workflow. */
  function end(node: Node, completed: Set<Node>): boolean {
    const { parent } = node;
    if (parent?.kind === "compound") ended.push(parent);
    let outer = parent?.kind === "parallel" ? parent : parent?.parent;
    while (outer?.kind === "parallel" && !completed.has(outer) && hasEnded(outer, active)) {
      completed.add(outer);
      ended.push(outer);
      outer = outer.parent;
    }
    return outer === undefined;
  }

  function rest(): Omit<Moved, "taken"> {
    let mayMoveAtOnce = true;
    for (let steps = 0; !isDone; steps += 1) {
      if (steps > MOST_STEPS) throw new Error("the workflow does not come to rest");
      const atOnce: readonly PlacedWay[] = mayMoveAtOnce ? selectAtOnce() : [];
      const over: Node | undefined = atOnce.length > 0 ? undefined : ended.shift();
      if (atOnce.length === 0 && over === undefined) break;
      // What is taken at once and changes nothing would be taken again for ever.
      mayMoveAtOnce = over === undefined ? micro(atOnce) : (micro(select({ type: "ended", state: over })), true);
    }
    return { configuration: { active: completed(chart, active), isDone, remembered: memory }, orders };
  }

  return { select, micro, rest };
}

function waysFor(chart: Chart, node: Node, happening: Happening): readonly PlacedWay[] {
  const { state } = node;
  switch (happening.type) {
    case "act":
      return placed(chart, node, Object.hasOwn(state.on ?? {}, happening.name) ? state.on?.[happening.name] : undefined);
    case "timeUp":
      return node.path === happening.state && Object.hasOwn(state.after ?? {}, happening.limit) ? placed(chart, node, state.after?.[happening.limit]) : [];
    case "answered": {
      const invoked = state.invoke?.find(({ id }) => id === happening.invocation);
      return placed(chart, node, happening.outcome === "done" ? invoked?.onDone : invoked?.onError);
    }
    case "ended":
      return node === happening.state ? placed(chart, node, state.onDone) : [];
  }
}

function hasEnded(node: Node, active: ReadonlySet<Node>): boolean {
  if (node.kind === "compound") return node.inner.some((inner) => inner.kind === "final" && active.has(inner));
  return node.kind === "parallel" ? node.inner.every((inner) => inner.kind === "history" || hasEnded(inner, active)) : node.kind === "final";
}

function onEntry({ path, state }: Node): readonly Order[] {
  return [
    ...(state.entry ?? []).map((call): Order => ({ order: "action", call })),
    ...Object.keys(state.after ?? {}).map((limit): Order => ({ order: "setTimer", limit, state: path })),
    ...(state.invoke ?? []).map(({ id, src, input }): Order => ({ order: "invoke", id, src, input: input ?? {} })),
  ];
}

function onExit({ path, state }: Node): readonly Order[] {
  return [
    ...(state.exit ?? []).map((call): Order => ({ order: "action", call })),
    ...Object.keys(state.after ?? {}).map((limit): Order => ({ order: "dropTimer", limit, state: path })),
  ];
}
