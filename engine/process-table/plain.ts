// Looking into drafts, which may be malformed in any way: what is not what it should be counts as absent.

import type { Json } from "../model/index.ts";

export type Group = { readonly [key: string]: Json };

export function isGroup(value: Json | undefined): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own member, if the value is a group and has it. */
export function memberOf(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => (isGroup(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

export function groupAt(value: Json | undefined, ...keys: readonly string[]): Group {
  const found = memberOf(value, ...keys);
  return isGroup(found) ? found : {};
}

export function listAt(value: Json | undefined, ...keys: readonly string[]): readonly Json[] {
  const found = memberOf(value, ...keys);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

export function textAt(value: Json | undefined, ...keys: readonly string[]): string {
  const found = memberOf(value, ...keys);
  return typeof found === "string" ? found : "";
}

/** One or several, as a list. */
export function several(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  return value === undefined ? [] : [value];
}

/** Every state with its path, outermost first; deeper or more than any workflow may be is not looked at. */
export function* statesOf(workflow: Json): Generator<{ readonly path: readonly string[]; readonly state: Group }> {
  let left = 1_000;
  function* below(state: Group, path: readonly string[]): Generator<{ readonly path: readonly string[]; readonly state: Group }> {
    for (const [name, inner] of Object.entries(groupAt(state, "states"))) {
      left -= 1;
      if (left < 0 || path.length > 20 || !isGroup(inner)) continue;
      yield { path: [...path, name], state: inner };
      yield* below(inner, [...path, name]);
    }
  }
  if (isGroup(workflow)) yield* below(workflow, []);
}
