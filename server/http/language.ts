// The language somebody chose on any page of ours, as their cookie says. No script reads that cookie.

import type { Request } from "express";
import type { Language } from "../../engine/model/index.ts";

/** Vietnamese unless English was chosen. */
export function languageOf(request: Pick<Request, "headers">): Language {
  return /(?:^|; )lang=en(?:;|$)/.test(request.headers.cookie ?? "") ? "en" : "vi";
}
