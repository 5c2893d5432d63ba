// An exported table that was edited → edits of the workflow: only cells that differ from the export are taken over. What a
// cell cannot say (a new step, where an act leads) is told, not guessed.

import type { Edit } from "../edit/index.ts";
import type { Json, Role } from "../model/index.ts";
import { groupAt, isGroup, memberOf, several, statesOf, textAt } from "./plain.ts";
import { rolesOf } from "./role-words.ts";
import type { ProcessRow, ReadTable, TableProblem } from "./table.ts";

/** Edits of the workflow of a folder, and cells nothing could be made of. */
export interface Patch {
  readonly edits: readonly Edit[];
  readonly problems: readonly TableProblem[];
  /** Steps whose cells differ from the export. */
  readonly changed: number;
}

export interface PatchTask {
  /** The table as it came. */
  readonly table: ReadTable;
  /** The rows of the export it was made from. */
  readonly exported: readonly ProcessRow[];
  readonly workflow: Json;
  readonly roles: readonly Role[];
}

/** Compares and patches. */
export function patchOf({ table, exported, workflow, roles }: PatchTask): Patch {
  const patching = new Patching(table, workflow, roles);
  const before = new Map(exported.flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])));
  const seen = new Set<string>();
  for (const row of table.rows) {
    const was = row.code === undefined ? undefined : before.get(row.code);
    if (row.code === undefined) patching.tell("step_added", row, "label");
    else if (seen.has(row.code)) patching.tell("duplicate_code", row, "code");
    else if (was === undefined || patching.stateAt(row.code) === undefined) patching.tell("unknown_code", row, "code");
    else patching.compare(was, row);
    if (row.code !== undefined) seen.add(row.code);
  }
  for (const { code = "", label } of before.values()) if (!seen.has(code)) patching.problems.push({ code: "step_removed", params: { step: label } });
  const order = [...seen].filter((code) => patching.stateAt(code) !== undefined);
  return { edits: [...patching.edits, ...reordered(workflow, order, [...before.keys()])], problems: patching.problems, changed: patching.changed.size };
}

// ---------------------------------------------------------------------------------------------------------------------

class Patching {
  readonly edits: Edit[] = [];
  readonly problems: TableProblem[] = [];
  readonly changed = new Set<string>();
  readonly #columns: ReadTable["columns"];
  readonly #states: ReadonlyMap<string, Json>;
  readonly #roles: readonly Role[];

  constructor({ columns }: ReadTable, workflow: Json, roles: readonly Role[]) {
    this.#columns = columns;
    this.#states = new Map([...statesOf(workflow)].map(({ path, state }) => [path.join("."), state]));
    this.#roles = roles;
  }

  stateAt(code: string): Json | undefined {
    return this.#states.get(code);
  }

  tell(code: TableProblem["code"], { row }: ProcessRow, kind: keyof ReadTable["columns"], params: NonNullable<TableProblem["params"]> = {}): void {
    const column = this.#columns[kind];
    this.problems.push({ code, row, ...(column === undefined ? {} : { column }), params });
  }

  compare(was: ProcessRow, row: ProcessRow): void {
    const at = placeOf(row.code ?? "");
    const count = this.edits.length;
    if (this.#has("label") && row.label !== was.label) this.#label(row, at);
    if (this.#has("person") && row.isHeading !== true && row.person !== was.person) this.#owner(row, at);
    if (this.#has("time") && row.workingHours !== was.workingHours && !this.#isUnclear(row)) this.#budget(row, at);
    for (const kind of ["unit", "outcome", "forms"] as const) {
      if (this.#has(kind) && row.isHeading !== true && row[kind] !== was[kind]) this.tell("cell_not_taken", row, kind, { found: row[kind].slice(0, 80) });
    }
    if (this.edits.length > count) this.changed.add(row.code ?? "");
  }

  #has(kind: keyof ReadTable["columns"]): boolean {
    return this.#columns[kind] !== undefined;
  }

  #label(row: ProcessRow, at: string): void {
    if (row.label === "") return;
    const meta = memberOf(this.stateAt(row.code ?? ""), "meta");
    const label = memberOf(meta, "label");
    if (isGroup(label)) this.edits.push({ op: "set", at: `${at}/meta/label/vi`, value: row.label });
    else if (isGroup(meta)) this.edits.push({ op: "set", at: `${at}/meta/label`, value: { vi: row.label } });
    else this.edits.push({ op: "set", at: `${at}/meta`, value: { label: { vi: row.label } } });
  }

  /** Whose step it is, and with it the acts that were the former owner's. */
  #owner(row: ProcessRow, at: string): void {
    const { roles, isSure } = rolesOf({ ...row, unit: "" }, this.#roles);
    const [role] = roles;
    if (!isSure || role === undefined || roles.length > 1) return this.tell("role_unknown", row, "person", { found: row.person.slice(0, 80) });
    const state = this.stateAt(row.code ?? "");
    const owner = memberOf(state, "meta", "owner");
    if (!isGroup(memberOf(state, "meta"))) return this.tell("cell_not_taken", row, "person", { found: row.person.slice(0, 80) });
    if (textAt(owner, "role") === role) return;
    this.edits.push({ op: "set", at: `${at}/meta/owner`, value: { role } });
    for (const [act, ways] of Object.entries(groupAt(state, "on"))) {
      for (const [index, way] of several(ways).entries()) {
        const by = several(memberOf(way, "meta", "by"));
        const place = by.findIndex((party) => JSON.stringify(party) === JSON.stringify(owner));
        const hasIt = by.some((party) => isGroup(party) && party["role"] === role);
        if (place < 0) continue;
        const where = `${at}/on/${escaped(act)}${Array.isArray(ways) ? `/${index}` : ""}/meta/by/${place}`;
        this.edits.push(hasIt ? { op: "remove", at: where } : { op: "set", at: where, value: { role } });
      }
    }
  }

  #budget(row: ProcessRow, at: string): void {
    const meta = memberOf(this.stateAt(row.code ?? ""), "meta");
    const budget = memberOf(meta, "budget");
    if (row.workingHours === undefined) {
      if (budget !== undefined) this.edits.push({ op: "remove", at: `${at}/meta/budget` });
    } else if (isGroup(budget)) this.edits.push({ op: "set", at: `${at}/meta/budget/workingHours`, value: row.workingHours });
    else if (isGroup(meta)) this.edits.push({ op: "set", at: `${at}/meta/budget`, value: { workingHours: row.workingHours } });
    else this.tell("cell_not_taken", row, "time", { found: row.time.slice(0, 80) });
  }

  /** Told already when it was read; nothing is taken away for it. */
  #isUnclear({ time, workingHours }: ProcessRow): boolean {
    return workingHours === undefined && time !== "" && time !== "–";
  }
}

/** Moves of states that stand in another order than in the export; those without a row keep their places. */
function reordered(workflow: Json, order: readonly string[], exported: readonly string[]): readonly Edit[] {
  const parents = new Set(order.map((code) => code.split(".").slice(0, -1).join(".")));
  return [...parents].flatMap((parent): readonly Edit[] => {
    const isHere = (code: string) => code.split(".").slice(0, -1).join(".") === parent;
    const wanted = order.filter(isHere);
    const was = exported.filter((code) => wanted.includes(code));
    if (wanted.join(" ") === was.join(" ")) return [];
    const place = parent === "" ? "/workflow/states" : `${placeOf(parent)}/states`;
    const rest = wanted.map((code) => code.split(".").at(-1) ?? "");
    const names = Object.keys(groupAt(workflow, ...(parent === "" ? [] : parent.split(".").flatMap((name) => ["states", name])), "states"));
    const inOrder = names.map((name) => (rest.includes(name) ? undefined : name)).map((name) => name ?? rest.shift() ?? "");
    return inOrder.map((name) => ({ op: "move", at: `${place}/${escaped(name)}` }));
  });
}

function placeOf(code: string): string {
  return `/workflow${code.split(".").map((name) => `/states/${escaped(name)}`).join("")}`;
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
