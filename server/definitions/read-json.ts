// Reads one JSON file that staff wrote. What is wrong with it is a finding, never an exception. Reads no more than a
// definition may have, and nothing but regular files: a link could lead to somebody's secrets or to a device without end.

import { lstatSync, readFileSync } from "node:fs";
import { BOUNDS, type Finding, finding, type Json } from "../../engine/model/index.ts";

/** The content, or why there is none. `place` names the file in findings. */
export function readJson(path: string, place: string): { readonly json: Json } | { readonly finding: Finding } {
  try {
    const file = lstatSync(path);
    if (!file.isFile()) return { finding: finding("not-json", `${place}#`, { found: file.isSymbolicLink() ? "link" : "no file" }) };
    if (file.size > BOUNDS.bytes) return { finding: finding("limit-exceeded", `${place}#`, { what: "bytes", limit: BOUNDS.bytes }) };
    return { json: JSON.parse(readFileSync(path, "utf8")) as Json };
  } catch (error) {
    if (error instanceof SyntaxError) return { finding: finding("not-json", `${place}#`, { message: error.message }) };
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { finding: finding("missing-file", `${place}#`) };
    throw error;
  }
}
