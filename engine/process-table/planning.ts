// Turns rows into steps and asks what they do not say: who, how long, where the result is signed.

import { nameFrom } from "../edit/index.ts";
import type { LocalizedText } from "../model/index.ts";
import { shortLabel } from "./names.ts";
import type { PlannedStep, PlanScope, Stage } from "./plan.ts";
import type { TableChoice } from "./question.ts";
import { rolesOf } from "./role-words.ts";
import { SIGNS, wordsOf } from "./step-words.ts";
import type { ProcessRow } from "./table.ts";
import { HOURS_OF } from "./working-hours.ts";

/** A row and whose it is. */
export interface RoledRow {
  readonly row: ProcessRow;
  readonly role: string;
}

/** Turns rows into steps and asks what they do not say. */
export class Planning {
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

// ---------------------------------------------------------------------------------------------------------------------

/** Roles that work on definitions and accounts, never on dossiers. */
const NO_OFFICE_WORK: ReadonlySet<string> = new Set(["procedureAuthor", "procedureReviewer", "auditor", "agencyAdmin", "system"]);

/** What a row says beyond its label: nothing of the table is lost. */
function noteOf({ label, section, outcome, forms, others }: ProcessRow, short: string): string {
  const parts = [section === undefined ? "" : `Thuộc bước: ${section}`, label === short ? "" : label, outcome === "" ? "" : `Kết quả: ${outcome}`, forms === "" ? "" : `Biểu mẫu: ${forms}`, ...others.map(({ column, text }) => (column === "" ? text : `${column}: ${text}`))];
  return parts.filter((part) => part !== "").join("\n");
}
