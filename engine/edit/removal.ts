// Taking something away: not while anything still refers to it, unless that is cleared away too.

import { at, child } from "../facts/index.ts";
import type { CommonGroups, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { declared, gone } from "./declared.ts";
import type { Worked } from "./edit.ts";
import { cleared, editsOf, mentionsOf, type Mention } from "./follow.ts";
import { isBearable, listOf } from "./plain.ts";

/** Whether to clear away what still refers to it; otherwise that is a reason to refuse. */
export interface RemovalOptions {
  readonly resolve?: boolean;
}

interface OwnRemoval extends RemovalOptions {
  readonly isOwn?: (at: string) => boolean;
}

/** Takes away what stands at a pointer. `isOwn` says which mentions belong to it and go without being asked. */
export function removeAt(folder: ProcedureFolder, common: CommonGroups, pointer: string, { resolve = false, isOwn = () => false }: OwnRemoval = {}): Worked {
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  const without = applyEdits(folder, [{ op: "remove", at: pointer }]);
  if ("refusal" in without) return without;
  const mentions = mentionsOutside(folder, without.folder, { common, pointer }).filter(({ at }) => !isOwn(at));
  return settled({ folder, after: without.folder, pointer, mentions }, common, resolve);
}

/** What refers to the things that an edit took away, from outside of what it took away. */
export function mentionsOutside(before: ProcedureFolder, after: ProcedureFolder, { common, pointer }: { readonly common: CommonGroups; readonly pointer: string }): readonly Mention[] {
  const fates = gone(declared(before, common), declared(after, common));
  return mentionsOf(before, fates).filter(({ at }) => at !== pointer && !at.startsWith(child(pointer, "")));
}

/** What is taken away at a pointer: the folder before and after, and what still refers to it. */
interface Removal {
  readonly folder: ProcedureFolder;
  readonly after: ProcedureFolder;
  readonly pointer: string;
  readonly mentions: readonly Mention[];
}

/**
 * The edits of a removal, or the refusal that lists what is in the way: everything that refers to it, or (when that is to be
 * cleared away) the places where people have to decide by hand what is to hold.
 */
export function settled({ folder, after, pointer, mentions }: Removal, common: CommonGroups, resolve: boolean): Worked {
  if (mentions.length > 0 && !resolve) return { refusal: { code: "in_use", at: pointer, params: { uses: mentions.map(({ at }) => at) } } };
  const outcome = cleared(folder, after, common);
  const going = [pointer, ...mentions.filter(({ fate, at }) => fate.of[0] === "states" && at.startsWith("/workflow/")).map(({ at }) => at)];
  const held = [...rerouting(folder, mentions), ...outcome.held.filter((at) => !going.some((place) => at === place || at.startsWith(child(place, ""))))];
  return held.length > 0 ? { refusal: { code: "in_use", at: pointer, params: { uses: held } } } : { edits: editsOf(folder, outcome.folder) };
}

/**
 * Ways to a step that goes, after which others are tried for the same cause: without the first, the others are taken in cases
 * in which they were not.
 */
export function rerouting(folder: ProcedureFolder, mentions: readonly Mention[]): readonly string[] {
  const going = new Set(mentions.filter(({ fate }) => fate.of[0] === "states").map(({ at }) => at));
  return [...going].filter((place) => {
    const [, several = "", index = ""] = /^(\/workflow\/.*)\/(\d+)$/.exec(place) ?? [];
    return listOf(several === "" ? undefined : at(folder, several)).some((_way, later) => later > Number(index) && !going.has(child(several, later)));
  });
}
