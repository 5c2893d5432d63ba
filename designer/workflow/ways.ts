// Edits of what leads on: one way, or several tried in order. What an act means stands at its first way; it stays there
// whichever way comes to be first. Pure: JSON → edits.

import { at as valueAt } from "../../engine/facts/index.ts";
import type { Edit } from "../../engine/edit/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";

/** Another way, tried last or before the one without a condition, which would otherwise be the end of trying. */
export function addWay(folder: ProcedureFolder, exit: string, way: JsonObject): readonly Edit[] {
  const ways = waysAt(folder, exit);
  const last = ways.at(-1);
  const isOpenEnded = last !== undefined && last["guard"] === undefined && way["guard"] !== undefined;
  return write(exit, withMeaningFirst(isOpenEnded ? [...ways.slice(0, -1), way, last] : [...ways, way], ways[0]?.["meta"]));
}

/** One way less. The last one is not taken away: the whole act would be. */
export function removeWay(folder: ProcedureFolder, exit: string, position: number): readonly Edit[] {
  const ways = waysAt(folder, exit);
  return ways.length < 2 ? [] : write(exit, withMeaningFirst(ways.toSpliced(position, 1), ways[0]?.["meta"]));
}

/** A way tried earlier (-1) or later (1). */
export function moveWay(folder: ProcedureFolder, exit: string, position: number, by: -1 | 1): readonly Edit[] {
  const ways = waysAt(folder, exit);
  const [way] = ways.slice(position, position + 1);
  if (way === undefined || ways[position + by] === undefined) return [];
  return write(exit, withMeaningFirst(ways.toSpliced(position, 1).toSpliced(position + by, 0, way), ways[0]?.["meta"]));
}

// ---------------------------------------------------------------------------------------------------------------------

function waysAt(folder: ProcedureFolder, exit: string): readonly JsonObject[] {
  const config = valueAt(folder, exit);
  if (Array.isArray(config)) return config as readonly JsonObject[];
  return typeof config === "object" && config !== null ? [config as JsonObject] : [];
}

function write(exit: string, ways: readonly JsonObject[]): readonly Edit[] {
  const [only, ...others] = ways;
  if (only === undefined) return [];
  return [{ op: "set", at: exit, value: others.length === 0 ? only : ways }];
}

/** `meta` belongs to the first way and to none of the others. */
function withMeaningFirst(ways: readonly JsonObject[], meaning: Json | undefined): readonly JsonObject[] {
  return ways.map((way, at) => {
    const { meta: _meta, ...rest } = way;
    return at === 0 && meaning !== undefined ? { ...rest, meta: meaning } : rest;
  });
}
