// The OpenAPI document, made from the routes themselves.

import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { PROBLEM, problemSchema, type ProblemCode } from "../problem.ts";
import type { Route } from "./route.ts";

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
  const answers = Object.entries(route.answers).map(([status, schema]) => [status, { description: "OK", ...(status === "204" ? {} : { content: contentOf(route, schema) }) }]);
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
      ...(route.body === undefined ? {} : { body: { required: true, content: { "application/json": { schema: route.body } } } }),
    },
    responses: Object.fromEntries([...problems, ...answers]),
    "x-access": route.access,
  } as never;
}

function contentOf({ media }: Route, schema: Route["answers"][number]): object {
  return media === undefined ? { "application/json": { schema } } : Object.fromEntries(media.map((type) => [type, { schema: { type: "string", format: "binary" } }]));
}

/** What any request may meet: an address that cannot be read, a database that does not answer. */
const ALWAYS: readonly ProblemCode[] = ["malformed", "storage_unavailable"];
/** What any request with a body may meet. */
const WITH_BODY: readonly ProblemCode[] = ["too_large", "unsupported_type", "invalid"];
