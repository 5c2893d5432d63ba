// A procedure as files: the same names, places and bytes as `definitions/<sector>/<procedure>/`. Reads what people bring
// along without trusting any of it: names, sizes, depths.

import { checkBounds, FILES, type Finding, type Json, type ProcedureFolder } from "../../engine/model/index.ts";
import { printJson } from "./print-json.ts";

/** One file: a path with `/` below the procedure's folder, and its text. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a file that was brought along. */
export interface FileProblem {
  readonly path: string;
  readonly code: "outside" | "bad_name" | "not_json" | "unbearable" | "too_large" | "too_many" | "missing" | "twice" | "not_a_zip";
  readonly detail?: string;
  /** What is unbearable about its content. */
  readonly finding?: Finding;
}

/** The folder and the files that have no place in one, or why it cannot be read. */
export type ReadFolder = { readonly folder: ProcedureFolder; readonly ignored: readonly string[] } | { readonly problems: readonly FileProblem[] };

/** The most that is read at all. */
export const FOLDER_BOUNDS = { files: 400, fileBytes: 1_048_576, bytes: 4_194_304 } as const;

/** The folder's files in the order a reader wants them; without those of `unfitFiles`. */
export function filesOf({ procedure, form, formUi, workflow, documents, journeys, answers }: ProcedureFolder): readonly FolderFile[] {
  const table = (folder: string, named: { readonly [name: string]: Json }) => Object.entries(Object(named) as typeof named).flatMap(([name, value]) => (NAME.test(name) ? [{ path: `${folder}/${name}.json`, text: printJson(value) }] : []));
  return [
    { path: FILES.procedure, text: printJson(procedure) },
    { path: FILES.form, text: printJson(form) },
    { path: FILES.formUi, text: printJson(formUi) },
    { path: FILES.workflow, text: printJson(workflow) },
    ...table("documents", documents),
    ...table("journeys", journeys),
    ...table("journeys/answers", answers),
  ];
}

/**
 * What has a name no file may have: a draft may call things anything (and have anything in the place of a table), and a name with
 * `../` in it would write where it should not.
 */
export function unfitFiles({ documents, journeys, answers }: ProcedureFolder): readonly string[] {
  const unfit = (folder: string, named: { readonly [name: string]: Json }) => Object.keys(Object(named) as object).flatMap((name) => (NAME.test(name) ? [] : [`${folder}/${name}`]));
  return [...unfit("documents", documents), ...unfit("journeys", journeys), ...unfit("journeys/answers", answers)];
}

/** Reads files; a folder around all of them (as when a folder is zipped) is taken off. */
export function readFolder(given: readonly FolderFile[]): ReadFolder {
  const problems: FileProblem[] = [];
  if (given.length > FOLDER_BOUNDS.files) return { problems: [{ path: "", code: "too_many", detail: String(FOLDER_BOUNDS.files) }] };
  const outside = given.filter(({ path }) => !isInside(path));
  if (outside.length > 0) return { problems: outside.map(({ path }) => ({ path, code: "outside" })) };
  const files = withoutTop(given.filter(({ path }) => !isLitter(path)));
  const ignored: string[] = [];
  const main = new Map<string, Json>();
  const tables = { documents: new Map<string, Json>(), journeys: new Map<string, Json>(), answers: new Map<string, Json>() };
  for (const file of files) {
    const place = placeOf(file.path);
    if (place === undefined) {
      ignored.push(file.path);
      continue;
    }
    if (place.name !== undefined && !NAME.test(place.name)) {
      problems.push({ path: file.path, code: "bad_name" });
      continue;
    }
    const json = parse(file, problems);
    if (json === undefined) continue;
    const into = place.table === undefined ? main : tables[place.table];
    const name = place.name ?? place.part;
    if (into.has(name)) problems.push({ path: file.path, code: "twice" });
    into.set(name, json);
  }
  for (const [part, path] of Object.entries(FILES)) if (!main.has(part) && !problems.some((problem) => problem.path === path)) problems.push({ path, code: "missing" });
  if (problems.length > 0) return { problems };
  const named = (entries: ReadonlyMap<string, Json>) => Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  const [procedure, form, formUi, workflow] = ["procedure", "form", "formUi", "workflow"].map((part) => main.get(part) ?? null) as [Json, Json, Json, Json];
  return { folder: { procedure, form, formUi, workflow, documents: named(tables.documents), journeys: named(tables.journeys), answers: named(tables.answers) }, ignored };
}

/** One file's JSON, judged as everything that comes from outside is. */
export function parse({ path, text }: FolderFile, problems: FileProblem[]): Json | undefined {
  if (text.length > FOLDER_BOUNDS.fileBytes) {
    problems.push({ path, code: "too_large", detail: String(FOLDER_BOUNDS.fileBytes) });
    return undefined;
  }
  try {
    const json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text) as Json;
    const [unbearable] = checkBounds(json);
    if (unbearable === undefined) return json;
    problems.push({ path, code: "unbearable", detail: unbearable.code, finding: unbearable });
  } catch (error) {
    problems.push({ path, code: "not_json", detail: error instanceof Error ? error.message : "" });
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly part: string;
  readonly table?: "documents" | "journeys" | "answers";
  readonly name?: string;
}

/** Names of documents and journeys: what the definitions in the repository use, and nothing a file system minds. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

function placeOf(path: string): Place | undefined {
  const part = Object.entries(FILES).find(([, file]) => file === path)?.[0];
  if (part !== undefined) return { part };
  const [, table, name] = /^(documents|journeys|journeys\/answers)\/([^/]+)\.json$/.exec(path) ?? [];
  if (table === undefined || name === undefined) return undefined;
  return { part: table, table: table === "journeys/answers" ? "answers" : (table as "documents" | "journeys"), name };
}

function isInside(path: string): boolean {
  return path !== "" && path.length <= 300 && !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.includes("\\") && !path.includes("\0") && !path.split("/").includes("..");
}

/** What operating systems leave in archives. */
function isLitter(path: string): boolean {
  return path.endsWith("/") || path.startsWith("__MACOSX/") || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

/** Takes off folders around `procedure.json`. */
function withoutTop(files: readonly FolderFile[]): readonly FolderFile[] {
  const tops = files.flatMap(({ path }) => (path === FILES.procedure || path.endsWith(`/${FILES.procedure}`) ? [path.slice(0, -FILES.procedure.length)] : []));
  const [top = ""] = tops.sort((one, other) => one.length - other.length);
  return files.filter(({ path }) => path.startsWith(top)).map(({ path, text }) => ({ path: path.slice(top.length), text }));
}
