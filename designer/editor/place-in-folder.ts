// Places of a bundled definition as places of the folder it was bundled from. They are the same but for shared groups, which
// the folder only refers to: what is said about one is said where the form asks for it first.

import { child } from "../../engine/facts/index.ts";
import type { CommonGroups, Json, ProcedureFolder } from "../../engine/model/index.ts";

/** The place in the folder; the pointer itself when it is none of a shared group, or of one nobody uses. */
export function placeInFolder(pointer: string, { form }: Pick<ProcedureFolder, "form">, common: CommonGroups): string {
  const [, name] = /^\/form\/definitions\/([^/]+)/.exec(pointer) ?? [];
  return name === undefined ? pointer : (useOf(name, form, common) ?? pointer);
}

// ---------------------------------------------------------------------------------------------------------------------

function useOf(name: string, form: Json, common: CommonGroups): string | undefined {
  for (const [pointer, used] of references(form, "/form")) if (used === name || reaches(used, name, common)) return pointer;
  return undefined;
}

/** Whether a shared group has another in it. */
function reaches(from: string, name: string, common: CommonGroups, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(from) || !Object.hasOwn(common, from)) return false;
  return [...references(common[from] ?? null, "")].some(([, used]) => used === name || reaches(used, name, common, new Set([...seen, from])));
}

/** Where shared groups are referred to, and which. Drafts are bounded, but no promise is made about their shape. */
function* references(value: Json, pointer: string): Generator<readonly [string, string]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const [, name] = key === "$ref" && typeof inner === "string" ? (/^common\/(.+)$/.exec(inner) ?? []) : [];
    if (name !== undefined) yield [pointer, name];
    else yield* references(inner as Json, child(pointer, key));
  }
}
