// What stands between a definition and its publication: the checks, the verifier, and its own journeys.

import { play } from "../../../engine/journeys/index.ts";
import { checkDefinition, compile } from "../../../engine/machine/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { verify } from "../../../engine/verify/index.ts";
import type { Country, Subject } from "./oracle/world.ts";

/** What the verifier tells of a definition, as far as it is asked here. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly path: string;
}

/** Asks a definition's gate; what comes back are its objections. */
export interface Gates {
  check(definition: Definition): readonly Finding[];
  /** The check's findings too: the verifier asks it first. */
  verify(definition: Definition): readonly Finding[];
  /** Names of the journeys that no longer come out as told. */
  journeys(definition: Definition): readonly string[];
}

/** The gates for one subject's mutants. */
export function gatesFor(subject: Subject, country: Country): Gates {
  const roles = ["applicant", "system", ...country.roles];
  return {
    check: (definition) => checkDefinition(definition, { roles }),
    verify: (definition) => verify(definition, { roles: roles.map((id) => ({ id, name: { vi: id } })) }).findings,
    journeys: (definition) => failingJourneys(subject, definition, country),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function failingJourneys({ journeys }: Subject, definition: Definition, { agencies, calendar }: Country): readonly string[] {
  const compiled = compile(definition);
  return journeys.flatMap(({ name, journey, answers }) => {
    try {
      return play(journey, { compiled, definitionHash: "0".repeat(64), agencies, calendar, answers }).mismatches.length > 0 ? [name] : [];
    } catch {
      return [name];
    }
  });
}
