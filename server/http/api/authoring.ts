// What procedures are written with, for authors, and for reviewers and auditors who look at what was written: shared data,
// templates, published procedures as folders, the national catalogue.

import { z } from "zod";
import { localDate } from "../../../engine/facts/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { closedOn, inForceFrom, inForceOn } from "../../definitions/in-force.ts";
import { catalogueEntry, searchCatalogue } from "../../definitions/national-catalogue.ts";
import { maySeeWorkingCopies } from "../../policies/working-copy.ts";
import type { Services } from "../../services.ts";
import type { DefinitionVersion } from "../../stores/store.ts";
import type { ProblemCode } from "../problem.ts";
import { sourceRow, sourceView, surroundings, template, templateView } from "./authoring-shapes.ts";
import { contentHash } from "./definition-shapes.ts";
import { route, type Answer, type Call, type Route } from "./route.ts";

const tag = "authoring";
const access = "officer";
const problems: readonly ProblemCode[] = ["not_signed_in", "forbidden", "not_found", "invalid"];

/** Routes of authoring. */
export function authoringRoutes(): readonly Route[] {
  return [
    reading("/api/authoring", "The data definitions share; its ETag is the hash of its content", {
      answers: { 200: surroundings, 304: z.undefined() },
      answerTo: ({ services: { authoring } }) => ({ status: 200, body: authoring.data, headers: { ETag: `"${authoring.hash}"`, "Cache-Control": "private, no-cache" } }),
    }),
    reading("/api/authoring/catalogue", "Codes of the national database of procedures, as far as known here; `q` searches with or without diacritics", {
      query: z.object({ q: z.string().max(200).default(""), limit: z.coerce.number().int().min(1).max(200).default(50) }),
      answers: { 200: z.object({ rows: z.array(catalogueEntry) }) },
      answerTo: ({ services, query: { q, limit } }) => ({ status: 200, body: { rows: searchCatalogue(services.authoring.nationalCatalogue, q).slice(0, limit) } }),
    }),
    reading("/api/authoring/templates", "Templates by kind of procedure", {
      answers: { 200: z.object({ rows: z.array(template) }) },
      answerTo: ({ services }) => ({ status: 200, body: { rows: services.authoring.templates.map((loaded) => loaded.template) } }),
    }),
    reading("/api/authoring/templates/{id}", "A template as a folder", {
      params: z.object({ id: z.string().max(100) }),
      answers: { 200: templateView },
      answerTo({ services, params }) {
        const found = services.authoring.templates.find((loaded) => loaded.template.id === params.id);
        return found === undefined ? { problem: "not_found" } : { status: 200, body: found };
      },
    }),
    reading("/api/authoring/procedures", "Published procedures, to begin with a copy of one: what is in force and what is to come; of those that ended the last", {
      answers: { 200: z.object({ rows: z.array(sourceRow) }) },
      answerTo: async ({ services }) => ({ status: 200, body: { rows: await sources(services) } }),
    }),
    reading("/api/authoring/procedures/{code}/folder", "A published procedure as a folder: the version asked for, else the one in force, or the last one published", {
      params: z.object({ code: z.string().max(50) }),
      query: z.object({ version: contentHash.optional() }),
      answers: { 200: sourceView },
      answerTo: async ({ services, params, query }) => (await publishedFolder(services, params.code, query.version)) ?? { problem: "not_found" },
    }),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

interface Reading<Params, Query> {
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly answers: Route["answers"];
  answerTo(call: Call<Params, Query, unknown>): Answer | Promise<Answer>;
}

function reading<Params = unknown, Query = unknown>(path: string, summary: string, { params, query, answers, answerTo }: Reading<Params, Query>): Route {
  return route<Params, Query>({
    method: "get",
    path,
    summary,
    tag,
    access,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    answers,
    problems,
    handle: async (call) => (maySeeWorkingCopies(call.actor) ? answerTo(call) : { problem: "forbidden" }),
  });
}

async function sources({ catalogue, stores, now }: Services): Promise<readonly z.infer<typeof sourceRow>[]> {
  const today = localDate(now());
  const codes = [...new Set((await stores.definitions.published()).map(({ procedureCode }) => procedureCode))];
  return codes.flatMap((code) => {
    const versions = catalogue.versions(code);
    // Also one that is no longer sound: whoever mends it begins with it.
    const current = inForceOn(versions, today);
    const toCome = inForceFrom(versions, today).filter(({ hash }) => hash !== current?.hash);
    const ended = current === undefined && toCome.length === 0 ? closedOn(versions, today)?.version : undefined;
    return [...(current === undefined ? [] : [rowOf(current, "inForce")]), ...toCome.map((version) => rowOf(version, "toCome")), ...(ended === undefined ? [] : [rowOf(ended, "ended")])];
  });
}

function rowOf({ procedureCode: code, hash, name, effectiveFrom: from, effectiveTo: until }: DefinitionVersion, standing: z.infer<typeof sourceRow>["standing"]): z.infer<typeof sourceRow> {
  return { code, hash, name, standing, ...(standing !== "toCome" || from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

async function publishedFolder({ catalogue, stores, authoring }: Services, code: string, version?: string): Promise<Answer | undefined> {
  const versions = catalogue.versions(code);
  const hash = version === undefined ? (catalogue.current(code)?.hash ?? versions.at(-1)?.hash) : versions.find((one) => one.hash === version)?.hash;
  const stored = hash === undefined ? undefined : await stores.definitions.byHash(hash);
  if (hash === undefined || stored === undefined) return undefined;
  return { status: 200, body: { hash, folder: authoring.folderOf(hash, JSON.parse(stored.body) as Definition) } };
}
