// The life of a definition over HTTP: submitted, returned, approved by somebody else, published by a decision, in force
// from a day, retired. Every step stays in a history that cannot be rewritten.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonical } from "../../engine/machine/index.ts";
import type { Definition } from "../../engine/model/index.ts";
import { CHAIN_START, sha256 } from "../../server/commands/hash.ts";
import { begin } from "../../server/definitions/life.ts";
import type { Client } from "./client.ts";
import { anotherVersion, authorAndReviewer, DECISION, hashOf, lifeOf, publishNew, REMARKS, step, submit } from "./definition-lives.ts";
import { startTestServer, type TestServer } from "./harness.ts";

const TODAY = "2026-12-01";

let server: TestServer;
let author: Client;
let reviewer: Client;
beforeAll(async () => {
  server = await startTestServer({ now: `${TODAY}T02:00:00.000Z` });
  ({ author, reviewer } = await authorAndReviewer(server));
});
afterAll(() => server?.stop());

describe("the whole life", () => {
  it("goes from submission to retirement, and every step is told with who, when and what", async () => {
    const definition = await anotherVersion(server, "cả vòng đời");
    const hash = hashOf(definition);
    const submitted = await submit(author, definition);
    expect([submitted.status, submitted.headers.get("location"), submitted.headers.get("etag")]).toEqual([201, `/api/definitions/${hash}/life`, '"1"']);
    expect(submitted.body).toMatchObject({ hash, state: "inReview", revision: 1, author: { id: "demo-soanthutuc" }, procedureCode: "1.000656", inForce: false });

    expect((await step(reviewer, hash, ["return", 1], { remarks: REMARKS })).body).toMatchObject({ state: "returned", remarks: REMARKS, reviewedBy: { id: "demo-kstthc" } });
    const again = (await submit(author, definition)).body;
    expect([again.state, again.revision, again.remarks, again.reviewedBy]).toEqual(["inReview", 3, undefined, undefined]);
    expect((await step(reviewer, hash, ["approve", 3])).body).toMatchObject({ state: "approved", revision: 4 });
    expect((await step(reviewer, hash, ["publish", 4], { effectiveFrom: "2026-12-15", decision: DECISION })).body).toMatchObject({ state: "published", decision: DECISION, effectiveFrom: "2026-12-15", effectiveTo: definition.procedure.effectiveTo, inForce: false });
    expect((await step(reviewer, hash, ["retire", 5], { effectiveTo: "2027-01-31", decision: { number: "99/QĐ-UBND" } })).body).toMatchObject({ state: "retired", effectiveTo: "2027-01-31", decision: DECISION });

    const life = await lifeOf(reviewer, hash);
    expect(life.history.map((entry) => [entry.seq, entry.step, entry.by.id])).toEqual([
      [1, "submitted", "demo-soanthutuc"],
      [2, "returned", "demo-kstthc"],
      [3, "submitted", "demo-soanthutuc"],
      [4, "approved", "demo-kstthc"],
      [5, "published", "demo-kstthc"],
      [6, "retired", "demo-kstthc"],
    ]);
    expect(life.history[1]?.remarks).toEqual(REMARKS);
    expect(life.history[5]?.decision).toEqual({ number: "99/QĐ-UBND" });
    let previous = CHAIN_START;
    for (const { hash: kept, ...entry } of life.history) {
      expect([entry.previous, sha256(canonical(entry))]).toEqual([previous, kept]);
      previous = kept;
    }
    expect([life.isIntact, life.version.head, life.definition]).toEqual([true, previous, definition]);
  });

  it("lists what waits for review", async () => {
    const hash = hashOf(await anotherVersion(server, "đang chờ"));
    await submit(author, await anotherVersion(server, "đang chờ"));
    const { body } = await reviewer.api<{ rows: readonly { hash: string; state: string }[] }>("GET", "/api/definitions?state=inReview&procedureCode=1.000656");
    expect(body.rows.map((row) => row.hash)).toContain(hash);
    expect(new Set(body.rows.map((row) => row.state))).toEqual(new Set(["inReview"]));
  });

  it("says plainly of what came with the software that nobody here approved it", async () => {
    const [shipped] = server.services().catalogue.versions("1.000894");
    const life = await lifeOf(reviewer, shipped?.hash ?? "");
    expect(life.version).toMatchObject({ origin: "shipped", state: "published", author: { id: "motcua" }, inForce: true });
    expect(life.version.reviewedBy).toBeUndefined();
    expect(life.history.map(({ step: name, note }) => [name, note])).toEqual([["published", expect.stringContaining("nobody submitted, reviewed or approved it here")]]);
    expect(life.isIntact).toBe(true);
  });
});

describe("four eyes", () => {
  it("keep an author from returning, approving or publishing their own version, and say so before they try", async () => {
    const both = await bothSeats("both");
    const definition = await anotherVersion(server, "bốn mắt");
    const hash = hashOf(definition);
    await submit(both, definition);
    expect((await lifeOf(both, hash)).may).toEqual([]);
    for (const [name, body] of [["approve", {}], ["return", { remarks: REMARKS }]] as const) {
      const reply = await step(both, hash, [name, 1], body);
      expect([reply.status, reply.body.code], name).toEqual([403, "four_eyes"]);
    }
    expect((await lifeOf(reviewer, hash)).may).toEqual(["returned", "approved"]);
    expect((await step(reviewer, hash, ["approve", 1])).status).toBe(200);
    const published = await step(both, hash, ["publish", 2], { effectiveFrom: TODAY, decision: DECISION });
    expect([published.status, published.body.code]).toEqual([403, "four_eyes"]);
  });

  it("see through a second account of the same person", async () => {
    const first = await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id: "writer", login: "writer", personalId: "038080000001" });
    await server.addOfficer("procedureReviewer", "tinh-thanh-hoa", { id: "writer-again", login: "writer-again", personalId: "038080000001" });
    const definition = await anotherVersion(server, "hai tài khoản");
    await submit(await server.as(first.login), definition);
    const reply = await step(await server.as("writer-again"), hashOf(definition), ["approve", 1]);
    expect([reply.status, reply.body.code]).toEqual([403, "four_eyes"]);
  });

  it("see whoever submitted the version before it was returned, too", async () => {
    const both = await bothSeats("earlier");
    const definition = await anotherVersion(server, "người nộp trước");
    const hash = hashOf(definition);
    await submit(both, definition);
    await step(reviewer, hash, ["return", 1], { remarks: REMARKS });
    await submit(author, definition);
    expect((await step(both, hash, ["approve", 3])).body.code).toBe("four_eyes");
  });

  it("give every step to its seat and nobody else", async () => {
    const definition = await anotherVersion(server, "ai được làm gì");
    const hash = hashOf(definition);
    const officer = await server.as("motcua");
    expect((await submit(reviewer, definition)).status).toBe(403);
    expect((await submit(officer, definition)).status).toBe(403);
    await submit(author, definition);
    const colleague = await server.as((await server.addOfficer("procedureAuthor", "tinh-thanh-hoa")).login);
    for (const who of [colleague, officer]) expect((await step(who, hash, ["approve", 1])).body.code).toBe("forbidden");
    expect((await officer.api("GET", `/api/definitions/${hash}`)).status).toBe(404);
    expect((await officer.api("GET", `/api/definitions/${hash}/life`)).status).toBe(403);
    const auditor = await server.as((await server.addOfficer("auditor", "tinh-thanh-hoa")).login);
    expect((await lifeOf(auditor, hash)).may).toEqual([]);
    expect((await author.api("POST", "/api/definitions", definition, { "x-csrf-token": undefined })).body).toMatchObject({ code: "csrf" });
  });
});

describe("approval is of exactly one content", () => {
  it("an edit is another version that nobody approved", async () => {
    const approved = await anotherVersion(server, "đã duyệt");
    await submit(author, approved);
    await step(reviewer, hashOf(approved), ["approve", 1]);
    const edited = { ...approved, procedure: { ...approved.procedure, keywords: ["khác một chữ"] } };
    const reply = await submit(author, edited);
    expect(reply.body).toMatchObject({ hash: hashOf(edited), state: "inReview", revision: 1 });
    const published = await step(reviewer, hashOf(edited), ["publish", 1], { effectiveFrom: TODAY, decision: DECISION });
    expect([published.status, published.body.detail]).toEqual([409, "The version is inReview"]);
  });

  it("of two reviewers who saw the same revision one is told to look again", async () => {
    const definition = await anotherVersion(server, "hai người duyệt");
    const hash = hashOf(definition);
    await submit(author, definition);
    const second = await server.as((await server.addOfficer("procedureReviewer", "tinh-thanh-hoa")).login);
    const replies = await Promise.all([step(reviewer, hash, ["approve", 1]), step(second, hash, ["return", 1], { remarks: REMARKS })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies.find(({ status }) => status === 412)?.body.revision).toBe(2);
    expect((await lifeOf(reviewer, hash)).history).toHaveLength(2);
  });

  it("a request repeated under its key is one step; another under the same key is refused", async () => {
    const definition = await anotherVersion(server, "lặp lại");
    const hash = hashOf(definition);
    const key = { "idempotency-key": "the-same-key-1" };
    const replies = [await submit(author, definition, key), await submit(author, definition, key)];
    expect(replies.map(({ status, body }) => [status, body.revision])).toEqual([[201, 1], [201, 1]]);
    expect((await submit(author, definition)).body.detail).toBe("The version is inReview");
    const approvals = [await step(reviewer, hash, ["approve", 1], {}, key), await step(reviewer, hash, ["approve", 1], {}, key)];
    expect(approvals.map(({ status, body }) => [status, body.revision])).toEqual([[200, 2], [200, 2]]);
    expect((await step(reviewer, hash, ["return", 2], { remarks: REMARKS }, key)).body.code).toBe("idempotency_key_reused");
    expect((await lifeOf(reviewer, hash)).history).toHaveLength(2);
  });
});

describe("what cannot be published", () => {
  it("is a faulty definition: its findings are told and nothing is written", async () => {
    const faulty = JSON.parse(JSON.stringify(await anotherVersion(server, "có lỗi")).replace('"type":"feesSettled"', '"type":"feesSetled"'));
    const reply = await submit(author, faulty);
    expect([reply.status, reply.body.code]).toEqual([422, "definition_faulty"]);
    expect(reply.body.findings?.[0]).toMatchObject({ code: "unknown-guard", path: expect.stringContaining("workflow.json#/"), text: { vi: expect.stringContaining("feesSettled"), en: expect.stringContaining("feesSettled") } });
    expect((await author.api("GET", `/api/definitions/${hashOf(faulty)}/life`)).status).toBe(404);
  });

  it.each([
    ["unknown-guard", '"type":"feesSettled"', '"type":"feesSetled"'],
    ["no-national-code", '"code":"1.000656"', '"code":"0.000000"'],
  ])("is approved by nobody when it is faulty by the rules of today (%s), however it came to be submitted", async (found, sound, broken) => {
    const faulty = JSON.parse(JSON.stringify(await anotherVersion(server, `lỗi theo quy tắc mới: ${found}`)).replace(sound, broken)) as Definition;
    const [hash, { definitions }, { code, name }] = [hashOf(faulty), server.services().stores, faulty.procedure];
    const taking = { by: { id: "demo-soanthutuc", name: "Soạn" }, at: server.services().now() };
    await definitions.commit(begin({ hash, procedureCode: code, name, origin: "submitted", body: JSON.stringify(faulty) }, { step: "submitted" }, taking));
    const reply = await step(reviewer, hash, ["approve", 1]);
    expect([reply.status, reply.body.code, reply.body.findings?.map((finding) => finding.code)]).toEqual([422, "definition_faulty", expect.arrayContaining([found])]);
    expect((await lifeOf(reviewer, hash)).version).toMatchObject({ state: "inReview", revision: 1 });
    expect((await step(reviewer, hash, ["return", 1], { remarks: [{ text: "Sửa lại điều kiện" }] })).status).toBe(200);
  });

  it.each([["nothing", {}], ["a list", []], ["depths", JSON.parse(`${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}`)], ["a megabyte", { a: "x".repeat(1_048_576) }]])("is %s", async (_what, body) => {
    const reply = await author.send("POST", "/api/definitions", typeof body === "string" ? body : JSON.stringify(body), { "content-type": "application/json", "idempotency-key": "hostile-body" });
    expect([413, 422]).toContain(reply.status);
  });

  it("is what was not approved, has no decision, begins in the past or after its own end", async () => {
    const definition = await anotherVersion(server, "ngày hiệu lực");
    const hash = hashOf(definition);
    await submit(author, definition);
    expect((await step(reviewer, hash, ["publish", 1], { effectiveFrom: TODAY, decision: DECISION })).status).toBe(409);
    await step(reviewer, hash, ["approve", 1]);
    const refused = [{ effectiveFrom: TODAY }, { decision: DECISION }, { effectiveFrom: TODAY, decision: { number: " " } }, { effectiveFrom: "2026-11-30", decision: DECISION }, { effectiveFrom: "2026-02-30", decision: DECISION }, { effectiveFrom: "2030-01-01", decision: DECISION }];
    for (const body of refused) expect((await step(reviewer, hash, ["publish", 2], body)).status, JSON.stringify(body)).toBe(422);
    expect((await lifeOf(reviewer, hash)).version).toMatchObject({ state: "approved", revision: 2 });
  });

  it("is retired only from today on, and only once", async () => {
    const hash = await publishNew({ author, reviewer }, await anotherVersion(server, "bãi bỏ"), "2026-12-20");
    expect((await step(reviewer, hash, ["retire", 3], { effectiveTo: "2026-11-30", decision: DECISION })).status).toBe(422);
    expect((await step(reviewer, hash, ["retire", 3], { effectiveTo: "2031-01-01", decision: DECISION })).status).toBe(422);
    expect((await step(reviewer, hash, ["retire", 3], { effectiveTo: TODAY, decision: DECISION })).status).toBe(200);
    expect((await step(reviewer, hash, ["retire", 4], { effectiveTo: TODAY, decision: DECISION })).status).toBe(409);
  });
});

async function bothSeats(id: string): Promise<Client> {
  const seats = ["procedureAuthor", "procedureReviewer"].map((role) => ({ role, agency: "tinh-thanh-hoa" }));
  await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id, login: id, roles: seats });
  return server.as(id);
}
