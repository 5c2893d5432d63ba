// The procedure card: everything an auditor must read about a procedure, in words, without knowing statecharts. Plain data ready
// to print; every entry says where in the definition's files it comes from.

import type { DossierStatus, LocalizedText } from "../model/index.ts";

/** The card. */
export interface ProcedureCard {
  /** What the law says: name, agencies, applicants, channels, effect … as labelled lines. */
  readonly law: readonly CardLine[];
  /** The way of a dossier, in the order it is walked. */
  readonly steps: readonly CardStep[];
  readonly timeLimit: CardTimeLimit;
  /** How long the workflow waits, by name of the limit. */
  readonly limits: readonly CardLimit[];
  readonly papers: readonly CardPaper[];
  readonly fees: readonly CardFee[];
  /** The form, one topic a page. */
  readonly topics: readonly CardQuestion[];
  /** Cross-field rules of the form. */
  readonly rules: readonly CardRule[];
  /** Named conditions: what each of them means, and what hangs on it. */
  readonly conditions: readonly CardCondition[];
  /** Facts that are worked out. */
  readonly derived: readonly CardLine[];
  readonly results: readonly CardLine[];
  readonly notices: readonly CardLine[];
  /** What nobody has confirmed yet. */
  readonly reviewNotes: readonly { readonly path: string; readonly note: string }[];
}

/** A labelled line with one or more texts. */
export interface CardLine {
  readonly path: string;
  readonly label: LocalizedText;
  readonly texts: readonly LocalizedText[];
}

/** Where an entry comes from: file and JSON Pointer, as in findings. */
export interface Placed {
  readonly path: string;
}

/** A state of the workflow. */
export interface CardStep extends Placed {
  /** `2`, `2.1`; branches that go on at once have letters: `3a`, `3b`. */
  readonly number: string;
  /** Dot-separated path of the state. */
  readonly state: string;
  readonly label: LocalizedText;
  /** A phase holds steps, a fork holds branches that go on side by side, a return goes back to where it was left. */
  readonly kind: "step" | "phase" | "fork" | "return" | "end";
  /** False when no way leads here. */
  readonly isReachable: boolean;
  readonly owner?: LocalizedText;
  /** National status, its own or that of the phase. */
  readonly status?: { readonly name: DossierStatus; readonly code: number; readonly label: LocalizedText };
  /** What the legal clock does meanwhile. */
  readonly clock?: LocalizedText;
  readonly budgetHours?: number;
  /** What the citizen reads. */
  readonly citizenText?: LocalizedText;
  readonly onEntry: readonly CardEffect[];
  readonly onExit: readonly CardEffect[];
  /** What can be done here; of a phase, as long as it lasts. */
  readonly acts: readonly CardAct[];
  /** What happens without anybody acting. */
  readonly turns: readonly CardTurn[];
  /** Steps of a phase, branches of a fork. */
  readonly steps: readonly CardStep[];
}

/** Something somebody may do. */
export interface CardAct extends Placed {
  readonly event: string;
  readonly label: LocalizedText;
  readonly by: readonly LocalizedText[];
  /** Wherever it leads, the dossier is over. */
  readonly endsDossier: boolean;
  readonly effect?: LocalizedText;
  readonly note?: LocalizedText;
  /** The applicant may change answers and papers. */
  readonly revises: boolean;
  /** What must or may be entered. */
  readonly enters: readonly CardQuestion[];
  readonly ways: readonly CardWay[];
}

/** A limit running out, an answer from outside, something true at once, branches come together, an act in another branch. */
export interface CardTurn extends Placed {
  readonly cause: "limit" | "answer" | "failure" | "atOnce" | "done" | "act";
  readonly label: LocalizedText;
  readonly ways: readonly CardWay[];
}

/** Where something leads, and what it makes. */
export interface CardWay extends Placed {
  /** Absent: in every case that is left. */
  readonly when?: LocalizedText;
  /** The ways before it did not apply. */
  readonly isOtherwise: boolean;
  /** Absent: the dossier stays where it is. */
  readonly leadsTo?: { readonly number: string; readonly label: LocalizedText };
  readonly makes: readonly CardEffect[];
}

/** A slip, a notice, a result, an entry. */
export interface CardEffect {
  readonly kind: string;
  readonly sentence: LocalizedText;
}

/** A question of a form or of an act. */
export interface CardQuestion extends Placed {
  readonly title: LocalizedText;
  readonly demand: "required" | "optional" | "sometimes";
  /** When it is asked at all. */
  readonly askedWhen?: LocalizedText;
  /** When an otherwise optional question must be answered. */
  readonly requiredWhen?: LocalizedText;
  readonly choices: readonly LocalizedText[];
  readonly questions: readonly CardQuestion[];
}

/** A required document. */
export interface CardPaper extends Placed {
  readonly name: LocalizedText;
  /** Absent: always. */
  readonly when?: LocalizedText;
  readonly isOptional: boolean;
  readonly forms: readonly LocalizedText[];
  readonly copies: number;
  readonly manner: LocalizedText;
  readonly sources: readonly LocalizedText[];
  readonly basis?: LocalizedText;
}

/** A fee or charge. */
export interface CardFee extends Placed {
  readonly label: LocalizedText;
  readonly kind: LocalizedText;
  /** `8.000 đồng`, and where it differs by province. */
  readonly amounts: readonly LocalizedText[];
  /** What it is multiplied with. */
  readonly times?: LocalizedText;
  readonly when?: LocalizedText;
  readonly exemptions: readonly { readonly path: string; readonly label: LocalizedText; readonly when: LocalizedText; readonly basis?: LocalizedText }[];
  readonly period?: LocalizedText;
  readonly basis?: LocalizedText;
}

/** The statutory time limit. */
export interface CardTimeLimit {
  readonly cases: readonly CardLimit[];
  /** Cut-off hour, what a supplement does, when the last day ends. */
  readonly remarks: readonly LocalizedText[];
}

/** An amount of time with its case. */
export interface CardLimit extends Placed {
  readonly label: LocalizedText;
  readonly duration: LocalizedText;
  readonly when?: LocalizedText;
  readonly basis?: LocalizedText;
}

/** A cross-field rule. */
export interface CardRule extends Placed {
  readonly message: LocalizedText;
  readonly isWarning: boolean;
  /** Checked only then; absent: always. */
  readonly when?: LocalizedText;
  /** What must be so, without "when". */
  readonly requires: LocalizedText;
  readonly basis?: LocalizedText;
}

/** A named condition. */
export interface CardCondition extends Placed {
  readonly label: LocalizedText;
  readonly means: LocalizedText;
  /** What hangs on it, with the legal basis of that. */
  readonly uses: readonly { readonly path: string; readonly what: LocalizedText; readonly basis?: LocalizedText }[];
}
