// Public look-up by dossier number: how far it is, and nothing about whom it concerns (TT 01/2018/TT-VPCP Đ16.2d).

import { z } from "zod";
import { DOSSIER_STATUS } from "../../../engine/model/index.ts";
import { presentTracking } from "../../presenters/tracking.ts";
import { route, type Route } from "./route.ts";
import { localized } from "./shapes.ts";

const tracking = z.object({
  code: z.string(),
  procedure: z.object({ code: z.string(), name: localized }),
  agency: localized,
  status: z.enum(Object.keys(DOSSIER_STATUS) as [keyof typeof DOSSIER_STATUS, ...(keyof typeof DOSSIER_STATUS)[]]),
  done: z.boolean(),
  openedAt: z.string(),
  dueAt: z.string().optional(),
  clock: z.string(),
});

/** Routes of the public look-up. */
export function trackingRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/tracking/{code}",
      summary: "How far a dossier is, by its number",
      tag: "tracking",
      access: "public",
      params: z.object({ code: z.string().min(5).max(60) }),
      answers: { 200: tracking },
      problems: ["not_found", "too_many"],
      async handle({ services, params }) {
        const stored = await services.stores.dossiers.loadByCode(params.code.trim().toUpperCase());
        return stored === undefined ? { problem: "not_found" } : { status: 200, body: await presentTracking(services, stored.dossier) };
      },
    }),
  ];
}
