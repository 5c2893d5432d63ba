// Makes one self-contained definition out of a folder's files and the shared groups they refer to. Pure JSON → JSON.
// Follows `{"$ref": "common/<name>"}` and nothing else: no paths, no addresses, no fragments (faults S03).

import { BOUNDS, checkBounds } from "./bounds.ts";
import { type Definition, FORMAT_VERSION } from "./definition.ts";
import { type Finding, finding, type FindingCode, placeOf } from "./finding.ts";
import type { Json, JsonObject } from "./schema.ts";

/** The parsed files of one procedure's folder. */
export interface DefinitionFiles {
  readonly procedure: Json;
  readonly form: Json;
  readonly formUi: Json;
  readonly workflow: Json;
  readonly documents: { readonly [name: string]: Json };
}

/** Everything in one procedure's folder as authors write it: not bundled, shared groups referred to by name. */
export interface ProcedureFolder extends DefinitionFiles {
  /** `journeys/<name>.json` */
  readonly journeys: { readonly [name: string]: Json };
  /** `journeys/answers/<name>.json`: answers several journeys file with. */
  readonly answers: { readonly [name: string]: Json };
}

/** Shared groups by name: `common/<name>.schema.json`. */
export type CommonGroups = { readonly [name: string]: Json };

/** The bundled definition, still to be checked, or why the files do not go together. */
export type Bundled = { readonly definition: Definition } | { readonly findings: readonly Finding[] };

/** Bundles. Groups used by the form become `#/definitions/<name>`; those used by the small form of an act replace the reference. */
export function bundle({ files, common }: { readonly files: DefinitionFiles; readonly common: CommonGroups }): Bundled {
  const unbearable = [...checkBounds(files), ...Object.values(common).flatMap(checkBounds)];
  if (unbearable.length > 0) return { findings: unbearable };
  const run: Run = { common, findings: [], left: BOUNDS.values };
  const form = bundleForm(run, files.form);
  const workflow = bundleWorkflow(run, files.workflow, ["workflow"]);
  if (run.findings.length > 0) return { findings: run.findings };
  const definition: JsonObject = { formatVersion: FORMAT_VERSION, procedure: files.procedure, form, formUi: files.formUi, workflow, documents: files.documents };
  return { definition: definition as unknown as Definition };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Run {
  readonly common: CommonGroups;
  readonly findings: Finding[];
  /** Values that may still be copied: nested references multiply (faults S04). */
  left: number;
}

/** What becomes of a reference to a group. */
type Replace = (name: string, keys: readonly string[]) => Json;

function bundleForm(run: Run, form: Json): Json {
  const definitions = new Map<string, Json>();
  const underWay: string[] = [];
  const replace: Replace = (name, keys) => {
    if (underWay.includes(name)) return refuse(run, "ref-cycle", keys, { name: [...underWay.slice(underWay.indexOf(name)), name].join(" → ") });
    if (!definitions.has(name)) {
      underWay.push(name);
      definitions.set(name, rewrite(run, groupOf(run, name), keys, replace));
      underWay.pop();
    }
    return { $ref: `#/definitions/${name}` };
  };
  const rewritten = rewrite(run, form, ["form"], replace);
  if (definitions.size === 0 || !isObject(rewritten)) return rewritten;
  const sorted = [...definitions].sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...rewritten, definitions: Object.fromEntries(sorted) };
}

/** Only `meta.form` may refer to groups; any other `$ref` is left for the checks, which know no such key. */
function bundleWorkflow(run: Run, part: Json, keys: readonly string[]): Json {
  if (Array.isArray(part)) return part.map((entry: Json, index) => bundleWorkflow(run, entry, [...keys, String(index)]));
  if (!isObject(part)) return part;
  return mapObject(part, (value, key) => {
    const here = [...keys, key];
    const isActForm = key === "form" && keys.at(-1) === "meta";
    return isActForm ? rewrite(run, value, here, inlining(run, [])) : bundleWorkflow(run, value, here);
  });
}

function inlining(run: Run, underWay: readonly string[]): Replace {
  return (name, keys) => {
    if (underWay.includes(name)) return refuse(run, "ref-cycle", keys, { name: [...underWay, name].join(" → ") });
    return rewrite(run, groupOf(run, name), keys, inlining(run, [...underWay, name]));
  };
}

/** A copy with every reference replaced. */
function rewrite(run: Run, value: Json, keys: readonly string[], replace: Replace): Json {
  run.left -= 1;
  if (run.left < 0) return run.left === -1 ? refuse(run, "limit-exceeded", keys, { what: "values", limit: BOUNDS.values }) : {};
  if (Array.isArray(value)) return value.map((entry: Json, index) => rewrite(run, entry, [...keys, String(index)], replace));
  if (!isObject(value)) return value;
  if (typeof value["$ref"] === "string") return follow(run, value, keys, replace);
  return mapObject(value, (inner, key) => rewrite(run, inner, [...keys, key], replace));
}

const REFERENCE = /^common\/([a-z][a-z0-9-]{0,63})$/;

function follow(run: Run, holder: JsonObject, keys: readonly string[], replace: Replace): Json {
  const ref = String(holder["$ref"]);
  const name = REFERENCE.exec(ref)?.[1];
  if (name === undefined) return refuse(run, "foreign-ref", keys, { ref, expected: "common/<name>" });
  const siblings = Object.keys(holder).filter((key) => key !== "$ref");
  if (siblings.length > 0) return refuse(run, "reference-siblings", keys, { siblings });
  if (!Object.hasOwn(run.common, name)) return refuse(run, "unknown-ref", keys, { name, known: Object.keys(run.common).sort() });
  return replace(name, keys);
}

function groupOf(run: Run, name: string): Json {
  return run.common[name] ?? {};
}

function refuse(run: Run, code: FindingCode, keys: readonly string[], params: Finding["params"]): Json {
  run.findings.push(finding(code, placeOf(keys), params));
  return {};
}

function mapObject(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
