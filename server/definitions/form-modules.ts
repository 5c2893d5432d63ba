// Validators of published forms for browsers: ES modules addressed by the definition's hash, compiled at publication.

import type { RequestHandler } from "express";
import type { Services } from "../services.ts";

/** Serves `/<hash>.js`. What a hash names never changes. */
export function formModules({ stores }: Pick<Services, "stores">): RequestHandler {
  return async (request, response, next) => {
    const [, hash] = /^\/([0-9a-f]{64})\.js$/.exec(request.path) ?? [];
    const published = hash === undefined || request.method !== "GET" ? undefined : await stores.definitions.byHash(hash);
    if (published?.validators === undefined) return next();
    response.set({ "Cache-Control": "public, max-age=31536000, immutable" }).type("text/javascript").send(published.validators);
  };
}
