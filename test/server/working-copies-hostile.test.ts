// What is sent in the place of a working copy: too large, too deep, with keys that reach for prototypes, without what is demanded.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "./client.ts";
import { authorAndReviewer } from "./definition-lives.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { create, type CopyAnswer, read, save } from "./working-copies.ts";

const EMPTY = { procedure: {}, form: {}, formUi: {}, workflow: {}, documents: {}, journeys: {}, answers: {} };

let server: TestServer;
let author: Client;
let reviewer: Client;
let copy: CopyAnswer;
beforeAll(async () => {
  server = await startTestServer();
  ({ author, reviewer } = await authorAndReviewer(server));
  copy = (await create(author, EMPTY)).body;
});
afterAll(() => server?.stop());

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** As text: an object of JavaScript cannot carry such a key by itself. */
function withText(part: string, text: string): string {
  return JSON.stringify({ folder: EMPTY }).replace(`"${part}":{}`, `"${part}":${text}`);
}

const put = (body: string, headers: { readonly [name: string]: string } = {}) =>
  author.send<CopyAnswer>("PUT", `/api/working-copies/${copy.id}`, body, { "content-type": "application/json", "if-match": `"${copy.revision}"`, ...headers });

describe("a folder that cannot be kept", () => {
  it.each<[what: string, folder: object, code: string, path: string]>([
    ["too deep", { ...EMPTY, form: deep(60) }, "limit-exceeded", "form.schema.json#"],
    ["with a text too long", { ...EMPTY, procedure: { name: "x".repeat(20_001) } }, "limit-exceeded", "procedure.json#/name"],
    ["with too many entries", { ...EMPTY, journeys: Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`j${index}`, {}])) }, "limit-exceeded", "definition#/journeys"],
    ["with too many bytes of journeys", { ...EMPTY, journeys: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`j${index}`, "x".repeat(15_000)])) }, "limit-exceeded", "definition#/journeys"],
    ["with a key every object has", { ...EMPTY, documents: { constructor: {} } }, "prototype-key", "documents"],
    ["with another such key", { ...EMPTY, form: { properties: { toString: {} } } }, "prototype-key", "form.schema.json#/properties"],
  ])("%s is refused with the place and a sentence", async (_, folder, code, path) => {
    for (const reply of [await create(author, folder), await save(author, copy, folder)]) {
      expect([reply.status, reply.body.code, reply.body.findings?.[0]?.code]).toEqual([422, "definition_faulty", code]);
      expect(reply.body.findings?.[0]?.path.startsWith(path)).toBe(true);
      expect(reply.body.findings?.[0]?.text.vi).toBeTruthy();
    }
    expect((await read(author, copy.id)).body.revision).toBe(1);
  });

  it.each([["at the top", "procedure", '{"__proto__":{"isAdmin":true}}'], ["deep down", "form", '{"a":[{"b":{"__proto__":1}}]}'], ["as a journey's name", "journeys", '{"__proto__":{}}']])("with __proto__ %s is refused, and nobody becomes anything", async (_, part, text) => {
    const reply = await put(withText(part, text));
    expect([reply.status, reply.body.code]).toEqual([422, "invalid"]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect((await read(author, copy.id)).body.revision).toBe(1);
  });
});

describe("a request that does not hold together", () => {
  it.each<[what: string, body: string]>([
    ["no folder", "{}"],
    ["a folder that is a list", '{"folder":[]}'],
    ["a part missing", JSON.stringify({ folder: { ...EMPTY, workflow: undefined } })],
    ["a part too many", JSON.stringify({ folder: { ...EMPTY, secrets: {} } })],
    ["documents that are a list", withText("documents", "[]")],
    ["a step that is no text", JSON.stringify({ folder: EMPTY, summary: [{ vi: 1 }] })],
    ["a hundred steps", JSON.stringify({ folder: EMPTY, summary: Array.from({ length: 100 }, () => ({ vi: "x" })) })],
    ["a member nobody knows", JSON.stringify({ folder: EMPTY, revision: 9 })],
  ])("%s: 422", async (_, body) => {
    const reply = await put(body);
    expect([reply.status, reply.body.code]).toEqual([422, "invalid"]);
  });

  it("is refused by what it lacks: a revision, a key, JSON, a token", async () => {
    expect((await put(JSON.stringify({ folder: EMPTY }), { "if-match": "*" })).status).toBe(428);
    expect((await create(author, EMPTY, {}, { "idempotency-key": undefined })).body.code).toBe("idempotency_key_missing");
    expect((await put('{"folder":')).status).toBe(400);
    expect((await put("folder", { "content-type": "text/plain" })).status).toBe(415);
    expect((await create(author, EMPTY, {}, { "x-csrf-token": undefined })).body.code).toBe("csrf");
    expect((await create(author, EMPTY, { basedOn: "../../etc/passwd" })).status).toBe(422);
    for (const id of ["x", "%2e%2e", "'%20OR%201=1", randomUUID()]) expect((await author.api("GET", `/api/working-copies/${id}`)).status, id).toBe(404);
  });

  it("is cut off where it is too large, sooner for whoever may not write", async () => {
    const filled = (bytes: number): string => JSON.stringify({ folder: { ...EMPTY, journeys: Object.fromEntries(Array.from({ length: Math.ceil(bytes / 15_000) }, (_, index) => [`j${index}`, "x".repeat(15_000)])) } });
    expect((await put(filled(300_000))).status).toBe(200);
    expect((await put(filled(1_400_000))).status).toBe(413);
    expect((await reviewer.send("POST", "/api/working-copies", filled(300_000), { "content-type": "application/json" })).status).toBe(413);
    expect((await reviewer.api("POST", "/api/working-copies", { folder: EMPTY })).status).toBe(403);
    expect((await save(reviewer, copy, EMPTY)).status).toBe(403);
  });
});
