// What the API answers, as far as the desk looks at it (`/api/openapi.json` has all of it).

import type { DueExplanation, Remaining } from "../../engine/clock/index.ts";
import type { ActForm, Channel, ClockState, ComponentState, DocumentForm, DossierStatus, JsonObject, LocalizedText, Offer, Payment, PersonRef, Rating, ReturnChannel, SlipKind, Task } from "../../engine/model/index.ts";

/** A line of a list. */
export interface RowView {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly done: boolean;
  readonly openedAt: string;
  readonly clock: ClockState;
  readonly tasks: readonly Task[];
  readonly remaining?: Remaining;
  readonly stateLabels: readonly LocalizedText[];
}

/** A page of a list. */
export interface ListView {
  readonly rows: readonly RowView[];
  readonly next?: string;
}

/** A procedure in the catalogue. */
export interface ProcedureView {
  readonly code: string;
  readonly hash: string;
  readonly name: LocalizedText;
  readonly submitBy: readonly Channel[];
}

/** A required document and what was handed in for it. */
export interface ComponentView {
  readonly id: string;
  readonly name: LocalizedText;
  readonly required: boolean;
  readonly manner: "submit" | "present";
  readonly forms: readonly DocumentForm[];
  readonly maxFiles: number;
  readonly supplied?: ComponentState;
}

/** One dossier. */
export interface DossierView {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly definitionHash: string;
  readonly procedure: { readonly code: string; readonly name: LocalizedText };
  readonly status: DossierStatus;
  readonly done: boolean;
  readonly states: readonly { readonly path: string; readonly label: LocalizedText; readonly citizenText?: LocalizedText }[];
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  readonly agency: { readonly id: string; readonly name: LocalizedText };
  readonly owner: PersonRef;
  readonly submitter: PersonRef;
  readonly openedAt: string;
  readonly clock: ClockState & { readonly remaining?: Remaining; readonly explanation: DueExplanation };
  readonly tasks: readonly (Task & { readonly label: LocalizedText; readonly agencyName: LocalizedText })[];
  readonly answers: JsonObject;
  readonly components: readonly ComponentView[];
  readonly bill: { readonly total: number; readonly outstanding: number; readonly lines: readonly { readonly fee: string; readonly label: LocalizedText; readonly amount: number; readonly exemptionLabel?: LocalizedText }[] };
  readonly payments: readonly Payment[];
  readonly awaitsPayment: boolean;
  readonly slips: readonly { readonly kind: SlipKind; readonly number: string; readonly seq: number }[];
  readonly results: readonly { readonly id: string; readonly name: LocalizedText; readonly number?: string; readonly signedBy?: { readonly name: string }; readonly returnedAt?: string }[];
  readonly records: { readonly [name: string]: JsonObject };
  readonly offers: readonly (Omit<Offer, "form"> & { readonly form?: ActForm })[];
  readonly rating?: Rating;
  readonly timeline: readonly TimelineView[];
}

/** One thing that happened. */
export interface TimelineView {
  readonly seq: number;
  readonly at: string;
  readonly kind: "open" | "act" | "claim" | "release" | "rate" | "timer" | "reply";
  readonly label?: LocalizedText;
  readonly limit?: LocalizedText;
  readonly by: { readonly kind: "citizen" | "officer" | "system"; readonly name?: string; readonly role?: LocalizedText; readonly agency?: LocalizedText };
  readonly slips: readonly { readonly kind: SlipKind; readonly number: string }[];
  readonly notices: readonly { readonly title: string; readonly body: string }[];
  readonly reason?: string;
  readonly paid?: number;
}
