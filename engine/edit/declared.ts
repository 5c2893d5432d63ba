// What a folder declares under a name: fields, conditions, limits, notices, acts … Two such lists tell what an edit took away.

import { segments } from "../facts/index.ts";
import { callsOf } from "../machine/index.ts";
import type { CommonGroups, Json, ProcedureFolder } from "../model/index.ts";
import { chartOf } from "./chart.ts";
import { listOf, tableOf, textAt, valueAt } from "./plain.ts";
import { type Fate, keyOf, type Referent } from "./referents.ts";

/** The referents a folder declares, as text, outer ones first. */
export type Declared = ReadonlySet<string>;

/** Everything with a name. */
export function declared(folder: ProcedureFolder, common: CommonGroups): Declared {
  const { procedure } = folder;
  const keys = (space: string, table: unknown): Referent[] => Object.keys(tableOf(table)).map((name) => [space, name]);
  const ids = (space: string, list: unknown, key = "id"): Referent[] => listOf(list).flatMap((entry) => nameIn(space, textAt(entry, key)));
  return new Set(
    [
      ...fieldsOf(folder.form, common, ["answers"]),
      ...keys("predicates", valueAt(procedure, "predicates")),
      ...keys("limits", valueAt(procedure, "limits")),
      ...keys("notices", valueAt(procedure, "notices")),
      ...keys("documents", folder.documents),
      ...ids("components", valueAt(procedure, "components")),
      ...ids("results", valueAt(procedure, "results")),
      ...ids("participants", valueAt(procedure, "participants")),
      ...ids("derived", valueAt(procedure, "derive"), "name"),
      ...ofWorkflow(folder.workflow, common),
    ].map(keyOf),
  );
}

/** What is there before and not after; of a group that is gone only the group. */
export function gone(before: Declared, after: Declared): readonly Fate[] {
  const lost = [...before].filter((key) => !after.has(key));
  const isLost = new Set(lost);
  return lost.filter((key) => !isLost.has(key.slice(0, key.lastIndexOf("/")))).map((key) => ({ of: segments(key) }));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Deeper and longer than any form people fill in: what refers to itself ends there. */
const DEEPEST = 20;
const MOST = 5_000;

/** The fields below a path, shared groups followed. */
function fieldsOf(field: Json | undefined, common: CommonGroups, path: Referent): Referent[] {
  const found: Referent[] = [];
  const visit = (value: Json | undefined, at: Referent): void => {
    if (at.length - path.length > DEEPEST || found.length > MOST) return;
    const group = /^common\/(.+)$/.exec(textAt(value, "$ref") ?? "")?.[1];
    const here = group !== undefined && Object.hasOwn(common, group) ? common[group] : value;
    const inner = [...Object.entries(tableOf(valueAt(here, "properties"))), ...(valueAt(here, "items") === undefined ? [] : [["*", valueAt(here, "items") as Json] as const])];
    for (const [key, field] of inner) {
      found.push([...at, key]);
      visit(field, [...at, key]);
    }
  };
  visit(field, path);
  return found;
}

/** Acts with what their forms ask, and what is kept of it under other names. */
function ofWorkflow(workflow: Json, common: CommonGroups): Referent[] {
  const index = chartOf(workflow);
  const forms = index.transitions.flatMap(({ cause, name, transition }) => (cause === "on" ? [{ name, fields: fieldsOf(valueAt(transition.meta, "form"), common, []) }] : []));
  const acts = forms.flatMap(({ name, fields }) => [["acts", name], ...fields.map((field) => ["acts", name, "data", ...field]), ...fields.map((field) => ["event", "data", ...field])]);
  const records = callsOf(index).flatMap(({ call }) => (call.type === "record" ? nameIn("records", textAt(call.params, "name")) : []));
  return [...acts, ...records];
}

function nameIn(space: string, name: string | undefined): readonly Referent[] {
  return name === undefined || name === "" ? [] : [[space, name]];
}
