// The catalogue: what can be applied for.

import { z } from "zod";
import { foldText } from "../../../engine/model/index.ts";
import type { PublishedProcedure } from "../../definitions/catalogue.ts";
import type { Services } from "../../services.ts";
import { route, type Route } from "./route.ts";
import { localized } from "./shapes.ts";

const summary = z.object({
  code: z.string(),
  hash: z.string(),
  name: localized,
  summary: localized,
  sector: z.object({ id: z.string(), name: localized }),
  onlineMode: z.enum(["full", "partial"]),
  submitBy: z.array(z.string()),
});

/** Routes of procedures. */
export function procedureRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/procedures",
      summary: "Procedures in force; `q` searches with or without diacritics",
      tag: "procedures",
      access: "public",
      query: z.object({ q: z.string().max(200).optional() }),
      answers: { 200: z.object({ rows: z.array(summary) }) },
      problems: ["invalid"],
      handle: async ({ services, query }) => ({ status: 200, body: { rows: searchProcedures(services, query.q ?? "").map(summarise) } }),
    }),
    route({
      method: "get",
      path: "/api/procedures/{code}",
      summary: "One procedure in force: everything the law says about it",
      tag: "procedures",
      access: "public",
      params: z.object({ code: z.string().max(50) }),
      answers: { 200: z.looseObject({ hash: z.string(), procedure: z.looseObject({ code: z.string(), name: localized }) }) },
      problems: ["not_found"],
      async handle({ services, params }) {
        const found = services.catalogue.current(params.code);
        return found === undefined ? { problem: "not_found" } : { status: 200, body: { hash: found.hash, procedure: found.definition.procedure } };
      },
    }),
  ];
}

/** Procedures whose name, keywords, sector or code contain every word of the query. All of them for an empty one. */
export function searchProcedures(services: Pick<Services, "catalogue">, query: string): readonly PublishedProcedure[] {
  const words = foldText(query).split(/\s+/).filter((word) => word !== "");
  return services.catalogue.list().filter(({ definition: { procedure } }) => {
    const text = foldText([procedure.code, procedure.name.vi, procedure.name.en ?? "", procedure.sector.name.vi, procedure.summary.vi, ...procedure.keywords].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function summarise({ hash, definition: { procedure } }: PublishedProcedure): z.infer<typeof summary> {
  const { code, name, summary: about, sector, onlineMode, submitBy } = procedure;
  return { code, hash, name, summary: about, sector, onlineMode, submitBy: [...submitBy] };
}
