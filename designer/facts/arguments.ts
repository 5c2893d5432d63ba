// Which arguments a derived-fact function has room for, and which facts fit them.

import type { ArgumentKind, DerivedArgument, DerivedFunction } from "../../engine/facts/index.ts";
import type { Derivation } from "../../engine/model/index.ts";
import type { Fact, FactCatalogue, FactKind } from "../condition/catalogue.ts";

type Argument = Derivation["args"][number];

/** The arguments to be shown: those declared; of one that takes any number, one more than are given. Superfluous ones too. */
export function slotsOf({ args }: DerivedFunction, given: number): readonly DerivedArgument[] {
  const last = args.at(-1);
  const room = last?.rest === true ? Math.max(args.length, given + 1) : Math.max(args.length, given);
  return Array.from({ length: room }, (_, index) => args[index] ?? last).filter((slot) => slot !== undefined);
}

/** Facts of a kind the argument takes. Dates and times may be kept as text. */
export function fitting(kind: ArgumentKind, facts: readonly Fact[], catalogue: Pick<FactCatalogue, "find">): readonly Fact[] {
  const found = facts.filter((fact) => KINDS[kind].includes(fact.kind) && (kind === "any" || fact.choices.length === 0));
  return kind === "dateTime" ? [catalogue.find("/now"), ...found] : found;
}

/** The arguments with one changed; without one, it and those behind it are gone: arguments have no gaps. */
export function withArgument(args: readonly Argument[], index: number, next: Argument | undefined): readonly Argument[] {
  if (next === undefined) return args.slice(0, index);
  return index >= args.length ? [...args, next] : args.with(index, next);
}

// ---------------------------------------------------------------------------------------------------------------------

const KINDS: { readonly [kind in ArgumentKind]: readonly FactKind[] } = {
  day: ["date", "text"],
  birthDate: ["date", "text"],
  dateTime: ["text"],
  number: ["number"],
  list: ["list"],
  pointer: ["text"],
  any: ["text", "date", "number", "boolean", "any"],
};
