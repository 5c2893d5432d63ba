// `workflow.json`: a restricted XState v5 config, plain JSON that Stately's tools open. Our own data rides in `meta`.

import type { Party } from "./agency.ts";
import type { ActForm } from "./procedure.ts";
import type { JsonObject } from "./schema.ts";
import type { LocalizedText } from "./text.ts";
import type { LegalBasis } from "./time.ts";
import type { DossierStatus } from "./dossier.ts";

/** The workflow of a procedure: the root of the statechart. */
export interface Workflow extends WorkflowState {
  readonly id: string;
}

/** One state. */
export interface WorkflowState {
  readonly id?: string;
  readonly type?: "atomic" | "compound" | "parallel" | "final" | "history";
  readonly history?: "shallow" | "deep";
  readonly target?: string;
  readonly initial?: string;
  readonly states?: { readonly [name: string]: WorkflowState };
  readonly entry?: readonly NamedCall[];
  readonly exit?: readonly NamedCall[];
  readonly on?: { readonly [event: string]: TransitionConfig };
  /** Keys are names of `procedure.limits`, never milliseconds. */
  readonly after?: { readonly [limit: string]: TransitionConfig };
  readonly always?: TransitionConfig;
  readonly onDone?: TransitionConfig;
  readonly invoke?: readonly Invocation[];
  readonly meta?: StateMeta;
}

/** A guard, action or actor by name with parameters: `{ "type": "notify", "params": { "notice": "accepted" } }`. */
export interface NamedCall {
  readonly type: string;
  readonly params?: JsonObject;
}

/** One way out, or several tried in order. */
export type TransitionConfig = Transition | readonly Transition[];

/** A transition. Several for one event share the first one's `meta`. */
export interface Transition {
  readonly target?: string;
  readonly guard?: NamedCall;
  readonly actions?: readonly NamedCall[];
  readonly reenter?: boolean;
  readonly meta?: TransitionMeta;
}

/** Work for an outside system; its answer comes back as `onDone` or `onError`. */
export interface Invocation {
  readonly id: string;
  readonly src: string;
  readonly input?: JsonObject;
  readonly onDone?: TransitionConfig;
  readonly onError?: TransitionConfig;
}

/** What a state means to people and to the law. */
export interface StateMeta {
  readonly label: LocalizedText;
  /** Whose task this is. */
  readonly owner?: Party;
  /** One of the ten national dossier statuses. */
  readonly status?: DossierStatus;
  /** What the legal clock does while here. Absent: as in the parent state. */
  readonly clock?: "notStarted" | "running" | "paused" | "stopped";
  /** Why the clock may stand although officers work here: the law counts from later on, or does not count this. */
  readonly clockBasis?: LegalBasis;
  /** Share of the time limit, in working hours, planned for this step by the internal process. */
  readonly budget?: { readonly workingHours: number; readonly reviewNote?: string };
  /** A sentence for the citizen: what is happening, and why the clock stands if it does. */
  readonly citizenText?: LocalizedText;
}

/** What an act means. */
export interface TransitionMeta {
  readonly label: LocalizedText;
  readonly by: readonly Party[];
  readonly tone?: "primary" | "neutral" | "danger";
  /** What the actor must supply. */
  readonly form?: ActForm;
  /** Applicants may change answers and papers with this event. */
  readonly revises?: boolean;
  /** The legal effect, named before an irreversible act. */
  readonly effect?: LocalizedText;
  /** The actor must be present or confirm with somebody else, e.g. both spouses at the ceremony. */
  readonly note?: LocalizedText;
}
