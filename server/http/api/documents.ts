// Documents of a dossier as PDF: results and their drafts, and the slips it was issued.

import { z } from "zod";
import { printResult, printSlip } from "../../documents/print.ts";
import { setFileHeaders } from "../send-file.ts";
import { visible } from "./dossiers.ts";
import { route, type Answer, type Call, type Route } from "./route.ts";
import { id } from "./shapes.ts";

/** Routes of documents. */
export function documentRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/dossiers/{id}/results/{result}",
      summary: "A result as PDF: its draft, or once signed and returned the result",
      tag: "documents",
      access: "signedIn",
      params: z.object({ id, result: z.string().max(100) }),
      answers: { 200: z.any() },
      media: ["application/pdf"],
      problems: ["not_found", "not_signed_in"],
      async handle(call) {
        const stored = await visible(call, call.params.id);
        const pdf = stored === undefined ? undefined : await printResult(call.services, stored.dossier, call.params.result, call.actor);
        return sendPdf(call, pdf, `${stored?.dossier.code ?? ""}-${call.params.result}.pdf`);
      },
    }),
    route({
      method: "get",
      path: "/api/dossiers/{id}/slips/{seq}/{kind}",
      summary: "A slip as PDF, as of the step that issued it",
      tag: "documents",
      access: "signedIn",
      params: z.object({ id, seq: z.coerce.number().int().min(1), kind: z.string().max(50) }),
      answers: { 200: z.any() },
      media: ["application/pdf"],
      problems: ["not_found", "not_signed_in"],
      async handle(call) {
        const stored = await visible(call, call.params.id);
        const pdf = stored === undefined ? undefined : await printSlip(call.services, stored.dossier, call.params);
        return sendPdf(call, pdf, `${stored?.dossier.code ?? ""}-${call.params.kind}.pdf`);
      },
    }),
  ];
}

function sendPdf({ response }: Pick<Call<unknown, unknown, unknown>, "response">, pdf: Buffer | undefined, name: string): Answer {
  if (pdf === undefined) return { problem: "not_found" };
  setFileHeaders(response, { name, type: "application/pdf" });
  response.status(200).send(pdf);
  return "sent";
}
