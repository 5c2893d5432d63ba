// What stands between a definition and its publication: the checks, the verifier, and its own journeys.

import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { play } from "../../../engine/journeys/index.ts";
import { checkDefinition, compile } from "../../../engine/machine/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
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
  /** Whether there is a verifier. */
  readonly hasVerifier: boolean;
}

type Verify = (definition: Definition, options: { readonly roles: readonly string[] }) => { readonly findings: readonly Finding[] };

/** The gates for one subject's mutants. */
export async function gatesFor(subject: Subject, country: Country): Promise<Gates> {
  const roles = ["applicant", "system", ...country.roles];
  const verifier = await loadVerifier();
  const check = (definition: Definition): readonly Finding[] => checkDefinition(definition, { roles });
  return {
    check,
    hasVerifier: verifier !== undefined,
    verify: (definition) => verifier?.(definition, { roles }).findings ?? [],
    journeys: (definition) => failingJourneys(subject, definition, country),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

async function loadVerifier(): Promise<Verify | undefined> {
  const file = join(import.meta.dirname, "../../../engine/verify/index.ts");
  if (!existsSync(file)) return undefined;
  return ((await import(pathToFileURL(file).href)) as { readonly verify: Verify }).verify;
}

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
