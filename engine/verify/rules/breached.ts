// Rules about what the engine itself would stop, or should have: a definition that leads there strands a dossier.

import type { Breach } from "../effects.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "./places.ts";

/** A rule about steps that break a gate in this way. */
export function breached({ why, ...rule }: Pick<Rule, "id" | "sentence"> & { readonly why: Breach["why"] }): Rule {
  return {
    ...rule,
    severity: "error",
    *check({ definition, explored }) {
      for (const step of explored.taken) {
        const breach = step.breaches.find((candidate) => candidate.why === why);
        if (breach === undefined) continue;
        const result = definition.procedure.results.find(({ id }) => id === breach.result)?.name.vi ?? breach.result;
        yield { path: step.place, params: { act: nameOf(explored, step), result }, way: { step } };
      }
    },
  };
}
