// What follows from a move: the actions of the way, timers, work outside, and what is read off the states reached.

import { balanceOf } from "../facts/bill.ts";
import { holds } from "../facts/conditions.ts";
import { isWritten, leavesOf, withAbove, written } from "../chart/configuration.ts";
import type { Node } from "../chart/nodes.ts";
import type { Moved, Order } from "../chart/run.ts";
import { own } from "../record.ts";
import { afterWork } from "../time/calendar.ts";
import { pause, run, stop, type Clock } from "../time/clock.ts";
import { dueAfter } from "../time/due.ts";
import { act } from "./actions.ts";
import { agencyOf } from "./permission.ts";
import type { Task } from "./standing.ts";
import type { Seat, Step } from "./step.ts";

/** Expects everything a move brings. */
export function expectMove(step: Step, { configuration, orders }: Moved, seat?: Seat): void {
  const kept = step.entry.changes.find(({ type }) => type === "moved")?.["machine"];
  const machine = written(step.chart, configuration);
  const isKept = typeof kept === "object" && kept !== null && isWritten(step.chart, configuration, kept as never);
  // Written as the log writes it when it means the same: what is remembered has no order.
  step.expect({ type: "moved", machine: isKept ? kept : machine }, { configuration });
  for (const order of orders) carryOut(step, order, seat);
  const active = new Set([...configuration.active].flatMap(({ state }) => (state.invoke ?? []).map(({ id }) => id)));
  for (const { effect, invocation } of step.standing().awaiting) if (!active.has(invocation)) dropAwait(step, effect);
  const { status } = step.standing();
  const leaves = leavesOf(configuration);
  const next = statusOf(leaves) ?? status;
  if (next !== status) step.expect({ type: "status", status: next }, { status: next });
  const { clock } = step.standing();
  const ticking = clockAfter(step, leaves, configuration.isDone);
  if (ticking !== clock) step.expect({ type: "clock", clock: ticking }, { clock: ticking });
  const tasks = configuration.isDone ? [] : tasksOf(step, leaves);
  if (JSON.stringify(tasks) !== JSON.stringify(step.standing().tasks)) step.expect({ type: "tasks", tasks }, { tasks });
}

/** The answer is no longer waited for. */
export function dropAwait(step: Step, effect: string): void {
  step.expect({ type: "awaitDropped", effect }, { awaiting: step.standing().awaiting.filter((awaited) => awaited.effect !== effect) });
}

/** The timer is gone. */
export function dropTimer(step: Step, id: string): void {
  step.expect({ type: "timerDropped", id }, { timers: step.standing().timers.filter((timer) => timer.id !== id) });
}

/** What a state says of itself, or the nearest above it that says it. */
export function inherited(node: Node, key: "status" | "clock"): string | undefined {
  return withAbove(node).map(({ state }) => state.meta?.[key]).find((said) => said !== undefined);
}

// ---------------------------------------------------------------------------------------------------------------------

function carryOut(step: Step, order: Order, seat: Seat | undefined): void {
  const { at, seq } = step.entry;
  switch (order.order) {
    case "action":
      return act(step, order.call, seat);
    case "setTimer": {
      const period = own(step.procedure.limits, order.limit);
      const due = period === undefined ? undefined : dueAfter(step.calendar, Date.parse(at), period);
      if (due === undefined) throw new Error(`no due instant for '${order.limit}'`);
      const timer = { id: `${seq}:${order.limit}:${order.state}`, limit: order.limit, state: order.state, setAt: at, dueAt: new Date(due.at).toISOString() };
      return step.expect({ type: "timerSet", timer }, { timers: [...step.standing().timers, timer] });
    }
    case "dropTimer":
      return step.standing().timers.filter(({ limit, state }) => limit === order.limit && state === order.state).forEach(({ id }) => dropTimer(step, id));
    case "invoke":
      return invoke(step, order);
  }
}

/** The only work outside there is: collecting what is still owed. */
function invoke(step: Step, { id, src }: Extract<Order, { order: "invoke" }>): void {
  if (src !== "collectPayment") throw new Error(`unknown work outside '${src}'`);
  for (const { effect } of step.standing().awaiting.filter(({ invocation }) => invocation === id)) dropAwait(step, effect);
  const { opened, bill, payments, awaiting } = step.standing();
  const { outstanding } = balanceOf(bill?.total ?? 0, payments);
  const effect = step.expectEffect({ type: src, params: { amount: outstanding, dossierCode: opened.code, payer: opened.owner.name, invocation: id } });
  const awaited = { effect, actor: src, invocation: id, since: step.entry.at };
  step.expect({ type: "awaited", awaited }, { awaiting: [...awaiting, awaited] });
}

/** With several regions the dossier shows what the citizen must know about first. */
const URGENCY = ["withdrawRequested", "supplementRequired", "paymentRequired", "intakeRejected", "stopped", "processing", "accepted", "registered", "resolved", "resultReturned"];

function statusOf(leaves: readonly Node[]): string | undefined {
  const declared = leaves.map((leaf) => inherited(leaf, "status"));
  return URGENCY.find((status) => declared.includes(status));
}

/** The clock runs while any state says so, else stands, else has not started, else is stopped. */
function clockAfter(step: Step, leaves: readonly Node[], isDone: boolean): Clock {
  const { clock } = step.standing();
  const { at } = step.entry;
  const wish = ["running", "paused", "notStarted", "stopped"].map((wanted) => leaves.find((leaf) => inherited(leaf, "clock") === wanted)).find((leaf) => leaf !== undefined);
  switch (wish === undefined ? undefined : inherited(wish, "clock")) {
    case "running":
      return run(clock, { at, state: wish?.path ?? "", isSupplemented: wasSupplement(step, clock), ...termsOf(step) });
    case "paused":
      return pause(clock, at, wish?.path ?? "");
    case "stopped":
      return stop(clock, at);
    default:
      return isDone && clock.state !== "notStarted" ? stop(clock, at) : clock;
  }
}

function termsOf({ procedure, calendar, facts }: Step) {
  const { timeLimit } = procedure;
  const now = facts();
  const found = timeLimit.cases.find(({ when }) => when === undefined || holds(when, procedure, now));
  if (found === undefined) throw new Error("no case of the time limit applies");
  return { timeLimit, case: found, calendar };
}

/** The clock stood because papers were asked for. */
function wasSupplement({ chart }: Step, { pauses }: Clock): boolean {
  const node = chart.byPath.get(pauses.at(-1)?.state ?? "");
  return pauses.length > 0 && node !== undefined && inherited(node, "status") === "supplementRequired";
}

/** For each active leaf the nearest state that names an owner; work that goes on keeps its start and its holder. */
function tasksOf(step: Step, leaves: readonly Node[]): readonly Task[] {
  const { tasks, opened } = step.standing();
  const owning = new Set(leaves.flatMap((leaf) => withAbove(leaf).filter(({ state }) => state.meta?.owner !== undefined).slice(0, 1)));
  return [...owning].flatMap(({ path, state }): readonly Task[] => {
    const owner = state.meta?.owner;
    if (owner === undefined || owner.role === "applicant" || owner.role === "system") return [];
    const kept = tasks.find((task) => task.state === path);
    if (kept !== undefined) return [kept];
    const hours = state.meta?.budget?.workingHours;
    const due = hours === undefined ? undefined : afterWork(step.calendar, Date.parse(step.entry.at), Math.round(hours * 3_600_000));
    const task = { state: path, role: owner.role, agency: agencyOf(owner, opened) ?? opened.agency.id, since: step.entry.at };
    return [due === undefined ? task : { ...task, dueAt: new Date(due).toISOString() }];
  });
}
