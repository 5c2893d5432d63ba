// The staff apps' way to the server: JSON with the session's CSRF token, problems as values of one error type. Knows no screens.

import type { LocalizedText, Violation } from "../../../engine/model/index.ts";
import type { Way } from "../../../engine/verify/way.ts";
import { isAttended } from "./presence.ts";
import type { SessionView } from "./staff-context.ts";

/** A fault of a definition with its sentence, and the way a dossier takes to get there. */
export interface FindingView {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** File and JSON Pointer. */
  readonly path: string;
  readonly text: LocalizedText;
  readonly way?: Way;
}

/** What the server refused, by its stable code. `no_answer` is ours: something in between answered instead of the server. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly violations: readonly Violation[];
  /** What is wrong with a definition that was submitted or published. */
  readonly findings: readonly FindingView[];

  constructor(problem: { readonly status: number; readonly code: string; readonly detail?: string; readonly violations?: readonly Violation[]; readonly findings?: readonly FindingView[] }) {
    super(problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? "";
    this.violations = problem.violations ?? [];
    this.findings = problem.findings ?? [];
  }
}

/**
 * Whether the server has decided on the request. If not (no connection, a fault), it may have been carried out all the same,
 * so only a repetition under the same idempotency key is safe.
 */
export function isDecided(error: unknown): boolean {
  return error instanceof ApiProblem && error.status < 500 && error.code !== "in_flight";
}

let csrf = "";

/** The token of this session, as `GET /api/session` told it. */
export function keepToken(token: string): void {
  csrf = token;
}

/** Reads. */
export function get<Answer>(path: string): Promise<Answer> {
  return call<Answer>("GET", path);
}

/** Changes. `key` makes a repeated press the same request; `revision` is what the officer saw. */
export function post<Answer>(path: string, body: object, { key, revision }: { readonly key?: string; readonly revision?: number } = {}): Promise<Answer> {
  return call<Answer>("POST", path, { body, headers: { ...(key === undefined ? {} : { "Idempotency-Key": key }), ...(revision === undefined ? {} : { "If-Match": `"${revision}"` }) } });
}

/** Puts something whole in place of the revision that was seen. Safe to repeat: a repetition meets its own revision and is refused. */
export function put<Answer>(path: string, body: object, { revision }: { readonly revision: number }): Promise<Answer> {
  return call<Answer>("PUT", path, { body, headers: { "If-Match": `"${revision}"` } });
}

/** Signs in over the session that is there, if one is; who it is now, as `GET /api/session` says it. Whether the page may go on with the new token, its door decides. */
export function signIn(login: string, password: string, there?: SessionView): Promise<SessionView> {
  return call("POST", "/api/session", { body: { login, password }, headers: { "X-CSRF-Token": there?.csrf ?? csrf } });
}

/** Signs out. */
export function signOut(): Promise<void> {
  return call("DELETE", "/api/session");
}

/** To the sign-in page, and back here afterwards. */
export function askToSignIn(): void {
  location.assign(`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`);
}

let noteSignedOut: () => void = askToSignIn;

/** Who is told when the server no longer knows who asks, or knows another session than the page; until then people are sent to sign in. The answer ends it. */
export function whenSignedOut(call: () => void): () => void {
  noteSignedOut = call;
  return () => void (noteSignedOut = askToSignIn);
}

/** Whether somebody who signs in again may go on with what was refused. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === "not_signed_in" || error.code === "csrf");
}

/** Uploads one file as it is, telling how far it is (0–1). */
export function uploadFile(file: File, onProgress: (part: number) => void): Promise<{ readonly id: string; readonly name: string; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / Math.max(1, total)));
    request.addEventListener("load", () => {
      try {
        resolve(answerOf(request.status, request.responseText));
      } catch (problem) {
        reject(problem instanceof Error ? problem : new Error(String(problem)));
      }
    });
    request.addEventListener("error", () => reject(new Error("network")));
    request.open("POST", "/api/uploads");
    request.setRequestHeader("X-CSRF-Token", csrf);
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  });
}

/** Query string of what is filled in. */
export function queryString(filters: { readonly [name: string]: string | undefined }): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return new URLSearchParams(given).toString();
}

// ---------------------------------------------------------------------------------------------------------------------

async function call<Answer>(method: string, path: string, sent: { readonly body?: object; readonly headers?: Record<string, string> } = {}): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { ...(isAttended() ? {} : { "X-Unattended": "1" }), ...(method === "GET" ? {} : { "X-CSRF-Token": csrf }), ...(sent.body === undefined ? {} : { "Content-Type": "application/json" }), ...sent.headers },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
  });
  return answerOf<Answer>(response.status, await response.text());
}

function answerOf<Answer>(status: number, text: string): Answer {
  const answer = text === "" ? undefined : parsed(text);
  if (status < 400) return answer as Answer;
  const problem = new ApiProblem(isProblem(answer) ? answer : { status, code: "no_answer" });
  if (isSignedOut(problem)) noteSignedOut();
  throw problem;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(answer: unknown): answer is ConstructorParameters<typeof ApiProblem>[0] {
  return typeof answer === "object" && answer !== null && "code" in answer && "status" in answer;
}
