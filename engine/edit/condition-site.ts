// Conditions: a name, or a JSON Schema whose keys are facts. They follow what has another name or place. Of a condition that
// speaks of what is gone nothing is left: the rest of it would hold in other cases than it did.

import type { Json, JsonObject } from "../model/index.ts";
import { moveInSchema } from "./move-in-schema.ts";
import { isTable, listOf } from "./plain.ts";
import { nameAfter, type Referent } from "./referents.ts";
import { belonging, choice, deciding, entry, fateOf, group, type Here, inside, list, name, overEntries, type Site, whole } from "./sites.ts";

/** A condition on facts. */
export const condition: Site = belonging(whole((value, here) => (typeof value === "string" ? name(["predicates"])(value, here) : schemaOn([])(value, here))));

/** `x-relevant` or `x-required` of a field that stands in `holder`. */
export function fieldCondition(holder: Referent): Site {
  return belonging(deciding(group({ facts: condition, here: schemaOn(holder) })));
}

// ---------------------------------------------------------------------------------------------------------------------

/** A schema about the thing at a path, and about what is to be found there after a move. */
function schemaOn(path: Referent): Site {
  return (value, here) => {
    const kept = schemaAt(path)(value, here);
    if (!isTable(kept)) return kept;
    const moves = here.run.fates.moves.filter((fate) => fateIsBelow(fate.of, path) && fateIsBelow(fate.to, path));
    return moves.reduce<JsonObject>((schema, fate) => {
      const moved = moveInSchema(schema, fate.of.slice(path.length), fate.to.slice(path.length));
      return moved === schema || here.run.told(here.place ?? here.at, fate) ? moved : schema;
    }, kept);
  };
}

function fateIsBelow(fate: Referent, path: Referent): boolean {
  return fate.length > path.length && path.every((key, index) => key === fate[index]);
}

function schemaAt(path: Referent): Site {
  return (value, here) => {
    if (!isTable(value)) return value;
    return overEntries(value, here, (keyword, inner, place) => {
      switch (keyword) {
        case "properties":
          return [keyword, isTable(inner) ? overEntries(inner, place, (key, member, at) => entry(renamed(key, at, path), schemaAt([...path, key])(member, at))) : inner];
        case "required":
          return [keyword, required(inner, place, path)];
        case "items":
        case "contains":
          return entry(keyword, schemaAt([...path, "*"])(inner, place));
        case "const":
          return entry(keyword, choice(path)(inner, place));
        case "enum":
          return entry(keyword, list(choice(path))(inner, place));
        case "not":
          return entry(keyword, schemaAt(path)(inner, place));
        case "allOf":
        case "anyOf":
          return entry(keyword, list(schemaAt(path))(inner, place));
        default:
          return [keyword, inner];
      }
    });
  };
}

function renamed(key: string, here: Here, path: Referent): string {
  const fate = fateOf(here, [...path, key], "exact");
  return fate === undefined ? key : nameAfter(fate);
}

/** Who must be there, under the new names. */
function required(names: Json, here: Here, path: Referent): Json {
  const before = listOf(names);
  const after = before.map((key, index) => (typeof key === "string" ? renamed(key, inside(here, index), path) : key));
  return after.every((key, index) => key === before[index]) ? names : after;
}
