// A field put elsewhere: among its neighbours, or into another group or topic. Everything that asks for it follows.

import { at, child } from "../facts/index.ts";
import type { CommonGroups, Json, JsonObject, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import type { Edit, Worked } from "./edit.ts";
import { type FieldPlace, fieldPlace, groupAt, groupPath, nameRefusal } from "./field-place.ts";
import { overConditions } from "./field-site.ts";
import { editsOf, followed, mentionsOf } from "./follow.ts";
import { setRequired } from "./fields.ts";
import { speaksOf } from "./move-in-schema.ts";
import { isBearable, isTable, listOf, tableOf, valueAt } from "./plain.ts";
import type { Referent } from "./referents.ts";

/** Puts a field before a member of a group, or at its end. */
export function moveField(folder: ProcedureFolder, _common: CommonGroups, pointer: string, { parent, before }: { readonly parent: string; readonly before?: string }): Worked {
  const place = fieldPlace(pointer);
  const where = before === undefined ? {} : { before };
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || at(folder, pointer) === undefined) return { refusal: { code: "place_missing", at: pointer } };
  if (place.holder === parent) return before === place.name ? { edits: [] } : { edits: [{ op: "move", at: pointer, ...where }] };
  const found = groupAt(folder, parent);
  if ("refusal" in found) return found;
  const to = child(child(parent, "properties"), place.name);
  const path = groupPath(parent) ?? [];
  const refusal = nameRefusal(found.group, place.name, to) ?? strandedBy(folder, place, [...path, place.name]);
  return refusal === undefined ? moved(folder, { ...place, to, parent, path, from: place.path, where }) : { refusal };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Move extends FieldPlace {
  readonly to: string;
  readonly parent: string;
  readonly from: Referent;
  /** Of the new group. */
  readonly path: Referent;
  readonly where: { readonly before?: string };
}

/** Into itself; or in or out of the rows of a list or of another form, where what asks for it could no longer see it. */
function strandedBy(folder: ProcedureFolder, place: FieldPlace, to: Referent): { readonly code: "would_strand"; readonly at: string } | undefined {
  const isInItself = place.path.every((key, index) => key === to[index]);
  const isApart = place.path[0] !== to[0] || !place.isOfForm || place.path.includes("*") || to.includes("*");
  const refusal = { code: "would_strand", at: place.pointer } as const;
  if (isInItself) return refusal;
  if (!isApart) return undefined;
  const own = child(child(place.holder, "required"), "");
  const isLookingAround = ["x-relevant", "x-required"].some((keyword) => valueAt(at(folder, place.pointer), keyword) !== undefined);
  return isLookingAround || mentionsOf(folder, [{ of: place.path }]).some((mention) => !mention.at.startsWith(own)) ? refusal : undefined;
}

function moved(folder: ProcedureFolder, { pointer, holder, name, to, parent, from, path, where }: Move): Worked {
  const seenFromAbove = widened(folder, from, path);
  const field = at(seenFromAbove, pointer) as Json;
  const isRequired = listOf(valueAt(at(folder, holder), "required")).includes(name);
  const members = child(parent, "properties");
  const relax = isRequired ? setRequired(seenFromAbove, pointer, false) : { edits: [] };
  const edits: Edit[] = [
    ...("edits" in relax ? relax.edits : []),
    ...(isTable(at(folder, members)) ? [] : [{ op: "set", at: members, value: {} } as const]),
    { op: "set", at: to, value: field, ...where },
    { op: "remove", at: pointer },
  ];
  const raw = applyEdits(seenFromAbove, edits);
  if ("refusal" in raw) return raw;
  const asking = isRequired ? setRequired(raw.folder, to, true) : { edits: [] };
  const asked = "edits" in asking ? applyEdits(raw.folder, asking.edits) : asking;
  if ("refusal" in asked) return asked;
  const outcome = followed(asked.folder, [{ of: from, to: [...path, name] }]);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Conditions that see the field, or from which the field sees others, as its neighbours do: said again about the whole facts. */
function widened(folder: ProcedureFolder, from: Referent, path: Referent): ProcedureFolder {
  const predicates = tableOf(valueAt(folder.procedure, "predicates"));
  const form = overConditions(folder.form, (condition, { field, holder }) => {
    const here = valueAt(condition, "here");
    const isLeft = holder.every((key, index) => key === from[index]) && !holder.every((key, index) => key === path[index]);
    const isOwn = field.length === from.length && field.every((key, index) => key === from[index]);
    if (!isTable(here) || holder.includes("*") || !(isOwn || (isLeft && speaksOf(here, from.slice(holder.length))))) return condition;
    const facts = holder.reduceRight<JsonObject>((inner, key) => ({ required: [key], properties: { [key]: inner } }), here);
    const before = valueAt(condition, "facts");
    if (before === undefined) return { facts };
    const spelled = typeof before === "string" ? valueAt(Object.hasOwn(predicates, before) ? predicates[before] : undefined, "schema") : before;
    return { facts: { allOf: [spelled ?? {}, facts] } };
  });
  return form === folder.form ? folder : { ...folder, form };
}
