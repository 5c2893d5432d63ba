// The frame of a citizens' page for one request, and the ways to answer with a page.

import type { ErrorRequestHandler, Request, Response } from "express";
import type { Language } from "../../../engine/model/index.ts";
import { renderPage, type Page } from "../../../portal/citizen/render.tsx";
import type { Config } from "../../config.ts";
import type { Services } from "../../services.ts";
import { StorageUnavailable } from "../../stores/store.ts";
import type { Assets } from "../assets.ts";
import { languageOf } from "../language.ts";
import { isOwnRequest } from "../origin.ts";
import { PROBLEM, RETRY_STORAGE_S, type ProblemCode } from "../problem.ts";
import { isSecure } from "../settings.ts";
import { ensureSession, type Visit } from "../visit.ts";
import { PROBLEM_TEXT } from "./problem-text.ts";

/** What all routes of citizens' pages share. */
export interface Citizens {
  readonly config: Config;
  readonly services: Services;
  readonly assets: Assets;
}

/** A request to a page with its session. */
export interface PageCall extends Citizens {
  readonly request: Request;
  readonly response: Response;
  readonly visit: Visit & { readonly holder: string };
  readonly language: Language;
  readonly csrf: string;
}

/** A handler of a page. */
export type PageHandler = (call: PageCall) => Promise<void>;

/** Prepares a call: session, language. A POST that does not come from our own page is refused. */
export function page(citizens: Citizens, handle: PageHandler) {
  return async (request: Request, response: Response): Promise<void> => {
    const { session, ...visit } = await ensureSession(citizens.services, response, isSecure(citizens.config));
    const call: PageCall = { ...citizens, request, response, visit: { ...visit, session }, language: languageOf(request), csrf: session.csrf };
    if (request.method === "POST" && !isOwnRequest(request, call.visit, text(request.body?.["_csrf"]))) return showProblem(call, "csrf");
    await handle(call);
  };
}

/** The same for a page that is for everybody: it is shown, without a visitor, while the database is away. */
export function publicPage(citizens: Citizens, handle: PageHandler) {
  const recognised = page(citizens, handle);
  return async (request: Request, response: Response): Promise<void> => {
    try {
      await recognised(request, response);
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      await handle(strangerCall(citizens, request, response));
    }
  };
}

/** Tells people on a page, not in JSON, that the database is away. */
export function pageWhenAway(citizens: Citizens): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (!(error instanceof StorageUnavailable) || response.headersSent) return next(error);
    response.setHeader("Retry-After", String(RETRY_STORAGE_S));
    showProblem(strangerCall(citizens, request, response), "storage_unavailable");
  };
}

/** Answers with a page. */
export function show(call: PageCall, shown: Page, status = 200): void {
  const { request, response, visit, language, csrf, assets, config } = call;
  const actor = visit.actor;
  const html = renderPage(shown, {
    language,
    address: request.originalUrl,
    csrf,
    assets: assets.forPage(shown.page),
    isDemo: config.demo,
    ...(actor === undefined || actor.kind === "system" ? {} : { visitor: { name: actor.name, kind: actor.kind } }),
    ...noticeOf(request, language),
  });
  response.status(status).set({ "Content-Language": language, "Cache-Control": "no-store", Vary: "Cookie" }).type("html").send(html);
}

/** Answers with what went wrong and what to do. */
export function showProblem(call: PageCall, code: ProblemCode, detail?: { readonly vi: string; readonly en: string }): void {
  const { title, advice } = PROBLEM_TEXT[code];
  show(call, { page: "problem", props: { title, advice: detail ?? advice, code } }, PROBLEM[code][0]);
}

/** After a POST: the browser asks for the next page. */
export function goTo(call: PageCall, path: string): void {
  call.response.redirect(303, path);
}

/** A form field as one string. */
export function text(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof one === "string" ? one : "";
}

/** A path of ours, never an address elsewhere (faults B02). */
export function ownPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/";
}

// ---------------------------------------------------------------------------------------------------------------------

/** A call of somebody who cannot be recognised now. */
function strangerCall(citizens: Citizens, request: Request, response: Response): PageCall {
  return { ...citizens, request, response, visit: { holder: "" }, language: languageOf(request), csrf: "" };
}

const NOTICES = {
  "da-luu": { tone: "good", vi: "Đã lưu.", en: "Saved." },
  "da-tai-len": { tone: "good", vi: "Đã tải tệp lên.", en: "File uploaded." },
  "da-thanh-toan": { tone: "good", vi: "Đã nhận thanh toán.", en: "Payment received." },
  "da-huy-thanh-toan": { tone: "info", vi: "Bạn đã hủy giao dịch. Hồ sơ vẫn chờ thanh toán, bạn có thể trả lại.", en: "You cancelled. The dossier still waits for payment; you can try again." },
  "thanh-toan-loi": { tone: "bad", vi: "Thanh toán không thành công, chưa trừ tiền. Bạn có thể thử lại.", en: "The payment failed; nothing was charged. You can try again." },
  "dang-cho-thanh-toan": { tone: "info", vi: "Chưa nhận được xác nhận của cổng thanh toán. Trang này sẽ có kết quả trong ít phút; không cần trả lại.", en: "The gateway has not confirmed yet. This page will know within minutes; do not pay twice." },
  "da-thuc-hien": { tone: "good", vi: "Đã thực hiện.", en: "Done." },
  "da-dang-xuat": { tone: "info", vi: "Bạn đã đăng xuất.", en: "You have signed out." },
} as const;

/** A notice by its name in the address, so that it survives the redirect without a session write. */
function noticeOf(request: Request, language: Language) {
  const name = text(request.query["bao"]);
  if (!Object.hasOwn(NOTICES, name)) return {};
  const notice = NOTICES[name as keyof typeof NOTICES];
  return { notice: { tone: notice.tone, text: notice[language] } };
}
