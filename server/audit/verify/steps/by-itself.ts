// What happens by itself: a limit runs out, an outside system answers.

import { type Happening, happen } from "../chart/run.ts";
import { balanceOf } from "../facts/bill.ts";
import { isOpen } from "../facts/guards.ts";
import type { Event } from "../record.ts";
import { dropAwait, dropTimer, expectMove } from "./move.ts";
import type { Awaited } from "./standing.ts";
import type { Step } from "./step.ts";

/** Judges a timer: set by an earlier entry, still running, its state active, and not early. */
export function judgeTimer(step: Step, { id }: Extract<Event, { kind: "timer" }>): void {
  bySystem(step);
  const timer = step.standing().timers.find((candidate) => candidate.id === id);
  const node = step.chart.byPath.get(timer?.state ?? "?");
  if (timer === undefined || node === undefined || !step.standing().configuration.active.has(node)) return step.complain("timer-unknown", { timer: id });
  if (Date.parse(step.entry.at) < Date.parse(timer.dueAt)) step.complain("timer-early", { timer: id, dueAt: timer.dueAt, at: step.entry.at });
  dropTimer(step, id);
  move(step, { type: "timeUp", limit: timer.limit, state: timer.state });
}

/** Judges an answer. Money that came is always booked; only the exact amount, while it is owed, counts and moves. */
export function judgeReply(step: Step, event: Extract<Event, { kind: "reply" }>): void {
  bySystem(step);
  const { awaiting, payments, bill, configuration } = step.standing();
  const awaited = awaiting.find(({ effect }) => effect === event.effect);
  if ((awaited?.actor ?? event.actor) !== "collectPayment") return step.complain("not-awaited", { effect: event.effect });
  if (event.outcome === "error") return goOn(step, awaited, event);
  const { transaction, amount } = { transaction: String(event.output["transaction"]), amount: Number(event.output["amount"]) };
  if (!Number.isSafeInteger(amount) || amount <= 0 || payments.some((payment) => payment.transaction === transaction)) return step.complain("not-awaited", { effect: event.effect });
  const applied = amount === balanceOf(bill?.total ?? 0, payments).outstanding && !configuration.isDone;
  const payment = { transaction, amount, at: step.entry.at, method: "online", applied };
  step.expect({ type: "paid", payment }, { payments: [...payments, payment] });
  if (awaited !== undefined && applied) goOn(step, awaited, event);
}

// ---------------------------------------------------------------------------------------------------------------------

function goOn(step: Step, awaited: Awaited | undefined, { effect, outcome }: Extract<Event, { kind: "reply" }>): void {
  if (awaited === undefined) return step.complain("not-awaited", { effect });
  dropAwait(step, effect);
  move(step, { type: "answered", invocation: awaited.invocation, outcome });
}

/** Guards see what has come in already. */
function move(step: Step, happening: Happening): void {
  const facts = step.facts();
  expectMove(step, happen(step.chart, (guard) => isOpen(guard, step.procedure, facts), step.standing().configuration, happening));
}

function bySystem({ entry, complain }: Step): void {
  if (entry.actor.kind !== "system" || entry.actor.id !== "system") complain("not-by-system", { actor: entry.actor.id });
}
