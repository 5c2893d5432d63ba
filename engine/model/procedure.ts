// `procedure.json`: what the law says about a procedure. Only facts, no behaviour.

import type { Participant, Party, AgencyKind } from "./agency.ts";
import type { FieldSchema, Predicate } from "./schema.ts";
import type { LocalizedText } from "./text.ts";
import type { LegalBasis, Limit, LocalDate, TimeLimit } from "./time.ts";

/** An administrative procedure (thủ tục hành chính): the parts NĐ 63/2010 Đ8.2 demands, as data. */
export interface Procedure {
  /** National code, e.g. `1.000656`. The province's suffix is the agency's business. */
  readonly code: string;
  readonly name: LocalizedText;
  /** One sentence for the search page: what it is and who needs it. */
  readonly summary: LocalizedText;
  /** Everyday words people search with, e.g. "giấy chứng tử". */
  readonly keywords: readonly string[];
  readonly sector: { readonly id: string; readonly name: LocalizedText };
  readonly executingLevel: "commune" | "province";
  readonly kind: "registration" | "certificateIssue" | "approvalRequest" | "notification";
  /** Full or partial online service (NĐ 224/2026 Đ14); partial must be justified publicly. */
  readonly onlineMode: "full" | "partial";
  readonly partialReason?: LocalizedText;
  /** Level 1–4 of NĐ 43/2011, kept for the plans written under it. */
  readonly legacyLevel: 1 | 2 | 3 | 4;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo?: LocalDate;
  readonly publicationDecision: LegalBasis;
  readonly legalBasis: readonly LegalBasis[];
  /** Kind of agency that receives dossiers of this procedure. */
  readonly receivedBy: AgencyKind;
  /** Who enters what applicants hand in at the counter or send by post. */
  readonly filedBy: readonly Party[];
  readonly competentAuthority: LocalizedText;
  readonly participants: readonly Participant[];
  readonly applicants: LocalizedText;
  /** Conditions the law sets, in sentences (NĐ 63/2010 Đ8.2). */
  readonly requirements: readonly LocalizedText[];
  /** How to proceed, in sentences, as the procedure page tells it. */
  readonly sequence: readonly LocalizedText[];
  readonly submitBy: readonly Channel[];
  readonly returnBy: readonly ReturnChannel[];
  readonly timeLimit: TimeLimit;
  readonly limits: { readonly [name: string]: Limit };
  readonly components: readonly Component[];
  readonly fees: readonly Fee[];
  /** Named conditions, so that a rule has one place and one sentence. */
  readonly predicates: { readonly [name: string]: NamedPredicate };
  /** Facts JSON Schema cannot compute. Evaluated in order; a later one may use an earlier one. */
  readonly derive: readonly Derivation[];
  /** Cross-field rules of the answers. */
  readonly rules: readonly Rule[];
  readonly results: readonly ResultKind[];
  readonly notices: { readonly [name: string]: Notice };
  /** What nobody has confirmed yet. Shown to reviewers, never to citizens. */
  readonly reviewNotes: readonly string[];
}

/** How a dossier reaches the one-stop unit (`KenhThucHien` 1, 2, 3). */
export type Channel = "counter" | "online" | "post";

/** How the result gets back. */
export type ReturnChannel = "counter" | "online" | "post";

/** A required document (thành phần hồ sơ). */
export interface Component {
  readonly id: string;
  readonly name: LocalizedText;
  readonly help?: LocalizedText;
  /** Required when the predicate holds; without one, always. */
  readonly requiredWhen?: Predicate;
  /** Offered but never demanded. */
  readonly optional?: boolean;
  /** Original, copy, certified copy … (bản chính, bản sao, bản sao chứng thực). */
  readonly forms: readonly DocumentForm[];
  readonly copies: number;
  /** Submitted (nộp) or only shown (xuất trình): a shown paper must not be demanded as a copy. */
  readonly manner: "submit" | "present";
  /** Where it may come from. A lookup replaces the paper (NQ 66.7/2025/NQ-CP). */
  readonly sources: readonly ("upload" | "vault" | "lookup")[];
  readonly maxFiles: number;
  readonly basis?: LegalBasis;
  readonly reviewNote?: string;
}

/** The forms a document may take. */
export type DocumentForm = "original" | "certifiedCopy" | "copy" | "electronic";

/** A fee or charge (lệ phí, phí) in whole đồng. */
export interface Fee {
  readonly id: string;
  readonly label: LocalizedText;
  readonly kind: "fee" | "charge";
  /** Đồng; provincial councils set some fees, so a province's amount replaces the default. */
  readonly amount: { readonly default: number; readonly byProvince?: { readonly [province: string]: number } };
  /** JSON Pointer into the facts giving how many times it applies, e.g. `/answers/copies/count`. Default 1. */
  readonly times?: string;
  readonly when?: Predicate;
  /** Exemptions: the first that holds makes the line zero and is named on the bill. */
  readonly exemptions: readonly { readonly id: string; readonly when: Predicate; readonly label: LocalizedText; readonly basis?: LegalBasis }[];
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
  readonly basis?: LegalBasis;
  readonly reviewNote?: string;
}

/** A condition with a name and the sentence that explains it. */
export interface NamedPredicate {
  readonly label: LocalizedText;
  readonly schema: Exclude<Predicate, string>;
}

/** A derived fact: a named pure function of `facts/derive` applied to facts (by JSON Pointer) and constants. */
export interface Derivation {
  /** Appears as `/derived/<name>`. */
  readonly name: string;
  readonly label: LocalizedText;
  /** One of the functions in `facts/derive`. */
  readonly fn: string;
  /** `{ "fact": "/answers/…" }` or `{ "value": … }`. */
  readonly args: readonly ({ readonly fact: string } | { readonly value: string | number | boolean })[];
}

/** A rule across fields. Refuses the submission (`error`) or only tells (`warning`). */
export interface Rule {
  readonly id: string;
  readonly severity: "error" | "warning";
  /** Must hold. Checked only when `when` holds. */
  readonly require: Predicate;
  readonly when?: Predicate;
  readonly message: LocalizedText;
  /** JSON Pointer of the answer where the message is shown, e.g. `/deceased/deathTime`. */
  readonly at: string;
  readonly basis?: LegalBasis;
}

/** A result document the procedure yields. */
export interface ResultKind {
  readonly id: string;
  readonly name: LocalizedText;
  /** Result-type code of the national portal, e.g. `KQ.G15.000034`. */
  readonly nationalCode?: string;
  /** Name of a template in `documents/`. */
  readonly template: string;
  readonly signedBy: Party;
  readonly originals: number;
}

/** A notice to the citizen. `{dossierCode}` and the other names in `documents/placeholders` are filled in. */
export interface Notice {
  readonly title: LocalizedText;
  readonly body: LocalizedText;
}

/** A small form an actor fills in when acting, e.g. the reason of a refusal. */
export type ActForm = FieldSchema;
