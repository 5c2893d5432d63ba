// What follows when something has another name or is gone: everything that refers to it, until nothing more follows.

import type { CommonGroups, Json, ProcedureFolder } from "../model/index.ts";
import { editsBetween } from "./between.ts";
import { declared, gone } from "./declared.ts";
import type { Edit, EditRefusal } from "./edit.ts";
import { throughFolder } from "./folder-sites.ts";
import { folderOf, jsonOf, tableOf } from "./plain.ts";
import { type Fate, fatesOf, keyOf } from "./referents.ts";

/** A mention of something that has a fate. */
export interface Mention {
  readonly at: string;
  readonly fate: Fate;
}

/** Everything that refers to what has these fates, in the order of the files; a condition is told once. */
export function mentionsOf(folder: ProcedureFolder, fates: readonly Fate[]): readonly Mention[] {
  const found = new Map<string, Mention>();
  const told = (at: string, fate: Fate) => {
    if (!found.has(at)) found.set(at, { at, fate });
    return false;
  };
  if (fates.length > 0) throughFolder(tableOf(jsonOf(folder)), { at: "", run: { fates: fatesOf(fates), told, clash: () => undefined, held: () => undefined } });
  return [...found.values()];
}

/** The folder after all that refers to these things followed them, or the place where a new name was taken. */
export function followed(folder: ProcedureFolder, fates: readonly Fate[], only: (at: string) => boolean = () => true): Followed | { readonly refusal: EditRefusal } {
  let clash: string | undefined;
  const held = new Set<string>();
  const run = { fates: fatesOf(fates), told: only, clash: (at: string) => void (clash ??= at), held: (at: string) => void held.add(at) };
  const after = fates.length === 0 ? jsonOf(folder) : throughFolder(tableOf(jsonOf(folder)), { at: "", run });
  return clash === undefined ? { folder: folderOf(after), held: [...held] } : { refusal: { code: "place_taken", at: clash } };
}

/** A folder after what refers to something followed it; `held` are the places left as they were, because people decide by them. */
export interface Followed {
  readonly folder: ProcedureFolder;
  readonly held: readonly string[];
}

/**
 * The folder after an edit that took something away, cleared of all that refers to it, and of what refers to that. Held places
 * are pointers into the folder before.
 */
export function cleared(before: ProcedureFolder, after: ProcedureFolder, common: CommonGroups): Followed {
  const known = declared(before, common);
  let fates = gone(known, declared(after, common));
  let folder = after;
  for (let round = 0; round < MOST_ROUNDS && fates.length > 0; round += 1) {
    const outcome = followed(after, fates);
    if ("refusal" in outcome) break;
    folder = outcome.folder;
    const next = gone(known, declared(folder, common));
    if (isAlike(fates, next)) break;
    fates = next;
  }
  const asked = followed(before, fates);
  return { folder, held: "refusal" in asked ? [] : asked.held };
}

/** What was done, as edits. */
export function editsOf(before: ProcedureFolder, after: ProcedureFolder): readonly Edit[] {
  return editsBetween(jsonOf(before), jsonOf(after) as Json);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A condition on a derived fact on a derived fact …: longer chains are cleared by the next edit. */
const MOST_ROUNDS = 50;

function isAlike(one: readonly Fate[], other: readonly Fate[]): boolean {
  return one.length === other.length && one.every(({ of }, index) => keyOf(of) === keyOf(other[index]?.of ?? []));
}
