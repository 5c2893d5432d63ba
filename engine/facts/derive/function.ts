// What a derived-fact function is, and the kinds of arguments they take. An argument that is missing or of another kind
// makes the derivation absent: nothing is guessed.

import type { Json, LocalizedText } from "../../model/index.ts";
import { localDateTime, parseDate } from "../local-date.ts";
import { isPointer } from "../pointer.ts";

/** A named pure function over facts. */
export interface DerivedFunction {
  readonly label: LocalizedText;
  /** In order. The last one may take any number of values when `rest` is set. */
  readonly args: readonly DerivedArgument[];
  readonly returns: "number" | "date" | "any";
  /** Missing values are left out instead of making the derivation absent; only for functions that choose among values. */
  readonly acceptsMissing?: boolean;
  /** Called with arguments of the declared kinds. `undefined`: nothing certain can be said. */
  evaluate(args: readonly Json[]): Json | undefined;
}

/** One argument. */
export interface DerivedArgument {
  readonly label: LocalizedText;
  readonly kind: ArgumentKind;
  readonly optional?: boolean;
  readonly rest?: boolean;
}

/** Kind → the value as the function takes it, or undefined when it is not of that kind. */
export const ARGUMENT_KINDS = {
  /** A day; of a date-time, the day in Vietnam. */
  day: (value) => (typeof value !== "string" ? undefined : parseDate(value) === undefined ? localDateTime(value)?.date : value),
  /** A birth date that may be known by its year only: `1950` or `1950-03-01`. */
  birthDate: (value) => (typeof value === "string" && (/^\d{4}$/.test(value) || parseDate(value) !== undefined) ? value : undefined),
  dateTime: (value) => (typeof value === "string" && localDateTime(value) !== undefined ? value : undefined),
  number: (value) => (typeof value === "number" ? value : undefined),
  list: (value) => (Array.isArray(value) ? (value as readonly Json[]) : undefined),
  /** A JSON Pointer within each row of a list. */
  pointer: (value) => (typeof value === "string" && isPointer(value) ? value : undefined),
  any: (value) => value,
} as const satisfies { readonly [kind: string]: (value: Json) => Json | undefined };

/** What an argument may be. */
export type ArgumentKind = keyof typeof ARGUMENT_KINDS;
