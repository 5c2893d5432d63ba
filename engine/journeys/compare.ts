// What a journey says against what came out of a step.

import { balanceOf } from "../fees/index.ts";
import { activeLeaves, type CompiledProcedure } from "../machine/index.ts";
import type { Decision, Dossier, Expectation, JourneyOpen, JourneyStep, LogEntry } from "../model/index.ts";

/** One thing that came out differently. Step 0 is the filing. */
export interface Mismatch {
  readonly step: number;
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Compares one step. A step that tells neither success nor refusal must be accepted. */
export function compare(
  index: number,
  told: JourneyOpen | JourneyStep,
  outcome: { readonly decision?: Decision; readonly dossier?: Dossier },
  compiled: CompiledProcedure,
): readonly Mismatch[] {
  const { decision } = outcome;
  if (decision !== undefined && !decision.accepted) {
    const codes = [...new Set(decision.violations.map((violation) => violation.code))].sort();
    const same = told.refused !== undefined && JSON.stringify([...told.refused].sort()) === JSON.stringify(codes);
    return same ? [] : [{ step: index, what: "refused", expected: told.refused ?? "accepted", actual: decision.violations }];
  }
  if (told.refused !== undefined) return [{ step: index, what: "refused", expected: told.refused, actual: "accepted" }];
  const dossier = decision?.dossier ?? outcome.dossier;
  if (dossier === undefined || told.expect === undefined) return [];
  return differences(index, told.expect, observe(dossier, decision?.accepted === true ? decision.entry : undefined, compiled));
}

/** What was expected after a step and is not so. Whoever can observe a dossier, from inside or outside, compares by this. */
export function differences(step: number, expect: Expectation, actual: Expectation): readonly Mismatch[] {
  const keys = Object.keys(expect) as (keyof Expectation)[];
  return keys.flatMap((what): Mismatch[] => {
    const expected = normal(expect[what]);
    return JSON.stringify(expected) === JSON.stringify(normal(actual[what])) ? [] : [{ step, what, expected, actual: actual[what] }];
  });
}

/** All that could be expected of a dossier after a step. */
export function observe(dossier: Dossier, entry: LogEntry | undefined, compiled: CompiledProcedure): Required<Omit<Expectation, "dueAt">> & Pick<Expectation, "dueAt"> {
  const { total, outstanding } = balanceOf(dossier);
  return {
    state: activeLeaves(compiled, dossier.machine),
    status: dossier.status,
    clock: dossier.clock.state,
    ...(dossier.clock.dueAt === undefined ? {} : { dueAt: dossier.clock.dueAt }),
    total,
    outstanding,
    notices: entry?.effects.filter((effect) => effect.type === "notify").map((effect) => String(effect.params["notice"])) ?? [],
    slips: entry?.changes.flatMap((change) => (change.type === "slipIssued" ? [change.kind] : [])) ?? [],
    results: Object.fromEntries(
      Object.entries(dossier.results).map(([id, result]) => [id, result.returnedAt !== undefined ? "returned" : result.signedBy !== undefined ? "signed" : "drafted"]),
    ),
    done: dossier.machine.status === "done",
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** States in any order; one path is a list of one; objects by sorted key. */
function normal(value: unknown): unknown {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.every((inner) => typeof inner === "string") ? [...value].sort() : value;
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return value;
}
