// Where a question of a form stands that was put onto another page, or into another group. Refuses to guess: it must be the only
// one of its title and kind that has come, and the only one that has gone.

import { child } from "../../engine/facts/index.ts";
import type { Json } from "../../engine/model/index.ts";
import { isTable } from "./is-table.ts";
import { ownName } from "./named-in.ts";

/** The pointer into the form as it is now of what stood at a pointer into the form as it was. */
export function movedTo(pointer: string, was: Json | undefined, now: Json | undefined): string | undefined {
  const [before, after] = [fieldsIn(was), fieldsIn(now)];
  const field = before.get(pointer);
  if (field === undefined) return undefined;
  const gone = [...before].filter(([place]) => !after.has(place));
  const come = [...after].filter(([place]) => !before.has(place));
  return [isNamesake, isOfKind].map((isIt) => {
    const [others, found] = [gone, come].map((fields) => fields.filter(([, other]) => isIt(field, other)));
    return others?.length === 1 && found?.length === 1 ? found[0]?.[0] : undefined;
  }).find((place) => place !== undefined);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Field {
  readonly name: string;
  readonly title: string | undefined;
  /** The shared group that stands for it. */
  readonly shared: string | undefined;
  /** What can be answered: type, format, values of choices, shared group; of a list, also in its rows. */
  readonly kind: string;
}

/** The fields of a form by their pointers; what is in a shared group is not its own. */
function fieldsIn(form: Json | undefined, at = "", found = new Map<string, Field>()): ReadonlyMap<string, Field> {
  if (!isTable(form)) return found;
  for (const [name, field] of Object.entries(isTable(form["properties"]) ? form["properties"] : {})) {
    const place = child(`${at}/properties`, name);
    found.set(place, { name, title: ownName(field), shared: sharedBy(field), kind: kindOf(field) });
    fieldsIn(field, place, found);
  }
  return fieldsIn(form["items"], `${at}/items`, found);
}

/** Called the same by people, and in the data. */
function isNamesake(one: Field, other: Field): boolean {
  return one.name === other.name && (isAlike(one, other) || (one.shared !== undefined && one.shared === other.shared));
}

function isAlike(one: Field, other: Field): boolean {
  return one.title !== undefined && one.title === other.title;
}

/** Called otherwise in the data, it must ask for the same: "Ghi chú" and "Họ và tên" are asked of many. */
function isOfKind(one: Field, other: Field): boolean {
  return isAlike(one, other) && one.kind === other.kind;
}

function kindOf(field: Json): string {
  if (!isTable(field)) return "";
  const { type, format, items, oneOf } = field;
  const values = Array.isArray(oneOf) ? oneOf.map((choice: Json) => (isTable(choice) ? choice["const"] : choice)) : undefined;
  return JSON.stringify([type, format, values, sharedBy(field), items === undefined ? "" : kindOf(items)]);
}

/** A bundled form says `#/definitions/person` where its files say `common/person`. */
function sharedBy(field: Json): string | undefined {
  const ref = isTable(field) ? field["$ref"] : undefined;
  return typeof ref === "string" ? ref.slice(ref.lastIndexOf("/") + 1) : undefined;
}
