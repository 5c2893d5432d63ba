// A history over the API: whole for officers taking part, without words for auditors; to nobody else does it exist.

import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyDossier } from "../../../server/audit/verify/verify-dossier.ts";
import { readExport } from "../../../server/audit/verify/read-file.ts";
import { act, file } from "../filings.ts";
import { startTestServer, type TestServer } from "../harness.ts";

let server: TestServer;
let dossier = "";
beforeAll(async () => {
  server = await startTestServer();
  dossier = (await file(await server.as("lan"))).body.id;
  await server.addOfficer("auditor", "tinh-thanh-hoa", { id: "auditor", login: "auditor" });
});
afterAll(() => server?.stop());

const path = (id = dossier): string => `/api/dossiers/${id}/export`;

it("is had whole by officers taking part, and is found allowed as it is", async () => {
  const reply = await (await server.as("motcua")).api("GET", path());
  expect(reply.status).toBe(200);
  const found = readExport(reply.text);
  if ("unreadable" in found) throw new Error(found.unreadable);
  expect(found.complaints).toEqual([]);
  expect(verifyDossier(found.content)).toMatchObject({ complaints: [], isAllowed: true, judged: 1 });
});

it("A04: is not had by auditors while it holds people's words", async () => {
  expect((await (await server.as("auditor")).api("GET", path())).status).toBe(404);
});

it("does not exist for the owner, for officers elsewhere, for nobody's dossier", async () => {
  expect((await (await server.as("lan")).api("GET", path())).status).toBe(403);
  const elsewhere = await server.as("motcua.ct");
  const [theirs, nothing] = [await elsewhere.api("GET", path()), await elsewhere.api("GET", path("00000000-0000-4000-8000-000000000000"))];
  expect([theirs.status, theirs.text]).toEqual([nothing.status, nothing.text]);
  expect((await server.visitor().api("GET", path())).status).toBe(401);
});

it("of an erased dossier is left to auditors: lines without words", async () => {
  await act(await server.as("motcua"), dossier, { kind: "act", name: "REJECT_INTAKE", data: { ground: "notCompetent", reason: "Nơi cư trú cuối cùng thuộc xã khác" } });
  expect(await server.services().stores.dossiers.erase(dossier)).toBe(true);
  expect((await (await server.as("motcua")).api("GET", path())).status).toBe(404);
  const reply = await (await server.as("auditor")).api<{ readonly entries: readonly { readonly body?: unknown }[]; readonly receipt?: unknown }>("GET", path());
  expect([reply.status, reply.body.entries.length, reply.body.entries.some(({ body }) => body !== undefined), reply.body.receipt]).toEqual([200, 2, false, undefined]);
});
