// An API route as data: address, access, what goes in, what comes out. The OpenAPI document is made from the same data,
// and a route that does not say who may use it does not compile.

import type { Request, RequestHandler, Response, Router } from "express";
import { z } from "zod";
import type { Actor } from "../../../engine/model/index.ts";
import type { Services } from "../../services.ts";
import { sendProblem, type ProblemCode, type ProblemDetail } from "../problem.ts";
import { isOwnRequest } from "../origin.ts";
import { visitOf, type Visit } from "../visit.ts";

/** Who may call a route at all; what they may see of it is the handler's policy. */
export type Access = "public" | "visitor" | "signedIn" | "citizen" | "officer" | "gateway";

/** What a handler gets. */
export interface Call<Params, Query, Body> {
  readonly services: Services;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly visit: Visit;
  /** Who asks; there for every access but `public`, `visitor` and `gateway`. */
  readonly actor: Actor;
  readonly idempotencyKey: string;
  /** The revision of `If-Match`, for routes that demand it. */
  readonly expectedRevision: number;
  readonly request: Request;
  readonly response: Response;
}

/** What a handler answers: a body with its status, a problem, or nothing more because it wrote the response itself. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: { readonly [name: string]: string } }
  | { readonly problem: ProblemCode; readonly extra?: ProblemDetail }
  | { readonly kept: { readonly status: number; readonly headers: { readonly [name: string]: string }; readonly body: string } }
  | "sent";

/** A route. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: "get" | "post" | "put" | "delete";
  /** With `{id}` placeholders, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Demands `Idempotency-Key` (faults C02). */
  readonly idempotent?: boolean;
  /** Demands `If-Match` with the dossier's revision. */
  readonly ifMatch?: boolean;
  readonly answers: { readonly [status: number]: z.ZodType };
  /** Types of a request body that is taken as it is. */
  readonly takes?: readonly string[];
  /** Types of an answer that is not JSON. */
  readonly media?: readonly string[];
  readonly problems: readonly ProblemCode[];
  handle(call: Call<Params, Query, Body>): Promise<Answer>;
}

/** A key of a request that may be repeated: printable, long enough not to be met by chance. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

/** Keeps the types of params, query and body together. */
export function route<Params = unknown, Query = unknown, Body = unknown>(definition: Route<Params, Query, Body>): Route {
  return definition as unknown as Route;
}

/** Puts routes on a router. */
export function mount(router: Router, services: Services, routes: readonly Route[]): void {
  for (const definition of routes) router[definition.method](definition.path.replaceAll(/\{(\w+)\}/g, ":$1"), handler(services, definition));
}

// ---------------------------------------------------------------------------------------------------------------------

function handler(services: Services, definition: Route): RequestHandler {
  return async (request, response) => {
    const call = admit(services, definition, request, response);
    if ("problem" in call) return sendProblem(response, call.problem, call.extra);
    send(response, await definition.handle(call));
  };
}

/** Access, origin, headers and shapes, in that order: nothing is told about a body to somebody who may not send one. */
function admit(services: Services, definition: Route, request: Request, response: Response): Call<unknown, unknown, unknown> | { readonly problem: ProblemCode; readonly extra?: ProblemDetail } {
  const changes = definition.method !== "get" && definition.access !== "gateway";
  // What everybody may read does not ask who reads: it is served while sessions cannot be looked up.
  const visit = definition.access === "public" && !changes ? {} : visitOf(response);
  const refusal = refuseAccess(definition, visit);
  if (refusal !== undefined) return { problem: refusal };
  if (changes && !isOwnRequest(request, visit, request.get("x-csrf-token"))) return { problem: "csrf" };
  if (definition.body !== undefined && definition.access !== "gateway" && request.is("application/json") === false) return { problem: "unsupported_type", extra: { detail: "Send application/json" } };

  if (definition.body !== undefined && hasPrototypeKey(request.body)) return { problem: "invalid", extra: { detail: "A key of this name is not accepted" } };

  const idempotencyKey = request.get("idempotency-key") ?? "";
  if (definition.idempotent === true && !IDEMPOTENCY_KEY.test(idempotencyKey)) return { problem: "idempotency_key_missing" };
  const expectedRevision = revisionOf(request.get("if-match"));
  if (definition.ifMatch === true && expectedRevision === undefined) return { problem: "revision_missing" };

  const shapes = { params: definition.params?.safeParse(request.params), query: definition.query?.safeParse(request.query), body: definition.body?.safeParse(request.body) };
  if (shapes.params?.success === false) return { problem: "not_found" };
  for (const part of ["query", "body"] as const) {
    const parsed = shapes[part];
    if (parsed?.success === false) return { problem: "invalid", extra: { detail: describe(parsed.error) } };
  }
  return {
    services,
    params: shapes.params?.data ?? {},
    query: shapes.query?.data ?? {},
    body: shapes.body?.data,
    get visit() {
      return visitOf(response);
    },
    actor: visit.actor as Actor,
    idempotencyKey,
    expectedRevision: expectedRevision ?? -1,
    request,
    response,
  };
}

function refuseAccess({ access }: Route, { actor }: Visit): ProblemCode | undefined {
  switch (access) {
    case "public":
    case "visitor":
    case "gateway":
      return undefined;
    case "signedIn":
      return actor === undefined ? "not_signed_in" : undefined;
    case "citizen":
    case "officer":
      if (actor === undefined) return "not_signed_in";
      return actor.kind === access ? undefined : "forbidden";
  }
}

/** JSON can carry a key that would be taken for the prototype where objects are merged; no body of ours has one (faults S06). */
function hasPrototypeKey(body: unknown): boolean {
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) return true;
    waiting.push(...Object.values(value));
  }
  return false;
}

/** `"7"` or `7`; anything else is no revision. */
function revisionOf(header: string | undefined): number | undefined {
  const [, digits] = /^"?(\d{1,9})"?$/.exec(header ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join("/") || "body"}: ${issue.message}`)
    .join("; ");
}

function send(response: Response, answer: Answer): void {
  if (answer === "sent") return;
  if ("problem" in answer) return sendProblem(response, answer.problem, answer.extra);
  const { status, headers } = "kept" in answer ? answer.kept : answer;
  response.status(status).set(headers ?? {});
  if ("kept" in answer) response.type("application/json").send(answer.kept.body);
  else if (answer.body === undefined) response.end();
  else response.json(answer.body);
}
