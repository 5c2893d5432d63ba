// Who is visiting: the session behind the cookie, the account behind the session. Sessions live on the server; the
// cookie holds a random secret of which only the hash is stored.

import { randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Actor } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import type { Services } from "../services.ts";
import { StorageUnavailable, type Account, type Session } from "../stores/store.ts";

/** A visit: everything later handlers may know about who asks. */
export interface Visit {
  readonly session?: Session;
  readonly account?: Account;
  readonly actor?: Actor;
  /** Owner id of drafts and uploads: the account, else the anonymous session. */
  readonly holder?: string;
}

const STAFF_IDLE_MS = 15 * 60_000;
const CITIZEN_IDLE_MS = 12 * 3_600_000;
const STAFF_ABSOLUTE_MS = 8 * 3_600_000;
const CITIZEN_ABSOLUTE_MS = 7 * 24 * 3_600_000;
const TOUCH_EVERY_MS = 60_000;

/** The visit of a request; `loadVisit` ran before. Throws `StorageUnavailable` while nobody can be recognised. */
export function visitOf(response: Response): Visit {
  if (response.locals["unrecognised"] instanceof StorageUnavailable) throw response.locals["unrecognised"];
  return (response.locals["visit"] as Visit | undefined) ?? {};
}

/** Loads the visit of each request. A dead session is no session; with the database away only what is the same for everybody is served. */
export function loadVisit(services: Services): RequestHandler {
  return async (request, response, next) => {
    try {
      response.locals["visit"] = await find(services, request);
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      response.locals["unrecognised"] = error;
    }
    next();
  };
}

/** The visit with a session, starting an anonymous one when there is none; for pages with forms. */
export async function ensureSession(services: Services, response: Response, secure: boolean): Promise<Visit & { readonly session: Session; readonly holder: string }> {
  const visit = visitOf(response);
  if (visit.session !== undefined && visit.holder !== undefined) return { ...visit, session: visit.session, holder: visit.holder };
  const session = await startSession(services, response, secure);
  const fresh = { session, holder: session.id };
  response.locals["visit"] = fresh;
  return fresh;
}

/** Starts a new session and sets its cookie; at sign-in the id always changes (faults B03). */
export async function startSession(services: Services, response: Response, secure: boolean, account?: string): Promise<Session> {
  const secret = randomBytes(32).toString("base64url");
  const now = services.now();
  const session: Session = {
    id: sha256(secret),
    csrf: randomBytes(24).toString("base64url"),
    createdAt: now,
    seenAt: now,
    ...(account === undefined ? {} : { account }),
  };
  await services.stores.sessions.put(session);
  response.cookie(cookieName(secure), secret, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return session;
}

/** Ends the visit's session. */
export async function endSession(services: Services, response: Response, secure: boolean): Promise<void> {
  const { session } = visitOf(response);
  if (session !== undefined) await services.stores.sessions.remove(session.id);
  response.clearCookie(cookieName(secure), { httpOnly: true, sameSite: "lax", path: "/", secure });
}

// ---------------------------------------------------------------------------------------------------------------------

function cookieName(secure: boolean): string {
  return secure ? "__Host-sid" : "sid";
}

async function find(services: Services, request: Request): Promise<Visit> {
  const secret = cookieOf(request, "__Host-sid") ?? cookieOf(request, "sid");
  if (secret === undefined) return {};
  const session = await services.stores.sessions.load(sha256(secret));
  if (session === undefined) return {};
  const account = session.account === undefined ? undefined : await services.stores.accounts.byId(session.account);
  if (isDead(services, session, account)) {
    await services.stores.sessions.remove(session.id);
    return {};
  }
  const now = services.now();
  if (!isUnattended(request) && Date.parse(now) - Date.parse(session.seenAt) > TOUCH_EVERY_MS) await services.stores.sessions.touch(session.id, now);
  if (account === undefined) return { session, holder: session.id };
  return { session, account, actor: actorOf(account), holder: account.id };
}

/** Our pages say so of what they ask while nobody is at them: that must not keep the session of somebody who has walked away. */
function isUnattended(request: Request): boolean {
  return request.headers["x-unattended"] !== undefined;
}

function isDead(services: Services, session: Session, account: Account | undefined): boolean {
  if (session.account !== undefined && (account === undefined || account.disabled)) return true;
  const now = Date.parse(services.now());
  const isStaff = account?.kind === "officer";
  const idle = now - Date.parse(session.seenAt);
  const age = now - Date.parse(session.createdAt);
  return idle > (isStaff ? STAFF_IDLE_MS : CITIZEN_IDLE_MS) || age > (isStaff ? STAFF_ABSOLUTE_MS : CITIZEN_ABSOLUTE_MS);
}

function actorOf(account: Account): Actor {
  return {
    id: account.id,
    name: account.name,
    kind: account.kind,
    roles: account.roles,
    identityLevel: account.identityLevel,
    ...(account.personalId === undefined ? {} : { personalId: account.personalId }),
  };
}

function cookieOf(request: Request, name: string): string | undefined {
  const header = request.headers.cookie ?? "";
  const found = header.split("; ").find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
