// Puts the procedure card together. The definition must have been checked; what is wrong with it is the findings' business.

import { child } from "../facts/index.ts";
import type { Definition, Role } from "../model/index.ts";
import { placeOf } from "../model/index.ts";
import type { ProcedureCard } from "./card.ts";
import { conditionsOf } from "./conditions.ts";
import { feesOf, limitsOf, papersOf, rulesOf, timeLimitOf } from "./demands.ts";
import { derivationText } from "./derivation-text.ts";
import { lawOf, resultsOf } from "./law.ts";
import { namesOf } from "./names.ts";
import { topicsOf } from "./questions.ts";
import { stepsOf } from "./steps.ts";

/** What stands beside the definition. */
export interface CardOptions {
  /** `roles.json`; without it roles are called by their ids. */
  readonly roles?: readonly Role[];
}

/** The card of a checked definition. */
export function cardOf(definition: Definition, { roles = [] }: CardOptions = {}): ProcedureCard {
  const names = namesOf(definition);
  const { procedure } = definition;
  return {
    law: lawOf(names, roles),
    steps: stepsOf(names, roles),
    timeLimit: timeLimitOf(definition),
    limits: limitsOf(definition),
    papers: papersOf(definition),
    fees: feesOf(definition),
    topics: topicsOf(definition),
    rules: rulesOf(definition),
    conditions: conditionsOf(definition),
    derived: procedure.derive.map((derivation, at) => ({ path: `procedure.json#/derive/${at}`, label: derivation.label, texts: [derivationText(derivation, names)] })),
    results: resultsOf(names, roles),
    notices: Object.entries(procedure.notices).map(([name, { title, body }]) => ({ path: child("procedure.json#/notices", name), label: title, texts: [body] })),
    reviewNotes: [...reviewNotes(definition, [])],
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Every note of what nobody has confirmed, wherever it stands. */
function* reviewNotes(value: unknown, keys: readonly string[]): Generator<ProcedureCard["reviewNotes"][number]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...keys, key];
    if (key === "reviewNote" && typeof inner === "string") yield { path: placeOf(keys), note: inner };
    else if (key === "reviewNotes" && Array.isArray(inner)) yield* inner.map((note: unknown, at) => ({ path: placeOf([...here, String(at)]), note: String(note) }));
    else yield* reviewNotes(inner, here);
  }
}
