// Who sees and does what. To whoever may not see it a dossier does not exist: the same answer as for an unknown id.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { apiRoutes } from "../../server/http/app.ts";
import type { Client } from "./client.ts";
import { act, aFiling, file } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

let server: TestServer;
let people: { readonly [who: string]: Client };
let dossier: string;
let paper: string;
beforeAll(async () => {
  server = await startTestServer();
  const [owner, other, officer, stranger] = await Promise.all(["lan", "hung", "motcua", "motcua.ct"].map((login) => server.as(login)));
  people = { anonymous: server.visitor(), owner: owner as Client, other: other as Client, officer: officer as Client, stranger: stranger as Client };
  dossier = (await file(owner as Client)).body.id;
  await act(officer as Client, dossier, { kind: "act", name: "ACCEPT" });
  const seen = await (owner as Client).api<{ components: readonly { supplied?: { files: readonly { id: string }[] } }[] }>("GET", `/api/dossiers/${dossier}`);
  paper = seen.body.components.flatMap(({ supplied }) => supplied?.files ?? [])[0]?.id ?? "";
});
afterAll(() => server?.stop());

const WHO = ["anonymous", "owner", "other", "officer", "stranger"] as const;
const NOBODY_KNOWS = "00000000-0000-4000-8000-000000000000";

/** Route → status for each of `WHO`, written by hand. `{id}` is the dossier, `{file}` its paper. */
const EXPECTED: { readonly [route: string]: readonly number[] } = {
  "get /api/session": [200, 200, 200, 200, 200],
  "post /api/session": [422, 422, 422, 422, 422],
  "delete /api/session": [],
  "get /api/procedures": [200, 200, 200, 200, 200],
  "get /api/procedures/{code}": [404, 404, 404, 404, 404],
  "get /api/definitions": [401, 403, 403, 403, 403],
  "post /api/definitions": [401, 403, 403, 403, 403],
  "get /api/definitions/{hash}": [401, 403, 403, 404, 404],
  "get /api/definitions/{hash}/life": [401, 403, 403, 403, 403],
  "get /api/roles": [401, 403, 403, 200, 200],
  "post /api/definitions/{hash}/return": [401, 403, 403, 422, 422],
  "post /api/definitions/{hash}/approve": [401, 403, 403, 403, 403],
  "post /api/definitions/{hash}/publish": [401, 403, 403, 422, 422],
  "post /api/definitions/{hash}/retire": [401, 403, 403, 422, 422],
  "get /api/working-copies": [401, 403, 403, 403, 403],
  "post /api/working-copies": [401, 403, 403, 422, 422],
  "get /api/working-copies/{id}": [401, 403, 403, 403, 403],
  "put /api/working-copies/{id}": [401, 403, 403, 422, 422],
  "get /api/working-copies/{id}/revisions": [401, 403, 403, 403, 403],
  "get /api/working-copies/{id}/revisions/{revision}": [401, 403, 403, 403, 403],
  "post /api/working-copies/{id}/trash": [401, 403, 403, 403, 403],
  "post /api/working-copies/{id}/restore": [401, 403, 403, 403, 403],
  "post /api/working-copies/{id}/submit": [401, 403, 403, 403, 403],
  "get /api/authoring": [401, 403, 403, 403, 403],
  "get /api/authoring/catalogue": [401, 403, 403, 403, 403],
  "get /api/authoring/templates": [401, 403, 403, 403, 403],
  "get /api/authoring/templates/{id}": [401, 403, 403, 403, 403],
  "get /api/authoring/procedures": [401, 403, 403, 403, 403],
  "get /api/authoring/procedures/{code}/folder": [401, 403, 403, 403, 403],
  "post /api/dossiers": [401, 422, 422, 422, 422],
  "get /api/dossiers": [401, 200, 200, 200, 200],
  "get /api/dossiers/{id}": [401, 200, 404, 200, 404],
  "get /api/dossiers/{id}/history": [401, 403, 403, 200, 404],
  "get /api/dossiers/{id}/export": [401, 403, 403, 200, 404],
  "get /api/audit/dossiers/{dossier}": [401, 403, 403, 200, 404],
  "post /api/dossiers/{id}/events": [401, 412, 404, 412, 404],
  "get /api/dossiers/{id}/results/{result}": [401, 404, 404, 404, 404],
  "get /api/dossiers/{id}/slips/{seq}/{kind}": [401, 200, 404, 200, 404],
  "get /api/inbox": [401, 403, 403, 200, 200],
  "get /api/agency-dossiers": [401, 403, 403, 200, 200],
  "get /api/tracking/{code}": [404, 404, 404, 404, 404],
  "post /api/uploads": [422, 422, 422, 422, 422],
  "get /api/files/{id}": [404, 200, 404, 200, 404],
  "post /api/payments/callback": [400, 400, 400, 400, 400],
  "post /api/dossiers/{id}/payments": [401, 409, 404, 409, 404],
};

describe("A02: every route by every relation", () => {
  it("has a row for every route and no others", () => {
    const routes = apiRoutes(readConfig({}), server.services()).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(EXPECTED).sort()).toEqual([...routes].sort());
  });

  it.each(Object.entries(EXPECTED).filter(([, expected]) => expected.length > 0))("%s", async (route, expected) => {
    const [method = "", pattern = ""] = route.split(" ");
    const isFile = pattern.startsWith("/api/files");
    const path = pattern.replace("{id}", isFile ? paper : dossier).replace("{dossier}", dossier).replace("{result}", "deathExtract").replace("{seq}", "2").replace("{revision}", "1").replace("{kind}", "receiptSlip").replace("{code}", "nothing").replace("{hash}", "0".repeat(64));
    const body = route.endsWith("/events") ? { kind: "act", name: "ACCEPT" } : {};
    const statuses = [];
    for (const who of WHO) statuses.push((await people[who]?.api(method.toUpperCase(), path, method === "get" ? undefined : body, { "if-match": '"1"' }))?.status);
    expect(statuses).toEqual(expected);
  });
});

describe("A01: what is not yours does not exist", () => {
  it("answers the same for somebody else's dossier, file, slip and history as for none", async () => {
    for (const [who, path] of [["other", "/api/dossiers/{id}"], ["stranger", "/api/dossiers/{id}"], ["stranger", "/api/dossiers/{id}/history"], ["other", "/api/dossiers/{id}/slips/2/receiptSlip"]] as const) {
      const theirs = await people[who]?.api("GET", path.replace("{id}", dossier));
      const nothing = await people[who]?.api("GET", path.replace("{id}", NOBODY_KNOWS));
      expect([theirs?.status, theirs?.text]).toEqual([nothing?.status, nothing?.text]);
    }
    expect((await people["other"]?.api("GET", `/api/files/${paper}`))?.text).toBe((await people["other"]?.api("GET", `/api/files/${NOBODY_KNOWS}`))?.text);
  });

  it("lists and searches only what is one's own", async () => {
    const found = await people["stranger"]?.api<{ rows: readonly object[] }>("GET", "/api/agency-dossiers?text=lan");
    expect(found?.body.rows).toEqual([]);
    for (const list of ["inbox", "agency-dossiers"]) {
      const asked = await people["stranger"]?.api<{ rows: readonly object[] }>("GET", `/api/${list}?agency=xa-nhu-thanh`);
      expect([asked?.status, asked?.body.rows], list).toEqual([200, []]);
    }
    expect((await people["other"]?.api<{ rows: readonly object[] }>("GET", "/api/dossiers"))?.body.rows).toEqual([]);
  });

  it("takes no agency from whoever files: an officer files only at their own", async () => {
    const reply = await people["officer"]?.api("POST", "/api/dossiers", { procedureCode: "1.000656", agency: "xa-con-tien", channel: "counter", returnBy: "counter", owner: { name: "Ai đó" }, answers: {} });
    expect(reply?.status).toBe(403);
    const told = await people["owner"]?.api("POST", "/api/dossiers", { ...(await aFiling(people["owner"] as Client)), owner: { name: "Ai đó" }, agencyId: "xa-con-tien" });
    expect(told?.status).toBe(422);
  });
});

describe("A03: nobody decides on their own application", () => {
  it("refuses an officer who is the owner by personal identification number", async () => {
    const account = await server.addOfficer("intakeOfficer", "xa-nhu-thanh", { id: "lan-at-work", login: "lan-at-work", personalId: "038190001234" });
    const lanAtWork = await server.as(account.login);
    const mine = (await file(people["owner"] as Client)).body.id;
    const reply = await act(lanAtWork, mine, { kind: "act", name: "ACCEPT" });
    expect([reply.status, (reply.body as unknown as { code: string }).code]).toEqual([403, "separation_of_duties"]);
    expect((await act(lanAtWork, mine, { kind: "claim", task: "receiving.checking" })).status).toBe(403);
  });

  it("ends a session's rights with the account", async () => {
    const account = await server.addOfficer("intakeOfficer", "xa-nhu-thanh", { id: "leaver", login: "leaver" });
    const leaver = await server.as("leaver");
    expect((await leaver.api("GET", "/api/inbox")).status).toBe(200);
    await server.services().stores.accounts.put({ ...account, disabled: true });
    expect((await leaver.api("GET", "/api/inbox")).status).toBe(401);
  });
});
