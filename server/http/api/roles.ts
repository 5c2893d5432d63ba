// The roles of this server by name: what an act's `by` means to people.

import { z } from "zod";
import { route, type Route } from "./route.ts";
import { localized } from "./shapes.ts";

/** Routes of roles. */
export function roleRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/roles",
      summary: "Roles people hold, by name",
      tag: "definitions",
      access: "officer",
      answers: { 200: z.object({ rows: z.array(z.object({ id: z.string(), name: localized, about: localized })) }) },
      problems: ["not_signed_in", "forbidden"],
      handle: async ({ services }) => ({ status: 200, body: { rows: services.roles.map(({ id, name, about }) => ({ id, name, about })) } }),
    }),
  ];
}
