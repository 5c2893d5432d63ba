// A server of one page with the canvas under the server's own content security policy.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";
import type { WorkflowCanvasProps } from "../../../designer/canvas/index.ts";
import { STRICT_POLICY } from "../../portal/form/form-server.tsx";

const ROOT = join(import.meta.dirname, "../../..");

/** Serves the canvas at `/`; what it shows may be changed between visits. */
export async function serveCanvas(): Promise<{ readonly url: string; shown: WorkflowCanvasProps | undefined; readonly close: () => Promise<void> }> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production"; // a test runner's `test` would bundle React's development build
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    plugins: [react()],
    publicDir: false,
    build: { write: false, target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { input: new URL("./page.tsx", import.meta.url).pathname } },
  }).finally(() => (process.env["NODE_ENV"] = before))) as Rolldown.RolldownOutput;
  const files = new Map(built.output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]));
  const named = (ending: string): readonly string[] => [...files.keys()].filter((name) => name.endsWith(ending));
  const script = `/${built.output.find((file) => file.type === "chunk" && file.isEntry)?.fileName ?? ""}`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Quy trình</title><link rel="icon" href="data:,">${named(".css")
    .map((href) => `<link rel="stylesheet" href="${href}">`)
    .join("")}<script type="module" src="${script}"></script></head><body><main><h1>Quy trình</h1><div id="app"></div><p id="chosen"></p></main></body></html>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    response.setHeader("Content-Security-Policy", STRICT_POLICY);
    if (path === "/shown.json") return void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(state.shown));
    const file = files.get(path);
    if (file !== undefined) return void response.writeHead(200, { "Content-Type": path.endsWith(".css") ? "text/css" : "text/javascript" }).end(file);
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const state = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    shown: undefined as WorkflowCanvasProps | undefined,
    close: () => new Promise<void>((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
  return state;
}
