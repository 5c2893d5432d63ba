// Prints documents of a dossier as PDF: who may read which is decided here and by the policies before, what stands on them in
// `trees.ts`.

import type { Actor, Dossier } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import { renderPdf } from "./pdf.ts";
import { resultTree, slipTree, type Archive } from "./trees.ts";

/** A signed result as PDF. Its owner gets it once it is returned; officers from the signature on. */
export async function printResult(services: Services, dossier: Dossier, result: string, reader: Actor): Promise<Buffer | undefined> {
  const state = Object.hasOwn(dossier.results, result) ? dossier.results[result] : undefined;
  if (state?.signedBy === undefined || (reader.kind === "citizen" && state.returnedAt === undefined)) return undefined;
  const tree = resultTree(await archiveOf(services, dossier), result);
  return tree && renderPdf(tree);
}

/** A slip as PDF with its dossier code as QR; undefined when that step issued no such slip. */
export async function printSlip(services: Services, dossier: Dossier, slip: { readonly seq: number; readonly kind: string }): Promise<Buffer | undefined> {
  const tree = slipTree(await archiveOf(services, dossier), slip);
  return tree && renderPdf(tree, { qrCode: dossier.code });
}

// ---------------------------------------------------------------------------------------------------------------------

async function archiveOf({ catalogue, stores, agencies, roles }: Services, dossier: Dossier): Promise<Archive> {
  const compiled = await catalogue.byHash(dossier.definitionHash);
  const history = await stores.dossiers.history(dossier.id);
  return { compiled, log: history.map(({ entry }) => entry), agencies, roles };
}
