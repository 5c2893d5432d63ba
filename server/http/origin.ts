// Cross-site requests change nothing (faults B01): the browser's own word where it gives one, else the Origin header,
// and a token bound to the session.

import { timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import type { Visit } from "./visit.ts";

/** Whether a state-changing request comes from our own pages. `token` is the form field or header it brought. */
export function isOwnRequest(request: Request, visit: Visit, token: string | undefined): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.origin;
  if (site === undefined && origin !== undefined && hostOf(origin) !== request.headers.host) return false;
  return visit.session === undefined || same(token ?? "", visit.session.csrf);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
