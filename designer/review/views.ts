// What the API answers about versions, as far as the designer looks at it (`/api/openapi.json` has all of it).

import type { Definition, LocalizedText } from "../../engine/model/index.ts";
import type { FindingView } from "../../portal/parts/staff/api.ts";

/** Where a version stands. */
export type VersionState = "inReview" | "returned" | "approved" | "published" | "retired";

/** A step of a version's life. */
export type StepName = "submitted" | "returned" | "approved" | "published" | "retired";

/** Somebody who took a step. */
export interface Signer {
  readonly id: string;
  readonly name: string;
}

/** A reviewer's remark: on the place a JSON Pointer into the definition names, or on the whole. */
export interface RemarkView {
  readonly at?: string;
  readonly text: string;
}

/** The decision a version is published or retired by. */
export interface DecisionView {
  readonly number: string;
  readonly text?: string;
}

/** A version without its content. */
export interface VersionRow {
  readonly hash: string;
  readonly procedureCode: string;
  readonly name: LocalizedText;
  readonly revision: number;
  readonly state: VersionState;
  /** `shipped`: came with the software. */
  readonly origin: "submitted" | "shipped";
  readonly inForce: boolean;
  readonly author: Signer;
  readonly submittedAt: string;
  readonly submittedBy: Signer;
  readonly reviewedAt?: string;
  readonly reviewedBy?: Signer;
  readonly remarks?: readonly RemarkView[];
  readonly publishedAt?: string;
  readonly publishedBy?: Signer;
  readonly decision?: DecisionView;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

/** A page of versions. */
export interface VersionListView {
  readonly rows: readonly VersionRow[];
  readonly next?: string;
}

/** A step that was taken. */
export interface EntryView {
  readonly seq: number;
  readonly at: string;
  readonly by: Signer;
  readonly step: StepName;
  /** Who wrote what was submitted, where that is known. */
  readonly writers?: readonly Signer[];
  readonly remarks?: readonly RemarkView[];
  readonly decision?: DecisionView;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly note?: string;
  readonly previous: string;
  readonly hash: string;
}

/** A version with everything a reviewer decides by. */
export interface VersionView {
  readonly version: VersionRow;
  /** Steps open to whoever asks. */
  readonly may: readonly StepName[];
  readonly definition: Definition;
  readonly findings: readonly FindingView[];
  readonly history: readonly EntryView[];
  readonly isIntact: boolean;
}
