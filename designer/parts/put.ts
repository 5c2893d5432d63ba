// Edits that put a value at a place of the procedure or take it away, whatever is there now. Drafts may lack anything: the
// groups on the way to a place are made when something is put there.

import type { Edit } from "../../engine/edit/index.ts";
import { at, child, segments } from "../../engine/facts/index.ts";
import type { Json, ProcedureFolder } from "../../engine/model/index.ts";

/** Puts a value at a place, with the groups on the way that are missing. */
export function putAt(folder: ProcedureFolder, pointer: string, value: Json): readonly Edit[] {
  const keys = segments(pointer);
  let here = "";
  for (const [depth, key] of keys.entries()) {
    const next = child(here, key);
    if (depth > 0 && at(folder, next) === undefined && depth < keys.length - 1) return [{ op: "set", at: next, value: nested(keys.slice(depth + 1), value) }];
    here = next;
  }
  return [{ op: "set", at: pointer, value }];
}

/** Takes away what is at a place; nothing when nothing is there. */
export function takeAt(folder: ProcedureFolder, pointer: string): readonly Edit[] {
  return at(folder, pointer) === undefined ? [] : [{ op: "remove", at: pointer }];
}

/** Adds an entry at the end of a list, which is made when it is not there. */
export function appendAt(folder: ProcedureFolder, pointer: string, value: Json): readonly Edit[] {
  return Array.isArray(at(folder, pointer)) ? [{ op: "insert", at: child(pointer, "-"), value }] : putAt(folder, pointer, [value]);
}

// ---------------------------------------------------------------------------------------------------------------------

function nested([key, ...rest]: readonly string[], value: Json): Json {
  return key === undefined ? value : { [key]: nested(rest, value) };
}
