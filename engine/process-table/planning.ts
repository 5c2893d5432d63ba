// Turns rows into steps and asks what they do not say: who, how long, where the result is signed.

import { nameFrom } from "../edit/index.ts";
import type { LocalizedText } from "../model/index.ts";
import { nameOfRow } from "./names.ts";
import { askHours } from "./open-times.ts";
import { labelsOfParties, type RoledRow, sharedOut } from "./parties.ts";
import type { PlannedStep, PlanScope, Stage } from "./plan.ts";
import type { TableChoice } from "./question.ts";
import { rolesOf } from "./role-words.ts";
import { SIGNS, wordsOf } from "./step-words.ts";
import type { ProcessRow } from "./table.ts";
import { HOURS_OF } from "./working-hours.ts";

/** Turns rows into steps and asks what they do not say. */
export class Planning {
  readonly #scope: PlanScope;
  readonly #taken: Set<string>;
  readonly #perUnit: number;
  readonly #rows: readonly ProcessRow[];
  readonly #silence = new Map<number, string>();

  constructor(scope: PlanScope, taken: Set<string>, rows: readonly ProcessRow[]) {
    this.#scope = scope;
    this.#taken = taken;
    this.#rows = rows;
    const isBare = rows.some(({ bareAmount }) => bareAmount !== undefined);
    this.#perUnit = isBare && scope.asking.ask("timeUnit") === "day" ? HOURS_OF.day : HOURS_OF.hour;
  }

  /** Whose a row is: one party's, or several parties' in turn or together. */
  partiesOf(row: ProcessRow): readonly RoledRow[] {
    const { roles, isSure } = rolesOf(row, this.#scope.roles);
    const [first] = roles;
    if (isSure && first !== undefined && roles.length === 1) return [{ row, role: first }];
    const about = { row: row.row, params: { step: nameOfRow(row), found: [row.unit, row.person].filter((text) => text !== "").join(" – ").replaceAll("\n", "; ").slice(0, 120) } };
    if (!isSure || first === undefined) return [{ row, role: this.#scope.asking.ask("role", { ...about, choices: this.#roleChoices(roles, true), preferred: first ?? "caseOfficer" }) }];
    const isListed = labelsOfParties(row, roles) !== undefined;
    const [likely, others] = [this.#roleChoices(roles, true).slice(0, roles.length), this.#roleChoices(roles, true).slice(roles.length)];
    const answer = this.#scope.asking.ask("several", { ...about, choices: [...likely, ...this.#waysToShare(roles), ...others], preferred: isListed ? "inTurn" : first });
    return answer === "inTurn" || answer === "together" ? sharedOut(row, roles, answer, (role) => this.#roleName(role)) : [{ row, role: answer }];
  }

  /** Whether a step goes beside the one above. */
  isBeside({ row }: RoledRow): boolean {
    return row.isParallel || (row.mayBeParallel === true && this.#scope.asking.ask("sideBySide", { row: row.row, params: { step: nameOfRow(row) } }) === "yes");
  }

  silence(row: ProcessRow): string {
    const answer = this.#scope.asking.ask("applicantStep", { row: row.row, params: { step: nameOfRow(row) } });
    this.#silence.set(row.row, answer);
    return answer;
  }

  step(roled: RoledRow, name?: string): PlannedStep {
    const { row, role } = roled;
    const label = nameOfRow(row) || `Bước ${row.number || row.row + 1}`;
    const hours = this.#hours(roled);
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
    const choices = officers.map(({ row }): TableChoice => ({ value: String(row.row), label: { vi: `${row.number === "" ? "" : `${row.number}. `}${nameOfRow(row)}` } })).filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at);
    const added = { value: "added", label: { vi: `Thêm bước ký do ${this.#roleName(this.signingRole())} ký`, en: "Add a step for the signature" } };
    const answer = this.#scope.asking.ask("signer", { choices: [...choices, added], preferred: likely === undefined ? "added" : String(likely.row.row) });
    return officers.findLast(({ row }) => String(row.row) === answer);
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

  #hours(roled: RoledRow): number | undefined {
    const { row, role } = roled;
    if (row.openTime !== undefined && role !== "applicant") return askHours(roled, this.#rows, this.#scope.asking);
    return row.workingHours ?? (row.bareAmount === undefined ? undefined : Math.round(row.bareAmount * this.#perUnit * 10_000) / 10_000);
  }

  /** Several parties of one step: one after the other or at once; an applicant's part has its own place in the way. */
  #waysToShare(roles: readonly string[]): readonly TableChoice[] {
    const inTurn = { value: "inTurn", label: { vi: "Lần lượt từng bên, chia đều thời gian", en: "One after the other, sharing the time" } };
    return roles.includes("applicant") ? [inTurn] : [inTurn, { value: "together", label: { vi: "Cùng làm đồng thời, xong hết mới đi tiếp", en: "At the same time; goes on when all are done" } }];
  }

  #name(name: string): string {
    const free = this.#taken.has(name) && name !== "checking" ? nameFrom(name, this.#taken) : name;
    this.#taken.add(free);
    return free;
  }

  #roleChoices(likely: readonly string[], withApplicant: boolean): readonly TableChoice[] {
    const officers = this.#scope.roles.filter(({ id }) => !NO_OFFICE_WORK.has(id) && (withApplicant || id !== "applicant"));
    const rank = (id: string): number => (likely.includes(id) ? likely.indexOf(id) : likely.length);
    return officers.toSorted((one, other) => rank(one.id) - rank(other.id)).map(({ id, name }) => ({ value: id, label: name }));
  }

  #roleName(role: string): string {
    return this.#scope.roles.find(({ id }) => id === role)?.name.vi ?? role;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Roles that work on definitions and accounts, never on dossiers. */
const NO_OFFICE_WORK: ReadonlySet<string> = new Set(["procedureAuthor", "procedureReviewer", "auditor", "agencyAdmin", "system"]);

/** What a row says beyond its label: nothing of the table is lost. */
function noteOf({ label, title, outcome, forms, others }: ProcessRow, short: string): string {
  const parts = [title === undefined || title === short ? "" : title, label === short ? "" : label, outcome === "" ? "" : `Kết quả: ${outcome}`, forms === "" ? "" : `Biểu mẫu: ${forms}`, ...others.map(({ column, text }) => (column === "" ? text : `${column}: ${text}`))];
  return parts.filter((part) => part !== "").join("\n");
}
