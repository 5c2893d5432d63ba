// What authors, reviewers and auditors see of a version: where it stands, what is wrong with it, how it came here.

import { localDate } from "../../engine/facts/index.ts";
import type { Actor, Definition } from "../../engine/model/index.ts";
import { findingSentence } from "../../engine/verify/index.ts";
import { findingsHere, submittersOf } from "../commands/definition-steps.ts";
import type { DefinitionFinding } from "../definitions/findings-of.ts";
import { isIntact } from "../definitions/life.ts";
import { openSteps } from "../policies/definition.ts";
import type { Services } from "../services.ts";
import type { DefinitionVersion, StoredDefinition } from "../stores/store.ts";

/** One line of a list, and the answer to a step. */
export function presentVersion(services: Pick<Services, "catalogue" | "now">, version: DefinitionVersion) {
  const inForce = services.catalogue.inForce(version.procedureCode, localDate(services.now()))?.hash === version.hash;
  return { ...version, inForce };
}

/** A finding with its sentence. */
export function presentFinding(finding: DefinitionFinding) {
  const { sentence: _, ...rest } = finding;
  return { ...rest, text: { vi: findingSentence(finding, "vi"), en: findingSentence(finding, "en") } };
}

/** A version with everything a reviewer decides by. */
export async function viewVersion(services: Services, { version, body }: StoredDefinition, actor: Actor) {
  const definition = JSON.parse(body) as Definition;
  const history = await services.stores.definitions.history(version.hash);
  return {
    version: presentVersion(services, version),
    /** Steps open to whoever asks. */
    may: openSteps(actor, version, await submittersOf(services, history)),
    definition,
    findings: findingsHere(services, definition).map(presentFinding),
    history: history.map(({ entry, hash }) => ({ ...entry, hash })),
    isIntact: isIntact(version, history),
  };
}
