// Shapes of what procedures are written with: shared data, templates, published procedures as folders, the national catalogue.
//
// | route                                          | answer                                                            |
// | GET /api/authoring                             | 200 { common: {name: schema}, roles, agencies, calendar (pinned), slips: {name: template} }, ETag = content hash; 304 |
// | GET /api/authoring/catalogue?q=&limit=         | 200 { rows: CatalogueEntry[] }, words with or without diacritics; without `q` all of it |
// | GET /api/authoring/templates                   | 200 { rows: { id, kind, name, summary, basedOn? }[] }             |
// | GET /api/authoring/templates/{id}              | 200 { template: (as above), folder: ProcedureFolder }             |
// | GET /api/authoring/procedures                  | 200 { rows: { code, hash, name, standing, from?, until? }[] }: what can be copied |
// | GET /api/authoring/procedures/{code}/folder?version= | 200 { hash, folder }; of a published version, without `version` of the one in force, else of the last published one. `hash` is meant for `basedOn` |

import { z } from "zod";
import { contentHash } from "./definition-shapes.ts";
import { localized } from "./shapes.ts";
import { procedureFolder } from "./working-copies-shapes.ts";

/** What definitions share. */
export const surroundings = z.object({
  common: z.record(z.string(), z.unknown()),
  roles: z.array(z.looseObject({ id: z.string(), name: localized })),
  agencies: z.array(z.looseObject({ id: z.string(), name: localized })),
  calendar: z.looseObject({ id: z.string(), hash: contentHash }),
  slips: z.record(z.string(), z.unknown()),
});

/** A template of the gallery. */
export const template = z.object({ id: z.string(), kind: z.string(), name: localized, summary: localized, basedOn: z.string().optional() });

export const templateView = z.object({ template, folder: procedureFolder });
export const sourceRow = z.object({
  code: z.string(),
  hash: contentHash,
  name: localized,
  standing: z.enum(["inForce", "toCome", "ended"]),
  from: z.string().optional().meta({ description: "The first day of one to come" }),
  until: z.string().optional().meta({ description: "The last day, where it is known" }),
});
export const sourceView = z.object({ hash: contentHash, folder: procedureFolder });
