// Working copies when the same is asked twice, when the server went down in between, and when one goes on with another's text.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { MOST_COPIES } from "../../server/commands/working-copies.ts";
import { StorageUnavailable } from "../../server/stores/store.ts";
import { aSave } from "../builders/working-copy.ts";
import type { Client } from "./client.ts";
import { authorAndReviewer, lifeOf, step } from "./definition-lives.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { bin, create, folderOf, read, renamed, revisions, save, submitCopy } from "./working-copies.ts";

let server: TestServer;
let author: Client;
let colleague: Client;
let folder: ProcedureFolder;
let hash: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ author } = await authorAndReviewer(server));
  const seats = ["procedureAuthor", "procedureReviewer"].map((role) => ({ role, agency: "tinh-thanh-hoa" }));
  colleague = await server.as((await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id: "colleague", login: "colleague", name: "Lê Văn Đồng", roles: seats })).login);
  ({ folder, hash } = await folderOf(author, "1.000656"));
});
afterAll(() => server?.stop());

describe("a copy that goes on with another's text", () => {
  it("has the other's writers, who may not approve it, and is based on what that is based on", async () => {
    const { body: theirs } = await create(colleague, renamed(folder, "Của Đồng"), { basedOn: hash });
    const apart = await create(author, renamed(folder, "Của Đồng, Hạnh sửa"), { from: theirs.id });
    expect(apart.status, apart.text).toBe(201);
    expect(apart.body).toMatchObject({ basedOn: hash, createdBy: { id: "demo-soanthutuc" }, writers: [{ id: "colleague" }, { id: "demo-soanthutuc" }] });
    const submitted = await submitCopy(author, apart.body);
    expect((await step(colleague, submitted.body.version.hash, ["approve", 1])).body.code).toBe("four_eyes");
    expect((await lifeOf(author, submitted.body.version.hash)).history[0]?.writers?.map(({ id }) => id)).toEqual(["colleague", "demo-soanthutuc"]);
  });

  it("is made once, names each writer once, and says itself what it is based on where it does", async () => {
    const { body: mine } = await create(author, renamed(folder, "Của Hạnh"));
    const key = { "idempotency-key": randomUUID() };
    const made = await create(author, folder, { from: mine.id, basedOn: hash }, key);
    expect(made.body).toMatchObject({ basedOn: hash, writers: [{ id: "demo-soanthutuc" }] });
    expect((await create(author, folder, { from: mine.id, basedOn: hash }, key)).body).toEqual(made.body);
    expect((await create(author, folder, { basedOn: hash }, key)).body.code).toBe("idempotency_key_reused");
  });

  it.each([["there is none", randomUUID(), 404], ["it is no copy's name at all", { id: "x" }, 422]])("is not made when %s", async (_what, from, status) => {
    expect((await create(author, folder, { from })).status).toBe(status);
  });
});

describe("saving into the bin", () => {
  it("is refused even when what is saved is there already", async () => {
    const { body: made } = await create(author, folder);
    await bin(colleague, made.id, "trash");
    const reply = await save(author, made, folder);
    expect([reply.status, reply.body.code, reply.body.detail]).toEqual([409, "conflict", "It is in the bin, put there by Lê Văn Đồng"]);
  });
});

describe("submitting again with the same key", () => {
  it("finds what was submitted, though somebody saved since or threw the copy away", async () => {
    const { body: made } = await create(author, renamed(folder, "Nộp rồi sửa tiếp"));
    const key = { "idempotency-key": randomUUID() };
    const first = await submitCopy(author, made, key);
    const { body: saved } = await save(colleague, made, renamed(folder, "Sửa tiếp"));
    for (const place of ["desk", "bin"]) {
      if (place === "bin") await bin(author, made.id, "trash");
      const again = await submitCopy(author, made, key);
      expect([again.status, again.body.version?.hash, again.body.copy?.revision, again.body.copy?.submitted], place).toEqual([201, first.body.version.hash, saved.revision, first.body.copy.submitted]);
    }
    expect((await submitCopy(author, made)).body.code).toBe("conflict");
    await bin(author, made.id, "restore");
    expect((await submitCopy(author, made)).body.code).toBe("stale");
    expect((await submitCopy(colleague, made, key)).body.code).toBe("stale");
  });

  it("notes what was submitted when the server went down before it could", async () => {
    const { body: made } = await create(author, renamed(folder, "Máy chủ ngừng giữa chừng"));
    const key = { "idempotency-key": randomUUID() };
    vi.spyOn(server.services().stores.workingCopies, "submitted").mockRejectedValueOnce(new StorageUnavailable("gone"));
    expect((await submitCopy(author, made, key)).status).toBe(503);
    expect((await read(author, made.id)).body.submitted).toBeUndefined();
    server.clock.now = "2026-12-01T02:03:00.000Z";
    await save(colleague, made, renamed(folder, "Người khác sửa tiếp"));
    const again = await submitCopy(author, made, key);
    expect([again.status, again.body.copy.revision], again.text).toEqual([201, 2]);
    const noted = (await read(author, made.id)).body.submitted;
    expect(noted).toMatchObject({ hash: again.body.version.hash, revision: 1, at: "2026-12-01T02:00:00.000Z", by: { id: "demo-soanthutuc" }, state: "inReview" });
  });

  it("finds it even when small steps since have taken the place of what was submitted in the history", async () => {
    const key = { "idempotency-key": randomUUID() };
    server.clock.now = "2026-12-01T02:05:00.000Z";
    const { body: made } = await create(author, folder);
    const { body: seen } = await save(author, made, renamed(folder, "Nộp rồi máy chủ ngừng"));
    vi.spyOn(server.services().stores.workingCopies, "submitted").mockRejectedValueOnce(new StorageUnavailable("gone"));
    expect((await submitCopy(author, seen, key)).status).toBe(503);
    server.clock.now = "2026-12-01T02:07:00.000Z";
    await save(author, seen, renamed(folder, "Nộp rồi gõ tiếp"));
    expect((await revisions(author, made.id)).map(({ revision }) => revision)).toEqual([3, 1]);
    const again = await submitCopy(author, seen, key);
    expect([again.status, again.body.copy?.revision, again.body.version?.state], again.text).toEqual([201, 3, "inReview"]);
    expect((await lifeOf(author, again.body.version.hash)).definition.procedure.name.vi).toBe("Nộp rồi máy chủ ngừng");
    expect((await read(author, made.id)).body.submitted).toMatchObject({ hash: again.body.version.hash, revision: 2, at: "2026-12-01T02:05:00.000Z" });
    expect((await submitCopy(author, seen)).body.code).toBe("stale");
    const { body: others } = await create(colleague, folder);
    await save(colleague, others, renamed(folder, "Bản khác"));
    await save(colleague, { id: others.id, revision: 2 }, renamed(folder, "Bản khác nữa"));
    expect((await submitCopy(author, { id: others.id, revision: 2 }, key)).body.code).toBe("stale");
  });

  it("says nothing of an earlier submission in the place of a later one", async () => {
    const { body: made } = await create(author, renamed(folder, "Lần một"));
    const key = { "idempotency-key": randomUUID() };
    const first = await submitCopy(author, made, key);
    server.clock.now = "2026-12-01T02:10:00.000Z";
    const { body: saved } = await save(author, made, renamed(folder, "Lần hai"));
    const second = await submitCopy(author, saved);
    const again = await submitCopy(author, made, key);
    expect([again.status, again.body.version.hash]).toEqual([201, first.body.version.hash]);
    expect((await read(author, made.id)).body.submitted).toMatchObject({ hash: second.body.version.hash, revision: 2 });
  });
});

describe("two hundred copies", () => {
  it("are as many as one person may have out of the bin; the bin is emptied after 90 days", async () => {
    const many = await server.as((await server.addOfficer("procedureAuthor", "tinh-thanh-hoa", { id: "many", login: "many" })).login);
    const key = { "idempotency-key": randomUUID() };
    const { body: first } = await create(many, folder, {}, key);
    const { workingCopies } = server.services().stores;
    const by = { id: "many", name: "Nhiều" };
    for (let made = 1; made < MOST_COPIES; made += 1) await workingCopies.save(aSave({ by }));
    const refused = await create(many, folder);
    expect([refused.status, refused.body.code]).toEqual([409, "too_many_copies"]);
    expect((await create(many, folder, {}, key)).body.id).toBe(first.id);
    expect((await create(author, folder)).status).toBe(201);

    await bin(many, first.id, "trash");
    const { body: other } = await create(many, folder);
    expect((await bin(many, first.id, "restore")).body.code).toBe("too_many_copies");
    expect((await bin(many, other.id, "restore")).status).toBe(200);

    const binned = Date.parse(server.clock.now);
    for (const [days, isThere] of [[90, true], [91, false]] as const) {
      server.clock.now = new Date(binned + days * 24 * 3_600_000).toISOString();
      await server.tidy();
      expect((await workingCopies.load(first.id)) !== undefined, `after ${days} days`).toBe(isThere);
    }
    expect(await workingCopies.load(other.id)).toBeDefined();
  });
});
