// Takes a step in the life of a definition's version: submit, return, approve, publish, retire. Who may call is asked
// before; what is refused here is refused whoever asks.

import { localDate } from "../../engine/facts/index.ts";
import type { Actor, Definition } from "../../engine/model/index.ts";
import { codeFinding } from "../definitions/code-finding.ts";
import { compileValidators } from "../definitions/compile-validators.ts";
import { type DefinitionFinding, findingsOf, isSound } from "../definitions/findings-of.ts";
import { begin, follow, type LifeStep, mayFollow, type Taking } from "../definitions/life.ts";
import { definitionHash } from "../definitions/load.ts";
import { isOwnWork } from "../policies/definition.ts";
import type { Services } from "../services.ts";
import type { Account, DefinitionCommit, DefinitionState, DefinitionVersion, Signer, StoredDefinition, StoredDefinitionEntry } from "../stores/store.ts";

/** A request for a step. The same key with the same digest is the same request. */
export interface StepRequest {
  readonly actor: Actor;
  readonly key: string;
  readonly digest: string;
}

/** What came of it. */
export type StepOutcome =
  | { readonly outcome: "taken" | "repeated"; readonly version: DefinitionVersion }
  | { readonly outcome: "keyReused" }
  | { readonly outcome: "unknown" }
  | { readonly outcome: "stale"; readonly revision: number }
  /** No step that may follow now. */
  | { readonly outcome: "outOfTurn"; readonly state: DefinitionState }
  | { readonly outcome: "ownWork" }
  | { readonly outcome: "faulty"; readonly findings: readonly DefinitionFinding[] }
  | { readonly outcome: "misdated"; readonly reason: string };

/** A submission; `writers` are those who wrote what is submitted, where that is known. */
export interface SubmissionRequest extends Omit<StepRequest, "digest"> {
  readonly writers?: readonly Signer[];
}

/** Submits content for review. Content that was returned may be submitted again as it is. */
export async function submitDefinition(services: Services, content: unknown, { writers, ...request }: SubmissionRequest): Promise<StepOutcome> {
  const findings = objectionsTo(services, content);
  if (!isSound(findings)) return { outcome: "faulty", findings };
  const definition = content as Definition;
  const hash = definitionHash(definition);
  const keyed = { ...request, digest: hash };
  const step = { step: "submitted", ...(writers === undefined ? {} : { writers }) } as const satisfies LifeStep;
  const stored = await services.stores.definitions.byHash(hash);
  if (stored === undefined) {
    const { code, name } = definition.procedure;
    return commit(services, begin({ hash, procedureCode: code, name, origin: "submitted", body: JSON.stringify(definition) }, step, taking(services, keyed)));
  }
  const earlier = repetition(stored.version, await services.stores.definitions.history(hash), keyed);
  if (earlier !== undefined) return earlier;
  if (!mayFollow(stored.version.state, "submitted")) return { outcome: "outOfTurn", state: stored.version.state };
  return commit(services, follow(stored.version, step, taking(services, keyed)));
}

/** Takes a later step of a version that is there. */
export async function takeStep(services: Services, hash: string, step: Exclude<LifeStep, { readonly step: "submitted" }>, request: StepRequest & { readonly expectedRevision: number }): Promise<StepOutcome> {
  const stored = await services.stores.definitions.byHash(hash);
  if (stored === undefined) return { outcome: "unknown" };
  const { version } = stored;
  const history = await services.stores.definitions.history(hash);
  const earlier = repetition(version, history, request);
  if (earlier !== undefined) return earlier;
  if (version.revision !== request.expectedRevision) return { outcome: "stale", revision: version.revision };
  if (!mayFollow(version.state, step.step)) return { outcome: "outOfTurn", state: version.state };
  if (isOwnWork(request.actor, step.step, await submittersOf(services, history))) return { outcome: "ownWork" };
  const prepared = await prepare(services, stored, step);
  if ("outcome" in prepared) return prepared;
  const outcome = await commit(services, { ...follow(version, prepared.step, taking(services, request)), ...(prepared.validators === undefined ? {} : { validators: prepared.validators }) });
  if (step.step === "published" || step.step === "retired") await services.catalogue.refresh();
  return outcome;
}

/** The accounts that ever wrote or submitted a version, as they are now. */
export async function submittersOf(services: Pick<Services, "stores">, history: readonly StoredDefinitionEntry[]): Promise<readonly Pick<Account, "id" | "personalId">[]> {
  const ids = new Set(history.filter(({ entry }) => entry.step === "submitted").flatMap(({ entry }) => [entry.by, ...(entry.writers ?? [])]).map(({ id }) => id));
  return Promise.all([...ids].map(async (id) => (await services.stores.accounts.byId(id)) ?? { id }));
}

/** Everything wrong with a definition, by this server's roles. */
export function findingsHere(services: Pick<Services, "roles">, definition: unknown): readonly DefinitionFinding[] {
  return findingsOf(definition, { roles: services.roles });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Findings, and what need not be so of a draft but of whatever goes to review. */
function objectionsTo(services: Pick<Services, "roles">, definition: unknown): readonly DefinitionFinding[] {
  const code = codeFinding(definition);
  const findings = findingsHere(services, definition);
  return code === undefined ? findings : [code, ...findings];
}

function repetition(version: DefinitionVersion, history: readonly StoredDefinitionEntry[], { actor, key, digest }: StepRequest): StepOutcome | undefined {
  const request = history.find((entry) => entry.entry.by.id === actor.id && entry.request?.key === key)?.request;
  if (request === undefined) return undefined;
  return request.digest === digest ? { outcome: "repeated", version } : { outcome: "keyReused" };
}

interface Prepared {
  readonly step: LifeStep;
  readonly validators?: string;
}

/** What approving, publishing and retiring demand beyond their turn. */
async function prepare(services: Services, { version, body }: StoredDefinition, step: LifeStep): Promise<Prepared | StepOutcome> {
  const today = localDate(services.now());
  if (step.step === "retired") {
    if (step.effectiveTo < today) return { outcome: "misdated", reason: `effectiveTo: ${today} is the first day it may end` };
    if (version.effectiveTo !== undefined && step.effectiveTo > version.effectiveTo) return { outcome: "misdated", reason: `effectiveTo: it ends on ${version.effectiveTo} already` };
  }
  if (step.step !== "approved" && step.step !== "published") return { step };
  const definition = JSON.parse(body) as Definition;
  // What was sound when it was submitted need not be: rules and roles of this server may have changed since.
  const findings = objectionsTo(services, definition);
  if (step.step === "approved") return isSound(findings) ? { step } : { outcome: "faulty", findings };
  const { effectiveFrom, effectiveTo } = definition.procedure;
  const earliest = effectiveFrom > today ? effectiveFrom : today;
  if (step.effectiveFrom < earliest) return { outcome: "misdated", reason: `effectiveFrom: ${earliest} is the first day it may begin` };
  if (effectiveTo !== undefined && step.effectiveFrom > effectiveTo) return { outcome: "misdated", reason: `effectiveFrom: the definition itself ends on ${effectiveTo}` };
  if (!isSound(findings)) return { outcome: "faulty", findings };
  const validators = await compileValidators(definition.form);
  if ("finding" in validators) return { outcome: "faulty", findings: [validators.finding] };
  return { step: { ...step, ...(effectiveTo === undefined ? {} : { effectiveTo }) }, validators: validators.code };
}

function taking(services: Pick<Services, "now">, { actor, key, digest }: StepRequest): Taking {
  return { by: { id: actor.id, name: actor.name }, at: services.now(), request: { key, digest } };
}

async function commit(services: Services, step: DefinitionCommit): Promise<StepOutcome> {
  const result = await services.stores.definitions.commit(step);
  if (result.outcome === "stale") return result;
  const { hash, procedureCode, state } = step.version;
  services.log.info({ hash, procedureCode, state, by: step.entry.entry.by.id }, "definition step");
  return { outcome: "taken", version: step.version };
}
