// Conditions: a name, or a JSON Schema whose keys are facts. What speaks of something that is gone is taken out of it; a
// condition of which nothing is left is lost as a whole.

import type { Json, JsonObject } from "../model/index.ts";
import { moveInSchema } from "./move-in-schema.ts";
import { isTable, listOf, tableOf } from "./plain.ts";
import { nameAfter, type Referent } from "./referents.ts";
import { belonging, entry, fateOf, group, type Here, inside, list, name, overEntries, type Site } from "./sites.ts";

/** A condition on facts. */
export const condition: Site = belonging((value, here) => (typeof value === "string" ? name(["predicates"])(value, here) : schemaOn([])(value, here)));

/** `x-relevant` or `x-required` of a field that stands in `holder`. */
export function fieldCondition(holder: Referent): Site {
  return belonging(group({ facts: condition, here: schemaOn(holder) }, { droppedWhenEmptied: true }));
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
    const lost = new Set<string>();
    const properties = (members: Json, place: Here) => overMembers(members, place, path, lost);
    const next = overEntries(value, here, (keyword, inner, place) => {
      switch (keyword) {
        case "properties":
          return entry(keyword, orNothing(inner, properties(inner, place)));
        case "items":
        case "contains":
          return entry(keyword, schemaAt([...path, "*"])(inner, place));
        case "not":
          return entry(keyword, schemaAt(path)(inner, place));
        case "allOf":
        case "anyOf":
          return entry(keyword, list(schemaAt(path), { droppedWhenEmptied: true })(inner, place));
        default:
          return [keyword, inner];
      }
    });
    const named = withRequired(next, inside(here, "required"), path, lost);
    return named !== value && Object.keys(named).every((keyword) => keyword === "type") ? undefined : named;
  };
}

/** What is said of members; `lost` are those of which nothing is said any more. */
function overMembers(members: Json, here: Here, path: Referent, lost: Set<string>): Json {
  if (!isTable(members)) return members;
  return overEntries(members, here, (key, inner, place) => {
    const fate = fateOf(place, [...path, key], "exact");
    const kept = fate !== undefined && fate.to === undefined ? undefined : schemaAt([...path, key])(inner, place);
    if (kept === undefined) lost.add(key);
    return entry(fate === undefined ? key : nameAfter(fate), kept);
  });
}

/** Who must be there: under the new names, without those that are gone. */
function withRequired(schema: JsonObject, here: Here, path: Referent, lost: ReadonlySet<string>): JsonObject {
  if (!Object.hasOwn(schema, "required")) return schema;
  const names = listOf(schema["required"]);
  const kept = names.flatMap((key, index): readonly Json[] => {
    if (typeof key !== "string") return [key];
    const fate = fateOf(inside(here, index), [...path, key], "exact");
    if (lost.has(key) || (fate !== undefined && fate.to === undefined)) return [];
    return [fate === undefined ? key : nameAfter(fate)];
  });
  if (kept.length === names.length && kept.every((key, index) => key === names[index])) return schema;
  const { required: _, ...others } = schema;
  return kept.length === 0 ? others : { ...schema, required: kept };
}

/** Nothing, when the last member went. */
function orNothing(before: Json, after: Json): Json | undefined {
  return before !== after && Object.keys(tableOf(after)).length === 0 ? undefined : after;
}
