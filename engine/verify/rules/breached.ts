// Rules about what the engine itself would stop, or should have: a definition that leads there strands a dossier.

import type { Breach } from "../effects.ts";
import type { Rule } from "../rule.ts";
import { nameOf, resultName } from "./places.ts";

/** A rule about steps that break a gate in this way. */
export function breached({ why, ...rule }: Pick<Rule, "id" | "sentence"> & { readonly why: Breach["why"] }): Rule {
  return {
    ...rule,
    severity: "error",
    *check({ explored }) {
      for (const step of explored.taken) {
        const breach = step.breaches.find((candidate) => candidate.why === why);
        if (breach === undefined) continue;
        yield { path: step.place, params: { act: nameOf(explored, step), result: resultName(explored, breach.result) }, way: { step } };
      }
    },
  };
}
