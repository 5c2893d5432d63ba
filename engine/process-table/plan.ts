// Which part each row plays in the way of a dossier: intake, work, signature, release, return. Decides what can be decided and
// asks for the rest. Knows nothing of statecharts.

import type { LocalizedText, Procedure, Role } from "../model/index.ts";
import type { RoledRow } from "./parties.ts";
import { Planning } from "./planning.ts";
import type { Asking } from "./question.ts";
import { alone, grouped } from "./groups.ts";
import { ISSUES, RECEIVES, RETURNS, SIGNS, wordsOf } from "./step-words.ts";
import type { ProcessRow } from "./table.ts";

/** A step as it will be built. */
export interface PlannedStep {
  /** Name of the state. */
  readonly name: string;
  readonly label: LocalizedText;
  readonly role: string;
  readonly hours?: number;
  /** The whole text of the row, for whoever does the step. */
  readonly note?: string;
  /** Absent: the table has no such step. */
  readonly row?: number;
  readonly section?: string;
  /** The step it is a sub-step of, when several sub-steps of it follow one another. */
  readonly group?: { readonly name: string; readonly label: LocalizedText };
  /** For a step of the applicant: what happens when they do nothing. */
  readonly onSilence?: "agree" | "close";
}

/** Steps at the same time, or one alone. */
export type Stage = readonly [PlannedStep, ...PlannedStep[]];

/** The way of a dossier. */
export interface Plan {
  readonly intake: PlannedStep;
  /** Up to the draft; the last one is a single step of an officer, who submits for signature. */
  readonly work: readonly Stage[];
  readonly signing: PlannedStep;
  /** After the signature: seal, register, issue. */
  readonly release: readonly PlannedStep[];
  readonly returning: PlannedStep;
  /** The applicant's own steps at either end: filing and collecting are what every procedure has. */
  readonly leftOut: readonly ProcessRow[];
  readonly signsAsTable: boolean;
  readonly hasFees: boolean;
  readonly onSupplementExpiry: "close" | "goOn";
}

export interface PlanScope {
  readonly roles: readonly Role[];
  readonly procedure: Partial<Pick<Procedure, "results" | "fees">>;
  readonly asking: Asking;
}

/** Makes the plan. */
export function planOf(rows: readonly ProcessRow[], scope: PlanScope): Plan {
  const { asking } = scope;
  const names = new Set(["filing", "awaitingPayment", "receiving", "checking", "supplementing", "processing", "refusing", "settling", "resultReturned", "rejected", "refused", "withdrawn", "expired"]);
  const made = new Planning(scope, names, rows);
  const steps = rows.filter(({ isHeading }) => isHeading !== true).flatMap((row) => made.partiesOf(row));
  const { inner, leftOut } = withoutApplicantsEnds(steps);
  const takesIn = inner[0] !== undefined && (inner[0].role === "intakeOfficer" || (RECEIVES.test(wordsOf(inner[0].row)) && !SIGNS.test(wordsOf(inner[0].row))));
  const intake = takesIn ? alone(made.step(inner[0] as RoledRow, "checking")) : made.extra("checking", "receiver", "intakeOfficer", { vi: "Kiểm tra hồ sơ", en: "Checking the dossier" });
  const last = inner.length > 1 ? inner.at(-1) : undefined;
  const givesBack = last !== undefined && (RETURNS.test(wordsOf(last.row)) || (last.role === "intakeOfficer" && !ISSUES.test(wordsOf(last.row))));
  const middle = inner.slice(takesIn ? 1 : 0, givesBack ? -1 : undefined).filter(({ row, role }) => role !== "applicant" || made.silence(row) !== "leaveOut");
  const signs = made.signature(middle);
  const before = signs === undefined ? middle : middle.slice(0, middle.indexOf(signs));
  const work = grouped(made.withDrafter(stagesOf(before, made)), names);
  const signing = signs === undefined ? made.extra("signing", undefined, made.signingRole(), { vi: "Ký kết quả", en: "Signature" }) : alone(made.step(signs, "signing"));
  const after = signs === undefined ? [] : middle.slice(middle.indexOf(signs) + 1);
  const signsAsTable = made.signsAsTable(signing);
  return {
    intake,
    work,
    signing: signsAsTable ? signing : { ...signing, role: made.signingRole() },
    release: grouped(after.map((step) => [made.step(step)] as const), names).map(([step]) => step),
    returning: givesBack ? alone(made.step(last, "returning")) : made.extra("returning", "returner", "intakeOfficer", { vi: "Trả kết quả", en: "Return of the result" }),
    leftOut,
    signsAsTable,
    hasFees: (scope.procedure.fees ?? []).length > 0 || asking.ask("fees") === "yes",
    onSupplementExpiry: asking.ask("supplementExpiry") === "goOn" ? "goOn" : "close",
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function withoutApplicantsEnds(steps: readonly RoledRow[]): { readonly inner: readonly RoledRow[]; readonly leftOut: readonly ProcessRow[] } {
  const from = steps.findIndex(({ role }) => role !== "applicant");
  const to = steps.findLastIndex(({ role }) => role !== "applicant") + 1;
  if (from < 0) return { inner: [], leftOut: steps.map(({ row }) => row) };
  return { inner: steps.slice(from, to), leftOut: [...steps.slice(0, from), ...steps.slice(to)].map(({ row }) => row) };
}

function stagesOf(steps: readonly RoledRow[], made: Planning): readonly Stage[] {
  const stages: (readonly RoledRow[])[] = [];
  for (const step of steps) {
    const above = stages.at(-1);
    const isBeside = above !== undefined && [...above, step].every(({ role }) => role !== "applicant") && made.isBeside(step);
    if (isBeside) stages[stages.length - 1] = [...above, step];
    else stages.push([step]);
  }
  return stages.map((stage) => stage.map((step) => made.step(step)) as unknown as Stage);
}
