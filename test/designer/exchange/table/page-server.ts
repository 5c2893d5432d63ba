// Serves the page under the policy of the staff apps: no code but our own, trusted types, styles by nonce.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";

const ROOT = join(import.meta.dirname, "../../../..");
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** What the page shows is given once. */
export async function serveTablePage(shown: object): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
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
  const entry = built.output.find((file) => file.type === "chunk" && file.isEntry);
  const styles = [...files.keys()].filter((name) => name.endsWith(".css")).map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="style-nonce" content="n"><title>Bảng quy trình</title><link rel="icon" href="data:,">${styles}<script type="module" src="/${entry?.fileName ?? ""}"></script></head><body><div id="app"></div></body></html>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    response.setHeader("Content-Security-Policy", POLICY);
    const file = files.get(path);
    if (path === "/shown.json") return void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(shown));
    if (file !== undefined) return void response.writeHead(200, { "Content-Type": path.endsWith(".css") ? "text/css" : "text/javascript" }).end(file);
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
