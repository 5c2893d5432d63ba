// Prints documents of a dossier: the result as it was signed, a slip as it was issued. Both are filled in from the dossier
// as of their log entry, so that printing again gives the same document.

import { fill, placeholdersOf, SLIP_TEMPLATES } from "../../engine/documents/index.ts";
import { gatherFacts } from "../../engine/facts/index.ts";
import { fold, type CompiledProcedure } from "../../engine/machine/index.ts";
import type { Actor, Dossier, DocumentTree, LogEntry, SlipKind } from "../../engine/model/index.ts";
import { agencyById, type Services } from "../services.ts";
import { renderPdf } from "./pdf.ts";

/** A signed result as PDF. Its owner gets it once it is returned; officers from the signature on. */
export async function printResult(services: Services, dossier: Dossier, result: string, reader: Actor): Promise<Buffer | undefined> {
  const state = Object.hasOwn(dossier.results, result) ? dossier.results[result] : undefined;
  if (state?.signedBy === undefined || (reader.kind === "citizen" && state.returnedAt === undefined)) return undefined;
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const kind = compiled.procedure.results.find((candidate) => candidate.id === result);
  const template = kind === undefined ? undefined : compiled.definition.documents[kind.template];
  if (template === undefined) return undefined;
  const asOf = await dossierAsOf(services, dossier, state.seq);
  const signature = { name: state.signedBy.name, at: state.signedBy.at };
  return renderPdf(filled(services, compiled, asOf, { template, at: state.signedBy.at, signature, ...(state.number === undefined ? {} : { number: state.number }) }));
}

/** A slip as PDF; undefined when that step issued no such slip. */
export async function printSlip(services: Services, dossier: Dossier, { seq, kind }: { readonly seq: number; readonly kind: string }): Promise<Buffer | undefined> {
  const slip = dossier.slips.find((candidate) => candidate.seq === seq && candidate.kind === kind);
  if (slip === undefined) return undefined;
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const asOf = await dossierAsOf(services, dossier, seq);
  const signature = { name: asOf.entry.actor.name, at: slip.at };
  return renderPdf(filled(services, compiled, asOf, { template: SLIP_TEMPLATES[kind as SlipKind], at: slip.at, signature, number: slip.number, ...(slip.data === undefined ? {} : { data: slip.data }) }));
}

// ---------------------------------------------------------------------------------------------------------------------

interface AsOf {
  readonly dossier: Dossier;
  readonly entry: LogEntry;
}

async function dossierAsOf(services: Services, { id }: Dossier, seq: number): Promise<AsOf> {
  const entries = (await services.stores.dossiers.history(id)).map(({ entry }) => entry).filter((entry) => entry.seq <= seq);
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error(`Dossier ${id} has no entry ${seq}`);
  return { dossier: fold(entries), entry };
}

function filled(
  services: Services,
  compiled: CompiledProcedure,
  { dossier, entry }: AsOf,
  { template, data, ...printed }: Pick<Parameters<typeof fill>[1], "at" | "signature" | "number"> & { readonly template: Parameters<typeof fill>[0]; readonly data?: Dossier["records"][string] },
): DocumentTree {
  const agency = agencyById(services, dossier.agency);
  if (agency === undefined) throw new Error(`Dossier ${dossier.id} names the unknown agency '${dossier.agency}'`);
  const parentAgency = agency.parent === undefined ? undefined : agencyById(services, agency.parent);
  const facts = gatherFacts({ procedure: compiled.procedure, dossier, event: entry.event, actor: entry.actor, at: entry.at });
  const placeholders = placeholdersOf({ procedure: compiled.procedure, dossier, agency, language: "vi", at: printed.at, by: entry.actor.name, ...(data === undefined ? {} : { data }), ...(printed.number === undefined ? {} : { slipNumber: printed.number }) });
  return fill(template, {
    definition: compiled.definition,
    facts,
    placeholders,
    agency,
    ...(parentAgency === undefined ? {} : { parentAgency }),
    ...printed,
    language: "vi",
    holds: (predicate) => compiled.holds(predicate, facts),
  });
}
