// A procedure's folder as one .zip. Nothing is unpacked before its declared size is known to be bearable.

import { strFromU8, strToU8, unzip, zipSync } from "fflate";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { type FileProblem, filesOf, FOLDER_BOUNDS, readFolder, type ReadFolder } from "./folder-files.ts";

/** The same folder always makes the same bytes. */
export function zipOf(folder: ProcedureFolder): Uint8Array {
  return zipSync(Object.fromEntries(filesOf(folder).map(({ path, text }) => [path, strToU8(text)])), { mtime: "2026-01-01T00:00:00", level: 6 });
}

/** Reads one back, or anything else somebody calls a zip. */
export async function readZip(bytes: Uint8Array): Promise<ReadFolder> {
  if (bytes.length > FOLDER_BOUNDS.bytes) return refuse("too_large", String(FOLDER_BOUNDS.bytes));
  let count = 0;
  let size = 0;
  const problems: FileProblem[] = [];
  const unpacked = await new Promise<{ readonly [path: string]: Uint8Array } | undefined>((resolve) => {
    const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
      count += 1;
      size += originalSize;
      if (count > FOLDER_BOUNDS.files || size > FOLDER_BOUNDS.bytes || originalSize > FOLDER_BOUNDS.fileBytes) {
        problems.push({ path: name.slice(0, 200), code: count > FOLDER_BOUNDS.files ? "too_many" : "too_large" });
        return false;
      }
      return true;
    };
    try {
      unzip(bytes, { filter }, (error, files) => resolve(error === null ? files : undefined));
    } catch {
      resolve(undefined);
    }
  });
  const [first] = problems;
  if (first !== undefined) return { problems: [first] };
  if (unpacked === undefined) return refuse("not_a_zip");
  return readFolder(Object.entries(unpacked).map(([path, data]) => ({ path, text: strFromU8(data) })));
}

// ---------------------------------------------------------------------------------------------------------------------

function refuse(code: FileProblem["code"], detail?: string): ReadFolder {
  return { problems: [{ path: "", code, ...(detail === undefined ? {} : { detail }) }] };
}
