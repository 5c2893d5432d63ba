// Which version may be filed under: the one in force on the day in Vietnam, and no other; dossiers stay on theirs.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Definition } from "../../engine/model/index.ts";
import type { Draft } from "../../server/stores/store.ts";
import type { Client, Reply } from "./client.ts";
import { anotherVersion, authorAndReviewer, DECISION, hashOf, lifeOf, publishNew, step, submit } from "./definition-lives.ts";
import { act, aFiling } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

const CODE = "1.000656";
/** The last and the first minute around the new version's first day, 2 December in Vietnam. */
const [BEFORE, AFTER] = ["2026-12-01T16:59:00.000Z", "2026-12-01T17:00:00.000Z"];

let server: TestServer;
let shipped: string;
let next: string;
beforeAll(async () => {
  server = await startTestServer({ now: "2026-12-01T02:00:00.000Z" });
  shipped = (await theirs()).hash;
  next = await publishNew(await authorAndReviewer(server), await anotherVersion(server, "quy định mới", askingLess), "2026-12-02");
});
afterAll(() => server?.stop());

describe("a filing", () => {
  it("is refused under a version before its first day, and under the older one from then on", async () => {
    expect(await filedAt(BEFORE, next)).toEqual([409, "definition_not_in_force", shipped]);
    expect((await filedAt(BEFORE, shipped))[0]).toBe(201);
    expect((await filedAt(BEFORE))[0]).toBe(201);
    expect(await filedAt(AFTER, shipped)).toEqual([409, "definition_not_in_force", next]);
    expect((await filedAt(AFTER, next))[0]).toBe(201);
    expect((await filedAt(AFTER))[0]).toBe(201);
  });

  it("is refused under what nobody published: unknown, in review, or another procedure's", async () => {
    const { author } = await authorAndReviewer(server);
    const waiting = await anotherVersion(server, "chưa duyệt");
    await submit(author, waiting);
    const [marriage] = server.services().catalogue.versions("1.000894");
    for (const hash of ["0".repeat(64), "constructor", hashOf(waiting), marriage?.hash ?? ""]) expect(await filedAt(AFTER, hash), hash).toEqual([422, "definition_unknown", undefined]);
  });

  it("repeated after the change is answered with the dossier it made", async () => {
    server.clock.now = BEFORE;
    const lan = await server.as("lan");
    const body = { ...(await aFiling(lan)), definitionHash: shipped };
    const key = { "idempotency-key": "before-and-after" };
    const first = await lan.api("POST", "/api/dossiers", body, key);
    server.clock.now = AFTER;
    const again = await lan.api("POST", "/api/dossiers", body, key);
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
  });
});

it("a dossier goes on under the version it was filed under", async () => {
  server.clock.now = BEFORE;
  const id = (await file(await server.as("lan"), shipped)).body.id;
  server.clock.now = "2026-12-03T02:00:00.000Z";
  const officer = await server.as("motcua");
  expect((await act(officer, id, { kind: "act", name: "ACCEPT" })).status).toBe(200);
  const seen = await officer.api<{ definitionHash: string }>("GET", `/api/dossiers/${id}`);
  expect(seen.body.definitionHash).toBe(shipped);
  expect((await officer.api<Definition>("GET", `/api/definitions/${shipped}`)).body.procedure.summary).not.toEqual({ vi: "quy định mới", en: "quy định mới" });
});

describe("an application begun under the older version", () => {
  it("is told of the change before it is sent, and is taken over with the answers still asked", async () => {
    server.clock.now = BEFORE;
    const lan = await server.as("lan");
    const draft = await begun(lan);
    expect(await sourcesOf()).toMatchObject([{ hash: shipped, standing: "inForce" }, { hash: next, standing: "toCome", from: "2026-12-02" }]);
    const { author } = await authorAndReviewer(server);
    for (const hash of [shipped, next]) expect((await author.api("GET", `/api/authoring/procedures/${CODE}/folder?version=${hash}`)).body).toMatchObject({ hash });
    expect((await author.api("GET", `/api/authoring/procedures/${CODE}/folder?version=${"0".repeat(64)}`)).status).toBe(404);
    expect(await pageOf(lan)).toEqual([200, expect.stringContaining("Từ ngày 02/12/2026 áp dụng quy định mới")]);
    server.clock.now = AFTER;
    expect((await lan.send("GET", `/nhap/${draft.id}/${TOPIC}`, undefined)).text).toContain(`<a href="/nhap/${draft.id}/kiem-tra">Quy định của thủ tục đã thay đổi`);
    const page = await lan.send("GET", `/nhap/${draft.id}/kiem-tra`, undefined);
    expect(page.text).toContain("Quy định của thủ tục đã thay đổi");
    expect(page.text).toContain(`action="/nhap/${draft.id}/quy-dinh-moi"`);
    const sent = await post(lan, `/nhap/${draft.id}/gui`);
    expect([sent.status, sent.text.includes("Quy định của thủ tục đã thay đổi")]).toEqual([422, true]);

    const renewal = await post(lan, `/nhap/${draft.id}/quy-dinh-moi`);
    expect([renewal.status, renewal.headers.get("location")]).toEqual([303, `/nhap/${draft.id}/${Object.keys(draft.answers)[0]}`]);
    const renewed = await server.services().stores.drafts.load(draft.id);
    expect([renewed?.definitionHash, renewed?.components]).toEqual([next, draft.components]);
    expect(Object.keys(renewed?.answers[TOPIC] ?? {})).not.toContain(GONE);
    expect(Object.keys(draft.answers[TOPIC] ?? {})).toContain(GONE);
    const filed = await post(lan, `/nhap/${draft.id}/gui`);
    expect([filed.status, filed.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/ho-so\//)]);
  });
});

it("after it is retired nothing is filed, the procedure is no longer offered, and its page says so", async () => {
  server.clock.now = "2026-12-04T02:00:00.000Z";
  const lan = await server.as("lan");
  const draft = await begun(lan);
  const { reviewer } = await authorAndReviewer(server);
  const { revision } = (await lifeOf(reviewer, next)).version;
  expect((await step(reviewer, next, ["retire", revision], { effectiveTo: "2026-12-04", decision: DECISION })).body).toMatchObject({ state: "retired", inForce: true });
  expect(await pageOf(lan)).toEqual([200, expect.stringContaining("chỉ nhận hồ sơ đến hết ngày 04/12/2026")]);
  expect((await filedAt("2026-12-04T16:59:00.000Z", next))[0]).toBe(201);
  expect(await filedAt("2026-12-04T17:00:00.000Z", next)).toEqual([409, "definition_not_in_force", undefined]);
  expect(await filedAt("2026-12-04T17:00:00.000Z", shipped)).toEqual([409, "definition_not_in_force", undefined]);
  expect((await server.visitor().api("GET", `/api/procedures/${CODE}`)).status).toBe(404);

  const citizen = await server.as("lan");
  const [status, text] = await pageOf(citizen);
  expect(status).toBe(410);
  for (const words of ["Đăng ký khai tử", "đã hết hiệu lực: nhận hồ sơ đến hết ngày 04/12/2026", "Quyết định bãi bỏ", "Hồ sơ đã nộp vẫn được giải quyết", DECISION.number]) expect(text).toContain(words);
  const started = await post(citizen, `/thu-tuc/${CODE}/nop`, { agency: "xa-nhu-thanh" });
  expect([started.status, started.headers.get("location")]).toEqual([303, `/thu-tuc/${CODE}`]);
  for (const page of [TOPIC, "kiem-tra"]) expect((await citizen.send("GET", `/nhap/${draft.id}/${page}`, undefined)).text).toContain(`<a href="/thu-tuc/${CODE}">Thủ tục này hiện không còn hiệu lực`);
  expect((await citizen.send("GET", "/thu-tuc/9.999999", undefined)).status).toBe(404);
  expect(await sourcesOf()).toEqual([{ code: CODE, hash: next, name: expect.anything(), standing: "ended", until: "2026-12-04" }]);
});

// ---------------------------------------------------------------------------------------------------------------------

/** A question the new version no longer asks. */
const [TOPIC, GONE] = ["request", "commitment"] as const;

function askingLess(definition: Definition): Definition {
  const text = JSON.stringify(definition.form.properties[TOPIC]);
  const topic = JSON.parse(text) as { properties: Record<string, object>; required?: readonly string[] };
  const { [GONE]: _, ...properties } = topic.properties;
  const required = (topic.required ?? []).filter((name) => name !== GONE);
  return { ...definition, form: { ...definition.form, properties: { ...definition.form.properties, [TOPIC]: { ...topic, properties, required } as never } } };
}

async function theirs(): Promise<{ readonly hash: string }> {
  return (await server.visitor().api<{ hash: string }>("GET", `/api/procedures/${CODE}`)).body;
}

/** Files with the answers that are asked for on the day. */
async function file(client: Client, hash?: string): Promise<Reply> {
  const filing = (await aFiling(client)) as { readonly answers: { readonly [topic: string]: object } };
  const { [GONE]: _, ...asked } = filing.answers[TOPIC] as { readonly [key: string]: unknown };
  const answers = server.clock.now < AFTER ? filing.answers : { ...filing.answers, [TOPIC]: asked };
  return client.api("POST", "/api/dossiers", { ...filing, answers, ...(hash === undefined ? {} : { definitionHash: hash }) });
}

/** Status, refusal and the version in force it names. */
async function filedAt(now: string, hash?: string): Promise<readonly [number, string | undefined, unknown]> {
  server.clock.now = now;
  const { status, body } = await file(await server.as("lan"), hash);
  const [violation] = (body.violations ?? []) as readonly { readonly code: string; readonly params?: { readonly inForce?: string } }[];
  return [status, violation?.code, violation?.params?.inForce];
}

/** What authors may begin with of this procedure. */
async function sourcesOf(): Promise<readonly object[]> {
  const { author } = await authorAndReviewer(server);
  return (await author.api<{ rows: readonly { code: string }[] }>("GET", "/api/authoring/procedures")).body.rows.filter(({ code }) => code === CODE);
}

/** Status and words of the procedure's page. */
async function pageOf(client: Client): Promise<readonly [number, string]> {
  const { status, text } = await client.send("GET", `/thu-tuc/${CODE}`, undefined);
  return [status, text.replaceAll("<!-- -->", "")];
}

function post(client: Client, path: string, fields: { readonly [name: string]: string } = {}): Promise<Reply> {
  return client.send("POST", path, new URLSearchParams({ _csrf: client.csrf, ...fields }).toString(), { "content-type": "application/x-www-form-urlencoded" });
}

/** A complete application as the pages leave it. */
async function begun(client: Client): Promise<Draft> {
  const started = await post(client, `/thu-tuc/${CODE}/nop`, { agency: "xa-nhu-thanh" });
  const { drafts, files } = server.services().stores;
  const draft = await drafts.load(started.headers.get("location")?.split("/").at(-1) ?? "");
  const { answers, components } = (await aFiling(client)) as { readonly answers: Draft["answers"]; readonly components: { readonly deathNotice: { readonly files: readonly string[] } } };
  const photo = await files.find(components.deathNotice.files[0] ?? "");
  if (draft === undefined || photo === undefined) throw new Error(`No draft after ${started.status}`);
  const filled = { ...draft, revision: 2, answers, components: { deathNotice: [photo.ref] }, choices: { returnBy: "counter" } };
  await drafts.save(filled);
  return filled;
}
