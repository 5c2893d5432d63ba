// Derived facts: the closed list of functions a procedure may name, written anew from their description. An argument that
// is missing or of another kind makes the fact absent; nothing is guessed.

import type { Derivation } from "../law.ts";
import type { Json, Table } from "../record.ts";
import { dateOf, dayOf, wallClock } from "./dates.ts";
import { isPointer, lookAt } from "./pointer.ts";

/** `/derived` for these facts, in the order declared; a later fact may lean on an earlier one. */
export function derive(derivations: readonly Derivation[], facts: Table): Table {
  let derived: Table = {};
  for (const { name, fn, args } of derivations) {
    const given = args.map((arg) => ("fact" in arg ? (lookAt({ ...facts, derived }, arg.fact) as Json | undefined) : arg.value));
    const value = apply(fn, given);
    if (value !== undefined) derived = { ...derived, [name]: value };
  }
  return derived;
}

/** One function applied to values. Throws for a function nobody knows. */
export function apply(fn: string, given: readonly (Json | undefined)[]): Json | undefined {
  if (!Object.hasOwn(FUNCTIONS, fn)) throw new Error(`derived fact by unknown function '${fn}'`);
  const { takes, from } = FUNCTIONS[fn as keyof typeof FUNCTIONS] as Function;
  const values = fn === "firstOf" ? given.filter((value) => value !== undefined) : given;
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  const args = takes(values as readonly Json[]);
  const result = args === undefined ? undefined : from(...(args as readonly never[]));
  return typeof result === "number" && !Number.isFinite(result) ? undefined : result;
}

// ---------------------------------------------------------------------------------------------------------------------

type Value = Json | undefined;

interface Function {
  /** The arguments as the function wants them, or undefined when they are not what it takes. */
  readonly takes: (values: readonly Json[]) => readonly Json[] | undefined;
  readonly from: (...args: readonly never[]) => Value;
}

/** One kind of argument: the value as it is used, or undefined. */
type Kind = (value: Json) => Value;

const day: Kind = (value) => (typeof value !== "string" ? undefined : dayOf(value) === undefined ? wallClock(value)?.date : value);
const birth: Kind = (value) => (typeof value === "string" && (/^\d{4}$/.test(value) || dayOf(value) !== undefined) ? value : undefined);
const moment: Kind = (value) => (wallClock(value) === undefined ? undefined : value);
const number: Kind = (value) => (typeof value === "number" ? value : undefined);
const list: Kind = (value) => (Array.isArray(value) ? value : undefined);
const pointer: Kind = (value) => (typeof value === "string" && isPointer(value) ? value : undefined);
const any: Kind = (value) => value;

/** Exactly these kinds; those after `least` may be left out. */
function kinds(wanted: readonly Kind[], least = wanted.length): Function["takes"] {
  return (values) => (values.length < least || values.length > wanted.length ? undefined : all(values.map((value, index) => (wanted[index] as Kind)(value))));
}

/** Any number of one kind. */
function many(kind: Kind): Function["takes"] {
  return (values) => all(values.map(kind));
}

function all(values: readonly Value[]): readonly Json[] | undefined {
  return values.every((value) => value !== undefined) ? (values as readonly Json[]) : undefined;
}

const FUNCTIONS = {
  add: { takes: many(number), from: (...numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) },
  addDays: { takes: kinds([day, number]), from: (from: string, days: number) => (Number.isInteger(days) && Math.abs(days) <= 100_000 ? dateOf((dayOf(from) as number) + days) : undefined) },
  ageOn: { takes: kinds([birth, day]), from: ageOn },
  count: { takes: kinds([list, pointer, any], 1), from: count },
  dateOf: { takes: kinds([moment]), from: (at: string) => wallClock(at)?.date },
  daysBetween: { takes: kinds([day, day]), from: (from: string, to: string) => (dayOf(to) as number) - (dayOf(from) as number) },
  firstOf: { takes: many(any), from: (first: Json) => first },
  max: { takes: many(number), from: (...numbers: readonly number[]) => Math.max(...numbers) },
  min: { takes: many(number), from: (...numbers: readonly number[]) => Math.min(...numbers) },
  minutesBetween: { takes: kinds([moment, moment]), from: (from: string, to: string) => minuteOf(to) - minuteOf(from) },
  same: { takes: kinds([any, any]), from: (one: Json, other: Json) => (isPlain(one) && isPlain(other) ? composed(one) === composed(other) : undefined) },
  subtract: { takes: kinds([number, number]), from: (from: number, amount: number) => from - amount },
  sum: { takes: kinds([list, pointer], 1), from: sum },
  yearsBetween: { takes: kinds([day, day]), from: fullYears },
} as const;

/** Somebody known by a year alone is born on its last day, but is not unborn within it. */
function ageOn(born: string, on: string): Value {
  if (born.length > 4) return fullYears(born, on);
  return on.startsWith(born) ? 0 : fullYears(`${born}-12-31`, on);
}

/** Completed years by the same day number; undefined backwards. */
function fullYears(from: string, to: string): Value {
  if (to < from) return undefined;
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

function count(rows: readonly Json[], at?: string, wanted?: Json): Value {
  if (at === undefined) return rows.length;
  return rows.map((row) => lookAt(row, at)).filter((value) => (wanted === undefined ? value !== undefined : value === wanted)).length;
}

function sum(rows: readonly Json[], at = ""): Value {
  const numbers = rows.map((row) => lookAt(row, at)).filter((value) => value !== undefined);
  return numbers.every((value) => typeof value === "number") ? numbers.reduce((total, value) => total + value, 0) : undefined;
}

function minuteOf(at: string): number {
  const clock = wallClock(at);
  return (dayOf(clock?.date) as number) * 1440 + (clock?.minutes ?? 0);
}

function isPlain(value: Json): value is string | number | boolean {
  return value === null || typeof value !== "object";
}

function composed(value: Json): Json {
  return typeof value === "string" ? value.normalize("NFC") : value;
}
