// What can happen to a dossier, and what comes out of it.

import type { Actor } from "./actor.ts";
import type { Agency } from "./agency.ts";
import type { Awaited, Bill, ComponentState, Dossier, DossierStatus, FileRef, MachineState, Payment, PersonRef, Rating, ResultState, Slip, Task, Timer } from "./dossier.ts";
import type { Channel, ReturnChannel } from "./procedure.ts";
import type { JsonObject } from "./schema.ts";
import type { ClockState, Instant, PinnedCalendar } from "./time.ts";
import type { Violation } from "./violation.ts";

/**
 * What happened. People can only ever send `open`, `act`, `claim`, `release` and `rate`; `timer` and `reply` are
 * made by the server from what it stored itself, so XState's internal events cannot be forged from outside.
 */
export type DossierEvent = OpenEvent | ActEvent | TaskEvent | RateEvent | TimerEvent | ReplyEvent;

/** The filing of a dossier by the actor. Its identity is given from outside: the engine draws no numbers. */
export interface OpenEvent {
  readonly kind: "open";
  readonly id: string;
  readonly code: string;
  readonly definitionHash: string;
  /** The agency that receives it, called as it is called now. */
  readonly agency: Pick<Agency, "id" | "province" | "name" | "oneStopUnit">;
  readonly participants: { readonly [participant: string]: string };
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  readonly owner: PersonRef;
  readonly answers: JsonObject;
  readonly components: SuppliedComponents;
}

/** Component id → what is handed in for it. */
export type SuppliedComponents = { readonly [component: string]: SuppliedComponent };

/** Files, or the officer's word that the paper was shown. */
export interface SuppliedComponent {
  readonly files: readonly FileRef[];
  readonly source: ComponentState["source"];
}

/** An act the workflow offers, e.g. `ACCEPT`. */
export interface ActEvent {
  readonly kind: "act";
  /** `[A-Z][A-Z0-9_.]*` */
  readonly name: string;
  /** What the act's small form asks for. */
  readonly data?: JsonObject;
  /** Changed answers and papers; only with acts that revise. */
  readonly answers?: JsonObject;
  readonly components?: SuppliedComponents;
}

/** Taking a task for oneself, or giving it back. */
export interface TaskEvent {
  readonly kind: "claim" | "release";
  readonly task: string;
}

/** The applicant's judgement after the result was returned. */
export interface RateEvent {
  readonly kind: "rate";
  readonly score: Rating["score"];
  readonly comment?: string;
}

/** A timer fell due. */
export interface TimerEvent {
  readonly kind: "timer";
  readonly id: string;
}

/** An outside system answered an effect. */
export interface ReplyEvent {
  readonly kind: "reply";
  readonly effect: string;
  /** The actor of the vocabulary that answers, e.g. `collectPayment`. */
  readonly actor: string;
  readonly outcome: "done" | "error";
  readonly output: JsonObject;
}

/** Everything `decide` may know. Same input, same decision. */
export interface Step {
  readonly dossier?: Dossier;
  readonly event: DossierEvent;
  readonly actor: Actor;
  readonly at: Instant;
  readonly calendar: PinnedCalendar;
}

/** Something to be done outside, at least once, under the key `id`. */
export interface Effect {
  /** `<dossier>:<seq>:<index>`; the idempotency key towards the outside. */
  readonly id: string;
  /** An action or actor of the vocabulary that acts outside. */
  readonly type: string;
  readonly params: JsonObject;
}

/**
 * One change to a dossier. `fold` applies them and knows nothing else but the entry they stand in: what the event says
 * already (answers, an act's data, who filed) is not said again.
 */
export type Change =
  | { readonly type: "opened"; readonly procedureCode: string }
  | { readonly type: "moved"; readonly machine: MachineState }
  | { readonly type: "status"; readonly status: DossierStatus }
  | { readonly type: "clock"; readonly clock: ClockState }
  | { readonly type: "tasks"; readonly tasks: readonly Task[] }
  | { readonly type: "timerSet"; readonly timer: Timer }
  | { readonly type: "timerDropped"; readonly id: string }
  | { readonly type: "awaited"; readonly awaited: Awaited }
  | { readonly type: "awaitDropped"; readonly effect: string }
  /** The event's answers, pruned of what is not asked in this case, are the dossier's. */
  | { readonly type: "answered" }
  | { readonly type: "component"; readonly component: string; readonly state: ComponentState }
  /** The paper no longer applies in this case. */
  | { readonly type: "componentDropped"; readonly component: string }
  | { readonly type: "billed"; readonly bill: Bill }
  | { readonly type: "paid"; readonly payment: Payment }
  /** The event's act was done from this seat. */
  | { readonly type: "acted"; readonly role: string; readonly agency?: string; readonly onBehalfOf?: "applicant" }
  | { readonly type: "recorded"; readonly name: string; readonly record: JsonObject }
  | { readonly type: "slipIssued"; readonly kind: Slip["kind"]; readonly number: string }
  | { readonly type: "result"; readonly result: string; readonly state: ResultState }
  | { readonly type: "rated"; readonly rating: Rating };

/** Version of the engine's behaviour; it grows when the same event would be decided otherwise. */
export const RULES = 1;

/** One line of a dossier's history: what came in, what it changed, what it set off. Never rewritten. */
export interface LogEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** What came in, without answers and papers that are not asked in this case. */
  readonly event: DossierEvent;
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
  /** Content hash of the definition it was decided with. */
  readonly definition: string;
  /** Content hash of the calendar the due instants were counted with. */
  readonly calendar: string;
  /** `RULES` of the engine that decided. */
  readonly rules: number;
}

/** The outcome of a step. A refusal is a value; an exception is a bug. */
export type Decision = Accepted | Refused;

/** The event is lawful: this is what it does. */
export interface Accepted {
  readonly accepted: true;
  readonly entry: LogEntry;
  /** The dossier after the entry: `apply(dossier, entry)`. */
  readonly dossier: Dossier;
}

/** The event changes nothing, and why. Never empty. */
export interface Refused {
  readonly accepted: false;
  readonly violations: readonly Violation[];
}
