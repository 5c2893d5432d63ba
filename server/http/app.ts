// The HTTP face: security headers first, then the visit, the API, the citizens' pages, the staff app. Anything that
// throws on its way is a bug and answered as one, without a word about how.

import { randomBytes } from "node:crypto";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { signInWith } from "../accounts/sign-in.ts";
import type { Config } from "../config.ts";
import type { Services } from "../services.ts";
import { FileNotFree, StorageUnavailable } from "../stores/store.ts";
import { definitionBody, definitionRoutes } from "./api/definitions.ts";
import { auditRoutes } from "./api/audit.ts";
import { auditHistoryRoutes } from "./api/audit-history.ts";
import { dossierRoutes } from "./api/dossiers.ts";
import { inboxRoutes } from "./api/inbox.ts";
import { openApiDocument } from "./api/openapi.ts";
import { CALLBACK_PATH, paymentRoutes, rawCallback } from "./api/payments.ts";
import { procedureRoutes } from "./api/procedures.ts";
import { mount, type Route } from "./api/route.ts";
import { roleRoutes } from "./api/roles.ts";
import { sessionRoutes } from "./api/session.ts";
import { trackingRoutes } from "./api/tracking.ts";
import { uploadRoutes } from "./api/uploads.ts";
import { workingCopyBody, workingCopyRoutes } from "./api/working-copies.ts";
import { authoringRoutes } from "./api/authoring.ts";
import { documentRoutes } from "./api/documents.ts";
import { RETRY_STORAGE_S, sendProblem, type ProblemCode } from "./problem.ts";
import { isSecure } from "./settings.ts";
import { loadVisit } from "./visit.ts";

/** Something mounted beside the API: citizens' pages, the staff app, a sandbox. */
export interface Mount {
  readonly path: string;
  readonly handler: RequestHandler;
}

/** All routes of the API. */
export function apiRoutes(config: Config, services: Services): readonly Route[] {
  return [
    ...sessionRoutes(config, signInWith(services)),
    ...procedureRoutes(),
    ...definitionRoutes(),
    ...workingCopyRoutes(),
    ...authoringRoutes(),
    ...roleRoutes(),
    ...dossierRoutes(),
    ...auditRoutes(),
    ...auditHistoryRoutes(),
    ...documentRoutes(),
    ...inboxRoutes(),
    ...trackingRoutes(),
    ...uploadRoutes(isSecure(config)),
    ...paymentRoutes(),
  ];
}

/** Builds the app. `before` is mounted ahead of the visit (static files, sandboxes), `after` behind the API. */
export function createApp(config: Config, services: Services, mounts: { readonly before: readonly Mount[]; readonly after: readonly Mount[] }): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(styleNonce, securityHeaders(config));
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok"));
  app.get("/readyz", async (_request, response) => {
    await services.stores.ping();
    response.type("text/plain").send("ok");
  });
  for (const { path, handler } of mounts.before) app.use(path, handler);

  app.use(["/api/tracking", "/tra-cuu"], lookUpLimit);
  app.use(loadVisit(services));
  app.use(CALLBACK_PATH, rawCallback);
  app.use("/api/definitions", definitionBody);
  app.use("/api/working-copies", workingCopyBody);
  app.use("/api", express.json({ limit: "256kb", strict: true, inflate: false }));
  const routes = apiRoutes(config, services);
  const document = openApiDocument(routes, config.publicUrl);
  app.get("/api/openapi.json", (_request, response) => void response.json(document));
  mount(app, services, routes);
  app.use("/api", (_request, response) => sendProblem(response, "not_found"));
  for (const { path, handler } of mounts.after) app.use(path, handler);
  app.use((_request, response) => sendProblem(response, "not_found"));
  app.use(onError(services));
  return app;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Dossier numbers are guessable; looking them up by the thousand is not. */
const lookUpLimit = rateLimit({ windowMs: 60_000, limit: 60, standardHeaders: "draft-8", legacyHeaders: false, handler: (_request, response) => sendProblem(response, "too_many", { retryAfter: 60 }) });

/** The staff app's component library inserts style elements; they carry this nonce. Nothing else may be inline. */
const styleNonce: RequestHandler = (_request, response, next) => {
  response.locals["nonce"] = randomBytes(16).toString("base64");
  next();
};

function securityHeaders(config: Config): RequestHandler {
  const secure = isSecure(config);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${String((response as express.Response).locals["nonce"])}'`],
        imgSrc: ["'self'", "blob:", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
}

/** Parser errors have a status of their own; a database that does not answer and a lost race for a paper are told apart; the rest is a bug. */
function onError(services: Services): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const code = codeOf(error);
    if (code === "bug") services.log.error({ path: request.path, reason: error instanceof Error ? error.stack : String(error) }, "bug");
    sendProblem(response, code, code === "storage_unavailable" ? { retryAfter: RETRY_STORAGE_S } : {});
  };
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof StorageUnavailable) return "storage_unavailable";
  if (error instanceof FileNotFree) return "conflict";
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  switch (status) {
    case 400:
      return "malformed";
    case 413:
      return "too_large";
    case 415:
      return "unsupported_type";
    default:
      return "bug";
  }
}
