// Which part each row plays in the way of a dossier: intake, work, signature, release, return. Decides what can be decided and
// asks for the rest. Knows nothing of statecharts.

import { foldText, type LocalizedText, type Procedure, type Role } from "../model/index.ts";
import { nameFrom } from "../edit/index.ts";
import { shortLabel } from "./names.ts";
import type { Asking, TableChoice } from "./question.ts";
import { rolesOf } from "./role-words.ts";
import type { ProcessRow } from "./table.ts";
import { HOURS_OF } from "./working-hours.ts";

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
  const made = new Making(scope, names, rows);
  const steps = rows.filter(({ isHeading }) => isHeading !== true).map((row) => ({ row, role: made.roleOf(row) }));
  const { inner, leftOut } = withoutApplicantsEnds(steps);
  const takesIn = inner[0] !== undefined && (inner[0].role === "intakeOfficer" || (RECEIVES.test(wordsOf(inner[0].row)) && !SIGNS.test(wordsOf(inner[0].row))));
  const intake = takesIn ? made.step(inner[0] as RoledRow, "checking") : made.extra("checking", "receiver", "intakeOfficer", { vi: "Kiểm tra hồ sơ", en: "Checking the dossier" });
  const last = inner.length > 1 ? inner.at(-1) : undefined;
  const givesBack = last !== undefined && (RETURNS.test(wordsOf(last.row)) || (last.role === "intakeOfficer" && !ISSUES.test(wordsOf(last.row))));
  const middle = inner.slice(takesIn ? 1 : 0, givesBack ? -1 : undefined).filter(({ row, role }) => role !== "applicant" || made.silence(row) !== "leaveOut");
  const signs = made.signature(middle);
  const before = signs === undefined ? middle : middle.slice(0, middle.indexOf(signs));
  const work = made.withDrafter(stagesOf(before, made));
  const signing = signs === undefined ? made.extra("signing", undefined, made.signingRole(), { vi: "Ký kết quả", en: "Signature" }) : made.step(signs, "signing");
  const after = signs === undefined ? [] : middle.slice(middle.indexOf(signs) + 1);
  const signsAsTable = made.signsAsTable(signing);
  return {
    intake,
    work,
    signing: signsAsTable ? signing : { ...signing, role: made.signingRole() },
    release: after.map((step) => made.step(step)),
    returning: givesBack ? made.step(last, "returning") : made.extra("returning", "returner", "intakeOfficer", { vi: "Trả kết quả", en: "Return of the result" }),
    leftOut,
    signsAsTable,
    hasFees: (scope.procedure.fees ?? []).length > 0 || asking.ask("fees") === "yes",
    onSupplementExpiry: asking.ask("supplementExpiry") === "goOn" ? "goOn" : "close",
  };
}

// ---------------------------------------------------------------------------------------------------------------------

interface RoledRow {
  readonly row: ProcessRow;
  readonly role: string;
}

const RECEIVES = /\b(?:tiep nhan|nhan ho so)\b/;
const RETURNS = /\b(?:tra (?:ket qua|giay|ho so|cho)|trao)\b/;
const ISSUES = /\b(?:dong dau|phat hanh|vao so|lay so|cap so|luu tru)\b/;
const SIGNS = /\b(?:ky|phe duyet|duyet|ban hanh)\b/;
/** What sounds like signing and only leads to it. */
const LEADS_TO_SIGNING = /\b(?:trinh (?:lanh dao )?(?:\S+ ){0,4}?(?:ky|phe duyet|duyet)(?: duyet)?|ky (?:nhay|tat|trinh)|trinh ky(?: duyet)?|cho ky)\b/g;

function wordsOf({ label }: ProcessRow): string {
  return foldText(label).replaceAll(/[^a-z0-9]+/g, " ").replaceAll(LEADS_TO_SIGNING, " ");
}

function withoutApplicantsEnds(steps: readonly RoledRow[]): { readonly inner: readonly RoledRow[]; readonly leftOut: readonly ProcessRow[] } {
  const from = steps.findIndex(({ role }) => role !== "applicant");
  const to = steps.findLastIndex(({ role }) => role !== "applicant") + 1;
  if (from < 0) return { inner: [], leftOut: steps.map(({ row }) => row) };
  return { inner: steps.slice(from, to), leftOut: [...steps.slice(0, from), ...steps.slice(to)].map(({ row }) => row) };
}

function stagesOf(steps: readonly RoledRow[], made: Making): readonly Stage[] {
  const stages: (readonly RoledRow[])[] = [];
  for (const step of steps) {
    const above = stages.at(-1);
    const isBeside = step.row.isParallel && above !== undefined && [...above, step].every(({ role }) => role !== "applicant");
    if (isBeside) stages[stages.length - 1] = [...above, step];
    else stages.push([step]);
  }
  return stages.map((stage) => stage.map((step) => made.step(step)) as unknown as Stage);
}

/** Turns rows into steps and asks what they do not say. */
class Making {
  readonly #scope: PlanScope;
  readonly #taken: Set<string>;
  readonly #perUnit: number;
  readonly #silence = new Map<number, string>();

  constructor(scope: PlanScope, taken: Set<string>, rows: readonly ProcessRow[]) {
    this.#scope = scope;
    this.#taken = taken;
    const isBare = rows.some(({ bareAmount }) => bareAmount !== undefined);
    this.#perUnit = isBare && scope.asking.ask("timeUnit") === "day" ? HOURS_OF.day : HOURS_OF.hour;
  }

  roleOf(row: ProcessRow): string {
    const { roles, isSure } = rolesOf(row, this.#scope.roles);
    const [only] = roles;
    if (isSure && only !== undefined && roles.length === 1) return only;
    const found = [row.unit, row.person].filter((text) => text !== "").join(" – ").replaceAll("\n", "; ").slice(0, 120);
    return this.#scope.asking.ask("role", { row: row.row, params: { step: shortLabel(row.label), found }, choices: this.#roleChoices(roles, true), preferred: only ?? "caseOfficer" });
  }

  silence(row: ProcessRow): string {
    const answer = this.#scope.asking.ask("applicantStep", { row: row.row, params: { step: shortLabel(row.label) } });
    this.#silence.set(row.row, answer);
    return answer;
  }

  step({ row, role }: RoledRow, name?: string): PlannedStep {
    const label = shortLabel(row.label) || `Bước ${row.number || row.row + 1}`;
    const hours = row.workingHours ?? (row.bareAmount === undefined ? undefined : Math.round(row.bareAmount * this.#perUnit * 10_000) / 10_000);
    const note = noteOf(row, label);
    return {
      name: this.#name(name ?? nameFrom(label, this.#taken)),
      label: { vi: label },
      role,
      row: row.row,
      ...(hours === undefined || hours <= 0 ? {} : { hours }),
      ...(note === "" ? {} : { note }),
      ...(row.section === undefined ? {} : { section: row.section }),
      ...(role === "applicant" ? { onSilence: this.#silence.get(row.row) === "close" ? ("close" as const) : ("agree" as const) } : {}),
    };
  }

  /** A step the table does not have. */
  extra(name: string, kind: "receiver" | "drafter" | "returner" | undefined, role: string, label: LocalizedText): PlannedStep {
    const chosen = kind === undefined ? role : this.#scope.asking.ask(kind, { choices: this.#roleChoices([role], false), preferred: role });
    return { name: this.#name(name), label, role: chosen };
  }

  /** The row in which the result is signed; undefined when none is and a step is added. */
  signature(middle: readonly RoledRow[]): RoledRow | undefined {
    const officers = middle.filter(({ role }) => role !== "applicant");
    const signing = officers.filter(({ row }) => SIGNS.test(wordsOf(row)));
    const sure = signing.findLast(({ role }) => role === "approver" || role === this.signingRole());
    if (sure !== undefined) return sure;
    const likely = officers.findLast(({ role }) => role === "approver") ?? signing.at(-1);
    const choices = officers.map(({ row }): TableChoice => ({ value: String(row.row), label: { vi: `${row.number === "" ? "" : `${row.number}. `}${shortLabel(row.label)}` } }));
    const added = { value: "added", label: { vi: `Thêm bước ký do ${this.#roleName(this.signingRole())} ký`, en: "Add a step for the signature" } };
    const answer = this.#scope.asking.ask("signer", { choices: [...choices, added], preferred: likely === undefined ? "added" : String(likely.row.row) });
    return officers.find(({ row }) => String(row.row) === answer);
  }

  /** Whoever the procedure says signs its results. */
  signingRole(): string {
    return this.#scope.procedure.results?.[0]?.signedBy.role ?? "approver";
  }

  /** False: the procedure's signatory is right and the table is not. */
  signsAsTable({ role, row }: PlannedStep): boolean {
    const results = this.#scope.procedure.results ?? [];
    const other = results.find(({ signedBy }) => signedBy.role !== role);
    if (other === undefined) return true;
    return this.#scope.asking.ask("signedBy", { row, params: { table: this.#roleName(role), procedure: this.#roleName(other.signedBy.role) } }) === "table";
  }

  /** The last step before the signature is an officer's own: somebody submits the draft, and another signs it. */
  withDrafter(stages: readonly Stage[]): readonly Stage[] {
    const last = stages.at(-1);
    const isFine = last !== undefined && last.length === 1 && last[0].role !== "applicant";
    if (isFine) return stages;
    const likely = stages.flat().find(({ role }) => role !== "applicant")?.role ?? "caseOfficer";
    return [...stages, [this.extra(stages.length === 0 ? "examining" : "drafting", "drafter", likely, { vi: "Thẩm tra, trình ký kết quả", en: "Examination, submission for signature" })]];
  }

  #name(name: string): string {
    const free = this.#taken.has(name) && name !== "checking" ? nameFrom(name, this.#taken) : name;
    this.#taken.add(free);
    return free;
  }

  #roleChoices(likely: readonly string[], withApplicant: boolean): readonly TableChoice[] {
    const officers = this.#scope.roles.filter(({ id }) => !NO_OFFICE_WORK.has(id) && (withApplicant || id !== "applicant"));
    return officers.toSorted((one, other) => Number(likely.includes(other.id)) - Number(likely.includes(one.id))).map(({ id, name }) => ({ value: id, label: name }));
  }

  #roleName(role: string): string {
    return this.#scope.roles.find(({ id }) => id === role)?.name.vi ?? role;
  }
}

/** Roles that work on definitions and accounts, never on dossiers. */
const NO_OFFICE_WORK: ReadonlySet<string> = new Set(["procedureAuthor", "procedureReviewer", "auditor", "agencyAdmin", "system"]);

/** What a row says beyond its label: nothing of the table is lost. */
function noteOf({ label, section, outcome, forms, others }: ProcessRow, short: string): string {
  const parts = [section === undefined ? "" : `Thuộc bước: ${section}`, label === short ? "" : label, outcome === "" ? "" : `Kết quả: ${outcome}`, forms === "" ? "" : `Biểu mẫu: ${forms}`, ...others.map(({ column, text }) => (column === "" ? text : `${column}: ${text}`))];
  return parts.filter((part) => part !== "").join("\n");
}
