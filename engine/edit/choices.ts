// The values of a question's choices, given another name: conditions, sample answers and what is filled in beforehand follow.
// Refuses where a value is taken along to places that no longer say whose value it is.

import { at, child } from "../facts/index.ts";
import type { ProcedureFolder } from "../model/index.ts";
import { sameFields } from "./act-fields.ts";
import { applyEdits } from "./apply.ts";
import { carriedTo } from "./carried.ts";
import type { Edit, EditRefusal, Worked } from "./edit.ts";
import { groupPath } from "./field-place.ts";
import { editsOf, followed, mentionsOf } from "./follow.ts";
import { isBearable, listOf, textAt } from "./plain.ts";
import { choiceAt, type Referent } from "./referents.ts";

/** A value and what it is to be called. */
export interface ChoiceName {
  readonly from: string;
  readonly to: string;
}

/** Gives a choice another value. `places` are pointers of `oneOf`: one, or those of all rows of a table, which offer the same. */
export function renameChoice(folder: ProcedureFolder, places: readonly string[], { from, to }: ChoiceName): Worked {
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (from === to) return { edits: [] };
  const refusal = places.map((place) => refusalAt(folder, place, { from, to })).find((found) => found !== undefined);
  if (refusal !== undefined) return { refusal };
  const own = places.map((place): Edit => ({ op: "set", at: child(child(place, indexOf(folder, place, from)), "const"), value: to }));
  const renamed = applyEdits(folder, own);
  if ("refusal" in renamed) return renamed;
  let after = renamed.folder;
  for (const place of places) {
    const path = pathOf(place) ?? [];
    // Other acts may ask under the same name: theirs is another question.
    const form = /^\/workflow\/.*?\/meta\/form\//.exec(place)?.[0] ?? "";
    const outcome = followed(after, [{ of: choiceAt(path, from), to: choiceAt(path, to) }], (mention) => mention.startsWith(form));
    if ("refusal" in outcome) return outcome;
    after = outcome.folder;
  }
  return { edits: editsOf(folder, after) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The path of the answers its choices are the values of; of several boxes to tick, of each of them. */
function pathOf(place: string): Referent | undefined {
  return place.endsWith("/oneOf") ? groupPath(place.slice(0, -"/oneOf".length)) : undefined;
}

function indexOf(folder: ProcedureFolder, place: string, value: string): number {
  return listOf(at(folder, place)).findIndex((entry) => textAt(entry, "const") === value);
}

function refusalAt(folder: ProcedureFolder, place: string, { from, to }: ChoiceName): EditRefusal | undefined {
  const path = pathOf(place);
  if (path === undefined || indexOf(folder, place, from) < 0) return { code: "place_missing", at: place };
  if (indexOf(folder, place, to) >= 0) return { code: "name_taken", at: place, params: { name: to } };
  const field = place.replace(/(\/items)?\/oneOf$/, "");
  const own = path.at(-1) === "*" ? path.slice(0, -1) : path;
  const uses = mentionsOf(folder, [{ of: own }]).map((mention) => mention.at).filter((mention) => !/\/required\/\d+$/.test(mention));
  // An act's answers are also looked at as what was done, and under one name in several acts: whose value it is cannot be told.
  const { act, done } = actOf(field);
  const strangers = act === undefined ? uses.filter((use) => CARRIED.test(use)) : uses;
  const alike = act === undefined ? [] : [...sameFields(folder, field).filter((one) => one !== field), ...mentionsOf(folder, [{ of: done }]).map((mention) => mention.at)];
  const carried = carriedTo(folder, act === undefined ? { paths: [own] } : { paths: [own, done], act });
  const first = [...strangers, ...alike, ...carried][0];
  return first === undefined ? undefined : { code: "in_use", at: first };
}

/** Where an answer is worked on or written down under another name. */
const CARRIED = /^\/procedure\/derive\/|^\/workflow\/.*\/(?:actions|entry|exit)(?:\/|$)/;

/** The act whose form asks for it, and the path by which it is known once that is done. */
function actOf(field: string): { readonly act?: string; readonly done: Referent } {
  if (field.startsWith("/form/")) return { done: [] };
  const [, act = "", data = ""] = /\/on\/([^/]+)(?:\/\d+)?\/meta\/form(\/.*)$/.exec(field) ?? [];
  return { act, done: ["acts", act, "data", ...(groupPath(`/form${data}`)?.slice(1) ?? [])] };
}
