// A server of one form page under the strict content security policy: enough for a browser to meet the form as citizens do.

import { createServer, type IncomingMessage, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node:querystring";
import type { AddressInfo } from "node:net";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { build, type Rolldown } from "vite";
import { validateAnswers } from "../../../engine/forms/index.ts";
import type { JsonObject } from "../../../engine/model/index.ts";
import { isRowCommand, parseFormPost, type FormBody } from "../../../portal/form/form-post.ts";
import type { TopicFormProps } from "../../../portal/form/TopicForm.tsx";
import { TopicFormIsland } from "../../../portal/form/TopicFormIsland.tsx";
import { codeFor } from "./published.ts";

/** faults.md 5.9 */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const ROOT = join(import.meta.dirname, "../../..");

/** The portal's build: file name → text. */
export async function buildPortal(): Promise<{ readonly files: ReadonlyMap<string, string>; readonly entry: (source: string) => Rolldown.OutputChunk }> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production"; // a test runner's `test` would bundle React's development build
  const built = (await build({ configFile: join(ROOT, "portal/vite.config.ts"), logLevel: "silent", build: { write: false } }).finally(() => (process.env["NODE_ENV"] = before))) as Rolldown.RolldownOutput;
  const files = new Map(built.output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]));
  return {
    files,
    entry: (source) => {
      const found = built.output.find((file) => file.type === "chunk" && file.facadeModuleId?.endsWith(source) === true);
      if (found?.type !== "chunk") throw new Error(`The build has no ${source}`);
      return found;
    },
  };
}

/** The styles of a form page. */
export function formStyles(): string {
  return ["base.css", "form.css"].map((file) => readFileSync(join(ROOT, "portal/styles", file), "utf8")).join("\n");
}

/** What the server was sent. */
export interface FormServer {
  readonly url: string;
  /** Answers of each accepted post, latest last. */
  readonly accepted: JsonObject[];
  /** Bodies of autosaves, latest last. */
  readonly saved: { readonly revision: number; readonly answers: JsonObject }[];
  /** What the next autosave is answered with instead. */
  refuseSaveWith: number | undefined;
  readonly close: () => Promise<void>;
}

/** Serves the page at `/` with an empty form, posts to itself, checks as the engine does. */
export async function serveForm(topicForm: Omit<TopicFormProps, "action" | "csrf" | "language" | "submitLabel" | "violations" | "validator" | "autosave">): Promise<FormServer> {
  const { files, entry } = await buildPortal();
  const script = `/${entry("portal/form/hydrate.tsx").fileName}`;
  const assets = new Map([...files, ["/style.css", formStyles()], ["/assets/forms/form.js", codeFor(topicForm.form)]]);
  const state = { accepted: [] as JsonObject[], saved: [] as { revision: number; answers: JsonObject }[], refuseSaveWith: undefined as number | undefined };

  const page = (answers: JsonObject, violations: TopicFormProps["violations"]) =>
    document(
      script,
      <TopicFormIsland {...topicForm} answers={answers} violations={violations} language="vi" action="/" csrf="token" submitLabel="Tiếp tục" validator="/assets/forms/form.js" autosave={{ url: "/save", revision: 7 }} />,
    );

  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asset = assets.get(pathname);
    response.setHeader("Content-Security-Policy", STRICT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const html = (text: string, status = 200) => response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(text);
    if (asset !== undefined) return void response.writeHead(200, { "Content-Type": pathname.endsWith(".css") ? "text/css" : "text/javascript" }).end(asset);
    if (pathname === "/favicon.ico") return void response.writeHead(204).end();
    if (request.method === "GET") return void html(page(topicForm.answers, []));
    void bodyOf(request).then((body) => {
      if (request.method === "PUT") {
        if (state.refuseSaveWith !== undefined) return response.writeHead(state.refuseSaveWith, { "Content-Type": "application/problem+json" }).end("{}");
        state.saved.push(JSON.parse(body) as (typeof state.saved)[number]);
        return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ revision: 7 + state.saved.length, savedAt: "2026-11-21T02:12:00.000Z" }));
      }
      const form = parse(body) as FormBody;
      const answers = parseFormPost(topicForm.form, form, { topic: topicForm.topic });
      const { procedure, baseFacts, form: schema, topic } = topicForm;
      const { violations } = isRowCommand(form) ? { violations: [] } : validateAnswers({ procedure, baseFacts, form: schema, topic, answers });
      if (isRowCommand(form) || violations.length > 0) return html(page(answers, violations), violations.length > 0 ? 422 : 200);
      state.accepted.push(answers);
      return html(document(undefined, <p>Đã nhận</p>));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((done) => (server.closeAllConnections(), server.close(() => done()))),
  });
}

/** A whole page around a form. */
export function document(script: string | undefined, children: ReactNode): string {
  return `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Biểu mẫu</title>
        <link rel="stylesheet" href="/style.css" />
        {script === undefined ? null : <script type="module" src={script} />}
      </head>
      <body>
        <main className="page">{children}</main>
      </body>
    </html>,
  )}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
