// A dossier's history to be taken away and judged by somebody else's program.

import { z } from "zod";
import { exportDossier, exportText } from "../../audit/export.ts";
import { mayExport } from "../../policies/dossier.ts";
import { historyExport } from "./dossier-shapes.ts";
import { route, type Route } from "./route.ts";
import { id } from "./shapes.ts";

/** Routes for auditors. */
export function auditRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/dossiers/{id}/export",
      summary: "The whole history with the definitions and calendars it was decided with, for officers taking part; of an erased dossier for auditors",
      tag: "dossiers",
      access: "officer",
      params: z.object({ id }),
      answers: { 200: historyExport },
      problems: ["not_signed_in", "forbidden", "not_found"],
      async handle({ services, actor, params }) {
        const stored = await services.stores.dossiers.load(params.id);
        const file = mayExport(actor, stored?.dossier) ? await exportDossier(services.stores, params.id, services.now()) : undefined;
        if (file === undefined) return { problem: "not_found" };
        services.log.info({ dossier: params.id, by: actor.id }, "history exported");
        return { kept: { status: 200, headers: { "Content-Disposition": `attachment; filename="${encodeURIComponent(params.id)}.json"` }, body: exportText(file) } };
      },
    }),
  ];
}
