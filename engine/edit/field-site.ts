// Fields of a form: their conditions, and the names in `required`. The fields themselves are what is referred to.

import type { Json } from "../model/index.ts";
import { fieldCondition } from "./condition-site.ts";
import { isTable } from "./plain.ts";
import { nameAfter, type Referent } from "./referents.ts";
import { choice, entry, fateOf, type Here, list, overEntries, type Site } from "./sites.ts";

/** The form: topics and what stands in them. */
export const formFields: Site = (value, here) => fields(["answers"], ["answers"])(value, here);

/** The small form of an act. Its conditions only look at what stands beside them. */
export const actFields: Site = (value, here) => fields(["event", "data"], ["event", "data"])(value, here);

/** A condition of a field, and where that field and the group around it are. */
export interface PlacedCondition {
  readonly field: Referent;
  readonly holder: Referent;
}

/** The form with each condition of a field as it is changed to; the same form when none was. */
export function overConditions(form: Json, change: (condition: Json, place: PlacedCondition) => Json, field: Referent = ["answers"], holder: Referent = ["answers"]): Json {
  if (!isTable(form)) return form;
  const entries = Object.entries(form).map(([keyword, inner]): [string, Json] => {
    if (keyword === "x-relevant" || keyword === "x-required") return [keyword, change(inner, { field, holder })];
    if (keyword === "items") return [keyword, overConditions(inner, change, [...field, "*"], field)];
    if (keyword !== "properties" || !isTable(inner)) return [keyword, inner];
    const members = Object.entries(inner).map(([key, member]) => [key, overConditions(member, change, [...field, key], field)] as const);
    return [keyword, members.every(([key, member]) => member === inner[key]) ? inner : Object.fromEntries(members)];
  });
  return entries.every(([keyword, inner]) => inner === form[keyword]) ? form : Object.fromEntries(entries);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A field at a path, which stands in the group at `holder`. */
function fields(path: Referent, holder: Referent): Site {
  return (value, here) => {
    if (!isTable(value)) return value;
    return overEntries(value, here, (keyword, inner, place) => {
      switch (keyword) {
        case "properties":
          return entry(keyword, isTable(inner) ? overEntries(inner, place, (key, field, at) => entry(key, fields([...path, key], path)(field, at))) : inner);
        case "items":
          return entry(keyword, fields([...path, "*"], path)(inner, place));
        case "required":
          return entry(keyword, list(requiredName(path), { droppedWhenEmptied: true })(inner, place));
        case "default":
          return entry(keyword, choice(path)(inner, place));
        case "x-relevant":
        case "x-required":
          return entry(keyword, fieldCondition(holder)(inner, place));
        default:
          return [keyword, inner];
      }
    });
  };
}

/** A name in `required`. Where a field moved, its own edit says whether it must be answered there. */
function requiredName(path: Referent): Site {
  return (value: Json, here: Here) => {
    const fate = typeof value === "string" ? fateOf(here, [...path, value], "exact") : undefined;
    if (fate === undefined) return value;
    return fate.to === undefined ? undefined : nameAfter(fate);
  };
}
