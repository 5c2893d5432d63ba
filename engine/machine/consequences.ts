// What follows from a move of the statechart: actions performed as data, timers by the calendar, effects with keys,
// and what is read off the new configuration: status, tasks, clock.

import { addWorkingMinutes, dueAfter, extend } from "../clock/index.ts";
import type { Change, Facts, JsonObject, Violation } from "../model/index.ts";
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
  draft.change({ type: "tasks", tasks: tasksOf(context) });
  return [...violations, ...releaseGate(context)];
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
      draft.change(...draft.dossier().timers.filter((timer) => timer.event === order.event).map((timer): Change => ({ type: "timerDropped", id: timer.id })));
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
  const id = `${draft.seq}:${order.limit}:${order.stateId}`;
  draft.change({ type: "timerSet", timer: { id, limit: order.limit, event: order.event, setAt: draft.at, dueAt: due.dueAt } });
  return [];
}

function scopeOf({ compiled, draft, facts, seat, data }: MoveContext): ActionScope {
  return {
    procedure: compiled.procedure,
    facts,
    dossier: draft.dossier(),
    actor: draft.step.actor,
    ...(seat === undefined ? {} : { role: seat.role }),
    seq: draft.seq,
    at: draft.at,
    data,
    holds: (predicate) => compiled.holds(predicate, facts),
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

/** Tasks of the active states; one that goes on keeps its start and its holder. */
function tasksOf({ compiled, draft }: MoveContext): Extract<Change, { type: "tasks" }>["tasks"] {
  const dossier = draft.dossier();
  if (dossier.machine.status === "done") return [];
  return activeLeaves(compiled, dossier.machine).flatMap((leaf) => {
    const state = [...upwards(compiled, leaf)].map((path) => compiled.states.get(path)).find((candidate) => candidate?.meta?.owner !== undefined);
    const owner = state?.meta?.owner;
    if (state === undefined || owner === undefined || owner.role === "applicant" || owner.role === "system") return [];
    const kept = dossier.tasks.find((task) => task.state === leaf);
    if (kept !== undefined) return [kept];
    const budget = state.meta?.budget;
    const dueAt = budget === undefined ? undefined : addWorkingMinutes(draft.step.calendar, draft.at, budget.workingHours * 60);
    const agency = agencyOf(owner, dossier) ?? dossier.agency;
    return [{ state: leaf, role: owner.role, agency, since: draft.at, ...(dueAt === undefined ? {} : { dueAt }) }];
  });
}

/** Whatever the definition says, nothing unsigned and nothing unpaid is returned (faults E07). */
function releaseGate({ draft }: MoveContext): readonly Violation[] {
  const dossier = draft.dossier();
  const returned = draft.changes().flatMap((change) => (change.type === "result" && change.state.returnedAt !== undefined ? [change] : []));
  if (returned.length === 0) return [];
  const unsigned = returned.filter((change) => change.state.signedBy === undefined);
  const paid = dossier.payments.reduce((sum, payment) => sum + (payment.late === true ? 0 : payment.amount), 0);
  return [
    ...unsigned.map((change): Violation => ({ code: "release_unsigned", params: { result: change.result } })),
    ...(paid < dossier.bill.total ? [{ code: "release_unpaid", params: { outstanding: dossier.bill.total - paid } } as const] : []),
  ];
}
