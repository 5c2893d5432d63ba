// What procedures are written with, over HTTP: shared data that is asked for again for nothing, templates, published procedures.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, type CommonGroups, type ProcedureFolder } from "../../engine/model/index.ts";
import { definitionHash } from "../../server/definitions/load.ts";
import type { Client, Reply } from "./client.ts";
import { anotherVersion, authorAndReviewer, hashOf, publishNew } from "./definition-lives.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { create, folderOf } from "./working-copies.ts";

let server: TestServer;
let author: Client;
let reviewer: Client;
let common: CommonGroups;
beforeAll(async () => {
  server = await startTestServer();
  ({ author, reviewer } = await authorAndReviewer(server));
  ({ common } = (await author.api<{ common: CommonGroups }>("GET", "/api/authoring")).body);
});
afterAll(() => server?.stop());

describe("shared data", () => {
  it("is everything the editor works with, and is not sent again while it is the same", async () => {
    const { body, headers } = await author.api<{ common: object; roles: readonly object[]; agencies: readonly object[]; calendar: { id: string; hash: string }; slips: object }>("GET", "/api/authoring");
    expect(Object.keys(body.common)).toContain("requester");
    expect(Object.keys(body.slips)).toContain("receiptSlip");
    expect([body.calendar.id, body.calendar.hash]).toEqual(["vn", server.services().calendars[0]?.hash]);
    expect([body.roles.length, body.agencies.length]).toEqual([server.services().roles.length, server.services().agencies.length]);
    // As a browser asks whose copy is to be confirmed.
    const confirmed = (etag: string): Promise<Reply> => author.api("GET", "/api/authoring", undefined, { "if-none-match": etag, "cache-control": "max-age=0" });
    const again = await confirmed(headers.get("etag") ?? "");
    expect(`${again.status} ${again.text.slice(0, 20)}`).toBe("304 ");
    expect((await confirmed('"0"')).status).toBe(200);
    expect((await reviewer.api("GET", "/api/authoring")).status).toBe(200);
  });
});

describe("templates", () => {
  it("are listed, and each can be begun with", async () => {
    const { rows } = (await author.api<{ rows: readonly { id: string; name: { vi: string } }[] }>("GET", "/api/authoring/templates")).body;
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, name } of rows) {
      const { body } = await author.api<{ template: object; folder: ProcedureFolder }>("GET", `/api/authoring/templates/${id}`);
      expect(body.template).toMatchObject({ id, name });
      expect("definition" in bundle({ files: body.folder, common }), id).toBe(true);
      expect((await create(author, body.folder)).status, id).toBe(201);
    }
    for (const id of ["none", "__proto__", "..%2F..%2Fho-tich%2Fdang-ky-khai-tu"]) expect((await author.api("GET", `/api/authoring/templates/${id}`)).status, id).toBe(404);
  });

  it("are published by nobody", () => {
    expect(server.said.filter(({ message }) => message === "definition refused")).toEqual([]);
  });
});

describe("a published procedure as a folder", () => {
  it("is the folder its authors left, journeys too, when it came with the software", async () => {
    const { rows } = (await author.api<{ rows: readonly { code: string; hash: string }[] }>("GET", "/api/authoring/procedures")).body;
    expect(rows.map(({ code }) => code)).toContain("1.000656");
    for (const { code, hash } of rows) {
      const source = await folderOf(author, code);
      expect([source.hash, hashOfFolder(source.folder)], code).toEqual([hash, hash]);
    }
    const { folder } = await folderOf(author, "1.000656");
    expect(Object.keys(folder.journeys)).toContain("granted");
    expect(JSON.stringify(folder.form)).toContain('"$ref":"common/');
    expect((await author.api("GET", "/api/authoring/procedures/9.999999/folder")).status).toBe(404);
  });

  it("is taken apart when it was published here, and submitting it unchanged is the very same content", async () => {
    const definition = await anotherVersion(server, "công bố tại đây");
    const hash = await publishNew({ author, reviewer }, definition, "2026-12-01");
    const source = await folderOf(author, "1.000656");
    expect([source.hash, hashOfFolder(source.folder), hash]).toEqual([hash, hash, hashOf(definition)]);
    expect([source.folder.journeys, JSON.stringify(source.folder.form).includes('"$ref":"common/')]).toEqual([{}, true]);
    const { body: copy } = await create(author, source.folder, { basedOn: hash });
    expect(copy).toMatchObject({ basedOn: hash });
    const reply = await author.api<{ code: string; detail: string }>("POST", `/api/working-copies/${copy.id}/submit`, {}, { "if-match": '"1"' });
    expect([reply.status, reply.body.detail]).toEqual([409, "This very content is a version already; it is published"]);
  });
});

describe("the national catalogue", () => {
  it("answers with what has every word, and no more than asked for", async () => {
    const search = async (query: string): Promise<readonly { code: string; reviewNote?: string }[]> => (await author.api<{ rows: readonly { code: string; reviewNote?: string }[] }>("GET", `/api/authoring/catalogue?${query}`)).body.rows;
    expect((await search("q=dang%20ky%20khai%20tu")).map(({ code }) => code)).toEqual(["1.000656"]);
    expect((await search("q=1.012585"))[0]?.reviewNote).toBeTruthy();
    expect(await search("limit=3")).toHaveLength(3);
    expect((await author.api("GET", "/api/authoring/catalogue?limit=0")).status).toBe(422);
  });
});

function hashOfFolder(folder: ProcedureFolder): string | readonly object[] {
  const { procedure, form, formUi, workflow, documents } = folder;
  const bundled = bundle({ files: { procedure, form, formUi, workflow, documents }, common });
  return "definition" in bundled ? definitionHash(bundled.definition) : bundled.findings;
}
