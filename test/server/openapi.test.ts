// The OpenAPI document: says every route and nothing else, is well-formed, and is what answers are held against when any
// test server stops. The check itself is tried on answers that lie.

import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { apiRoutes } from "../../server/http/app.ts";
import { proceduresUnderTest } from "../journeys/load-journeys.ts";
import { playOverHttp } from "../journeys/play-http.ts";
import type { Client, Exchange } from "./client.ts";
import { anotherVersion, authorAndReviewer, DECISION, hashOf, lifeOf, REMARKS, step, submit } from "./definition-lives.ts";
import { file, type Receipt } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { bin, create, folderOf, read, renamed, revisions, save, submitCopy } from "./working-copies.ts";
import { misfitsOf, operationOf } from "./openapi-fit.ts";

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
}
interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: object } } };
  readonly responses: { readonly [status: string]: { readonly description: string; readonly content?: { readonly [type: string]: { readonly schema: object } } } };
}

let server: TestServer;
let document: { readonly openapi: string; readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } };
let operations: readonly (readonly [where: string, path: string, operation: Operation])[];
beforeAll(async () => {
  server = await startTestServer();
  document = (await server.visitor().api<typeof document>("GET", "/api/openapi.json")).body;
  operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, path, operation] as const));
});
afterAll(() => server?.stop());

describe("the document", () => {
  it("is OpenAPI 3.1 and lists exactly the routes there are", () => {
    expect(document.openapi).toBe("3.1.0");
    const routes = apiRoutes(readConfig({}), server.services()).map(({ method, path }) => `${method} ${path}`);
    expect(operations.map(([where]) => where).sort()).toEqual([...routes].sort());
  });

  it("declares every placeholder as a required path parameter, and no other", () => {
    for (const [where, path, { parameters = [] }] of operations) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name).sort(), where).toEqual(placeholders.sort());
      expect(parameters.filter((parameter) => parameter.in === "path" && parameter.required !== true), where).toEqual([]);
    }
  });

  it("names for each operation a summary, a tag, an answer of success and problems", () => {
    for (const [where, , { summary, tags, responses }] of operations) {
      expect([summary.length > 0, tags.length], where).toEqual([true, 1]);
      expect(Object.keys(responses).some((status) => status.startsWith("2")), where).toBe(true);
      expect(Object.keys(responses), where).toContain("503");
    }
  });

  it("has only schemas that are JSON Schema 2020-12", () => {
    const ajv = new Ajv2020({ strict: false });
    for (const [where, , { requestBody, responses }] of operations) {
      const contents = [requestBody?.content ?? {}, ...Object.values(responses).map(({ content }) => content ?? {})].flatMap((content) => Object.values(content));
      for (const { schema } of contents) expect(ajv.validateSchema(schema), where).toBe(true);
    }
  });

  it("says which headers the routes that demand them demand", () => {
    for (const [where, headers] of [["post /api/dossiers", ["Idempotency-Key"]], ["post /api/dossiers/{id}/events", ["Idempotency-Key", "If-Match"]]] as const) {
      const operation = operations.find(([candidate]) => candidate === where)?.[2];
      const declared = operation?.parameters?.filter((parameter) => parameter.in === "header" && parameter.required === true).map(({ name }) => name);
      expect(declared, where).toEqual(expect.arrayContaining([...headers]));
    }
  });
});

describe("real answers", () => {
  it("of success have been seen from every operation", async () => {
    const death = proceduresUnderTest().find(({ compiled }) => compiled.procedure.code === "1.000656");
    for (const name of ["granted", "late-with-copies"]) {
      const told = death?.journeys.find((candidate) => candidate.name === name);
      if (death === undefined || told === undefined) throw new Error(`No journey ${name}`);
      expect(await playOverHttp(server, { compiled: death.compiled, ...told })).toEqual([]);
    }
    await readEverything(await server.as("lan"), await server.as("motcua"));
    await liveADefinition(server);
    await writeAProcedure(server);
    const succeeded = new Set(server.exchanges.filter(({ status }) => status < 300).map((exchange) => operationOf(document, exchange)));
    // The callback is the gateway's and not seen from here; `callbacks.test.ts` makes it itself.
    expect(operations.map(([where]) => where).filter((where) => !succeeded.has(where))).toEqual(["post /api/payments/callback"]);
    expect(misfitsOf(document, server.exchanges)).toEqual([]);
  }, 30_000);

  it.each<[lie: string, change: Partial<Exchange>, found: RegExp]>([
    ["an undocumented status", { status: 418 }, /not in the document/],
    ["another type", { type: "text/html" }, /has type text\/html/],
    ["a member nobody wrote down", { text: '{"signedIn":false,"csrf":"","password":"x"}' }, /password/],
    ["a missing member", { text: '{"signedIn":false}' }, /csrf/],
    ["a member of another type", { text: '{"signedIn":"no","csrf":""}' }, /boolean/],
  ])("that lie are found: %s", (_lie, change, found) => {
    const honest: Exchange = { method: "GET", path: "/api/session", status: 200, type: "application/json; charset=utf-8", text: '{"signedIn":false,"csrf":""}' };
    expect(misfitsOf(document, [honest])).toEqual([]);
    expect(misfitsOf(document, [{ ...honest, ...change }]).join()).toMatch(found);
  });
});

/** Every step of a definition's life. */
async function liveADefinition(tested: TestServer): Promise<void> {
  const people = await authorAndReviewer(tested);
  const definition = await anotherVersion(tested, "OpenAPI");
  await submit(people.author, definition);
  await step(people.reviewer, hashOf(definition), ["return", 1], { remarks: REMARKS });
  await submit(people.author, definition);
  await step(people.reviewer, hashOf(definition), ["approve", 3]);
  await step(people.reviewer, hashOf(definition), ["publish", 4], { effectiveFrom: "2027-01-01", decision: DECISION });
  await step(people.reviewer, hashOf(definition), ["retire", 5], { effectiveTo: "2027-01-31", decision: DECISION });
  await lifeOf(people.reviewer, hashOf(definition));
  await people.reviewer.api("GET", "/api/definitions");
  await people.reviewer.api("GET", "/api/roles");
}

/** Everything that is done with a working copy. */
async function writeAProcedure(tested: TestServer): Promise<void> {
  const { author } = await authorAndReviewer(tested);
  for (const path of ["", "/catalogue", "/templates", "/procedures"]) await author.api("GET", `/api/authoring${path}`);
  const { rows } = (await author.api<{ readonly rows: readonly { readonly id: string }[] }>("GET", "/api/authoring/templates")).body;
  await author.api("GET", `/api/authoring/templates/${rows[0]?.id}`);
  const { folder } = await folderOf(author, "1.000656");
  const { body: made } = await create(author, folder);
  const { body: saved } = await save(author, made, renamed(folder, "OpenAPI, bản soạn"), [{ vi: "Đổi tên" }]);
  await submitCopy(author, saved);
  await read(author, made.id);
  await revisions(author, made.id);
  await author.api("GET", `/api/working-copies/${made.id}/revisions/1`);
  await bin(author, made.id, "trash");
  await bin(author, made.id, "restore");
  await author.api("GET", "/api/working-copies");
}

/** Reads with success what the journeys do not read. */
async function readEverything(lan: Client, counter: Client): Promise<void> {
  const { body: dossier } = await file(lan);
  const view = await lan.api<{ definitionHash: string; components: readonly { supplied?: { files: readonly { id: string }[] } }[] }>("GET", `/api/dossiers/${dossier.id}`);
  const paper = view.body.components.flatMap(({ supplied }) => supplied?.files ?? [])[0]?.id;
  await lan.send("GET", `/api/files/${paper}`, undefined);
  await lan.api("GET", "/api/dossiers");
  await lan.api("GET", `/api/tracking/${dossier.code}`);
  await lan.api("GET", "/api/session");
  await lan.api("GET", "/api/procedures?q=khai%20tu");
  await lan.api("GET", "/api/procedures/1.000656");
  await counter.api("GET", `/api/definitions/${view.body.definitionHash}`);
  await counter.api("GET", "/api/roles");
  await counter.api("GET", `/api/dossiers/${dossier.id}/export`);
  for (const reader of [counter, await server.as("thanhtra")]) await reader.api("GET", `/api/audit/dossiers/${dossier.code}`);
  await counter.api("GET", "/api/inbox");
  await counter.api("GET", `/api/dossiers/${dossier.id}/export`);
  const closed = await counter.api<{ rows: readonly Receipt[] }>("GET", "/api/agency-dossiers?state=closed");
  for (const { id } of closed.body.rows) {
    await counter.send("GET", `/api/dossiers/${id}/results/deathExtract`, undefined);
    await counter.send("GET", `/api/dossiers/${id}/slips/2/receiptSlip`, undefined);
  }
  await lan.api("DELETE", "/api/session");
}
