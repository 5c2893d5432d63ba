// The desk's way to the server: JSON with the session's CSRF token, problems as values of one error type.

import type { Violation } from "../../engine/model/index.ts";

/** What the server refused, by its stable code. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly violations: readonly Violation[];

  constructor(problem: { readonly status: number; readonly code: string; readonly detail?: string; readonly violations?: readonly Violation[] }) {
    super(problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? "";
    this.violations = problem.violations ?? [];
  }
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

/** Signs out. */
export function signOut(): Promise<void> {
  return call("DELETE", "/api/session");
}

/** Uploads one file as it is, telling how far it is (0–1). */
export function uploadFile(file: File, onProgress: (part: number) => void): Promise<{ readonly id: string; readonly name: string; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / Math.max(1, total)));
    request.addEventListener("load", () => {
      const answer = JSON.parse(request.responseText) as never;
      if (request.status < 300) resolve(answer);
      else reject(new ApiProblem(answer));
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
    headers: { ...(method === "GET" ? {} : { "X-CSRF-Token": csrf }), ...(sent.body === undefined ? {} : { "Content-Type": "application/json" }), ...sent.headers },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
  });
  if (response.status === 401) location.assign(`/dang-nhap?tiep=${encodeURIComponent(location.pathname)}`);
  const text = await response.text();
  const answer = (text === "" ? undefined : JSON.parse(text)) as Answer;
  if (!response.ok) throw new ApiProblem(answer as ConstructorParameters<typeof ApiProblem>[0]);
  return answer;
}
