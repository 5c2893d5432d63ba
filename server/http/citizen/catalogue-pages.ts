// First page, search, a procedure's page, tracking, sign-in, language.

import { Router, type Request } from "express";
import { signInWith } from "../../accounts/sign-in.ts";
import { presentTracking } from "../../presenters/tracking.ts";
import type { PublishedProcedure } from "../../definitions/catalogue.ts";
import type { ProcedureLink } from "../../../portal/citizen/render.tsx";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "../../demo/people.ts";
import { searchProcedures } from "../api/procedures.ts";
import { isSecure } from "../settings.ts";
import { endSession, startSession } from "../visit.ts";
import { goTo, ownPath, page, publicPage, show, text, type Citizens, type PageCall } from "./frame.ts";
import { procedurePage } from "./procedure-page.ts";
import { startDraft } from "./start-draft.ts";

/** Routes of these pages. */
export function cataloguePages(citizens: Citizens): Router {
  const router = Router();
  const signIn = signInWith(citizens.services);
  router.get("/", publicPage(citizens, home));
  router.get("/thu-tuc", publicPage(citizens, search));
  router.get("/thu-tuc/:code", publicPage(citizens, procedurePage));
  router.post("/thu-tuc/:code/nop", page(citizens, startDraft));
  // Only the question is for everybody; an answer needs the database, and nobody waits for it twice.
  const [question, answer] = [publicPage(citizens, track), page(citizens, track)];
  router.get("/tra-cuu", (request, response) => (trackedCode(request) === "" ? question : answer)(request, response));
  router.get("/dang-nhap", page(citizens, async (call) => showSignIn(call, text(call.request.query["tiep"]), "")));
  router.post("/dang-nhap", page(citizens, async (call) => {
    const { login, password, tiep } = fields(call);
    const outcome = await signIn(login, password, call.request.ip ?? "");
    if (outcome.outcome === "signedIn") return enter(call, outcome.account.id, outcome.account.kind === "officer" ? "/can-bo" : "/ho-so", tiep);
    const error = outcome.outcome === "wrong" ? WRONG : { vi: `Thử sai quá nhiều lần. Hãy đợi ${Math.ceil(outcome.retryAfter / 60)} phút.`, en: `Too many tries. Wait ${Math.ceil(outcome.retryAfter / 60)} minutes.` };
    showSignIn(call, tiep, login, error);
  }));
  router.post("/dang-xuat", page(citizens, async (call) => {
    await endSession(call.services, call.response, isSecure(call.config));
    goTo(call, "/?bao=da-dang-xuat");
  }));
  router.get("/ngon-ngu", (request, response) => {
    const language = text(request.query["l"]) === "en" ? "en" : "vi";
    response.cookie("lang", language, { sameSite: "lax", path: "/", maxAge: 31_536_000_000, httpOnly: true, secure: isSecure(citizens.config) });
    response.redirect(303, ownPath(text(request.query["tiep"])));
  });
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

const WRONG = { vi: "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và thử lại.", en: "Login or password is wrong. Check Caps Lock and try again." };

async function home(call: PageCall): Promise<void> {
  const drafts = call.visit.session === undefined ? [] : await call.services.stores.drafts.ofOwner(call.visit.holder);
  show(call, { page: "home", props: { procedures: call.services.catalogue.list().map(linkOf), drafts: drafts.length } });
}

async function search(call: PageCall): Promise<void> {
  const query = text(call.request.query["q"]).slice(0, 200).trim();
  show(call, { page: "procedures", props: { query, procedures: searchProcedures(call.services, query).map(linkOf) } });
}

async function track(call: PageCall): Promise<void> {
  const code = trackedCode(call.request);
  const stored = code === "" ? undefined : await call.services.stores.dossiers.loadByCode(code.toUpperCase());
  show(call, { page: "tracking", props: { code, ...(stored === undefined ? {} : { found: await presentTracking(call.services, stored.dossier) }) } }, code !== "" && stored === undefined ? 404 : 200);
}

function trackedCode({ query }: Request): string {
  return text(query["ma"]).trim().slice(0, 60);
}

function showSignIn(call: PageCall, next: string, login: string, error?: { readonly vi: string; readonly en: string }): void {
  const demo = call.config.demo ? { demoAccounts: DEMO_PEOPLE.map(({ login: name, name: person, about }) => ({ login: name, name: person, about })), demoPassword: DEMO_PASSWORD } : { demoAccounts: [] };
  show(call, { page: "signIn", props: { next: ownPath(next), login, ...demo, ...(error === undefined ? {} : { error }) } }, error === undefined ? 200 : 401);
}

async function enter(call: PageCall, account: string, home: string, next: string): Promise<void> {
  const { services, visit, response, config } = call;
  if (visit.session !== undefined) {
    if (visit.account === undefined) await services.stores.drafts.adopt(visit.session.id, account);
    await services.stores.sessions.remove(visit.session.id);
  }
  await startSession(services, response, isSecure(config), account);
  const wanted = ownPath(next);
  goTo(call, wanted === "/" ? home : wanted);
}

function fields({ request }: PageCall): { readonly login: string; readonly password: string; readonly tiep: string } {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return { login: text(body["login"]).slice(0, 100), password: text(body["password"]).slice(0, 200), tiep: text(body["tiep"]) };
}

function linkOf({ definition: { procedure } }: PublishedProcedure): ProcedureLink {
  return { code: procedure.code, name: procedure.name, summary: procedure.summary, sector: procedure.sector.name, isOnline: procedure.onlineMode === "full" };
}
