// A journey: the story of one dossier as data. Regression test, simulator input, explanation for the auditor and
// replay guard in one file (`journeys/<name>.json`).

import type { ClockState, Instant } from "./time.ts";
import type { DossierStatus, Rating, SlipKind } from "./dossier.ts";
import type { Channel, ReturnChannel } from "./procedure.ts";
import type { JsonObject } from "./schema.ts";
import type { LocalizedText } from "./text.ts";
import type { ViolationCode } from "./violation.ts";

/** One story from filing to its end. */
export interface Journey {
  readonly title: LocalizedText;
  readonly kind: "granted" | "refused" | "supplemented" | "withdrawn" | "expired" | "special";
  /** File with the answers, relative to the journey, e.g. `answers/nguyen-van-a.json`. */
  readonly answersFrom?: string;
  readonly open: JourneyOpen;
  readonly steps: readonly JourneyStep[];
}

/** The filing. */
export interface JourneyOpen {
  readonly at: Instant;
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  readonly agency: string;
  /** Role that files: `applicant`, or `intakeOfficer` at the counter. */
  readonly by: string;
  readonly identityLevel?: 0 | 1 | 2;
  readonly answers?: JsonObject;
  /** JSON Merge Patch (RFC 7396) on the answers from the file. */
  readonly answersPatch?: JsonObject;
  readonly components?: JourneyComponents;
  readonly expect?: Expectation;
  readonly refused?: readonly ViolationCode[];
}

/** Component id → number of files handed in, or `shown` at the counter. */
export type JourneyComponents = { readonly [component: string]: number | "shown" };

/** One thing that happens: an act, a payment, a timer, a claim or a rating; or only an expectation. */
export interface JourneyStep {
  readonly at: Instant;
  /** `role`, `role@participant`, or `role#2` for a second person in that role. */
  readonly by?: string;
  readonly act?: string;
  readonly data?: JsonObject;
  readonly answersPatch?: JsonObject;
  readonly components?: JourneyComponents;
  /** The gateway reports the outstanding amount paid, or another amount. */
  readonly pay?: true | { readonly amount: number };
  /** What is awaited from this outside actor has become impossible, e.g. `collectPayment`. */
  readonly fails?: string;
  /** The timer of this limit falls due. */
  readonly due?: string;
  readonly claim?: string;
  readonly release?: string;
  readonly rate?: Rating["score"];
  readonly expect?: Expectation;
  readonly refused?: readonly ViolationCode[];
}

/** What must be true after a step. Only what is named is checked. */
export interface Expectation {
  /** Paths of the active leaves, in any order; one path as a string. */
  readonly state?: string | readonly string[];
  readonly status?: DossierStatus;
  readonly clock?: ClockState["state"];
  readonly dueAt?: Instant;
  readonly total?: number;
  readonly outstanding?: number;
  /** Notices sent by this step, in order. */
  readonly notices?: readonly string[];
  /** Slips issued by this step, in order. */
  readonly slips?: readonly SlipKind[];
  readonly results?: { readonly [result: string]: "drafted" | "signed" | "returned" };
  readonly done?: boolean;
}
