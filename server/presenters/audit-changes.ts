// What a step changed, as an auditor may know it. Said positively: what is not named here does not leave, so answers, free
// text and names of citizens cannot slip through with a new kind of change.

import { explainDue } from "../../engine/clock/index.ts";
import { activeLeaves, type CompiledProcedure } from "../../engine/machine/index.ts";
import type { Calendar, Change, LocalizedText } from "../../engine/model/index.ts";
import { own } from "../../engine/vocabulary/index.ts";
import { agencyById, type Services } from "../services.ts";
import { labelsOf } from "./dossier.ts";

/** What changes are told with. Without a definition names stand as they are in the log. */
export interface ChangeWords {
  readonly services: Pick<Services, "roles" | "agencies">;
  readonly compiled: CompiledProcedure | undefined;
  /** The calendar the step counted with, if it is still known. */
  readonly calendar: Calendar | undefined;
}

/** One change, told. */
export type ToldChange = ReturnType<typeof tellChange>;

/** Tells one change. */
export function tellChange(change: Change, words: ChangeWords) {
  switch (change.type) {
    case "opened":
      return { type: change.type, procedureCode: change.procedureCode };
    case "moved":
      return { type: change.type, states: words.compiled === undefined ? [] : activeLeaves(words.compiled, change.machine).map((path) => stateLabel(path, words)), done: change.machine.status === "done" };
    case "status":
      return { type: change.type, status: change.status };
    case "clock":
      return tellClock(change, words);
    case "tasks":
      return { type: change.type, tasks: change.tasks.map(({ state, role, agency, dueAt, claimedBy }) => ({ label: stateLabel(state, words), role: roleName(role, words), agency: agencyName(agency, words), ...(dueAt === undefined ? {} : { dueAt }), isClaimed: claimedBy !== undefined })) };
    case "timerSet":
      return { type: change.type, limit: limitLabel(change.timer.limit, words), dueAt: change.timer.dueAt };
    case "timerDropped":
      return { type: change.type, limit: limitLabel(change.id.split(":")[1] ?? "", words) };
    case "awaited":
      return { type: change.type, actor: change.awaited.actor };
    case "component":
      return { type: change.type, name: componentName(change.component, words), state: change.state.state, source: change.state.source, files: change.state.files.length };
    case "componentDropped":
      return { type: change.type, name: componentName(change.component, words) };
    case "billed":
      return { type: change.type, total: change.bill.total };
    case "paid": {
      const { amount, method, transaction, applied } = change.payment;
      return { type: change.type, amount, method, transaction, applied };
    }
    case "acted":
      return { type: change.type, role: roleName(change.role, words), ...(change.agency === undefined ? {} : { agency: agencyName(change.agency, words) }), isOnBehalf: change.onBehalfOf !== undefined };
    case "recorded":
      return { type: change.type, name: change.name };
    case "slipIssued":
      return { type: change.type, kind: change.kind, number: change.number };
    case "result": {
      const { number, signedBy, returnedAt } = change.state;
      return { type: change.type, name: words.compiled?.procedure.results.find(({ id }) => id === change.result)?.name ?? { vi: change.result }, ...(number === undefined ? {} : { number }), ...(signedBy === undefined ? {} : { signedBy: { name: signedBy.name, role: roleName(signedBy.role, words) } }), isReturned: returnedAt !== undefined };
    }
    case "rated":
      return { type: change.type, score: change.rating.score };
    case "awaitDropped":
    case "answered":
      return { type: change.type };
  }
}

/** What a role is called. */
export function roleName(role: string, { services }: Pick<ChangeWords, "services">): LocalizedText {
  return services.roles.find(({ id }) => id === role)?.name ?? { vi: role };
}

/** What an agency is called today. */
export function agencyName(agency: string, { services }: Pick<ChangeWords, "services">): LocalizedText {
  return agencyById(services, agency)?.name ?? { vi: agency };
}

/** What a limit is called. */
export function limitLabel(limit: string, { compiled }: Pick<ChangeWords, "compiled">): LocalizedText {
  return (compiled === undefined ? undefined : own(compiled.procedure.limits, limit)?.label) ?? { vi: limit };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The clock with its reckoning. Why somebody was put off is free text about a person's matter and stays here. */
function tellClock({ type, clock }: Extract<Change, { type: "clock" }>, { compiled, calendar }: ChangeWords) {
  const explanation = compiled === undefined || calendar === undefined ? [] : explainDue({ clock, timeLimit: compiled.procedure.timeLimit, calendar });
  const paused = compiled === undefined ? [] : clock.pauses.map(({ state }) => [state, labelsOf(compiled, state).label] as const);
  return {
    type,
    state: clock.state,
    ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
    restarts: clock.restarts,
    explanation: explanation.map((step) => (step.type === "extension" ? { ...step, reason: "…" } : step)),
    pausedIn: Object.fromEntries(paused),
  };
}

function stateLabel(path: string, { compiled }: ChangeWords): LocalizedText {
  return compiled === undefined ? { vi: path } : labelsOf(compiled, path).label;
}

function componentName(component: string, { compiled }: ChangeWords): LocalizedText {
  return compiled?.procedure.components.find(({ id }) => id === component)?.name ?? { vi: component };
}
