// What follows from a move of the statechart: actions performed as data, timers by the calendar, effects with keys,
// and what is read off the new configuration: status, tasks, clock.

import { addWorkingMinutes, dueAfter, extend } from "../clock/index.ts";
import { fillNotice } from "../documents/index.ts";
import { balanceOf } from "../fees/index.ts";
import type { Change, Dossier, Effect, Facts, JsonObject, Language, Party, StateMeta, Task, Violation } from "../model/index.ts";
import { ACTIONS, ACTORS, own, type ActionScope } from "../vocabulary/index.ts";
import { clockAfter } from "./clock-after.ts";
import type { CompiledProcedure } from "./compile.ts";
import { agencyOf, type Seat } from "./permission.ts";
import { activeLeaves, upwards } from "./select.ts";
import { statusOf } from "./status.ts";
import type { StepDraft } from "./step.ts";
import type { Moved, Order } from "./xstate.ts";

/** What a move is made with. */
export interface MoveContext {
  readonly compiled: CompiledProcedure;
  readonly draft: StepDraft;
  /** The facts of the event's arrival; what the guards saw. */
  readonly facts: Facts;
  /** Facts with all changes so far, for the clock's case. */
  readonly factsNow: () => Facts;
  readonly seat?: Seat;
  readonly data: JsonObject;
}

/** Applies a move to the step. Violations mean the whole step is refused. */
export function applyMove(context: MoveContext, moved: Moved): readonly Violation[] {
  const { compiled, draft } = context;
  draft.change({ type: "moved", machine: moved.state });
  const violations = moved.orders.flatMap((order) => carryOut(context, order));
  dropEndedInvocations(context);
  const status = statusOf(compiled, draft.dossier());
  if (status !== draft.dossier().status) draft.change({ type: "status", status });
  const clock = clockAfter(compiled, draft, context.factsNow());
  if (clock === undefined) return [...violations, EXHAUSTED];
  if (clock !== draft.dossier().clock) draft.change({ type: "clock", clock });
  const tasks = tasksOf(context);
  const before = draft.dossier().tasks;
  // A task that goes on is the same object.
  if (tasks.length !== before.length || tasks.some((task, at) => task !== before[at])) draft.change({ type: "tasks", tasks });
  draft.completeEffects((effect) => (effect.type === "notify" ? withWords(context, effect) : effect));
  return violations.length > 0 ? violations : releaseGate(context);
}

// ---------------------------------------------------------------------------------------------------------------------

const EXHAUSTED: Violation = { code: "calendar_exhausted" };

function carryOut(context: MoveContext, order: Order): readonly Violation[] {
  const { draft } = context;
  switch (order.order) {
    case "action":
      return performAction(context, order.call.type, order.call.params ?? {});
    case "setTimer":
      return setTimer(context, order);
    case "dropTimer":
      draft.change(...draft.dossier().timers.filter((timer) => timer.limit === order.limit && timer.state === order.state).map((timer): Change => ({ type: "timerDropped", id: timer.id })));
      return [];
    case "invoke": {
      const actor = own(ACTORS, order.actor);
      if (actor === undefined) throw new Error(`Unknown actor '${order.actor}' in a definition that was not checked`);
      draft.change(...draft.dossier().awaiting.filter((awaited) => awaited.invocation === order.invocation).map((awaited): Change => ({ type: "awaitDropped", effect: awaited.effect })));
      const effect = draft.effect(actor.name, { ...actor.request(order.input, scopeOf(context)), invocation: order.invocation });
      draft.change({ type: "awaited", awaited: { effect: effect.id, actor: actor.name, invocation: order.invocation, since: draft.at } });
      return [];
    }
  }
}

function performAction(context: MoveContext, name: string, params: JsonObject): readonly Violation[] {
  const action = own(ACTIONS, name);
  if (action === undefined) throw new Error(`Unknown action '${name}' in a definition that was not checked`);
  const yielded = action.perform(params, scopeOf(context));
  context.draft.change(...(yielded.changes ?? []));
  for (const effect of yielded.effects ?? []) context.draft.effect(effect.type, effect.params);
  return yielded.violations ?? [];
}

function setTimer({ compiled, draft }: MoveContext, order: Extract<Order, { order: "setTimer" }>): readonly Violation[] {
  const limit = own(compiled.procedure.limits, order.limit);
  if (limit === undefined) throw new Error(`Unknown limit '${order.limit}' in a definition that was not checked`);
  const due = dueAfter(draft.step.calendar, draft.at, limit);
  if (due === undefined) return [EXHAUSTED];
  const id = `${draft.seq}:${order.limit}:${order.state}`;
  draft.change({ type: "timerSet", timer: { id, limit: order.limit, state: order.state, setAt: draft.at, dueAt: due.dueAt } });
  return [];
}

/** Facts are gathered only for actions that look at them; most do not. */
function scopeOf({ compiled, draft, factsNow, seat, data }: MoveContext): ActionScope {
  return {
    procedure: compiled.procedure,
    get facts() {
      return factsNow();
    },
    dossier: draft.dossier(),
    actor: draft.step.actor,
    ...(seat === undefined ? {} : { seat }),
    agencyOf: (party) => agencyOf(party, draft.dossier()),
    seq: draft.seq,
    at: draft.at,
    data,
    holds: (predicate) => compiled.holds(predicate, factsNow()),
    extend(to, reason) {
      const clock = extend(draft.dossier().clock, { at: draft.at, to, reason, calendar: draft.step.calendar });
      return clock === undefined ? undefined : { type: "clock", clock };
    },
  };
}

/** An invocation lives as long as its state is active. */
function dropEndedInvocations({ compiled, draft }: MoveContext): void {
  const dossier = draft.dossier();
  const active = new Set(compiled.chart.active(dossier.machine).map((state) => state.path));
  const ended = dossier.awaiting.filter((awaited) => !active.has(compiled.invocations.get(awaited.invocation) ?? ""));
  draft.change(...ended.map((awaited): Change => ({ type: "awaitDropped", effect: awaited.effect })));
}

/** Tasks of the active states that name their owner; one that goes on keeps its start and its holder. */
function tasksOf({ compiled, draft }: MoveContext): readonly Task[] {
  const dossier = draft.dossier();
  if (dossier.machine.status === "done") return [];
  return owningStates(compiled, dossier).flatMap(({ path, owner, meta }) => {
    if (owner.role === "applicant" || owner.role === "system") return [];
    const kept = dossier.tasks.find((task) => task.state === path);
    if (kept !== undefined) return [kept];
    const dueAt = meta.budget === undefined ? undefined : addWorkingMinutes(draft.step.calendar, draft.at, meta.budget.workingHours * 60);
    const agency = agencyOf(owner, dossier) ?? dossier.agency;
    return [{ state: path, role: owner.role, agency, since: draft.at, ...(dueAt === undefined ? {} : { dueAt }) }];
  });
}

/** For each active leaf the nearest state that names an owner, each once. */
function owningStates(compiled: CompiledProcedure, { machine }: Dossier): readonly { readonly path: string; readonly owner: Party; readonly meta: StateMeta }[] {
  const found = new Map<string, { readonly path: string; readonly owner: Party; readonly meta: StateMeta }>();
  for (const leaf of activeLeaves(compiled, machine)) {
    for (const path of upwards(compiled, leaf)) {
      const meta = compiled.states.get(path)?.meta;
      if (meta?.owner === undefined) continue;
      found.set(path, { path, owner: meta.owner, meta });
      break;
    }
  }
  return [...found.values()];
}

/** A notice says what it says from now on: filled in with the dossier as the step leaves it, its new due date included. */
function withWords({ compiled, draft }: MoveContext, effect: Effect): Effect {
  const notice = own(compiled.procedure.notices, String(effect.params["notice"]));
  if (notice === undefined) throw new Error(`Unknown notice '${String(effect.params["notice"])}' in a definition that was not checked`);
  const { at, step } = draft;
  const told = { procedure: compiled.procedure, dossier: draft.dossier(), entry: { at, actor: step.actor, event: draft.event() } };
  const words = (language: Language): JsonObject => ({ ...fillNotice(notice, { ...told, language }) });
  return { ...effect, params: { ...effect.params, vi: words("vi"), en: words("en") } };
}

/** Whatever the definition says, nothing unsigned and nothing unpaid is returned (faults E07). */
function releaseGate({ draft }: MoveContext): readonly Violation[] {
  const dossier = draft.dossier();
  const returned = draft.changes().flatMap((change) => (change.type === "result" && change.state.returnedAt !== undefined ? [change] : []));
  if (returned.length === 0) return [];
  const unsigned = returned.filter((change) => change.state.signedBy === undefined);
  const { settled, outstanding } = balanceOf(dossier);
  return [
    ...unsigned.map((change): Violation => ({ code: "release_unsigned", params: { result: change.result } })),
    ...(settled ? [] : [{ code: "release_unpaid", params: { outstanding } } as const]),
  ];
}
