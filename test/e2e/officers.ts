// Officers over the same HTTP API their app uses; for tests that are about the citizen's side.

import { randomUUID } from "node:crypto";

/** An officer who has signed in. */
export interface Officer {
  act(dossier: string, name: string, data?: object): Promise<void>;
}

/** Signs an officer in. */
export async function officer(url: string, login: string): Promise<Officer> {
  let cookie = "";
  let csrf = "";
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}${path}`, { method, headers: { "Content-Type": "application/json", Cookie: cookie, "X-CSRF-Token": csrf, ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    cookie = response.headers.getSetCookie().at(-1)?.split(";")[0] ?? cookie;
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${method} ${path} as ${login}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const session = await call("POST", "/api/session", { login, password: "motcua" });
  csrf = String(session["csrf"]);
  return {
    async act(dossier, name, data) {
      const view = await call("GET", `/api/dossiers/${dossier}`);
      const event = { kind: "act", name, ...(data === undefined ? {} : { data }) };
      await call("POST", `/api/dossiers/${dossier}/events`, event, { "If-Match": `"${String(view["revision"])}"`, "Idempotency-Key": randomUUID() });
    },
  };
}
