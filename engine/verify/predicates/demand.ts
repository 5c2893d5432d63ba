// A condition, or its opposite, taken apart into demands on single places of a document. Says the same as the interpreter
// in facts/schema, keyword by keyword; a property test holds the two together.

import { child } from "../../facts/index.ts";
import type { Json, PredicateSchema } from "../../model/index.ts";
import { ANY_TYPE, NUMBER, TYPE, type Values } from "./values.ts";

/** What must be so: everything, one of several, or something at one place. */
export type Demand =
  | { readonly all: readonly Demand[] }
  | { readonly any: readonly Demand[] }
  | { readonly at: string; readonly want: Want }
  /** Holds, as far as we look: something more is true that nobody works out. */
  | { readonly unsure: true };

/** What must be so at one place. A value of which something is wanted must be there, and what something is missing from, too. */
export type Want =
  | { readonly is: "present" }
  | { readonly is: "absent" }
  | { readonly is: "type"; readonly types: number }
  | { readonly is: "in"; readonly values: Partial<Values> }
  | { readonly is: "everyRow" | "someRow"; readonly schema: PredicateSchema; readonly holds: boolean };

export const ALWAYS: Demand = { all: [] };
export const NEVER: Demand = { any: [] };

/** The demands of a condition on the value at `at`, which is there. Made once per condition and place. */
export function demandOf(schema: PredicateSchema, holds: boolean, at = ""): Demand {
  const key = `${holds ? "+" : "-"}${at}`;
  const known = made.get(schema) ?? new Map<string, Demand>();
  made.set(schema, known);
  const demand = known.get(key) ?? (holds ? met(schema, at) : broken(schema, at));
  known.set(key, demand);
  return demand;
}

/** Demands that must all hold. */
export function allOf(demands: readonly Demand[]): Demand {
  return demands.length === 1 && demands[0] !== undefined ? demands[0] : { all: demands };
}

/** Demands of which one must hold. */
export function anyOf(demands: readonly Demand[]): Demand {
  return demands.length === 1 && demands[0] !== undefined ? demands[0] : { any: demands };
}

/** The value at a place must be one of a set. */
export function within(at: string, values: Partial<Values>): Demand {
  return { at, want: { is: "in", values } };
}

/** The value at a place must be of one of some kinds. */
export function ofKind(at: string, types: number): Demand {
  return { at, want: { is: "type", types } };
}

/** Something must be at a place. */
export function present(at: string): Demand {
  return { at, want: { is: "present" } };
}

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<PredicateSchema, Map<string, Demand>>();

const BITS: { readonly [type: string]: number } = { null: TYPE.null, boolean: TYPE.boolean, integer: TYPE.whole, number: NUMBER, string: TYPE.text, object: TYPE.object, array: TYPE.list };

/** A keyword asks for the kind of value it judges, unless the condition names kinds itself (see `compileCondition`). */
const KINDS = [
  { bits: TYPE.object, keywords: ["required", "properties"] },
  { bits: TYPE.list, keywords: ["minItems", "maxItems", "items", "contains"] },
  { bits: TYPE.text, keywords: ["minLength", "maxLength", "pattern"] },
  { bits: NUMBER, keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] },
] as const satisfies readonly { readonly bits: number; readonly keywords: readonly (keyof PredicateSchema)[] }[];

function typesOf(schema: PredicateSchema): number {
  if (schema.type !== undefined) return [schema.type].flat().reduce((bits, type) => bits | (BITS[type] ?? 0), 0);
  const asked = KINDS.filter(({ keywords }) => keywords.some((keyword) => schema[keyword] !== undefined)).reduce((bits, kind) => bits | kind.bits, 0);
  return asked === 0 ? ANY_TYPE : asked;
}

function met(schema: PredicateSchema, at: string): Demand {
  const types = typesOf(schema);
  const byKind = KINDS.flatMap(({ bits, keywords }) => {
    const demands = keywords.flatMap((keyword) => keywordMet(schema, keyword, at));
    if (demands.length === 0 || (types & bits) === 0) return [];
    const others = types & ~bits;
    return others === 0 ? demands : [anyOf([ofKind(at, others), allOf([ofKind(at, bits), ...demands])])];
  });
  return allOf([
    ...(types === ANY_TYPE ? [] : [ofKind(at, types)]),
    ...(schema.const === undefined ? [] : [within(at, { only: [schema.const] })]),
    ...(schema.enum === undefined ? [] : [within(at, { only: schema.enum })]),
    ...byKind,
    ...(schema.not === undefined ? [] : [demandOf(schema.not, false, at)]),
    ...(schema.allOf ?? []).map((part) => demandOf(part, true, at)),
    ...(schema.anyOf === undefined ? [] : [anyOf(schema.anyOf.map((part) => demandOf(part, true, at)))]),
  ]);
}

function broken(schema: PredicateSchema, at: string): Demand {
  const types = typesOf(schema);
  const byKind = KINDS.flatMap(({ bits, keywords }) =>
    (types & bits) === 0 ? [] : keywords.flatMap((keyword) => keywordBroken(schema, keyword, at)).map((demand) => allOf([ofKind(at, types & bits), demand])),
  );
  return anyOf([
    ...(types === ANY_TYPE ? [] : [ofKind(at, ANY_TYPE & ~types)]),
    ...(schema.const === undefined ? [] : [within(at, { except: [schema.const] })]),
    ...(schema.enum === undefined ? [] : [within(at, { except: schema.enum })]),
    ...byKind,
    ...(schema.not === undefined ? [] : [demandOf(schema.not, true, at)]),
    ...(schema.allOf ?? []).map((part) => demandOf(part, false, at)),
    ...(schema.anyOf === undefined ? [] : [allOf(schema.anyOf.map((part) => demandOf(part, false, at)))]),
  ]);
}

type KindKeyword = (typeof KINDS)[number]["keywords"][number];

/** What a keyword wants of a value of its kind. */
function keywordMet(schema: PredicateSchema, keyword: KindKeyword, at: string): readonly Demand[] {
  switch (keyword) {
    case "required":
      return (schema.required ?? []).map((key) => present(child(at, key)));
    case "properties":
      return Object.entries(schema.properties ?? {}).map(([key, inner]) => {
        const here = child(at, key);
        const there = allOf([present(here), demandOf(inner, true, here)]);
        return schema.required?.includes(key) === true ? there : anyOf([{ at: here, want: { is: "absent" } }, there]);
      });
    case "items":
      return schema.items === undefined ? [] : [{ at, want: { is: "everyRow", schema: schema.items, holds: true } }];
    case "contains":
      return schema.contains === undefined ? [] : [{ at, want: { is: "someRow", schema: schema.contains, holds: true } }];
    default:
      return limits(schema, keyword, at, true);
  }
}

function keywordBroken(schema: PredicateSchema, keyword: KindKeyword, at: string): readonly Demand[] {
  switch (keyword) {
    case "required":
      return (schema.required ?? []).map((key) => ({ at: child(at, key), want: { is: "absent" } }));
    case "properties":
      return Object.entries(schema.properties ?? {}).map(([key, inner]) => allOf([present(child(at, key)), demandOf(inner, false, child(at, key))]));
    case "items":
      return schema.items === undefined ? [] : [{ at, want: { is: "someRow", schema: schema.items, holds: false } }];
    case "contains":
      return schema.contains === undefined ? [] : [{ at, want: { is: "everyRow", schema: schema.contains, holds: false } }];
    default:
      return limits(schema, keyword, at, false);
  }
}

function limits(schema: PredicateSchema, keyword: keyof typeof LIMITS, at: string, holds: boolean): readonly Demand[] {
  const limit: Json | undefined = schema[keyword];
  if (limit === undefined) return [];
  const [met, broken] = LIMITS[keyword];
  return [within(at, holds ? met(limit as never) : broken(limit as never))];
}

/** What a keyword leaves of all values when it is met, and when it is broken. */
const LIMITS = {
  minimum: [(value: number) => ({ low: { value, open: false } }), (value: number) => ({ high: { value, open: true } })],
  maximum: [(value: number) => ({ high: { value, open: false } }), (value: number) => ({ low: { value, open: true } })],
  exclusiveMinimum: [(value: number) => ({ low: { value, open: true } }), (value: number) => ({ high: { value, open: false } })],
  exclusiveMaximum: [(value: number) => ({ high: { value, open: true } }), (value: number) => ({ low: { value, open: false } })],
  minLength: [(length: number) => ({ leastLength: length }), (length: number) => ({ mostLength: length - 1 })],
  maxLength: [(length: number) => ({ mostLength: length }), (length: number) => ({ leastLength: length + 1 })],
  minItems: [(rows: number) => ({ leastRows: rows }), (rows: number) => ({ mostRows: rows - 1 })],
  maxItems: [(rows: number) => ({ mostRows: rows }), (rows: number) => ({ leastRows: rows + 1 })],
  pattern: [(pattern: string) => ({ patterns: [{ pattern, matches: true }] }), (pattern: string) => ({ patterns: [{ pattern, matches: false }] })],
} as const satisfies { readonly [keyword: string]: readonly [(limit: never) => Partial<Values>, (limit: never) => Partial<Values>] };
