// A document made of what a branch knows: a value for each place that must be there, and for what is always there. What it
// makes is only a proposal: the interpreter judges it before anybody believes it.

import { at as valueAt, child } from "../../facts/index.ts";
import type { Json } from "../../model/index.ts";
import { placesBelow, type Branch } from "./branch.ts";
import type { Domain } from "./domain.ts";
import { admits, TYPE, type Values } from "./values.ts";

/** The document, or undefined when no value comes to mind for a place. `rows` are those of the lists whose rows matter. */
export function exampleOf(branch: Branch, rows: ReadonlyMap<string, readonly Json[]>): Json | undefined {
  return build("", rootOf(branch));

  function build(at: string, domain: Domain): Json | undefined {
    const place = branch.places.get(at);
    const values = place?.is === "present" ? place.values : domain.values;
    const given = rows.get(at);
    if (given !== undefined) return admits(values, given) ? given : undefined;
    if (values.only !== undefined) return values.only.find((value) => fits(branch, at, value));
    if ((values.types & TYPE.object) !== 0 && (domain.members !== undefined || hasMembers(branch, at))) return buildObject(at, domain);
    return someValue(values, domain);
  }

  function buildObject(at: string, domain: Domain): Json | undefined {
    const always = Object.entries(domain.members ?? {}).flatMap(([key, member]) => (member.always === true ? [child(at, key)] : []));
    const pointers = new Set([...always, ...placesBelow(branch, at).filter((pointer) => branch.places.get(pointer)?.is === "present")]);
    const entries: [string, Json][] = [];
    for (const pointer of pointers) {
      const key = pointer.slice(at.length + 1).replaceAll("~1", "/").replaceAll("~0", "~");
      const place = branch.places.get(pointer);
      const value = build(pointer, place?.is === "present" ? place.domain : (domain.members?.[key]?.domain() ?? { values: domain.values }));
      if (value === undefined) return undefined;
      entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function rootOf(branch: Branch): Domain {
  const root = branch.places.get("");
  if (root?.is !== "present") throw new Error("A branch without a document");
  return root.domain;
}

function hasMembers(branch: Branch, at: string): boolean {
  return placesBelow(branch, at).some((pointer) => branch.places.get(pointer)?.is === "present");
}

/** Whether a whole value agrees with what is known of the places within it. */
function fits(branch: Branch, at: string, value: Json): boolean {
  return placesBelow(branch, at).every((pointer) => (branch.places.get(pointer)?.is === "absent") === (valueAt(value, pointer.slice(at.length)) === undefined));
}

function someValue(values: Values, { sample, row }: Domain): Json | undefined {
  const candidates = [...(sample === undefined ? [] : [sample]), ...candidatesFor(values)];
  const found = candidates.find((candidate) => admits(values, candidate));
  if (found !== undefined || values.leastRows === 0 || (values.types & TYPE.list) === 0) return found;
  const member = row === undefined ? null : someValue(row().values, row());
  const list = member === undefined ? undefined : Array.from({ length: Math.min(values.leastRows, 50) }, () => member);
  return list !== undefined && admits(values, list) && (values.unique !== true || list.length < 2) ? list : undefined;
}

function* candidatesFor({ low, high, leastLength, mostLength, except, multipleOf }: Values): Generator<Json> {
  yield* [true, false, 0, 1];
  const [least, most] = [low?.value, high?.value];
  const near = [least, most].filter((bound) => bound !== undefined);
  for (const bound of near) yield* [bound, Math.floor(bound), Math.ceil(bound), Math.floor(bound) + 1, Math.ceil(bound) - 1, bound + 0.5, bound - 0.5];
  if (least !== undefined && most !== undefined) yield (least + most) / 2;
  const from = Math.ceil(least ?? (most === undefined ? 0 : most - 100));
  for (let step = 0; step < 101; step += 1) yield from + step;
  if (multipleOf !== undefined) yield Math.ceil(from / multipleOf) * multipleOf;
  for (const value of except) if (typeof value === "number") yield* [value + 1, value + 0.5];
  yield 0.5;
  const length = Math.min(Math.max(leastLength, Math.min(1, mostLength)), 10_000);
  for (const letter of "aAbB01z") yield letter.repeat(length);
  for (const letter of "ab") yield letter.repeat(Math.min(length + 1, 10_000));
  yield* ["", [], {}, null];
}
