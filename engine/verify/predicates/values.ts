// The set of JSON values a fact may still have, narrowed want by want. Says "none" only when that is certain: a pattern is
// never analysed, only compared with itself.

import { FORMATS } from "../../facts/index.ts";
import type { Json } from "../../model/index.ts";

/** The kinds of values as bits. A number is `whole` or `fraction`, so that `integer` is a kind like any other. */
export const TYPE = { null: 1, boolean: 2, whole: 4, fraction: 8, text: 16, object: 32, list: 64 } as const;
export const NUMBER = TYPE.whole | TYPE.fraction;
export const ANY_TYPE = 127;

/** One end of a range of numbers. */
export interface Bound {
  readonly value: number;
  /** The value itself is not in it. */
  readonly open: boolean;
}

/** What is still possible. Each member says something about values of its own kind only. */
export interface Values {
  readonly types: number;
  /** Where only these can be. */
  readonly only: readonly Json[] | undefined;
  readonly except: readonly Json[];
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
  readonly multipleOf: number | undefined;
  /** Characters of a text. */
  readonly leastLength: number;
  readonly mostLength: number;
  readonly format: string | undefined;
  readonly patterns: readonly { readonly pattern: string; readonly matches: boolean }[];
  /** Rows of a list. */
  readonly leastRows: number;
  readonly mostRows: number;
  readonly unique: boolean;
}

export const ANY_VALUE: Values = {
  types: ANY_TYPE,
  only: undefined,
  except: [],
  low: undefined,
  high: undefined,
  multipleOf: undefined,
  leastLength: 0,
  mostLength: Infinity,
  format: undefined,
  patterns: [],
  leastRows: 0,
  mostRows: Infinity,
  unique: false,
};

/** The values of some kinds, or undefined when there are certainly none. Asked for more often than anything else. */
export function ofTypes(values: Values, wanted: number): Values | undefined {
  const types = values.types & wanted;
  if (types === values.types) return values;
  if (types === 0) return undefined;
  return values.only === undefined ? { ...values, types } : ofFew({ ...values, types }, values.only);
}

/** The values that are in both sets, or undefined when there are certainly none. */
export function intersect(one: Values, other: Partial<Values>): Values | undefined {
  const both: Values = {
    types: one.types & (other.types ?? ANY_TYPE),
    only: one.only === undefined || other.only === undefined ? (one.only ?? other.only) : one.only.filter((value) => other.only?.some((known) => isSame(known, value))),
    except: joined(one.except, other.except),
    low: highest(one.low, other.low),
    high: lowest(one.high, other.high),
    multipleOf: other.multipleOf ?? one.multipleOf,
    leastLength: Math.max(one.leastLength, other.leastLength ?? 0),
    mostLength: Math.min(one.mostLength, other.mostLength ?? Infinity),
    format: other.format ?? one.format,
    patterns: joined(one.patterns, other.patterns),
    leastRows: Math.max(one.leastRows, other.leastRows ?? 0),
    mostRows: Math.min(one.mostRows, other.mostRows ?? Infinity),
    unique: one.unique || other.unique === true,
  };
  if (both.only !== undefined) return ofFew(both, both.only);
  const types = possibleTypes(both);
  return types === 0 ? undefined : types === both.types ? both : { ...both, types };
}

/** Whether a value is in the set. Rows and members are judged elsewhere. */
export function admits(values: Values, value: Json): boolean {
  if ((values.types & typeOf(value)) === 0) return false;
  if (values.only !== undefined && !values.only.some((known) => isSame(known, value))) return false;
  if (values.except.some((known) => isSame(known, value))) return false;
  if (typeof value === "number") return isWithin(value, values) && (values.multipleOf === undefined || value % values.multipleOf === 0);
  if (typeof value === "string") return isText(value, values);
  return !Array.isArray(value) || (value.length >= values.leastRows && value.length <= values.mostRows);
}

/** The kind of a value. */
export function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (typeof value === "number") return Number.isInteger(value) ? TYPE.whole : TYPE.fraction;
  if (typeof value === "boolean") return TYPE.boolean;
  if (typeof value === "string") return TYPE.text;
  return Array.isArray(value) ? TYPE.list : TYPE.object;
}

/** Equal as JSON Schema means it. */
export function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  const [mine, theirs] = [one as { readonly [key: string]: Json }, other as { readonly [key: string]: Json }];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(theirs, key) && isSame(mine[key] ?? null, theirs[key] ?? null));
}

// ---------------------------------------------------------------------------------------------------------------------

function ofFew(values: Values, only: readonly Json[]): Values | undefined {
  const left = only.filter((value) => admits(values, value));
  return left.length === 0 ? undefined : { ...values, only: left, types: left.reduce<number>((types, value) => types | typeOf(value), 0) };
}

/** The kinds of which there can still be a value. */
function possibleTypes(values: Values): number {
  let { types } = values;
  const isExcluded = (value: Json) => values.except.includes(value);
  if (isExcluded(null)) types &= ~TYPE.null;
  if (isExcluded(true) && isExcluded(false)) types &= ~TYPE.boolean;
  if (!hasWhole(values)) types &= ~TYPE.whole;
  if (!hasFraction(values)) types &= ~TYPE.fraction;
  if (values.leastLength > values.mostLength || (values.mostLength === 0 && isExcluded(""))) types &= ~TYPE.text;
  if (values.patterns.some(({ pattern, matches }) => !matches && values.patterns.some((other) => other.matches && other.pattern === pattern))) types &= ~TYPE.text;
  if (values.leastRows > values.mostRows) types &= ~TYPE.list;
  return types;
}

/** Few enough to look at one by one. */
const FEW = 100;

function hasWhole({ low, high, except }: Values): boolean {
  const least = low === undefined ? -Infinity : low.open ? Math.floor(low.value) + 1 : Math.ceil(low.value);
  const most = high === undefined ? Infinity : high.open ? Math.ceil(high.value) - 1 : Math.floor(high.value);
  if (most - least > FEW || !Number.isFinite(most - least)) return least <= most;
  for (let value = least; value <= most; value += 1) if (!except.includes(value)) return true;
  return false;
}

function hasFraction({ low, high, except }: Values): boolean {
  if (low === undefined || high === undefined || low.value < high.value) return true;
  return low.value === high.value && !low.open && !high.open && !Number.isInteger(low.value) && !except.includes(low.value);
}

function isWithin(value: number, { low, high }: Values): boolean {
  if (low !== undefined && (low.open ? value <= low.value : value < low.value)) return false;
  return high === undefined || (high.open ? value < high.value : value <= high.value);
}

function isText(value: string, { leastLength, mostLength, patterns, format }: Values): boolean {
  const length = [...value].length;
  if (length < leastLength || length > mostLength) return false;
  if (format !== undefined && Object.hasOwn(FORMATS, format) && !FORMATS[format as keyof typeof FORMATS](value)) return false;
  return patterns.every(({ pattern, matches }) => compiled(pattern).test(value) === matches);
}

const expressions = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const expression = expressions.get(pattern) ?? new RegExp(pattern, "u");
  if (expressions.size < 1_000) expressions.set(pattern, expression);
  return expression;
}

function joined<T>(one: readonly T[], other: readonly T[] | undefined): readonly T[] {
  if (other === undefined || other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}

/** The stricter of two lower ends. */
function highest(one: Bound | undefined, other: Bound | undefined): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.value > one.value || (other.value === one.value && other.open) ? other : one;
}

/** The stricter of two upper ends. */
function lowest(one: Bound | undefined, other: Bound | undefined): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.value < one.value || (other.value === one.value && other.open) ? other : one;
}
