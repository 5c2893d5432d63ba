// What a derived fact can be, read off its function and what goes in. Two facts made of the same answers are taken as
// independent of each other: what is called impossible here is impossible, what is called possible need not be.

import { child, segments } from "../../facts/index.ts";
import type { Derivation, Json } from "../../model/index.ts";
import { allOf, anyOf, type Demand, present } from "./demand.ts";
import { ANYTHING, count, type Domain, number, text, union, yesOrNo } from "./domain.ts";
import { NUMBER, TYPE, type Bound, type Values } from "./values.ts";

/** What is known of the inputs. */
export interface Inputs {
  /** Where they are looked up. */
  readonly domainAt: (pointer: string) => Domain | undefined;
  /** Facts that are somebody's day or year of birth. */
  readonly births: ReadonlySet<string>;
  /** Of people who have been born by now, as all who file have been; a form also takes days that nobody has seen. */
  readonly areBorn: boolean;
}

/** The values of a derived fact. */
export function derivedDomain({ fn, args }: Derivation, inputs: Inputs): Domain {
  const domains = args.map((argument) => ("fact" in argument ? (inputs.domainAt(argument.fact) ?? ANYTHING) : only(argument.value)));
  if (fn !== "ageOn" && isSinceBirth({ args }, inputs)) return sinceBirth(fn, inputs);
  return Object.hasOwn(RESULTS, fn) ? (RESULTS[fn]?.(domains) ?? ANYTHING) : ANYTHING;
}

/** The facts of a procedure that are days or years of birth: somebody's age is counted from them. */
export function birthsOf(derivations: readonly Derivation[]): ReadonlySet<string> {
  return new Set(derivations.flatMap(({ fn, args: [birth] }) => (fn === "ageOn" && birth !== undefined && "fact" in birth ? [birth.fact] : [])));
}

/** What follows from a derived fact being there: so are its inputs, unless its function does without. */
export function inputsPresent({ fn, args }: Derivation): Demand {
  if (fn === "firstOf") return anyOf(factsOf(args).map(present));
  return allOf(factsOf(args).map(present));
}

/** What follows from its being missing: an input is, or is not of the kind the function takes. */
export function inputMissing({ fn, args }: Derivation, inputs: Inputs): Demand {
  const domains = args.map((argument) => ("fact" in argument ? inputs.domainAt(argument.fact) : only(argument.value)));
  const isTotal = TOTAL[fn]?.(domains) === true || (inputs.areBorn && AGES.includes(fn) && isSinceBirth({ args }, inputs) && domains.every((input) => input?.values.types === TYPE.text));
  return isTotal ? anyOf(factsOf(args).map(isMissing)) : { all: [] };
}

// ---------------------------------------------------------------------------------------------------------------------

function factsOf(args: Derivation["args"]): readonly string[] {
  return args.flatMap((argument) => ("fact" in argument ? [argument.fact] : []));
}

/** Facts that say when it is: nobody who files was born later. */
const PRESENT: readonly string[] = ["/today", "/now", "/dossier/filedOn"];
const AGES: readonly string[] = ["ageOn", "yearsBetween"];

/** Counted from a birth to the present day. */
function isSinceBirth({ args: [from, to] }: Pick<Derivation, "args">, { births }: Inputs): boolean {
  return from !== undefined && to !== undefined && "fact" in from && "fact" in to && births.has(from.fact) && PRESENT.includes(to.fact);
}

function sinceBirth(fn: string, { areBorn }: Inputs): Domain {
  const low = areBorn ? { low: { value: 0, open: false } } : {};
  if (fn === "yearsBetween") return count(0, OLDEST);
  return fn === "daysBetween" ? number({ types: TYPE.whole, ...low, high: { value: OLDEST * 366, open: false } }) : (RESULTS[fn]?.([]) ?? ANYTHING);
}

/** Years. Somewhat more than anybody has ever lived: a rule that asks for more asks for nobody. */
const OLDEST = 150;
/** From the first day that can be written to the last: a year has four digits. */
const MOST_YEARS = 9_998;
const MOST_DAYS = 3_652_058;

/** Something on the way to a place is not there. */
function isMissing(pointer: string): Demand {
  const keys = segments(pointer);
  const ways = keys.map((_, index) => keys.slice(0, index + 1).reduce(child, ""));
  return anyOf(ways.map((at, index) => allOf([...ways.slice(0, index).map(present), { at, want: { is: "absent" } }])));
}

function only(value: Json): Domain {
  return union([{ values: { ...ANYTHING.values, types: ANYTHING.values.types, only: [value] } }]);
}

/** Of whole days, years and rows. */
const whole = (least?: number): Domain => number({ types: TYPE.whole, ...(least === undefined ? {} : { low: { value: least, open: false } }) });

const RESULTS: { readonly [fn: string]: (inputs: readonly Domain[]) => Domain } = {
  // Nobody is younger than nothing: of a birth after the day there is no age.
  ageOn: () => count(0, OLDEST),
  // Of anything else there may be a thousand years: temples have been standing that long.
  yearsBetween: () => count(0, MOST_YEARS),
  daysBetween: () => number({ types: TYPE.whole, low: { value: -MOST_DAYS, open: false }, high: { value: MOST_DAYS, open: false } }),
  minutesBetween: () => whole(),
  count: ([rows]) => count(0, finite(rows?.values.mostRows)),
  same: () => yesOrNo(),
  dateOf: () => text({ format: "date" }),
  addDays: () => text({ format: "date" }),
  firstOf: (inputs) => union(inputs),
  add: (inputs) => number(combined(inputs, (bounds) => bounds.reduce((total, bound) => total + bound, 0))),
  min: (inputs) => number({ types: kindOf(inputs), ...range(extreme(inputs, "low", Math.min), extremeKnown(inputs, "high", Math.min)) }),
  max: (inputs) => number({ types: kindOf(inputs), ...range(extremeKnown(inputs, "low", Math.max), extreme(inputs, "high", Math.max)) }),
  subtract: ([from, amount]) => number({ types: kindOf([from, amount]), ...range(difference(from?.values.low, amount?.values.high), difference(from?.values.high, amount?.values.low)) }),
  sum: () => number(),
};

/** Functions that have a result whenever their inputs are there, given what these can be. */
const TOTAL: { readonly [fn: string]: (inputs: readonly (Domain | undefined)[]) => boolean } = {
  daysBetween: (inputs) => inputs.every((input) => hasFormat(input, ["date", "date-time"])),
  minutesBetween: (inputs) => inputs.every((input) => hasFormat(input, ["date-time"])),
  same: (inputs) => inputs.every((input) => input !== undefined && (input.values.types & ~(TYPE.text | TYPE.boolean | NUMBER)) === 0),
  count: (inputs) => inputs.length === 1 && inputs[0]?.values.types === TYPE.list,
};

function hasFormat(input: Domain | undefined, formats: readonly string[]): boolean {
  return input !== undefined && input.values.types === TYPE.text && formats.includes(input.values.format ?? "");
}

function finite(most: number | undefined): number | undefined {
  return most === undefined || !Number.isFinite(most) ? undefined : most;
}

/** Whole as long as all that goes in is. */
function kindOf(inputs: readonly (Domain | undefined)[]): number {
  return inputs.every((input) => input !== undefined && (input.values.types & TYPE.fraction) === 0) ? TYPE.whole : NUMBER;
}

function combined(inputs: readonly Domain[], of: (bounds: readonly number[]) => number): Partial<Values> {
  const ends = (end: "low" | "high") => (inputs.every(({ values }) => values[end] !== undefined) ? of(inputs.map(({ values }) => values[end]?.value ?? 0)) : undefined);
  return { types: kindOf(inputs), ...range(ends("low"), ends("high")) };
}

/** The furthest end, where every input has one. */
function extreme(inputs: readonly Domain[], end: "low" | "high", of: (...ends: number[]) => number): number | undefined {
  return inputs.every(({ values }) => values[end] !== undefined) ? of(...inputs.map(({ values }) => values[end]?.value ?? 0)) : undefined;
}

/** The nearest end among the inputs that have one. */
function extremeKnown(inputs: readonly Domain[], end: "low" | "high", of: (...ends: number[]) => number): number | undefined {
  const known = inputs.flatMap(({ values }) => values[end]?.value ?? []);
  return known.length === 0 ? undefined : of(...known);
}

function difference(one: Bound | undefined, other: Bound | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one.value - other.value;
}

function range(low: number | undefined, high: number | undefined): Partial<Values> {
  return { ...(low === undefined ? {} : { low: { value: low, open: false } }), ...(high === undefined ? {} : { high: { value: high, open: false } }) };
}
