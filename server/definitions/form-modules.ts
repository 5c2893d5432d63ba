// Compiled validators of published forms, as ES modules addressed by the definition's hash. Compiled once, when first
// asked for; the code never changes for a hash.

import type { RequestHandler } from "express";
import type { Services } from "../services.ts";
import { compileValidators } from "./compile-validators.ts";

/** Serves `/<hash>.js`. */
export function formModules(services: Services): RequestHandler {
  const modules = new Map<string, string>();
  return async (request, response, next) => {
    const [, hash] = /^\/([0-9a-f]{64})\.js$/.exec(request.path) ?? [];
    if (hash === undefined || request.method !== "GET") return next();
    let code = modules.get(hash);
    if (code === undefined) {
      const stored = await services.stores.definitions.byHash(hash);
      if (stored === undefined) return next();
      const compiled = await services.catalogue.byHash(hash);
      code = compileValidators(compiled.definition.form).code;
      modules.set(hash, code);
    }
    response.set({ "Cache-Control": "public, max-age=31536000, immutable" }).type("text/javascript").send(code);
  };
}
