// The door for whatever was pasted or uploaded: an export of ours patches or brings its workflow, anything else makes a new one.

import type { Edit } from "../edit/index.ts";
import type { Json } from "../model/index.ts";
import { patchOf } from "./patch.ts";
import { type Payload, readPayload } from "./payload.ts";
import { groupAt, statesOf, textAt } from "./plain.ts";
import { Asking } from "./question.ts";
import { readTable } from "./read-table.ts";
import { isUnusable, type ReadTable, type TableProblem } from "./table.ts";
import { cellsOf, tableOf } from "./table-of.ts";
import { type TableTask, type TableWork, workflowFromTable } from "./workflow-from-table.ts";

/** What was read and what it would do. */
export interface TableImport extends TableWork {
  readonly table: ReadTable;
  /** A new workflow, the workflow the file carries, or changes of the one there is; nothing when the table is unusable. */
  readonly kind: "new" | "carried" | "patched" | "nothing";
}

export interface ImportTask extends Omit<TableTask, "rows"> {
  readonly cells: readonly (readonly string[])[];
  /** What a document carries beside its cells. */
  readonly payload?: Payload | "none" | "unreadable";
  /** The folder is a template somebody begins with: nobody has worked on its workflow, the file's replaces it unasked. */
  readonly isBeginning?: boolean;
}

/** Reads the cells and works out what becomes of the folder. */
export function importTable({ cells, payload: beside = "none", ...task }: ImportTask): TableImport {
  const table = readTable(cells);
  const payload = beside === "none" ? readPayload(cells) : beside;
  const unreadable: readonly TableProblem[] = payload === "unreadable" ? [{ code: "payload_unreadable" }] : [];
  const carried = typeof payload === "object" ? payload : undefined;
  const nothing: TableImport = { table, kind: "nothing", edits: [], questions: [], outline: [], problems: [...table.problems, ...unreadable], summary: { steps: 0, changed: 0, leftOut: [] } };
  if (isUnusable(table.problems)) return nothing;
  const base = carried?.workflow ?? (isAbout(table, task.folder.workflow) ? task.folder.workflow : undefined);
  const work = base === undefined ? { kind: "new" as const, ...workflowFromTable({ ...task, rows: table.rows }) } : fromExport(table, { ...task, base, ...(carried === undefined ? {} : { carried }) });
  return { ...work, table, problems: [...table.problems, ...unreadable, ...work.problems] };
}

// ---------------------------------------------------------------------------------------------------------------------

interface ExportTask extends Omit<ImportTask, "cells" | "payload"> {
  readonly base: Json;
  readonly carried?: Payload;
}

/** Whether most of the table's rows name states of a workflow. */
function isAbout({ rows }: ReadTable, workflow: Json): boolean {
  const paths = new Set([...statesOf(workflow)].map(({ path }) => path.join(".")));
  const known = rows.filter(({ code }) => code !== undefined && paths.has(code)).length;
  return known > 0 && known * 2 >= rows.length;
}

function fromExport(table: ReadTable, { base, carried, folder, surroundings: { roles }, answers = {}, isBeginning = false }: ExportTask): Omit<TableImport, "table"> {
  const exported = readTable(carried?.cells ?? cellsOf(tableOf({ ...folder, workflow: base }, roles))).rows;
  const asking = new Asking(answers);
  const takesFile = carried !== undefined && isOther(folder.workflow, base) && (isBeginning || !hasSteps(folder.workflow) || asking.ask("keepOurs", { preferred: textAt(folder.procedure, "code") === carried.procedure ? "ours" : "file" }) === "file");
  const patch = patchOf({ table, exported, workflow: takesFile ? base : folder.workflow, roles });
  const taken = takesFile && carried !== undefined ? [{ op: "set" as const, at: "/workflow", value: base }, ...lacking(folder.procedure, carried)] : [];
  return {
    kind: takesFile ? "carried" : "patched",
    edits: [...taken, ...patch.edits],
    questions: asking.questions,
    problems: patch.problems,
    outline: [],
    summary: { steps: exported.filter(({ isHeading }) => isHeading !== true).length, changed: patch.changed, leftOut: [] },
  };
}

/** The order of states is meaning, so texts are compared. */
function isOther(one: Json, other: Json): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function hasSteps(workflow: Json): boolean {
  return !statesOf(workflow).next().done;
}

/** Limits and notices the file's workflow may use and the procedure does not have. */
function lacking(procedure: Json, { limits, notices }: Payload): readonly Edit[] {
  return Object.entries({ limits, notices }).flatMap(([part, carried]): readonly Edit[] => {
    const there = groupAt(procedure, part);
    const missing = Object.entries(carried).filter(([name]) => !Object.hasOwn(there, name) && NAME.test(name));
    return missing.length === 0 ? [] : [{ op: "set", at: `/procedure/${part}`, value: { ...there, ...Object.fromEntries(missing) } }];
  });
}

const NAME = /^[a-z][A-Za-z0-9_-]{0,63}$/;
