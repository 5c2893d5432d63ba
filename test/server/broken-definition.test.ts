// A broken definition is refused at start with its faults named, and the server serves the others (faults E03).

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./harness.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "motcua-broken-"));
let server: TestServer;

beforeAll(async () => {
  cpSync(join(ROOT, "definitions"), folder, { recursive: true });
  const workflow = join(folder, "ho-tich/dang-ky-khai-tu/workflow.json");
  const spoiled = readFileSync(workflow, "utf8").replace('"type": "feesSettled"', '"type": "constructor"').replace('"type": "rejectComponents"', '"type": "rejectComponent"');
  writeFileSync(workflow, spoiled);
  server = await startTestServer({ definitions: [folder] });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("names every fault of the broken one, where it is and what would be right", () => {
  const refused = server.said.find(({ message }) => message === "definition refused")?.what as { readonly folder: string; readonly findings: readonly string[] };
  expect(refused.folder).toBe("ho-tich/dang-ky-khai-tu");
  expect(refused.findings.join("\n")).toMatch(/workflow\.json#\/.*constructor/);
  expect(refused.findings.join("\n")).toMatch(/rejectComponent.*rejectComponents/);
});

it("serves the others", async () => {
  const visitor = server.visitor();
  const { body } = await visitor.api<{ rows: readonly { code: string }[] }>("GET", "/api/procedures");
  expect(body.rows.map(({ code }) => code).sort()).toEqual(["1.000894", "1.001653", "2.000751"]);
  expect((await visitor.api("GET", "/api/procedures/1.000656")).status).toBe(404);
});
