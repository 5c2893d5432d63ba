// Templates: beginnings of procedures in `definitions/templates/<id>/`, a procedure's folder and `template.json`. One that cannot be
// read is told and left out. Whether it is lawful is the verifier's to say, as of any folder.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Finding, finding, type Json, type LocalizedText, type Procedure, type ProcedureFolder } from "../../engine/model/index.ts";
import { TEMPLATES } from "./load.ts";
import { readProcedureFolder } from "./procedure-folder.ts";
import { readJson } from "./read-json.ts";

/** A template of the gallery. */
export interface Template {
  /** Name of its folder. */
  readonly id: string;
  readonly kind: Procedure["kind"];
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Code of the procedure it was drawn from. */
  readonly basedOn?: string;
}

/** With its content. */
export interface LoadedTemplate {
  readonly template: Template;
  readonly folder: ProcedureFolder;
}

/** All templates of a folder of definitions by id, and what is wrong with those left out. */
export function loadTemplates(root: string): { readonly templates: readonly LoadedTemplate[]; readonly broken: readonly { readonly folder: string; readonly findings: readonly Finding[] }[] } {
  const at = join(root, TEMPLATES);
  const ids = existsSync(at) ? readdirSync(at, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort() : [];
  const read = ids.map((id) => ({ id, loaded: loadTemplate(join(at, id), id) }));
  return {
    templates: read.flatMap(({ loaded }) => ("template" in loaded ? [loaded] : [])),
    broken: read.flatMap(({ id, loaded }) => ("findings" in loaded ? [{ folder: join(TEMPLATES, id), findings: loaded.findings }] : [])),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

const FILE = "template.json";
const KINDS = { registration: true, certificateIssue: true, approvalRequest: true, notification: true } as const satisfies { readonly [K in Procedure["kind"]]: true };

function loadTemplate(path: string, id: string): LoadedTemplate | { readonly findings: readonly Finding[] } {
  const read = readProcedureFolder(path);
  const about = readJson(join(path, FILE), FILE);
  const findings = [...("findings" in read ? read.findings : []), ...("finding" in about ? [about.finding] : [])];
  if ("findings" in read || "finding" in about) return { findings };
  const template = templateOf(id, about.json);
  return template === undefined ? { findings: [finding("format", `${FILE}#`, { expected: "{ name: { vi }, summary: { vi }, kind, basedOn? }" })] } : { template, folder: read.folder };
}

function templateOf(id: string, json: Json): Template | undefined {
  const { kind, name, summary, basedOn } = (typeof json === "object" && json !== null ? json : {}) as { readonly [key: string]: unknown };
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind) || !isText(name) || !isText(summary)) return undefined;
  return { id, kind: kind as Template["kind"], name, summary, ...(typeof basedOn === "string" ? { basedOn } : {}) };
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === "object" && value !== null && "vi" in value && typeof value.vi === "string" && (!("en" in value) || typeof value.en === "string");
}
