// The history of any dossier, for auditors; and for officers taking part, who then see all of it.

import { z } from "zod";
import { mayAudit, mayReadHistory } from "../../policies/dossier.ts";
import { type AuditSubject, presentAuditHistory } from "../../presenters/audit-history.ts";
import type { Stores } from "../../stores/store.ts";
import { auditHistory } from "./audit-shapes.ts";
import { route, type Route } from "./route.ts";
import { id } from "./shapes.ts";

/** Routes of auditors' histories. */
export function auditHistoryRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/audit/dossiers/{dossier}",
      summary: "The history of a dossier by number or id, and whether it is intact; an erased one's chained lines by its id",
      tag: "audit",
      access: "officer",
      params: z.object({ dossier: z.string().min(1).max(60) }),
      answers: { 200: auditHistory },
      problems: ["not_signed_in", "forbidden", "not_found"],
      async handle({ services, actor, params }) {
        const subject = await subjectOf(services.stores, params.dossier.trim());
        const takesPart = subject?.stored !== undefined && mayReadHistory(actor, subject.stored.dossier);
        if (subject === undefined || (!takesPart && !mayAudit(actor))) return { problem: "not_found" };
        const detail = takesPart ? "full" : "masked";
        services.log.info({ auditor: actor.id, dossier: subject.id, detail }, "audit read");
        return { status: 200, body: await presentAuditHistory(services, subject, detail), headers: { "Cache-Control": "no-store" } };
      },
    }),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

/** An erased dossier is known by its id only, and only by what is left of its history. */
async function subjectOf({ dossiers }: Stores, dossier: string): Promise<AuditSubject | undefined> {
  const find = () => (id.safeParse(dossier).success ? dossiers.load(dossier) : dossiers.loadByCode(dossier.toUpperCase()));
  // A step taken between the two readings would look like a cut history.
  for (let attempt = 0; ; attempt++) {
    const stored = await find();
    const known = stored?.dossier.id ?? dossier;
    const log = await dossiers.history(known);
    if (stored === undefined && log.length === 0) return undefined;
    if (attempt === 3 || stored === undefined || stored.dossier.revision === log.length) return { id: known, stored, log };
  }
}
