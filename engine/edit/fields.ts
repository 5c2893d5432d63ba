// Fields of the form (and of the small forms of acts): put in, taken away, given another name. Conditions, fees, documents,
// the form's look and the journeys follow.

import { at, child } from "../facts/index.ts";
import type { CommonGroups, FieldSchema, Json, JsonObject, ProcedureFolder } from "../model/index.ts";
import { sameFields } from "./act-fields.ts";
import { applyEdits } from "./apply.ts";
import { declared, gone } from "./declared.ts";
import type { Edit, EditRefusal, Worked } from "./edit.ts";
import { type FieldPlace, fieldPlace, groupAt, nameRefusal } from "./field-place.ts";
import { editsOf, followed } from "./follow.ts";
import { isBearable, isTable, listOf } from "./plain.ts";
import { type RemovalOptions, removeAt } from "./removal.ts";

/** A field to be put into a group: before the member of that name, or at the end. */
export interface NewField {
  /** Pointer of the group, e.g. `/form` for a topic, `/form/properties/death` for a question of that topic. */
  readonly parent: string;
  readonly name: string;
  readonly field: FieldSchema;
  readonly before?: string;
  readonly isRequired?: boolean;
  /** How it looks: what stands for it in `form.ui.json`. */
  readonly ui?: JsonObject;
}

/** Puts a field into a group of the form. */
export function addField(folder: ProcedureFolder, { parent, name, field, before, isRequired = false, ui }: NewField): Worked {
  const found = groupAt(folder, parent);
  if ("refusal" in found) return found;
  const pointer = child(child(parent, "properties"), name);
  const refusal = nameRefusal(found.group, name, pointer);
  if (refusal !== undefined) return { refusal };
  const members = child(parent, "properties");
  const edits: Edit[] = [
    ...(isTable(found.group["properties"]) ? [] : [{ op: "set", at: members, value: {} } as const]),
    { op: "set", at: pointer, value: field as unknown as Json, ...(before === undefined ? {} : { before }) },
    ...(isRequired ? requiring(found.group, parent, name) : []),
  ];
  const uiKeys = fieldPlace(pointer)?.isOfForm === true ? (fieldPlace(pointer)?.path.slice(1).map((key) => (key === "*" ? "items" : key)) ?? []) : [];
  return checked(folder, [...edits, ...(ui === undefined || uiKeys.length === 0 ? [] : uiEdits(folder, uiKeys, ui))]);
}

/** Takes a field away; refused while something outside of it refers to it, unless that is cleared away too. */
export function removeField(folder: ProcedureFolder, common: CommonGroups, pointer: string, options: RemovalOptions = {}): Worked {
  const place = fieldPlace(pointer);
  if (place === undefined) return { refusal: { code: "place_missing", at: pointer } };
  const required = child(child(place.holder, "required"), "");
  const removed = removeAt(folder, common, pointer, { ...options, isOwn: (mention) => mention.startsWith(required) || mention.startsWith("/formUi/") });
  return "refusal" in removed ? removed : { edits: [...removed.edits, ...requiredStill(folder, place, removed.edits)] };
}

/** Gives a field another name; of an act's form, in all forms of that act. */
export function renameField(folder: ProcedureFolder, common: CommonGroups, pointer: string, to: string): Worked {
  const place = fieldPlace(pointer);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || at(folder, pointer) === undefined) return { refusal: { code: "place_missing", at: pointer } };
  if (to === place.name) return { edits: [] };
  const places = sameFields(folder, pointer).flatMap((one) => fieldPlace(one) ?? []);
  const refusal = places.map((one) => renameRefusal(folder, one, to)).find((found) => found !== undefined);
  if (refusal !== undefined) return { refusal };
  const renamed = applyEdits(folder, places.map((one) => ({ op: "rename", at: one.pointer, to })));
  if ("refusal" in renamed) return renamed;
  // Act forms are known by the act and by the records made of them; what else still asks under the old name keeps it.
  const fates = gone(declared(folder, common), declared(renamed.folder, common)).map(({ of }) => ({ of, to: [...of.slice(0, -1), to] }));
  const own = { of: place.path, to: [...place.path.slice(0, -1), to] };
  const isInForm = (mention: string) => places.some(({ holder }) => mention.startsWith(child(holder, "")));
  const form = place.isOfForm ? renamed : followed(renamed.folder, [own], isInForm);
  const outcome = "refusal" in form ? form : followed(form.folder, fates);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Says whether a field must be answered (whenever it is asked at all). */
export function setRequired(folder: ProcedureFolder, pointer: string, isRequired: boolean): Worked {
  const place = fieldPlace(pointer);
  const group = place === undefined ? undefined : at(folder, place.holder);
  if (place === undefined || !isTable(group) || at(folder, pointer) === undefined) return { refusal: { code: "place_missing", at: pointer } };
  const names = listOf(group["required"]);
  if (names.includes(place.name) === isRequired) return { edits: [] };
  if (isRequired) return { edits: requiring(group, place.holder, place.name) };
  const others = names.filter((name) => name !== place.name);
  const list = child(place.holder, "required");
  return { edits: [others.length === 0 ? { op: "remove", at: list } : { op: "set", at: list, value: others }] };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where the same act asks for it elsewhere it is not gone, and nobody else takes it off the list of what must be answered. */
function requiredStill(folder: ProcedureFolder, { holder, name }: FieldPlace, edits: readonly Edit[]): readonly Edit[] {
  const outcome = applyEdits(folder, edits);
  const list = child(holder, "required");
  const names = "refusal" in outcome ? [] : listOf(at(outcome.folder, list));
  if (!names.includes(name)) return [];
  const others = names.filter((other) => other !== name);
  return [others.length === 0 ? { op: "remove", at: list } : { op: "set", at: list, value: others }];
}

function renameRefusal(folder: ProcedureFolder, { pointer, holder }: FieldPlace, to: string): EditRefusal | undefined {
  const found = groupAt(folder, holder);
  return "refusal" in found ? found.refusal : nameRefusal(found.group, to, pointer);
}

/** The edits, if they can be applied. */
function checked(folder: ProcedureFolder, edits: readonly Edit[]): Worked {
  const outcome = applyEdits(folder, edits);
  return "refusal" in outcome ? outcome : { edits };
}

/** Where the list is no list, it is made one. */
function requiring(group: JsonObject, holder: string, name: string): readonly Edit[] {
  const list = child(holder, "required");
  return Array.isArray(group["required"]) ? [{ op: "insert", at: child(list, "-"), value: name }] : [{ op: "set", at: list, value: [name] }];
}

/** The ui of a field, with the levels above it that were not there. */
function uiEdits({ formUi }: ProcedureFolder, keys: readonly string[], ui: JsonObject): readonly Edit[] {
  if (!isTable(formUi)) return [];
  for (let depth = 1; depth < keys.length; depth += 1) {
    const above = keys.slice(0, depth);
    if (isTable(at(formUi, above.reduce(child, "")))) continue;
    return [{ op: "set", at: above.reduce(child, "/formUi"), value: keys.slice(depth).reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), ui) }];
  }
  return [{ op: "set", at: keys.reduce(child, "/formUi"), value: ui }];
}
