// A procedure's folder as one .zip. Nothing is unpacked before its declared size is known to be bearable.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { type FileProblem, filesOf, FOLDER_BOUNDS, readFolder, type ReadFolder } from "./folder-files.ts";

/** The same folder always makes the same bytes. */
export function zipOf(folder: ProcedureFolder): Uint8Array {
  return zipSync(Object.fromEntries(filesOf(folder).map(({ path, text }) => [path, strToU8(text)])), { mtime: "2026-01-01T00:00:00", level: 6 });
}

/** Reads one back, or anything else somebody calls a zip. On this thread: a worker of the library's would need a looser CSP. */
export function readZip(bytes: Uint8Array): ReadFolder {
  if (bytes.length > FOLDER_BOUNDS.bytes) return refuse("too_large", String(FOLDER_BOUNDS.bytes));
  let count = 0;
  let size = 0;
  let problem: FileProblem | undefined;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    count += 1;
    size += originalSize;
    if (count > FOLDER_BOUNDS.files) problem ??= { path: "", code: "too_many", detail: String(FOLDER_BOUNDS.files) };
    else if (size > FOLDER_BOUNDS.bytes || originalSize > FOLDER_BOUNDS.fileBytes) problem ??= { path: name.slice(0, 200), code: "too_large", detail: String(FOLDER_BOUNDS.fileBytes) };
    return problem === undefined;
  };
  try {
    const unpacked = unzipSync(bytes, { filter });
    if (problem !== undefined) return { problems: [problem] };
    return readFolder(Object.entries(unpacked).map(([path, data]) => ({ path, text: strFromU8(data) })));
  } catch {
    return refuse("not_a_zip");
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function refuse(code: FileProblem["code"], detail?: string): ReadFolder {
  return { problems: [{ path: "", code, ...(detail === undefined ? {} : { detail }) }] };
}
