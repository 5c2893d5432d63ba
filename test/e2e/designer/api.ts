// Requests over the API by whoever is signed in on a page, for what a test does not want to click.

import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";

/** What the server answered. */
export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Sends JSON with the session's token and a key of its own. */
export async function call<Body>(page: Page, method: string, path: string, { body, revision }: { readonly body?: object; readonly revision?: number } = {}): Promise<Answered<Body>> {
  const answer = await page.evaluate(
    async ({ method: how, path: where, body: what, revision: seen, key }) => {
      const session = (await (await fetch("/api/session")).json()) as { readonly csrf: string };
      const headers = { "Content-Type": "application/json", "X-CSRF-Token": session.csrf, "Idempotency-Key": key, ...(seen === undefined ? {} : { "If-Match": `"${seen}"` }) };
      const response = await fetch(where, { method: how, headers, ...(what === undefined ? {} : { body: JSON.stringify(what) }) });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    { method, path, key: randomUUID(), ...(body === undefined ? {} : { body }), ...(revision === undefined ? {} : { revision }) },
  );
  return answer as Answered<Body>;
}
