// A table → the workflow of a procedure, as edits of its folder, with what is left to answer.

import { type Edit, nameFrom } from "../edit/index.ts";
import type { CommonGroups, Json, LocalizedText, Procedure, ProcedureFolder, Role } from "../model/index.ts";
import type { Site } from "./build/parts.ts";
import { workflowOf } from "./build/workflow.ts";
import { type LimitName, LIMITS, type NoticeName, NOTICES } from "./build/wording.ts";
import { elsewhere } from "./elsewhere.ts";
import { groupAt, listAt, textAt } from "./plain.ts";
import { planOf, type Stage } from "./plan.ts";
import { Asking, type TableAnswers, type TableQuestion } from "./question.ts";
import type { ProcessRow, TableProblem } from "./table.ts";

/** What becomes of a table. */
export interface TableWork {
  readonly edits: readonly Edit[];
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly TableProblem[];
  /** The steps of a new workflow in their order: what was understood. Empty when there is no new one. */
  readonly outline: readonly OutlinedStep[];
  /** How many steps there are now, and rows that are no steps because every procedure has them (filing, collecting). */
  readonly summary: { readonly steps: number; readonly changed: number; readonly leftOut: readonly number[] };
}

/** A step as it was understood. */
export interface OutlinedStep {
  /** From 0; absent: the table has no such step. */
  readonly row?: number;
  readonly label: LocalizedText;
  readonly role: string;
  readonly hours?: number;
  /** The step it is part of. */
  readonly within?: LocalizedText;
  /** At the same time as the one before. */
  readonly isBeside: boolean;
}

export interface TableTask {
  readonly rows: readonly ProcessRow[];
  readonly folder: ProcedureFolder;
  readonly surroundings: { readonly common: CommonGroups; readonly roles: readonly Role[] };
  readonly answers?: TableAnswers;
}

/** Makes a new workflow. The folder may lack anything; what the workflow needs of limits and notices is added. */
export function workflowFromTable({ rows, folder, surroundings: { common, roles }, answers = {} }: TableTask): TableWork {
  const procedure = readable(folder.procedure);
  const asking = new Asking(answers);
  const plan = planOf(rows, { roles, procedure, asking });
  const abroad = elsewhere([plan.intake, ...plan.work.flat(), plan.signing, ...plan.release, plan.returning], procedure.participants ?? [], folder.procedure);
  const limits = keysOf(procedure.limits);
  const used: Site["used"] = { notices: new Set(), limits: new Set() };
  const site: Site = { plan, common, used, results: resultsSigned(procedure, plan), hasRegister: JSON.stringify(folder.documents ?? {}).includes("registerEntry"), limitNamed: (name) => alreadyThere(name, limits), party: abroad.party };
  const workflow = workflowOf(site, { id: idOf(folder), label: procedure.name === undefined ? undefined : { label: procedure.name } });
  const notes = asking.notes();
  const edits: readonly Edit[] = [
    { op: "set", at: "/workflow", value: workflow as unknown as Json },
    ...missing(procedure, "notices", [...used.notices].map((name: NoticeName) => [name, NOTICES[name]])),
    ...missing(procedure, "limits", [...used.limits].filter((name) => alreadyThere(name, limits) === name).map((name) => [name, LIMITS[name]])),
    ...(plan.signsAsTable ? signatories(folder.procedure, plan.signing.role) : []),
    ...abroad.edits,
    ...noted(procedure, notes),
  ];
  const steps = rows.filter(({ isHeading }) => isHeading !== true).length - plan.leftOut.length;
  return { edits, questions: asking.inOrder(), problems: [...duplicates(rows), ...inLine(rows, plan), ...abroad.problems], outline: outlined(plan), summary: { steps, changed: steps, leftOut: plan.leftOut.map(({ row }) => row) } };
}

// ---------------------------------------------------------------------------------------------------------------------

function outlined({ intake, work, signing, release, returning }: ReturnType<typeof planOf>): readonly OutlinedStep[] {
  const stages: readonly Stage[] = [[intake], ...work, [signing], ...release.map((step): Stage => [step]), [returning]];
  return stages.flatMap((stage) =>
    stage.map(({ row, label, role, hours, group }, at): OutlinedStep => ({ ...(row === undefined ? {} : { row }), label, role, ...(hours === undefined ? {} : { hours }), ...(group === undefined ? {} : { within: group.label }), isBeside: at > 0 })),
  );
}

/** What can be read of a draft's procedure: parts that are not what they should be count as absent. */
function readable(procedure: Json): Partial<Procedure> {
  const results = listAt(procedure, "results").filter((result) => textAt(result, "id") !== "" && textAt(result, "signedBy", "role") !== "");
  const participants = listAt(procedure, "participants").filter((entry) => textAt(entry, "id") !== "");
  const name = textAt(procedure, "name", "vi") === "" ? {} : { name: groupAt(procedure, "name") };
  return { ...name, results, participants, fees: listAt(procedure, "fees"), limits: groupAt(procedure, "limits"), notices: groupAt(procedure, "notices"), reviewNotes: listAt(procedure, "reviewNotes") } as unknown as Partial<Procedure>;
}

function resultsSigned({ results = [] }: Partial<Procedure>, { signing, signsAsTable }: ReturnType<typeof planOf>): readonly string[] {
  return results.filter(({ signedBy }) => signsAsTable || signedBy.role === signing.role).map(({ id }) => id);
}

/** Limits of older procedures under other names, e.g. `boSung` for the time to supplement. */
function alreadyThere(name: LimitName, limits: readonly string[]): string {
  if (limits.includes(name)) return name;
  const like = { supplementWindow: /supplement|bosung/i, paymentWindow: /payment|nopphi/i, applicantReply: /confirmation|reply$|xacnhan/i }[name];
  return limits.find((limit) => like.test(limit)) ?? name;
}

function idOf({ workflow, procedure }: ProcedureFolder): string {
  const id = textAt(workflow, "id");
  if (/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(id)) return id;
  const name = textAt(procedure, "name", "vi");
  return name === "" ? "procedure" : nameFrom(name);
}

function missing(procedure: Partial<Procedure>, part: "notices" | "limits", wanted: readonly (readonly [string, object])[]): readonly Edit[] {
  const there = keysOf(procedure[part]);
  const lacking = wanted.filter(([name]) => !there.includes(name));
  if (there.length === 0) return lacking.length === 0 ? [] : [{ op: "set", at: `/procedure/${part}`, value: Object.fromEntries(lacking) as unknown as Json }];
  return lacking.map(([name, value]) => ({ op: "set", at: `/procedure/${part}/${name}`, value: value as unknown as Json }));
}

/** The table says who signs: so do the results then. Entries that are no results stay what they are. */
function signatories(procedure: Json, role: string): readonly Edit[] {
  return listAt(procedure, "results").flatMap((result, at): readonly Edit[] => {
    const signer = textAt(result, "signedBy", "role");
    return signer === "" || signer === role ? [] : [{ op: "set", at: `/procedure/results/${at}/signedBy`, value: { role } }];
  });
}

/** Notes of an earlier import are replaced, the authors' own stay. */
function noted({ reviewNotes = [] }: Partial<Procedure>, notes: readonly string[]): readonly Edit[] {
  const own = reviewNotes.filter((note) => typeof note !== "string" || !note.startsWith("Quy trình nội bộ: "));
  return notes.length === 0 && own.length === reviewNotes.length ? [] : [{ op: "set", at: "/procedure/reviewNotes", value: [...own, ...notes] }];
}

function duplicates(rows: readonly ProcessRow[]): readonly TableProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ label, row, isHeading }): readonly TableProblem[] => {
    const first = seen.get(label);
    if (isHeading === true || label === "") return [];
    if (first === undefined) seen.set(label, row);
    return first === undefined ? [] : [{ code: "duplicate_label", row, params: { first: first + 1 } }];
  });
}

/** Steps at the same time as one that stays alone: the applicant's, the first, or after the signature. */
function inLine(rows: readonly ProcessRow[], { work }: ReturnType<typeof planOf>): readonly TableProblem[] {
  const together = new Set(work.filter((stage) => stage.length > 1).flatMap((stage) => stage.map(({ row }) => row)));
  return rows.flatMap(({ row, isParallel, isHeading }) => (isParallel && isHeading !== true && !together.has(row) ? [{ code: "not_side_by_side" as const, row }] : []));
}

function keysOf(table: object | undefined): readonly string[] {
  return table === undefined ? [] : Object.keys(table);
}
