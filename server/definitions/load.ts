// Definitions from a folder: reads, bundles, checks and hashes each procedure. A broken one is told with all its faults and
// never stops the others. Sound enough to be run is not yet lawful: that is `findingsOf`.

import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { bundle, type CommonGroups, type Definition, type DefinitionFiles, FILES, type Finding, finding, type Json } from "../../engine/model/index.ts";
import { checkDefinition } from "../../engine/machine/index.ts";
import { type DefinitionFinding, isSound } from "./findings-of.ts";
import { readJson } from "./read-json.ts";

/** What the folder holds. `folder` is relative to the root, e.g. `ho-tich/dang-ky-khai-tu`. */
export interface LoadedDefinitions {
  readonly definitions: readonly LoadedDefinition[];
  readonly broken: readonly BrokenDefinition[];
}

/** A definition without an error. */
export interface LoadedDefinition {
  readonly definition: Definition;
  readonly hash: string;
  readonly folder: string;
  /** Warnings: told to whoever runs the server. */
  readonly findings: readonly DefinitionFinding[];
}

/** A definition nobody may file under, and why. */
export interface BrokenDefinition {
  readonly folder: string;
  readonly findings: readonly DefinitionFinding[];
}

/** Folder of templates: beginnings of procedures, which are checked like procedures and never published. */
export const TEMPLATES = "templates";

/** Loads every procedure below `root`. Shared groups and roles are those of `shared`, which is the root itself if not given. */
export function loadDefinitions(root: string, shared: string = root): LoadedDefinitions {
  const { common, findings } = readCommon(shared);
  const roles = readRoleIds(shared);
  const definitions: LoadedDefinition[] = [];
  const broken: BrokenDefinition[] = findings.length > 0 ? [{ folder: "common", findings }] : [];
  for (const path of procedureFolders(root).filter((candidate) => !isTemplate(root, candidate))) {
    const folder = relative(root, path);
    const loaded = loadDefinition(path, common, roles);
    if ("definition" in loaded) definitions.push({ ...loaded, folder });
    else broken.push({ folder, findings: loaded.findings });
  }
  return { definitions, broken };
}

/** A definition as it stands in its folder, bundled but not judged. */
export interface ReadDefinition {
  readonly folder: string;
  readonly content: { readonly definition: Definition } | { readonly findings: readonly Finding[] };
}

/** Reads every procedure below `root` without judging any. */
export function readDefinitions(root: string, shared: string): readonly ReadDefinition[] {
  const { common } = readCommon(shared);
  return procedureFolders(root).map((path) => ({ folder: relative(process.cwd(), path), content: readDefinition(path, common) }));
}

/** Files are read before anything about them is known, so there may not be thousands. */
const MOST_DOCUMENTS = 100;

/** The parsed files of one procedure's folder, or what is missing or no JSON. */
export function readDefinitionFolder(path: string): { readonly files: DefinitionFiles } | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (name: string): Json => {
    const file = readJson(join(path, name), name);
    if ("json" in file) return file.json;
    findings.push(file.finding);
    return null;
  };
  const documents = jsonFiles(join(path, "documents"));
  if (documents.length > MOST_DOCUMENTS) return { findings: [finding("limit-exceeded", "documents#", { what: "documents", limit: MOST_DOCUMENTS, found: documents.length })] };
  const files = {
    procedure: read(FILES.procedure),
    form: read(FILES.form),
    formUi: read(FILES.formUi),
    workflow: read(FILES.workflow),
    documents: Object.fromEntries(documents.map((name) => [basename(name, ".json"), read(`documents/${name}`)])),
  };
  return findings.length > 0 ? { findings } : { files };
}

/**
 * The content hash a dossier is pinned to: SHA-256 of the definition as JSON, keys in the order they were written, in hex.
 * Not of its canonical JSON: the order of topics, regions and states is part of what a definition means.
 */
export function definitionHash(definition: Definition): string {
  return createHash("sha256").update(JSON.stringify(definition)).digest("hex");
}

// ---------------------------------------------------------------------------------------------------------------------

type Outcome = Omit<LoadedDefinition, "folder"> | { readonly findings: readonly DefinitionFinding[] };

function loadDefinition(path: string, common: CommonGroups, roles: readonly string[] | undefined): Outcome {
  const read = readDefinition(path, common);
  if ("findings" in read) return read;
  const findings = checkDefinition(read.definition, roles === undefined ? {} : { roles });
  if (!isSound(findings)) return { findings };
  return { definition: read.definition, hash: definitionHash(read.definition), findings };
}

function readDefinition(path: string, common: CommonGroups): ReadDefinition["content"] {
  const read = readDefinitionFolder(path);
  return "findings" in read ? read : bundle({ files: read.files, common });
}

/** A shared group that cannot be read is missing for those who refer to it, and only for them. */
export function readCommon(root: string): { readonly common: CommonGroups; readonly findings: readonly Finding[] } {
  const files = jsonFiles(join(root, "common")).map((name) => ({ name: basename(name, ".schema.json"), read: readJson(join(root, "common", name), `common/${name}`) }));
  return {
    common: Object.fromEntries(files.flatMap(({ name, read }) => ("json" in read ? [[name, read.json]] : []))),
    findings: files.flatMap(({ read }) => ("finding" in read ? [read.finding] : [])),
  };
}

function readRoleIds(root: string): readonly string[] | undefined {
  const read = readJson(join(root, "roles.json"), "roles.json");
  if (!("json" in read) || !Array.isArray(read.json)) return undefined;
  return read.json.flatMap((role: Json) => (typeof role === "object" && role !== null && "id" in role ? [String(role.id)] : []));
}

function isTemplate(root: string, path: string): boolean {
  return relative(root, path).split(sep)[0] === TEMPLATES;
}

/** A folder with any of the two files that make a procedure is meant to be one. */
function procedureFolders(root: string): readonly string[] {
  if (existsSync(join(root, FILES.procedure)) || existsSync(join(root, FILES.workflow))) return [root];
  const inner = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inner.map(({ name }) => join(root, name)).sort().flatMap(procedureFolders);
}

/** Names of the JSON files in a folder; none when there is no such folder. */
export function jsonFiles(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".json")).sort() : [];
}
