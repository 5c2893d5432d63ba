// What the API answers about working copies, as far as the designer looks at it (`/api/openapi.json` has all of it).

import type { LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";
import type { RemarkView, Signer, VersionState } from "../review/views.ts";

/** A procedure somebody is writing, without its content. */
export interface WorkingCopyRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly procedureCode?: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Signer;
  readonly savedAt: string;
  readonly savedBy: Signer;
  /** Everybody who ever saved it. */
  readonly writers: readonly Signer[];
  readonly basedOn?: string;
  /** The version it was last submitted as, and where that stands. */
  readonly submitted?: SubmittedView;
  readonly trashedAt?: string;
}

/** What became of a submission. */
export interface SubmittedView {
  readonly hash: string;
  /** Of the working copy. */
  readonly revision: number;
  readonly at: string;
  readonly by: Signer;
  readonly state?: VersionState;
  /** Remarks of the last return. */
  readonly remarks?: readonly RemarkView[];
  readonly reviewedBy?: Signer;
}

/** With its content. */
export interface WorkingCopyView extends WorkingCopyRow {
  readonly folder: ProcedureFolder;
  readonly mayEdit: boolean;
}

/** A page of them. */
export interface WorkingCopyListView {
  readonly rows: readonly WorkingCopyRow[];
  readonly next?: string;
}

/** An earlier save: those of one person within minutes are one. */
export interface SaveRow {
  readonly revision: number;
  readonly at: string;
  readonly by: Signer;
  /** What was done. */
  readonly summary: readonly LocalizedText[];
}

/** With its content. */
export interface SaveView extends SaveRow {
  readonly folder: ProcedureFolder;
}

/** A page of them. */
export interface SaveListView {
  readonly rows: readonly SaveRow[];
  readonly next?: string;
}

/** A template of the gallery. */
export interface TemplateRow {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly basedOn?: string;
}

/** A published procedure that can be copied. */
export interface SourceRow {
  readonly code: string;
  readonly hash: string;
  readonly name: LocalizedText;
  readonly standing: "inForce" | "toCome" | "ended";
  /** The first day of one to come, and the last day where it is known. */
  readonly from?: string;
  readonly until?: string;
}
