// Publishes what came with the software. Nobody here submitted or approved it, and the record says so.

import type { Instant } from "../../engine/model/index.ts";
import type { DefinitionStore, Signer } from "../stores/store.ts";
import { COMPILER_LIMITS, compileValidators } from "./compile-validators.ts";
import type { CompilerLimits } from "./compiler/run-child.ts";
import { begin, follow, type LifeStep, type Taking } from "./life.ts";
import type { BrokenDefinition, LoadedDefinition } from "./load.ts";

/** The software itself, where a person's name would stand. */
export const SHIPPED_BY: Signer = { id: "motcua", name: "Motcua" };

const NOTE = "Came with the software: nobody submitted, reviewed or approved it here";

/** What came with the software is no stranger's, and a machine that is busy while the server starts must not leave it out for good. */
const SHIPPED_LIMITS: CompilerLimits = { ...COMPILER_LIMITS, start: 60_000, work: 30_000 };

/**
 * Publishes each definition the store does not know as published, effective by the dates it names itself. One that is
 * published already, or was retired, is left as it is; an older version stays for its dossiers. Answers those whose form
 * cannot be compiled: they are not published, the others are.
 */
export async function publishShipped(store: DefinitionStore, shipped: readonly LoadedDefinition[], at: Instant): Promise<readonly BrokenDefinition[]> {
  const refused: BrokenDefinition[] = [];
  for (const { hash, definition, folder } of shipped) {
    const stored = await store.byHash(hash);
    if (stored?.validators !== undefined) continue;
    const { code, name, effectiveFrom, effectiveTo, publicationDecision } = definition.procedure;
    const step = { step: "published", decision: { number: publicationDecision.document }, effectiveFrom, ...(effectiveTo === undefined ? {} : { effectiveTo }) } as const satisfies LifeStep;
    const taking: Taking = { by: SHIPPED_BY, at, note: NOTE };
    const commit = stored === undefined ? begin({ hash, procedureCode: code, name, origin: "shipped", body: JSON.stringify(definition) }, step, taking) : follow(stored.version, step, taking);
    const validators = await compileValidators(definition.form, SHIPPED_LIMITS);
    if ("finding" in validators) refused.push({ folder, findings: [validators.finding] });
    else await store.commit({ ...commit, validators: validators.code }); // stale: another server did the same
  }
  return refused;
}
