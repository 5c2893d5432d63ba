// A document made of what a branch knows: a value for each place that must be there, and for what is always there. What it
// makes is only a proposal: the interpreter judges it before anybody believes it.

import { at as valueAt, child } from "../../facts/index.ts";
import type { Json } from "../../model/index.ts";
import { keyOf, placesByParent, type Branch } from "./branch.ts";
import type { Domain } from "./domain.ts";
import { samplesOf } from "./pattern-sample.ts";
import { admits, TYPE, type Values } from "./values.ts";

/** The document, or undefined when no value comes to mind for a place. `rows` are those of the lists whose rows matter. */
export function exampleOf(branch: Branch, rows: ReadonlyMap<string, readonly Json[]>): Json | undefined {
  const below = placesByParent(branch);
  return build("", rootOf(branch));

  function build(at: string, domain: Domain): Json | undefined {
    const place = branch.places.get(at);
    if (place === undefined) return freshValue(domain);
    const values = place.is === "present" ? place.values : domain.values;
    const given = rows.get(at);
    if (given !== undefined) return admits(values, given) ? given : undefined;
    if (values.only !== undefined) return values.only.find((value) => fits(at, value));
    if ((values.types & TYPE.object) !== 0 && (domain.members !== undefined || presentBelow(at).length > 0)) return buildObject(at, domain);
    return someValue(values, domain);
  }

  function buildObject(at: string, domain: Domain): Json | undefined {
    const always = Object.entries(domain.members ?? {}).flatMap(([key, member]) => (member.always === true ? [child(at, key)] : []));
    const pointers = new Set([...always, ...presentBelow(at)]);
    const entries: [string, Json][] = [];
    for (const pointer of pointers) {
      const key = keyOf(pointer);
      const place = branch.places.get(pointer);
      const value = build(pointer, place?.is === "present" ? place.domain : (domain.members?.[key]?.domain() ?? { values: domain.values }));
      if (value === undefined) return undefined;
      entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  function presentBelow(at: string): readonly string[] {
    return (below.get(at) ?? []).filter((pointer) => branch.places.get(pointer)?.is === "present");
  }

  /** Whether a whole value agrees with what is known of the places within it. */
  function fits(at: string, value: Json): boolean {
    return (below.get(at) ?? []).every((pointer) => (branch.places.get(pointer)?.is === "absent") === (valueAt(value, pointer.slice(at.length)) === undefined));
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function rootOf(branch: Branch): Domain {
  const root = branch.places.get("");
  if (root?.is !== "present") throw new Error("A branch without a document");
  return root.domain;
}

function someValue(values: Values, { sample, row }: Domain): Json | undefined {
  const found = firstAdmitted(values, sample);
  if (found !== undefined || values.leastRows === 0 || (values.types & TYPE.list) === 0) return found;
  const member = row === undefined ? null : freshValue(row());
  const list = member === undefined ? undefined : Array.from({ length: Math.min(values.leastRows, 50) }, () => member);
  return list !== undefined && admits(values, list) && (!values.unique || list.length < 2) ? list : undefined;
}

/** A value of which nothing is known but what it can be. */
function freshValue(domain: Domain): Json | undefined {
  const known = fresh.get(domain);
  if (known !== undefined) return known;
  const value = exampleOf({ places: new Map([["", { is: "present", domain, values: domain.values, rows: [] }]]), isUnsure: false }, new Map());
  if (value !== undefined) fresh.set(domain, value);
  return value;
}

const fresh = new WeakMap<Domain, Json>();

function firstAdmitted(values: Values, sample: Json | undefined): Json | undefined {
  if (sample !== undefined && admits(values, sample)) return sample;
  for (const candidate of candidatesFor(values)) if (admits(values, candidate)) return candidate;
  return undefined;
}

function* candidatesFor(values: Values): Generator<Json> {
  if (values.only !== undefined) return yield* values.only;
  if ((values.types & TYPE.boolean) !== 0) yield* [true, false];
  if ((values.types & (TYPE.whole | TYPE.fraction)) !== 0) yield* numbersFor(values);
  if ((values.types & TYPE.text) !== 0) yield* textsFor(values);
  yield* [[], {}, null];
}

function* numbersFor({ low, high, except, multipleOf }: Values): Generator<number> {
  yield* [0, 1];
  const [least, most] = [low?.value, high?.value];
  for (const bound of [least, most]) if (bound !== undefined) yield* [bound, Math.floor(bound), Math.ceil(bound), Math.floor(bound) + 1, Math.ceil(bound) - 1, bound + 0.5, bound - 0.5];
  if (least !== undefined && most !== undefined) yield (least + most) / 2;
  for (const value of except) if (typeof value === "number") yield* [value + 1, value - 1, value + 0.5];
  const from = Math.ceil(least ?? (most === undefined ? 0 : most - 100));
  if (multipleOf !== undefined) yield Math.ceil(from / multipleOf) * multipleOf;
  for (let step = 0; step < 101; step += 1) yield from + step;
  yield 0.5;
}

const LETTERS = [..."aAbB01z"];

function* textsFor({ leastLength, mostLength, patterns, format }: Values): Generator<string> {
  if (format !== undefined && Object.hasOwn(OF_FORMAT, format)) yield* OF_FORMAT[format as keyof typeof OF_FORMAT];
  for (const { pattern, matches } of patterns) if (matches) yield* samplesOf(pattern);
  const length = Math.min(Math.max(leastLength, Math.min(1, mostLength)), LONGEST);
  for (const letter of LETTERS) yield letter.repeat(length);
  for (const letter of LETTERS) yield letter.repeat(Math.min(length + 1, LONGEST));
  yield "";
}

const LONGEST = 10_000;

/** Several of each, so that a few may be excluded. */
const OF_FORMAT = {
  date: ["2026-01-15", "2025-06-30", "1990-05-02"],
  "date-time": ["2026-01-15T02:00:00.000Z", "2025-06-30T10:30:00+07:00"],
  time: ["09:00", "15:30"],
  email: ["a@example.vn", "b@example.vn"],
} as const;
