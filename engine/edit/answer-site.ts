// Things shaped like the answers of a form: answers of journeys, changes of them, data of acts, and the form's ui.

import type { Json, JsonObject } from "../model/index.ts";
import { isTable, listOf, tableOf } from "./plain.ts";
import { nameAfter, type Referent } from "./referents.ts";
import { choice, entry, fateOf, type Here, inside, overEntries, type Site } from "./sites.ts";

/** Answers to the form, or to the group at a path. */
export function answers(path: Referent): Site {
  return (value, here) => moved(keysOf(value, here, path), path, here);
}

/** A form's ui. Its own words begin with `ui:`; `items` is what the rows of a list look like. */
export const formUi: Site = (value, here) => moved(uiOf(value, here, ["answers"]), ["answers"], here);

// ---------------------------------------------------------------------------------------------------------------------

function keysOf(value: Json, here: Here, path: Referent): Json {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const next = list.map((row, index) => keysOf(row, inside(here, index), [...path, "*"]));
    return next.every((row, index) => row === list[index]) ? value : next;
  }
  if (!isTable(value)) return choice(path)(value, here) ?? value;
  return overEntries(value, here, (key, inner, place) => member(key, inner, place, { path: [...path, key], within: keysOf }));
}

interface Member {
  readonly path: Referent;
  within(value: Json, here: Here, path: Referent): Json | undefined;
}

function member(key: string, inner: Json, here: Here, { path, within }: Member): readonly [string, Json] | undefined {
  const fate = fateOf(here, path, "exact");
  if (fate !== undefined && fate.to === undefined) return undefined;
  return entry(fate === undefined ? key : nameAfter(fate), within(inner, here, path));
}

function uiOf(value: Json, here: Here, path: Referent): Json | undefined {
  if (!isTable(value)) return value;
  const next = overEntries(value, here, (key, inner, place) => {
    if (key === "ui:order") return entry(key, orderOf(inner, place, path));
    if (key.startsWith("ui:")) return [key, inner];
    const isRow = key === "items" && here.run.fates.exact([...path, key]) === undefined;
    return isRow ? entry(key, uiOf(inner, place, [...path, "*"])) : member(key, inner, place, { path: [...path, key], within: uiOf });
  });
  return next !== value && Object.keys(next).length === 0 && path.length > 1 ? undefined : next;
}

function orderOf(order: Json, here: Here, path: Referent): Json {
  const names = listOf(order);
  const next = names.flatMap((name, index): readonly Json[] => {
    const fate = typeof name === "string" ? fateOf(inside(here, index), [...path, name], "exact") : undefined;
    if (fate === undefined) return [name];
    return fate.to === undefined ? [] : [nameAfter(fate)];
  });
  return next.length === names.length && next.every((name, index) => name === names[index]) ? order : next;
}

/** What has another place now is taken out and put there. */
function moved(value: Json | undefined, path: Referent, here: Here): Json | undefined {
  if (!isTable(value)) return value;
  return here.run.fates.moves.reduce<JsonObject>((tree, { of, to }) => {
    const isHere = [of, to].every((way) => way.length > path.length && path.every((key, index) => key === way[index]));
    const found = isHere ? taken(tree, of.slice(path.length)) : undefined;
    return found === undefined ? tree : put(found.rest, to.slice(path.length), found.value);
  }, value);
}

function taken(tree: JsonObject, [key = "", ...deeper]: Referent): { readonly rest: JsonObject; readonly value: Json } | undefined {
  if (!Object.hasOwn(tree, key)) return undefined;
  const inner = tree[key] as Json;
  if (deeper.length === 0) return { rest: Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key)), value: inner };
  const found = isTable(inner) ? taken(inner, deeper) : undefined;
  return found && { rest: { ...tree, [key]: found.rest }, value: found.value };
}

function put(tree: JsonObject, [key = "", ...deeper]: Referent, value: Json): JsonObject {
  return { ...tree, [key]: deeper.length === 0 ? value : put(tableOf(Object.hasOwn(tree, key) ? tree[key] : undefined), deeper, value) };
}
