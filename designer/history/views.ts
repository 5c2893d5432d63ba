// What `GET /api/audit/dossiers/{dossier}` answers, as these pages read it.

import type { DueExplanation } from "../../engine/clock/index.ts";
import type { Channel, ClockState, ComponentState, DossierStatus, LocalizedText, LogEntry, Payment, Rating, SlipKind } from "../../engine/model/index.ts";

/** A dossier's history. */
export interface HistoryView {
  readonly id: string;
  /** `masked`: without what is personal; the digests of that are checked by the server. */
  readonly detail: "full" | "masked";
  readonly isErased: boolean;
  readonly code?: string;
  readonly status?: DossierStatus;
  readonly agency?: LocalizedText;
  /** What the dossier itself says its history ends with. */
  readonly tail?: { readonly revision: number; readonly hash: string };
  readonly procedure?: { readonly code: string; readonly name: LocalizedText };
  readonly entries: readonly EntryView[];
}

/** One entry. */
export interface EntryView {
  readonly head: HeadView;
  readonly hash: string;
  /** What the server found of the entry's parts. */
  readonly parts: { readonly [part in PartName]: "whole" | "altered" | "erased" };
  readonly told?: ToldView;
  /** For officers taking part only. */
  readonly body?: { readonly entry: LogEntry; readonly nonce: string };
}

/** What of an entry is sealed, and `line`: what it repeats of its chained line. */
export type PartName = "event" | "changes" | "effects" | "line";

/** The chained line of an entry. */
export interface HeadView {
  readonly v: 1;
  readonly dossier: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: LogEntry["event"]["kind"];
  readonly definition: string;
  readonly calendar: string;
  readonly rules: number;
  readonly digests: { readonly event: string; readonly changes: string; readonly effects: string };
  readonly previous: string;
}

/** What happened. */
export interface ToldView {
  readonly who: { readonly kind: "citizen" | "officer" | "system"; readonly name?: string; readonly role?: LocalizedText; readonly agency?: LocalizedText; readonly isOnBehalf: boolean };
  readonly what: ToldEvent;
  readonly changes: readonly ToldChange[];
  readonly effects: readonly { readonly type: string; readonly notice?: LocalizedText }[];
}

/** The event of an entry. */
export type ToldEvent =
  | { readonly kind: "open"; readonly channel: Channel }
  | { readonly kind: "act"; readonly name: string; readonly label: LocalizedText; readonly revises: boolean; readonly chosen: readonly { readonly label: LocalizedText; readonly value: LocalizedText }[] }
  | { readonly kind: "timer"; readonly label: LocalizedText }
  | { readonly kind: "reply"; readonly actor: string; readonly outcome: "done" | "error" }
  | { readonly kind: "rate"; readonly score: Rating["score"] }
  | { readonly kind: "claim" | "release" };

/** A change of an entry. */
export type ToldChange =
  | { readonly type: "opened"; readonly procedureCode: string }
  | { readonly type: "moved"; readonly states: readonly LocalizedText[]; readonly done: boolean }
  | { readonly type: "status"; readonly status: DossierStatus }
  | { readonly type: "clock"; readonly state: ClockState["state"]; readonly dueAt?: string; readonly restarts: number; readonly explanation: DueExplanation; readonly pausedIn: { readonly [state: string]: LocalizedText } }
  | { readonly type: "tasks"; readonly tasks: readonly { readonly label: LocalizedText; readonly role: LocalizedText; readonly agency: LocalizedText; readonly dueAt?: string; readonly isClaimed: boolean }[] }
  | { readonly type: "timerSet"; readonly limit: LocalizedText; readonly dueAt: string }
  | { readonly type: "timerDropped"; readonly limit: LocalizedText }
  | { readonly type: "awaited"; readonly actor: string }
  | { readonly type: "awaitDropped" | "answered" }
  | { readonly type: "component"; readonly name: LocalizedText; readonly state: ComponentState["state"]; readonly source: ComponentState["source"]; readonly files: number }
  | { readonly type: "componentDropped"; readonly name: LocalizedText }
  | { readonly type: "billed"; readonly total: number }
  | { readonly type: "paid"; readonly amount: number; readonly method: Payment["method"]; readonly transaction: string; readonly applied: boolean }
  | { readonly type: "acted"; readonly role: LocalizedText; readonly agency?: LocalizedText; readonly isOnBehalf: boolean }
  | { readonly type: "recorded"; readonly name: string }
  | { readonly type: "slipIssued"; readonly kind: SlipKind; readonly number: string }
  | { readonly type: "result"; readonly name: LocalizedText; readonly number?: string; readonly signedBy?: { readonly name: string; readonly role: LocalizedText }; readonly isReturned: boolean }
  | { readonly type: "rated"; readonly score: Rating["score"] };
