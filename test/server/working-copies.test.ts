// Procedures somebody is writing, over HTTP: saved as they are written, never over somebody else's change, submitted for review.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import type { Client } from "./client.ts";
import { authorAndReviewer, hashOf, lifeOf, REMARKS, step } from "./definition-lives.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { bin, create, type CopyAnswer, folderOf, read, renamed, revisions, save, submitCopy } from "./working-copies.ts";

let server: TestServer;
let author: Client;
let colleague: Client;
let reviewer: Client;
let folder: ProcedureFolder;
beforeAll(async () => {
  server = await startTestServer();
  ({ author, reviewer } = await authorAndReviewer(server));
  colleague = await server.as((await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id: "colleague", login: "colleague", name: "Lê Văn Đồng" })).login);
  ({ folder } = await folderOf(author, "1.000656"));
});
afterAll(() => server?.stop());

const UNFINISHED = { procedure: { name: { vi: "Cấp giấy phép thử" } }, form: {}, formUi: null, workflow: "chưa có", documents: {}, journeys: {}, answers: {} };

describe("a working copy", () => {
  it("is made once for a request, and saved as it is written", async () => {
    const key = { "idempotency-key": randomUUID() };
    const made = await create(author, folder, {}, key);
    expect([made.status, made.headers.get("location"), made.headers.get("etag")]).toEqual([201, `/api/working-copies/${made.body.id}`, '"1"']);
    expect(made.body).toMatchObject({ title: { vi: "Đăng ký khai tử" }, procedureCode: "1.000656", revision: 1, createdBy: { id: "demo-soanthutuc" } });
    expect((await create(author, folder, {}, key)).body).toEqual(made.body);
    expect((await create(author, UNFINISHED, {}, key)).body.code).toBe("idempotency_key_reused");

    const saved = await save(author, made.body, renamed(folder, "Khai tử (mới)"));
    expect([saved.status, saved.headers.get("etag"), saved.body.title.vi]).toEqual([200, '"2"', "Khai tử (mới)"]);
    const found = await read(reviewer, made.body.id);
    expect([found.body.folder, found.body.revision, found.body.mayEdit]).toEqual([renamed(folder, "Khai tử (mới)"), 2, false]);
    expect((await read(author, made.body.id)).body.mayEdit).toBe(true);
    expect((await create(author, folder, {}, key)).body.revision).toBe(2);
  });

  it("may be as unfinished as it likes", async () => {
    const { body } = await create(author, UNFINISHED);
    expect([body.title, body.procedureCode]).toEqual([{ vi: "Cấp giấy phép thử" }, undefined]);
    const nothing = { procedure: null, form: [], formUi: 1, workflow: true, documents: { a: null }, journeys: { "…": [] }, answers: {} };
    expect((await save(author, body, nothing)).body).toMatchObject({ title: { vi: "" }, revision: 2 });
    expect((await read(author, body.id)).body.folder).toEqual(nothing);
  });

  it("is listed, the latest saved first, and looked for by code and maker", async () => {
    const mine = (await create(colleague, renamed(folder, "Của tôi"))).body;
    server.clock.now = "2026-12-01T02:05:00.000Z";
    const later = (await create(author, UNFINISHED)).body;
    const list = async (who: Client, query = ""): Promise<readonly string[]> => (await who.api<{ rows: readonly CopyAnswer[] }>("GET", `/api/working-copies${query}`)).body.rows.map(({ id }) => id);
    expect((await list(reviewer))[0]).toBe(later.id);
    expect(await list(colleague, "?creator=me")).toEqual([mine.id]);
    expect(await list(colleague, "?creator=me&procedureCode=2.000751")).toEqual([]);
    expect(await list(author, "?procedureCode=1.000656&limit=1")).toHaveLength(1);
    expect((await author.api("GET", "/api/working-copies?trashed=maybe")).status).toBe(422);
  });
});

describe("two people at one working copy", () => {
  it("never overwrite each other: the second is told whose change is there, and can go on from it", async () => {
    const { body: made } = await create(author, folder);
    const [hers, theirs] = await Promise.all([save(author, made, renamed(folder, "Của Hạnh")), save(colleague, made, renamed(folder, "Của Đồng"))]);
    expect([hers.status, theirs.status].sort()).toEqual([200, 412]);
    const [winner, loser] = hers.status === 200 ? [hers, theirs] : [theirs, hers];
    expect(loser.body).toMatchObject({ code: "stale", revision: 2, savedBy: winner.body.savedBy, savedAt: winner.body.savedAt });
    const there = (await read(author, made.id)).body;
    expect(there.title).toEqual(winner.body.title);
    const merged = await save(hers.status === 200 ? colleague : author, there, renamed(folder, "Cả hai"));
    expect([merged.status, merged.body.writers.map(({ id }) => id).sort()]).toEqual([200, ["colleague", "demo-soanthutuc"]]);
    expect((await save(author, { id: made.id, revision: 9 }, folder)).body).toMatchObject({ code: "stale", revision: 3 });
  });

  it("are not told of themselves when the answer to a save was lost", async () => {
    const { body: made } = await create(author, folder);
    const changed = renamed(folder, "Một lần");
    await save(author, made, changed);
    const again = await save(author, made, changed);
    expect([again.status, again.body.revision]).toEqual([200, 2]);
    expect((await save(author, made, renamed(folder, "Khác"))).body.code).toBe("stale");
    expect((await save(colleague, made, changed)).body.code).toBe("stale");
    expect((await save(author, again.body, changed)).body.revision).toBe(2);
  });
});

describe("somebody else's working copy", () => {
  it.each([
    ["soanthutuc2", "an author of the same office", { read: 200, mayEdit: true, write: 200 }],
    ["kstthc", "a reviewer", { read: 200, mayEdit: false, write: 403 }],
    ["thanhtra", "an auditor", { read: 200, mayEdit: false, write: 403 }],
    ["hotich", "an officer who writes no procedures", { read: 403, write: 403 }],
    ["lan", "a citizen", { read: 403, write: 403 }],
  ])("%s, %s", async (login, _who, may) => {
    const { body: made } = await create(author, renamed(folder, "Của Hạnh"));
    const who = await server.as(login);
    const found = await read(who, made.id);
    expect([found.status, found.body.mayEdit]).toEqual([may.read, "mayEdit" in may ? may.mayEdit : undefined]);
    if (may.read === 200) expect(found.body).toMatchObject({ createdBy: { name: "Mai Thị Hạnh" }, savedBy: { name: "Mai Thị Hạnh" } });
    expect([(await who.api("GET", "/api/working-copies")).status, (await who.api("GET", `/api/working-copies/${made.id}/revisions`)).status, (await who.api("GET", `/api/working-copies/${made.id}/revisions/1`)).status]).toEqual([may.read, may.read, may.read]);

    const saved = await save(who, made, renamed(folder, "Người khác viết"));
    const forked = await create(who, folder, { from: made.id });
    expect([saved.status, forked.status, (await bin(who, made.id, "trash")).status, (await bin(who, made.id, "restore")).status]).toEqual([may.write, may.write === 200 ? 201 : 403, may.write, may.write]);
    const { title, writers } = (await read(author, made.id)).body;
    expect([title.vi, writers.length]).toEqual(may.write === 200 ? ["Người khác viết", 2] : ["Của Hạnh", 1]);
    if (may.write !== 200) expect((await submitCopy(who, made)).status).toBe(403);
    else expect((await submitCopy(who, saved.body)).body.copy.submitted).toMatchObject({ by: { name: "Lường Văn Khoa" }, state: "inReview" });
  });
});

describe("the history", () => {
  it("has an entry for five minutes of one person's work, and every entry can be had again", async () => {
    server.clock.now = "2026-12-01T02:10:00.000Z";
    let { body: copy } = await create(author, folder);
    const at = async (minutes: number, who: Client, name: string): Promise<void> => {
      server.clock.now = new Date(Date.parse("2026-12-01T02:10:00.000Z") + minutes * 60_000).toISOString();
      copy = (await save(who, copy, renamed(folder, name), [{ vi: `Đổi tên: ${name}` }])).body;
    };
    await at(1, author, "Một");
    await at(3, author, "Hai");
    await at(5, author, "Ba");
    await at(7, author, "Bốn");
    await at(8, colleague, "Năm");
    await at(9, author, "Sáu");
    const history = await revisions(reviewer, copy.id);
    expect(history.map(({ revision, by, summary }) => [revision, by.id, summary.map(({ vi }) => vi.replace("Đổi tên: ", ""))])).toEqual([
      [7, "demo-soanthutuc", ["Sáu"]],
      [6, "colleague", ["Năm"]],
      [5, "demo-soanthutuc", ["Bốn"]],
      [4, "demo-soanthutuc", ["Một", "Hai", "Ba"]],
      [1, "demo-soanthutuc", []],
    ]);
    const third = await reviewer.api<{ folder: ProcedureFolder; begunAt: string; at: string }>("GET", `/api/working-copies/${copy.id}/revisions/4`);
    expect([third.body.folder, third.body.begunAt, third.body.at]).toEqual([renamed(folder, "Ba"), "2026-12-01T02:11:00.000Z", "2026-12-01T02:15:00.000Z"]);
    for (const missing of ["2", "99", "0", "x", "1e3"]) expect((await reviewer.api("GET", `/api/working-copies/${copy.id}/revisions/${missing}`)).status, missing).toBe(404);
    expect((await author.api("GET", `/api/working-copies/${randomUUID()}/revisions`)).status).toBe(404);
  });
});

describe("the bin", () => {
  it("keeps what was thrown away: not listed, not saved, not submitted, and back again", async () => {
    const { body: made } = await create(author, folder);
    expect((await bin(colleague, made.id, "trash")).body).toMatchObject({ trashedBy: { id: "colleague" } });
    const listed = async (query: string): Promise<boolean> => (await author.api<{ rows: readonly CopyAnswer[] }>("GET", `/api/working-copies?limit=100${query}`)).body.rows.some(({ id }) => id === made.id);
    expect([await listed(""), await listed("&trashed=true")]).toEqual([false, true]);
    const refused = await save(author, made, renamed(folder, "x"));
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, "conflict", "It is in the bin, put there by Lê Văn Đồng"]);
    expect((await submitCopy(author, made)).status).toBe(409);
    expect((await read(author, made.id)).body.mayEdit).toBe(false);
    expect((await bin(author, made.id, "restore")).body.trashedAt).toBeUndefined();
    expect((await save(author, made, renamed(folder, "x"))).status).toBe(200);
    expect((await bin(author, randomUUID(), "trash")).status).toBe(404);
  });
});

describe("submitting a working copy", () => {
  it("bundles it here, notes what became of it, and shows the reviewer's remarks in it", async () => {
    const changed = renamed(folder, "Đăng ký khai tử (sửa)");
    const { body: made } = await create(author, changed);
    const key = { "idempotency-key": randomUUID() };
    const reply = await submitCopy(author, made, key);
    expect(reply.status, reply.text).toBe(201);
    const { hash } = reply.body.version;
    expect(reply.body.copy.submitted).toMatchObject({ hash, revision: 1, state: "inReview", by: { id: "demo-soanthutuc" } });
    const life = await lifeOf(reviewer, hash);
    expect([hashOf(life.definition), life.definition.procedure.name.vi, life.history[0]?.by.id]).toEqual([hash, "Đăng ký khai tử (sửa)", "demo-soanthutuc"]);
    expect((await submitCopy(author, made, key)).body.version.hash).toBe(hash);

    expect((await submitCopy(author, made)).body).toMatchObject({ code: "conflict", detail: "This very content is a version already; it is inReview" });
    await step(reviewer, hash, ["return", 1], { remarks: REMARKS });
    expect((await read(author, made.id)).body.submitted).toMatchObject({ state: "returned", remarks: REMARKS, reviewedBy: { id: "demo-kstthc" } });
    const { body: fixed } = await save(author, made, renamed(folder, "Đăng ký khai tử (sửa lại)"));
    expect(fixed.submitted).toMatchObject({ hash, state: "returned", remarks: REMARKS });
    const second = await submitCopy(author, fixed);
    expect(second.body.copy.submitted).toMatchObject({ state: "inReview", revision: 2 });
    expect(second.body.copy.submitted?.remarks).toBeUndefined();
    expect((await revisions(author, made.id)).map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it("says with findings what is wrong, and nothing is lost", async () => {
    const { body: made } = await create(author, UNFINISHED);
    const reply = await submitCopy(author, made);
    expect([reply.status, reply.body.code]).toEqual([422, "definition_faulty"]);
    expect(reply.body.findings?.[0]?.text.vi).toBeTruthy();
    const unknown = { ...folder, form: { ...(folder.form as object), properties: { a: { $ref: "common/khong-co" } } } };
    const { body: other } = await create(author, unknown);
    expect((await submitCopy(author, other)).body.findings).toMatchObject([{ code: "unknown-ref", path: "form.schema.json#/properties/a" }]);
    expect((await read(author, made.id)).body.submitted).toBeUndefined();
  });

  it("sends nothing to review under a placeholder, and says where the code is found", async () => {
    for (const [code, why] of [["0.000000", "mã tạm của mẫu"], ["0.000000.00.00.H56", "mã tạm của mẫu"], ["1.000656.H56", "không đúng dạng"]] as const) {
      const { body: made } = await create(author, { ...folder, procedure: { ...(folder.procedure as object), code } });
      const { status, body } = await submitCopy(author, made);
      expect([status, body.code]).toEqual([422, "definition_faulty"]);
      expect(body.findings?.[0]).toMatchObject({ code: "no-national-code", path: "procedure.json#/code", severity: "error" });
      expect(body.findings?.[0]?.text.vi).toContain(why);
      expect(body.findings?.[0]?.text).toMatchObject({ vi: expect.stringContaining("Cơ sở dữ liệu quốc gia về thủ tục hành chính") as string, en: expect.stringContaining("national database") as string });
    }
  });

  it("takes the revision that was seen and no other", async () => {
    const { body: made } = await create(author, renamed(folder, "Ai nộp gì"));
    await save(colleague, made, renamed(folder, "Ai nộp gì (2)"));
    expect((await submitCopy(author, made)).body).toMatchObject({ code: "stale", revision: 2, savedBy: { id: "colleague" } });
    expect((await author.api("POST", `/api/working-copies/${made.id}/submit`, {})).status).toBe(428);
  });

  it("keeps whoever wrote a part of it from approving it, whoever submitted it", async () => {
    const seats = ["procedureAuthor", "procedureReviewer"].map((role) => ({ role, agency: "tinh-thanh-hoa" }));
    const both = await server.as((await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id: "both", login: "both", roles: seats })).login);
    const { body: made } = await create(both, renamed(folder, "Hai người viết"));
    const { body: saved } = await save(author, made, renamed(folder, "Hai người cùng viết"));
    const { hash } = (await submitCopy(author, saved)).body.version;
    expect((await step(both, hash, ["approve", 1])).body.code).toBe("four_eyes");
    const life = await lifeOf(both, hash);
    expect([life.may, life.isIntact, life.history[0]?.writers?.map(({ id }) => id)]).toEqual([[], true, ["both", "demo-soanthutuc"]]);
    expect((await step(reviewer, hash, ["approve", 1])).status).toBe(200);
  });
});
