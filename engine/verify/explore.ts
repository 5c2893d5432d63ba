// Walks through every situation a dossier can come into, by the real statechart, shortest ways first. What is known of a case
// is only what somebody asked about on the way; the rest stays open. Bounded, and says when the bound was hit.

import { compile, indexStates, select, upwards, type CompiledProcedure, type Order } from "../machine/index.ts";
import type { Definition, Facts, Party } from "../model/index.ts";
import { begin, count, FILED, MOMENT } from "./before-and-after.ts";
import { withAllChoices } from "./choices.ts";
import { conditionsOf, FEES_SETTLED } from "./conditions.ts";
import { effect } from "./effects.ts";
import type { Bounds, Exploration, Reached, Taken } from "./exploration.ts";
import { CASE, eventsAt, type Happening } from "./happenings.ts";
import { judgeGuard, type Trial } from "./judge-guards.ts";
import { preparersOf } from "./own-work.ts";
import { leafReader, placeOf } from "./reading.ts";
import { essence, relevance } from "./relevance.ts";
import { rememberedMoves, type Moves } from "./remembered-moves.ts";
import { keyOf, type Situation } from "./situation.ts";

/** Explores a checked definition. */
export function explore(definition: Definition, bounds: Bounds): Exploration {
  const index = indexStates(definition.workflow);
  const conditions = conditionsOf(definition, index);
  const moves: Moves = rememberedMoves((guard, trial) => judgeGuard(guard, trial as unknown as Trial, definition.procedure, conditions), () => compiled);
  const compiled: CompiledProcedure = compile(definition, moves.judge);
  const reached: Reached[] = [];
  const byKey = new Map<string, number>();
  const taken: Taken[] = [];
  const out: Taken[][] = [];
  const endless: { readonly from: number | undefined; readonly happening: Happening | undefined }[] = [];
  let isComplete = true;
  let looked = 0;

  const matters = relevance(index, conditions);
  const arrive = (told: Situation, leaves: readonly string[], from: Reached | undefined, step: ((to: number) => Taken) | undefined, assumed: Reached["assumed"] = {}): number => {
    const situation = essence(told, matters(leaves));
    const key = keyOf(situation);
    const before = byKey.get(key);
    if (before !== undefined) return before;
    const number = reached.length;
    byKey.set(key, number);
    reached.push({ number, situation, leaves, depth: (from?.depth ?? -1) + 1, via: step?.(number), assumed });
    out.push([]);
    for (const path of leaves.flatMap((leaf) => [...upwards(compiled, leaf)])) if (!firstSeen.has(path)) firstSeen.set(path, number);
    return number;
  };
  const leavesOf = leafReader(compiled);
  const firstSeen = new Map<string, number>();
  const preparers = preparersOf(index, (one, other) => (firstSeen.get(one) ?? Infinity) < (firstSeen.get(other) ?? Infinity));

  const filed = withAllChoices({}, conditions.during(), (choices) => {
    const trial: Trial = { situation: FILED(compiled, conditions), choices, actorDid: [] };
    const moved = moves.find(undefined, { type: "open" }, trial as unknown as Facts);
    if (moved === undefined) return void endless.push({ from: undefined, happening: undefined });
    const leaves = leavesOf(moved.state);
    const { after, changed } = effect({ compiled, conditions, by: [], event: "open" }, trial, moved, leaves);
    const known = conditions.without({ ...after.known, ...choices.assumed() }, [...changed, ...MOMENT]);
    arrive({ ...after, known }, leaves, undefined, undefined, choices.assumed());
  });
  isComplete = filed.isComplete;

  for (let here = reached[0]; here !== undefined; here = reached[here.number + 1]) {
    if (reached.length > bounds.situations) {
      isComplete = false;
      break;
    }
    looked = here.number + 1;
    if (here.situation.machine.status === "done") continue;
    const happenings = eventsAt(compiled, here.situation, here.leaves);
    const asked = new Set<string>();
    const steps = happenings.map((happening) => tryOut(here, happening, asked));
    isComplete = steps.every((tried) => tried.isComplete) && isComplete;
    // What decides here between being stuck and going on must be known of the dossier: then each case is looked at by itself.
    if (asked.size > 0) isComplete = splitCases(here, asked) && isComplete;
    else for (const take of steps.flatMap(({ takes }) => takes)) take();
  }
  return { compiled, index, conditions, reached, taken, out, endless, looked, isComplete };

  /** One situation becomes several that differ in what is known of the case. */
  function splitCases(here: Reached, asked: ReadonlySet<string>): boolean {
    const { isComplete: all } = withAllChoices(here.situation.known, conditions.during(), (choices) => {
      for (const condition of asked) choices.ask(condition);
      const assumed = choices.assumed();
      const situation = { ...here.situation, known: { ...here.situation.known, ...assumed } };
      const make = (to: number): Taken => ({ from: here.number, to, happening: CASE, place: index.root.place, orders: [], after: situation, assumed, breaches: [] });
      keep(here, make(arrive(situation, here.leaves, here, make)));
    });
    return all;
  }

  function keep(here: Reached, edge: Taken): void {
    taken.push(edge);
    out[here.number]?.push(edge);
  }

  /** Tries one event in every way it can go. Adds what was asked of the case and is not known of it. */
  function tryOut(here: Reached, happening: Happening, asked: Set<string>): { readonly takes: readonly (() => void)[]; readonly isComplete: boolean } {
    const passing = [...MOMENT, ...(happening.changes ?? [])];
    const situation = begin({ ...here.situation, known: conditions.without(here.situation.known, passing) }, happening, compiled);
    const known = happening.settlesFees === true ? { ...situation.known, [FEES_SETTLED]: true } : situation.known;
    const takes: (() => void)[] = [];
    if (happening.settlesFees === true) {
      const isSettled = conditions.judged(FEES_SETTLED, situation) ?? here.situation.known[FEES_SETTLED];
      if (isSettled === undefined) asked.add(FEES_SETTLED);
      if (isSettled !== false) return { takes, isComplete: true };
    }
    const { isComplete: all } = withAllChoices(known, conditions.during(happening.act), (choices) => {
      const trial: Trial = { situation: { ...situation, known }, choices, actorDid: [] };
      const take = attempt(here, happening, trial);
      for (const condition of Object.keys(conditions.without(choices.assumed(), passing))) asked.add(condition);
      if (take !== undefined) takes.push(take);
    });
    return { takes, isComplete: all };
  }

  /** One way an event can go; undefined when it leads nowhere. What it leads to is only arrived at when the step is taken. */
  function attempt(here: Reached, happening: Happening, trial: Trial): (() => void) | undefined {
    const { situation, choices } = trial;
    const selected = happening.kind === "act" ? select(compiled, situation.machine, happening.name, trial as unknown as Facts) : [];
    if (happening.kind === "act" && !selected.some(({ state }) => state === happening.state)) return undefined;
    const moved = moves.find(situation.machine, happening.event, trial as unknown as Facts);
    if (moved === undefined) {
      endless.push({ from: here.number, happening });
      return undefined;
    }
    const leaves = leavesOf(moved.state);
    const context = { compiled, conditions, by: happening.by, event: happening.name, ...(happening.cause === "invocation" ? { ends: happening.name } : {}) };
    const { after, changed, breaches } = effect(context, trial, moved, leaves);
    const done = [...changed, ...(happening.kind === "act" ? [`/acts/${happening.name}`] : []), ...MOMENT];
    const assumed = choices.assumed();
    const settled: Situation = { ...count(after, happening, conditions), known: conditions.without({ ...after.known, ...assumed }, done) };
    const own = signsOwnDraft(context, trial, moved.orders, happening);
    const preparedBy = own === undefined ? preparers({ situation, happening, orders: moved.orders, after: leaves }).find((act) => isOpenTo(act, trial, happening)) : undefined;
    const place = placeOf(index, compiled, happening, selected, trial);
    return () => {
      const make = (to: number | undefined): Taken => ({ from: here.number, to, happening, place, orders: moved.orders, after: settled, assumed, breaches, ...(own === undefined ? {} : { signsOwnDraft: own }), ...(preparedBy === undefined ? {} : { preparedBy }) });
      const isRefused = breaches.some(({ why }) => why !== "unaccepted");
      const to = isRefused ? undefined : arrive(settled, leaves, here, make);
      if (to !== here.number || moved.orders.length > 0) keep(here, make(to));
    };
  }

  /** Would the same guards let somebody sign what they drafted themselves? */
  function signsOwnDraft(context: { readonly by: readonly Party[] }, trial: Trial, orders: readonly Order[], happening: Happening): Taken["signsOwnDraft"] {
    for (const order of orders) {
      if (order.order !== "action" || order.call.type !== "signResult" || context.by.length === 0) continue;
      const result = String(order.call.params?.["result"]);
      for (const draftedBy of trial.situation.results[result]?.draftedBy ?? []) {
        if (draftedBy === happening.name || draftedBy === "open") continue;
        if (isOpenTo(draftedBy, trial, happening)) return { result, draftedBy };
      }
    }
    return undefined;
  }

  /** Whether whoever did an earlier act may take this step too. */
  function isOpenTo(earlier: string, trial: Trial, { name, state: offering }: Happening): boolean {
    const again = select(compiled, trial.situation.machine, name, { ...trial, actorDid: [earlier] } as unknown as Facts);
    return again.some(({ state }) => state === offering);
  }
}
