// Works out a procedure's derived facts, in the order they are declared. A derivation whose inputs are missing is absent.

import { finding, type Derivation, type Facts, type Finding, type Json, type JsonObject } from "../../model/index.ts";
import { at, child, isPointer, overlaps } from "../pointer.ts";
import { ARGUMENT_KINDS, type DerivedArgument, type DerivedFunction } from "./function.ts";
import { DERIVED_FUNCTIONS } from "./index.ts";

/** `/derived` for these facts; whatever they hold there already is not looked at. */
export function derivedFacts(derive: readonly Derivation[], facts: Facts): JsonObject {
  let derived: JsonObject = {};
  for (const derivation of derive) {
    const value = evaluate(derivation, { ...facts, derived });
    if (value !== undefined) derived = { ...derived, [derivation.name]: value };
  }
  return derived;
}

/** Applies one function by name to values; for cases and explanations. */
export function applyFunction(name: string, values: readonly (Json | undefined)[]): Json | undefined {
  const fn = functionNamed(name);
  if (fn === undefined) throw new Error(`Unknown derived function '${name}' in a definition that was not checked`);
  const given = fn.acceptsMissing === true ? values.filter((value) => value !== undefined) : values;
  const args: Json[] = [];
  for (const [index, argument] of argumentsFor(fn, given.length).entries()) {
    const value = given[index];
    if (value === undefined && argument.optional === true && index >= given.length) continue;
    const taken = value === undefined ? undefined : ARGUMENT_KINDS[argument.kind](value);
    if (taken === undefined) return undefined;
    args.push(taken);
  }
  if (args.length < given.length || args.length === 0) return undefined;
  const result = fn.evaluate(args);
  return typeof result === "number" && !Number.isFinite(result) ? undefined : result;
}

/** What is wrong with the derivations of a procedure. */
export function checkDerivations(derive: readonly Derivation[], path = "procedure.json#/derive"): readonly Finding[] {
  return derive.flatMap((derivation, index) => {
    const here = child(path, index);
    const fn = functionNamed(derivation.fn);
    if (fn === undefined) return [finding("unknown-derived-function", child(here, "fn"), { fn: derivation.fn, known: Object.keys(DERIVED_FUNCTIONS) })];
    const known = derive.slice(0, index).map(({ name }) => name);
    const twice = known.includes(derivation.name) ? [finding("derived-twice", child(here, "name"), { name: derivation.name })] : [];
    return [...twice, ...checkArguments(derivation, fn, known, child(here, "args"))];
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function functionNamed(name: string): DerivedFunction | undefined {
  return Object.hasOwn(DERIVED_FUNCTIONS, name) ? DERIVED_FUNCTIONS[name as keyof typeof DERIVED_FUNCTIONS] : undefined;
}

function evaluate({ fn, args }: Derivation, facts: Facts): Json | undefined {
  return applyFunction(
    fn,
    args.map((argument) => ("fact" in argument ? (at(facts, argument.fact) as Json | undefined) : argument.value)),
  );
}

/** The declared arguments, the last one repeated where it takes any number. */
function argumentsFor({ args }: DerivedFunction, given: number): readonly DerivedArgument[] {
  const last = args.at(-1);
  if (last?.rest !== true) return args;
  return [...args, ...Array.from({ length: Math.max(0, given - args.length) }, () => last)];
}

function checkArguments({ args }: Derivation, fn: DerivedFunction, known: readonly string[], path: string): readonly Finding[] {
  const least = fn.args.filter(({ optional }) => optional !== true).length;
  const most = fn.args.at(-1)?.rest === true ? Number.POSITIVE_INFINITY : fn.args.length;
  if (args.length < least || args.length > most) return [finding("wrong-argument-count", path, { given: args.length, expected: fn.args.map(({ label }) => label.vi) })];
  const expected = argumentsFor(fn, args.length);
  return args.flatMap((argument, index): readonly Finding[] => {
    const here = child(path, index);
    if ("value" in argument) {
      const kind = expected[index]?.kind ?? "any";
      return ARGUMENT_KINDS[kind](argument.value) === undefined ? [finding("wrong-argument-kind", here, { expected: kind })] : [];
    }
    if (!isPointer(argument.fact)) return [finding("bad-pointer", child(here, "fact"), { pointer: argument.fact })];
    const isLater = overlaps(argument.fact, "/derived") && !known.some((name) => overlaps(argument.fact, child("/derived", name)));
    return isLater ? [finding("derived-too-late", child(here, "fact"), { fact: argument.fact, known })] : [];
  });
}
