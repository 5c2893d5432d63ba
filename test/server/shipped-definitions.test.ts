// Definitions that come with the software, from one version of it to the next: the newer is published beside the older,
// whose dossiers go on; what cannot be served is told and the rest is served.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CHAIN_START, sha256 } from "../../server/commands/hash.ts";
import { begin } from "../../server/definitions/life.ts";
import { act, file } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

const CODE = "1.000656";
const SHIPPED = join(import.meta.dirname, "../../definitions");
const folder = mkdtempSync(join(tmpdir(), "motcua-shipped-"));
const procedure = join(folder, "ho-tich/dang-ky-khai-tu/procedure.json");

let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(folder, "ho-tich"));
  for (const name of ["common", "roles.json", "ho-tich/dang-ky-khai-tu", "ho-tich/dang-ky-ket-hon"]) cpSync(join(SHIPPED, name), join(folder, name), { recursive: true });
  server = await startTestServer({ definitions: [folder] });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("a newer file is a new version; the older keeps its dossiers", async () => {
  const older = await inForce();
  const id = (await file(await server.as("lan"))).body.id;
  await shipOver((text) => text.replace('"keywords": [', '"keywords": ["phiên bản sau", ').replace('"effectiveFrom": "2026-07-01"', '"effectiveFrom": "2026-11-01"'));
  const newer = await inForce();
  expect(newer).not.toBe(older);
  expect(versions()).toEqual([[older, "2026-07-01"], [newer, "2026-11-01"]]);
  const officer = await server.as("motcua");
  expect((await act(officer, id, { kind: "act", name: "ACCEPT" })).status).toBe(200);
  expect((await officer.api<{ definitionHash: string }>("GET", `/api/dossiers/${id}`)).body.definitionHash).toBe(older);
});

it("the same file at a later start changes nothing", async () => {
  const before = versions();
  await shipOver((text) => text);
  expect(versions()).toEqual(before);
  expect(server.said.filter(({ message }) => message.includes("definition"))).toEqual([]);
});

it("a file that is older than what is in force is told, and not gone back to", async () => {
  const newer = await inForce();
  const text = readFileSync(procedure, "utf8");
  await shipOver(() => readFileSync(join(SHIPPED, "ho-tich/dang-ky-khai-tu/procedure.json"), "utf8"));
  expect(await inForce()).toBe(newer);
  expect(server.said).toContainEqual(expect.objectContaining({ level: "warn", message: "shipped definition is not the one in force", what: expect.objectContaining({ folder: "ho-tich/dang-ky-khai-tu", inForce: newer }) }));
  await shipOver(() => text);
});

it("a file that is broken at a later start is told, and what was published stays in force", async () => {
  const [published, text] = [await inForce(), readFileSync(procedure, "utf8")];
  await shipOver((sound) => sound.replace('"onlineMode": "full"', '"onlineMode": "perhaps"'));
  expect(server.said).toContainEqual(expect.objectContaining({ level: "error", message: "definition refused" }));
  expect(await inForce()).toBe(published);
  await shipOver(() => text);
});

it("warnings are told, and the definition is served", async () => {
  await shipOver((text) => text.replace(', "en": "Death registration" }', " }"));
  const told = server.said.find(({ message }) => message === "definition with warnings")?.what as { readonly folder: string; readonly findings: readonly string[] };
  expect(told).toMatchObject({ folder: "ho-tich/dang-ky-khai-tu", findings: [expect.stringMatching(/^procedure\.json#\/name/)] });
  expect(await inForce()).toMatch(/^[0-9a-f]{64}$/);
});

it("a published version that is no longer sound is told and not filed under; the others are served", async () => {
  const body = '{"formatVersion":1,"procedure":{"code":"9.999999"}}';
  const content = { hash: sha256(body), procedureCode: "9.999999", name: { vi: "Hỏng" }, origin: "submitted", body } as const;
  const commit = begin(content, { step: "published", decision: { number: "1" }, effectiveFrom: "2026-07-01" }, { by: { id: "somebody", name: "Ai đó" }, at: server.clock.now });
  expect(commit.entry.entry.previous).toBe(CHAIN_START);
  await server.services().stores.definitions.commit({ ...commit, validators: "" });
  await shipOver((text) => text);
  expect(server.said).toContainEqual(expect.objectContaining({ level: "error", message: "published definition no longer sound: nothing is filed under it", what: expect.objectContaining({ procedureCode: "9.999999" }) }));
  const { body: list } = await server.visitor().api<{ rows: readonly { readonly code: string }[] }>("GET", "/api/procedures");
  expect(list.rows.map(({ code }) => code).sort()).toEqual([CODE, "1.000894"]);
  // Whoever mends it begins with it: by law it is in force, and has not still to come.
  const { body: sources } = await (await server.as("soanthutuc")).api<{ rows: readonly { readonly code: string; readonly standing: string }[] }>("GET", "/api/authoring/procedures");
  expect(sources.rows.find(({ code }) => code === "9.999999")).toEqual({ code: "9.999999", hash: content.hash, name: { vi: "Hỏng" }, standing: "inForce" });
});

/** Starts the server again a minute later with a changed file. What it said before is forgotten. */
async function shipOver(change: (text: string) => string): Promise<void> {
  server.clock.now = new Date(Date.parse(server.clock.now) + 60_000).toISOString();
  writeFileSync(procedure, change(readFileSync(procedure, "utf8")));
  server.said.length = 0;
  await server.restart();
}

async function inForce(): Promise<string> {
  return (await server.visitor().api<{ readonly hash: string }>("GET", `/api/procedures/${CODE}`)).body.hash;
}

function versions(): readonly unknown[] {
  return server.services().catalogue.versions(CODE).map(({ hash, effectiveFrom }) => [hash, effectiveFrom]);
}
