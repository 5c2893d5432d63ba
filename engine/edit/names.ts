// Things a procedure declares under a name: conditions, limits, notices, papers … given another name or taken away.

import { at, child } from "../facts/index.ts";
import type { CommonGroups, ProcedureFolder } from "../model/index.ts";
import { NAME_PATTERN } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { chartOf } from "./chart.ts";
import type { Edit, Worked } from "./edit.ts";
import { editsOf, followed } from "./follow.ts";
import { isBearable, listOf, tableOf, textAt } from "./plain.ts";
import { type RemovalOptions, removeAt } from "./removal.ts";

/** What has a name, where it is declared, and by what others know it. */
const KINDS = {
  predicate: { space: "predicates", at: "/procedure/predicates" },
  limit: { space: "limits", at: "/procedure/limits" },
  notice: { space: "notices", at: "/procedure/notices" },
  document: { space: "documents", at: "/documents" },
  result: { space: "results", at: "/procedure/results", key: "id" },
  component: { space: "components", at: "/procedure/components", key: "id" },
  fee: { space: "fees", at: "/procedure/fees", key: "id" },
  participant: { space: "participants", at: "/procedure/participants", key: "id" },
  derivation: { space: "derived", at: "/procedure/derive", key: "name" },
} as const satisfies { readonly [kind: string]: { readonly space: string; readonly at: string; readonly key?: string } };

/** A kind of thing with a name, besides fields, steps and acts. */
export type NameKind = keyof typeof KINDS;

/** Where a thing of that name stands; undefined when there is none. */
export function pointerOfName(folder: ProcedureFolder, kind: NameKind, name: string): string | undefined {
  const { at: place, key }: { readonly at: string; readonly key?: string } = KINDS[kind];
  const holder = at(folder, place);
  if (key === undefined) return Object.hasOwn(tableOf(holder), name) ? child(place, name) : undefined;
  const index = listOf(holder).findIndex((entry) => textAt(entry, key) === name);
  return index < 0 ? undefined : child(place, index);
}

/** Gives it another name; everything that refers to it follows. */
export function renameName(folder: ProcedureFolder, kind: NameKind, from: string, to: string): Worked {
  const { space, key }: { readonly space: string; readonly key?: string } = KINDS[kind];
  const pointer = pointerOfName(folder, kind, from);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (pointer === undefined) return { refusal: { code: "place_missing", at: child(KINDS[kind].at, from) } };
  if (to === from) return { edits: [] };
  if (!new RegExp(NAME_PATTERN).test(to) || to in Object.prototype) return { refusal: { code: "reserved_name", at: pointer, params: { name: to } } };
  if (pointerOfName(folder, kind, to) !== undefined) return { refusal: { code: "name_taken", at: pointer, params: { name: to } } };
  const own: Edit = key === undefined ? { op: "rename", at: pointer, to } : { op: "set", at: child(pointer, key), value: to };
  return following(folder, [own], { of: [space, from], to: [space, to] });
}

/** Takes it away; refused while something refers to it, unless that is cleared away too. */
export function removeName(folder: ProcedureFolder, common: CommonGroups, kind: NameKind, name: string, options: RemovalOptions = {}): Worked {
  const pointer = pointerOfName(folder, kind, name);
  return pointer === undefined ? { refusal: { code: "place_missing", at: child(KINDS[kind].at, name) } } : removeAt(folder, common, pointer, options);
}

/** Gives an act another name, in every step that offers it or listens to it. */
export function renameAct(folder: ProcedureFolder, from: string, to: string): Worked {
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  const places = chartOf(folder.workflow).states.flatMap(({ state, place }) => (Object.hasOwn(state.on ?? {}, from) ? [child(child(place.replace(/^workflow\.json#/, "/workflow"), "on"), from)] : []));
  if (places.length === 0) return { refusal: { code: "place_missing", at: child("/workflow/on", from) } };
  if (to === from) return { edits: [] };
  if (!/^[A-Z][A-Z0-9_.]{0,63}$/.test(to)) return { refusal: { code: "reserved_name", at: places[0] ?? "", params: { name: to } } };
  if (chartOf(folder.workflow).transitions.some(({ cause, name }) => cause === "on" && name === to)) return { refusal: { code: "name_taken", at: places[0] ?? "", params: { name: to } } };
  return following(folder, places.map((place): Edit => ({ op: "rename", at: place, to })), { of: ["acts", from], to: ["acts", to] });
}

// ---------------------------------------------------------------------------------------------------------------------

function following(folder: ProcedureFolder, own: readonly Edit[], fate: { readonly of: readonly string[]; readonly to: readonly string[] }): Worked {
  const renamed = applyEdits(folder, own);
  if ("refusal" in renamed) return renamed;
  const outcome = followed(renamed.folder, [fate]);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}
