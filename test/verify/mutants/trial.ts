// One definition's mutants through the gates and past the oracle.

import { baselineOf, type Effort } from "./oracle/baseline.ts";
import { judge, type Seen } from "./oracle/judge.ts";
import type { Country, Subject } from "./oracle/world.ts";
import type { Mutant } from "./edit.ts";
import { gatesFor, type Finding, type Gates } from "./gates.ts";
import { sample, type SampleSize } from "./sample.ts";

/** What came of one mutant. */
export interface Outcome {
  readonly definition: string;
  readonly kind: string;
  readonly what: string;
  readonly pointer: string;
  /** Codes of errors by which it was refused. */
  readonly check: readonly string[];
  readonly verify: readonly string[];
  /** Codes of warnings. */
  readonly warned: readonly string[];
  /** Not asked when the check refuses the definition: it cannot be run. */
  readonly plain?: Seen;
  readonly intent?: Seen;
  /** Journeys that fail; asked only where harm was seen and nobody objected. */
  readonly journeys?: readonly string[];
}

/** What came of a definition: its own state, and its mutants'. */
export interface Trial {
  readonly definition: string;
  /** Errors on the definition itself: false alarms, unless the oracle sees harm as well. */
  readonly alarms: readonly string[];
  /** Harm the oracle sees in the definition itself. */
  readonly own: readonly Seen[];
  /** Journeys of the definition itself that fail. */
  readonly journeys: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/** Tries one definition. */
export function tryOut(subject: Subject, country: Country, { effort, size }: { readonly effort: Effort; readonly size: SampleSize }): Trial {
  const gates = gatesFor(subject, country);
  const baseline = baselineOf(subject, country, effort);
  const before = gates.verify(subject.definition);
  const outcomes = sample(subject.definition, subject.name, size).map((mutant): Outcome => {
    const { definition, ...told } = mutant;
    const known = { definition: subject.name, ...told, ...objections(gates, mutant, before) };
    if (known.check.length > 0) return known;
    const verdict = judge(definition, baseline, effort);
    const isMissed = known.verify.length === 0 && (verdict.plain !== undefined || verdict.intent !== undefined);
    return { ...known, ...verdict, ...(isMissed ? { journeys: gates.journeys(definition) } : {}) };
  });
  return {
    definition: subject.name,
    alarms: before.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`),
    own: baseline.own,
    journeys: gates.journeys(subject.definition),
    outcomes,
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is said of the mutant and was not said of the original. */
function objections(gates: Gates, { definition }: Mutant, before: readonly Finding[]): Pick<Outcome, "check" | "verify" | "warned"> {
  const check = codes(gates.check(definition), "error");
  if (check.length > 0) return { check, verify: [], warned: [] };
  const said = new Set(before.map(({ code, path }) => `${code} ${path}`));
  const fresh = gates.verify(definition).filter(({ code, path }) => !said.has(`${code} ${path}`));
  return { check, verify: codes(fresh, "error"), warned: codes(fresh, "warning") };
}

function codes(findings: readonly Finding[], severity: Finding["severity"]): readonly string[] {
  return [...new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code))];
}
