// Prints documents of a dossier as PDF: who may read which is decided here and by the policies before, what stands on them in
// `engine/archive`.

import { resultTree, slipTree, type Archive } from "../../engine/archive/index.ts";
import type { Actor, Dossier } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import { renderPdf } from "./pdf.ts";
import { SLIP_TEMPLATES } from "./slip-templates.ts";

/**
 * A result as PDF: its draft, marked as one, for the applicant to check and confirm; signed for officers at once, for its
 * owner once it is returned.
 */
export async function printResult(services: Services, dossier: Dossier, result: string, reader: Actor): Promise<Buffer | undefined> {
  const state = Object.hasOwn(dossier.results, result) ? dossier.results[result] : undefined;
  const isDraft = state?.signedBy === undefined;
  if (state === undefined || (reader.kind === "citizen" && !isDraft && state.returnedAt === undefined)) return undefined;
  const tree = resultTree(await archiveOf(services, dossier), result);
  return tree && renderPdf(tree, isDraft ? { mark: "DỰ THẢO – chưa có giá trị pháp lý" } : {});
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
  return { compiled, log: history.flatMap(({ body }) => (body === undefined ? [] : [body.entry])), agencies, roles, slips: SLIP_TEMPLATES };
}
