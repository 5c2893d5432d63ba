// Office files are archives. Looked into here before any library is: declared sizes are added up first, only the parts that
// can hold text are unpacked, and libraries get an archive packed anew from these, so that nothing in it can lie.

import { unzipSync, zipSync } from "fflate";
import { FILE_BOUNDS, type FileRefusal } from "./file-problem.ts";

/** The parts of an Office file by path. */
export type OfficeParts = { readonly [path: string]: Uint8Array };

/** Opens an archive; pictures, macros and embedded files stay packed. */
export function openArchive(bytes: Uint8Array): { readonly parts: OfficeParts } | { readonly refusal: FileRefusal } {
  let count = 0;
  let size = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    count += 1;
    if (!isText(name)) return false;
    size += originalSize;
    return count <= FILE_BOUNDS.parts && size <= FILE_BOUNDS.unpacked;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    const isBearable = count <= FILE_BOUNDS.parts && size <= FILE_BOUNDS.unpacked;
    return isBearable ? { parts } : { refusal: "unpacks_too_large" };
  } catch {
    return { refusal: "damaged" };
  }
}

/** An archive of these parts and no others. Stored, not compressed: it only goes to the library beside us. */
export function archiveOf(parts: OfficeParts): ArrayBuffer {
  return zipSync({ ...parts }, { level: 0 }).buffer as ArrayBuffer;
}

/** An archive with parts changed or added. */
export function withParts(archive: Uint8Array, change: (parts: OfficeParts) => OfficeParts): Uint8Array {
  const parts = unzipSync(archive);
  return zipSync({ ...parts, ...change(parts) }, { level: 6 });
}

// ---------------------------------------------------------------------------------------------------------------------

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !name.includes("..") && !name.startsWith("/");
}
