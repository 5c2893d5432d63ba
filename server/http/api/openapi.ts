// The OpenAPI document, made from the routes themselves.

import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { PROBLEM, problemSchema, type ProblemCode } from "../problem.ts";
import { IDEMPOTENCY_KEY, type Route } from "./route.ts";

/** OpenAPI 3.1 of these routes. */
export function openApiDocument(routes: readonly Route[], url: string): object {
  const registry = new OpenAPIRegistry();
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Motcua",
      version: "1",
      description: "Administrative procedures at the one-stop counter. Errors are RFC 9457 problems with a stable `code`. Changes need `X-CSRF-Token` (from GET /api/session), acts also `Idempotency-Key` and `If-Match`.",
    },
    servers: [{ url }],
  });
}

function pathOf(route: Route): Parameters<OpenAPIRegistry["registerPath"]>[0] {
  const answers = Object.entries(route.answers).map(([status, schema]) => [status, { description: "OK", ...(WITHOUT_CONTENT.has(status) ? {} : { content: contentOf(route, schema) }) }]);
  const codes = [...new Set([...route.problems, ...ALWAYS, ...(route.body === undefined ? [] : WITH_BODY)])];
  const problems = [...new Set(codes.map((code) => PROBLEM[code][0]))].map((status) => [
    String(status),
    { description: codes.filter((code) => PROBLEM[code][0] === status).join(", "), content: { "application/problem+json": { schema: problemSchema } } },
  ]);
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    tags: [route.tag],
    request: {
      ...(route.params === undefined ? {} : { params: route.params as never }),
      ...(route.query === undefined ? {} : { query: route.query as never }),
      headers: headersOf(route) as never,
      ...bodyOf(route),
    },
    responses: Object.fromEntries([...problems, ...answers]),
    "x-access": route.access,
  } as never;
}

/** Done, and the same as before: nothing comes with it. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set(["204", "304"]);

/** Headers a caller must or may send; what is missing is answered as `idempotency_key_missing`, `revision_missing` or `csrf`. */
function headersOf({ method, access, idempotent, ifMatch, takes }: Route): z.ZodType {
  return z.object({
    ...(idempotent === true ? { "Idempotency-Key": z.string().regex(IDEMPOTENCY_KEY) } : {}),
    ...(ifMatch === true ? { "If-Match": z.string().meta({ description: "The revision that was seen, as ETag gave it" }) } : {}),
    ...(method === "get" || access === "gateway" ? {} : { "X-CSRF-Token": z.string().optional().meta({ description: "Demanded as soon as there is a session" }) }),
    ...(takes === undefined ? {} : { "X-File-Name": z.string().optional().meta({ description: "URI-encoded" }) }),
  });
}

function bodyOf({ body, takes }: Route): object {
  if (body !== undefined) return { body: { required: true, content: { "application/json": { schema: body } } } };
  return takes === undefined ? {} : { body: { required: true, content: Object.fromEntries(takes.map((type) => [type, { schema: BINARY }])) } };
}

const BINARY = { type: "string", format: "binary" } as const;

function contentOf({ media }: Route, schema: Route["answers"][number]): object {
  return media === undefined ? { "application/json": { schema } } : Object.fromEntries(media.map((type) => [type, { schema: BINARY }]));
}

/** What any request may meet: an address that cannot be read, a database that does not answer. */
const ALWAYS: readonly ProblemCode[] = ["malformed", "storage_unavailable"];
/** What any request with a body may meet. */
const WITH_BODY: readonly ProblemCode[] = ["too_large", "unsupported_type", "invalid"];
