// Any dossier's history for auditors: all of what happened, nothing of whom it concerns (A04, L02), and whether it still is
// what was sealed. The chain is checked with the very code the auditors' page runs.

import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { judge } from "../../designer/history/chain.ts";
import { browserSha256 } from "../../designer/history/sha256.ts";
import type { HistoryView } from "../../designer/history/views.ts";
import type { Client } from "./client.ts";
import { act, aFiling, file, type Receipt } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

const CANARY = "Cổ nhân bảo chim hoàng yến";
const reckon = browserSha256();

let server: TestServer;
let lan: Client;
let counter: Client;
let auditor: Client;
beforeAll(async () => {
  server = await startTestServer();
  [lan, counter, auditor] = await Promise.all([server.as("lan"), server.as("motcua"), server.as("thanhtra")]);
});
afterAll(() => server?.stop());

const historyOf = (client: Client, dossier: string) => client.api<HistoryView>("GET", `/api/audit/dossiers/${encodeURIComponent(dossier)}`);
const verdictOn = async (history: HistoryView) => judge(history, reckon!);

/** Filed and refused with words that must not get out. */
async function aSettledDossier(): Promise<Receipt> {
  const { body: dossier } = await file(lan);
  const refused = await act(counter, dossier.id, { kind: "act", name: "REJECT_INTAKE", data: { ground: "notCompetent", reason: `${CANARY} của bà Lan`, guidance: CANARY } });
  expect(refused.status, refused.text).toBe(200);
  return dossier;
}

describe("an auditor", () => {
  it("reads by number what happened to a dossier of any agency, by whom and with what result", async () => {
    const dossier = await aSettledDossier();
    const { status, body } = await historyOf(auditor, ` ${dossier.code.toLowerCase()}`);
    expect(status).toBe(200);
    expect([body.id, body.code, body.detail, body.isErased, body.status]).toEqual([dossier.id, dossier.code, "masked", false, "intakeRejected"]);
    expect(body.entries.map(({ told }) => told?.what.kind)).toEqual(["open", "act"]);
    const [, rejected] = body.entries;
    expect(rejected?.told?.who).toMatchObject({ kind: "officer", name: "Lê Thị Hoa", role: { vi: "Cán bộ tiếp nhận và trả kết quả" }, isOnBehalf: false });
    expect(rejected?.told?.what).toMatchObject({ name: "REJECT_INTAKE", label: { vi: "Từ chối tiếp nhận" }, chosen: [{ label: { vi: "Căn cứ từ chối" }, value: { vi: "Không thuộc thẩm quyền giải quyết" } }] });
    expect(rejected?.told?.changes).toContainEqual(expect.objectContaining({ type: "slipIssued", kind: "refusalSlip" }));
    expect(rejected?.told?.effects).toContainEqual({ type: "notify", notice: expect.objectContaining({ vi: expect.any(String) }) });
    expect((await verdictOn(body)).isWhole).toBe(true);
  });

  it("A04, L02: gets no answers, no free text, no citizen's name, no paper and no nonce", async () => {
    const filing = (await aFiling(lan, { copies: 1 })) as { readonly answers: object };
    const { body: dossier } = await lan.api<Receipt>("POST", "/api/dossiers", filing);
    const seen = await aSettledDossier();
    const secrets = [...textsIn(filing.answers), CANARY, "Nguyễn Thị Lan", "038190001234", "0990001234", "giấy báo tử"].filter((text) => text.length > 6);
    expect(secrets.length).toBeGreaterThan(15);
    for (const id of [dossier.id, seen.id]) {
      const { text, body } = await historyOf(auditor, id);
      // What is nobody's secret stands in the law as well.
      const told = text.replaceAll(JSON.stringify(body.procedure), "");
      for (const secret of secrets) expect(told, secret).not.toContain(secret);
      const nonces = (await server.services().stores.dossiers.history(id)).map((entry) => entry.body?.nonce);
      for (const nonce of nonces) expect(text).not.toContain(nonce);
    }
  });

  it("sees the due date with its reckoning", async () => {
    const { body: dossier } = await file(lan);
    expect((await act(counter, dossier.id, { kind: "act", name: "ACCEPT" })).status).toBe(200);
    const { body } = await historyOf(auditor, dossier.id);
    const clock = body.entries.at(-1)?.told?.changes.find((change) => change.type === "clock");
    expect(clock?.state).toBe("running");
    expect(clock?.explanation.map(({ type }) => type)).toEqual(expect.arrayContaining(["accepted", "limit", "due"]));
  });

  it("may not do anything with it, nor see the dossier itself", async () => {
    const { body: dossier } = await file(lan);
    expect((await auditor.api("GET", `/api/dossiers/${dossier.id}`)).status).toBe(404);
    const event = await auditor.api("POST", `/api/dossiers/${dossier.id}/events`, { kind: "act", name: "ACCEPT" }, { "if-match": '"1"' });
    expect(event.status).toBe(404);
  });

  it("is on record for every look", async () => {
    const { body: dossier } = await file(lan);
    const log = vi.spyOn(server.services().log, "info");
    await historyOf(auditor, dossier.code);
    expect(log).toHaveBeenCalledWith({ auditor: "demo-thanhtra", dossier: dossier.id, detail: "masked" }, "audit read");
    log.mockRestore();
  });

  it("still finds the chained lines of an erased dossier, by its id", async () => {
    const dossier = await aSettledDossier();
    expect(await server.services().stores.dossiers.erase(dossier.id)).toBe(true);
    expect((await historyOf(auditor, dossier.code)).status).toBe(404);
    const { body } = await historyOf(auditor, dossier.id);
    expect([body.isErased, body.code, body.entries.length, body.entries[0]?.told]).toEqual([true, undefined, 2, undefined]);
    const judgement = await verdictOn(body);
    expect([judgement.isWhole, judgement.entries.map(({ words }) => words)]).toEqual([true, ["erased", "erased"]]);
  });
});

describe("others", () => {
  it("officers taking part get everything and check it themselves; the owner, other agencies and visitors get nothing", async () => {
    const { body: dossier } = await file(lan);
    const { body } = await historyOf(counter, dossier.code);
    expect([body.detail, body.entries[0]?.body?.entry.event.kind]).toEqual(["full", "open"]);
    const judgement = await verdictOn(body);
    expect([judgement.isWhole, judgement.entries[0]?.words]).toEqual([true, "here"]);
    expect((await historyOf(lan, dossier.id)).status).toBe(403);
    expect((await historyOf(await server.as("motcua.ct"), dossier.id)).status).toBe(404);
    expect((await historyOf(server.visitor(), dossier.id)).status).toBe(401);
    expect((await historyOf(auditor, "H56.0-000000-0000")).status).toBe(404);
  });
});

describe("a database that was tampered with", () => {
  const tampered: readonly (readonly [what: string, sql: string, seq: number, fault: string])[] = [
    ["a reason", "UPDATE log_body SET body = replace(body, 'hoàng yến', 'sơn ca') WHERE seq = 2", 2, "event"],
    ["a change", `UPDATE log_body SET body = replace(body, '"intakeRejected"', '"accepted"') WHERE seq = 2`, 2, "changes"],
    ["an effect", `UPDATE log_body SET body = replace(body, '"notify"', '"nothing"') WHERE seq = 2`, 2, "effects"],
    ["a body that says nothing", `UPDATE log_body SET body = '{}' WHERE seq = 2`, 2, "event"],
    ["an account in a chained line", "UPDATE log SET head = replace(head, 'demo-motcua', 'demo-chutich') WHERE seq = 2", 2, "hash"],
    ["a hash", "UPDATE log SET hash = replace(hash, substr(hash, 1, 4), 'ffff') WHERE seq = 1", 1, "hash"],
  ];

  it.each(tampered)("%s: is named to auditors and to officers", async (_what, sql, seq, fault) => {
    const dossier = await aSettledDossier();
    rewrite(sql, dossier.id);
    for (const reader of [auditor, counter]) {
      const { status, body } = await historyOf(reader, dossier.id);
      expect(status).toBe(200);
      const { isWhole, firstBad } = await verdictOn(body);
      expect([isWhole, firstBad?.seq, firstBad?.faults]).toEqual([false, seq, expect.arrayContaining([fault])]);
    }
  });

  it("an end cut off is noticed", async () => {
    const dossier = await aSettledDossier();
    rewrite("DELETE FROM log_body WHERE seq = 2", dossier.id);
    rewrite("DELETE FROM log WHERE seq = 2", dossier.id);
    const judgement = await verdictOn((await historyOf(auditor, dossier.id)).body);
    expect([judgement.isWhole, judgement.isCutOff]).toEqual([false, true]);
  });

  /** As somebody with the file in their hands would: the triggers do not stop them. */
  function rewrite(sql: string, dossier: string): void {
    const name = readdirSync(server.dataDirectory).find((entry) => /\.(?:sqlite|db)$/.test(entry));
    const database = new Database(join(server.dataDirectory, name ?? "missing"));
    try {
      const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('log', 'log_body')").pluck().all() as string[];
      for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`);
      const { changes } = database.prepare(`${sql} AND dossier = (SELECT num FROM dossier WHERE id = ?)`).run(dossier);
      expect(changes).toBe(1);
    } finally {
      database.close();
    }
  }
});

/** Every text somewhere in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
