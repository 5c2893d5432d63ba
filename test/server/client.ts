// A visitor with a browser's habits: keeps the cookie, sends the CSRF token, an idempotency key and JSON. Every header can
// be replaced or left out (`undefined`), because the tests are about what happens then.

import { randomUUID } from "node:crypto";

/** What came back. `body` is the parsed JSON, or undefined when it is none. */
export interface Reply<Body = Answered> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

/** The members tests look at most often; any other body is named by whoever asks for it. */
export interface Answered {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly status: unknown;
  readonly detail?: string;
  readonly violations?: readonly { readonly code: string; readonly path?: string }[];
}

/** One exchange, for whoever looks at all of them. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Headers to add or replace; `undefined` leaves one out that would be sent. */
export type HeaderChanges = { readonly [name: string]: string | undefined };

/** A visitor. */
export interface Client {
  signIn(login: string, password?: string): Promise<Reply<SessionBody>>;
  /** JSON in, JSON out. */
  api<Body = Answered>(method: string, path: string, body?: unknown, headers?: HeaderChanges): Promise<Reply<Body>>;
  /** Any body as it is. */
  send<Body = Answered>(method: string, path: string, body: BodyInit | undefined, headers?: HeaderChanges): Promise<Reply<Body>>;
  upload(bytes: Uint8Array<ArrayBuffer>, name: string, headers?: HeaderChanges): Promise<Reply>;
  /** The cookie as sent, or an empty string. */
  cookie: string;
  csrf: string;
}

/** What `/api/session` answers. */
export interface SessionBody {
  readonly signedIn: boolean;
  readonly csrf: string;
  readonly account?: { readonly id: string; readonly name: string };
}

/** A new visitor of a server. */
export function newClient(url: string, note: (exchange: Exchange) => void): Client {
  const client: Client = {
    cookie: "",
    csrf: "",
    async signIn(login, password = "motcua") {
      const reply = await client.api<SessionBody>("POST", "/api/session", { login, password });
      if (reply.status === 200) client.csrf = reply.body.csrf;
      return reply;
    },
    api: (method, path, body, headers = {}) =>
      client.send(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(method === "POST" ? { "idempotency-key": randomUUID() } : {}),
        ...headers,
      }),
    async send(method, path, body, headers = {}) {
      const given = { cookie: client.cookie, "x-csrf-token": client.csrf, ...headers };
      const kept = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
      const response = await fetch(new URL(path, url), { method, redirect: "manual", headers: Object.fromEntries(kept), ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      keepCookie(client, response);
      const type = response.headers.get("content-type") ?? "";
      note({ method, path: new URL(path, url).pathname, status: response.status, type, text });
      return { status: response.status, headers: response.headers, body: (type.includes("json") ? JSON.parse(text) : undefined) as never, text };
    },
    async upload(bytes, name, headers = {}) {
      // The first upload of an anonymous visitor opens a session, whose token is then asked for like a page would have it.
      const reply = await client.send("POST", "/api/uploads", new Blob([bytes]), { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name), ...headers });
      if (client.csrf === "" && client.cookie !== "") client.csrf = (await client.api<SessionBody>("GET", "/api/session")).body.csrf;
      return reply;
    },
  };
  return client;
}

// ---------------------------------------------------------------------------------------------------------------------

function keepCookie(client: Client, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    if (!/^(__Host-)?sid=/.test(pair)) continue;
    client.cookie = pair.endsWith("=") ? "" : pair;
    if (client.cookie === "") client.csrf = "";
  }
}
