// From a running server's database to the auditor's verdict: export, manifest, exit codes, and what shows when somebody
// takes a dossier away. The audit program is run as it would be elsewhere: alone, without the software it judges.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditExport } from "../../../server/audit/export-command.ts";
import { exportText } from "../../../server/audit/export.ts";
import { manifestOf } from "../../../server/audit/manifest.ts";
import { auditVerify } from "../../../server/audit/verify/main.ts";
import { act, file } from "../filings.ts";
import { startTestServer, type TestServer } from "../harness.ts";
import { exported, journeyNamed } from "./exports.ts";

const ROOT = join(import.meta.dirname, "../../..");
const run = promisify(execFile);
const place = mkdtempSync(join(tmpdir(), "motcua-audit-"));
let server: TestServer;
let [open, closed, erased] = ["", "", ""];
let manifest = "";

beforeAll(async () => {
  server = await startTestServer();
  const [lan, counter] = await Promise.all([server.as("lan"), server.as("motcua")]);
  [open, closed, erased] = [(await file(lan)).body.id, (await file(lan)).body.id, (await file(lan)).body.id];
  await act(counter, open, { kind: "act", name: "ACCEPT" });
  for (const id of [closed, erased]) await act(counter, id, { kind: "act", name: "REJECT_INTAKE", data: { ground: "notCompetent", reason: "Nơi cư trú cuối cùng thuộc xã khác" } });
  expect(await server.services().stores.dossiers.erase(erased)).toBe(true);
  const said: string[] = [];
  expect(await auditExport([server.dataDirectory, join(place, "all")], (line) => void said.push(line))).toBe(0);
  manifest = /manifest ([0-9a-f]{64})/.exec(said.join("\n"))?.[1] ?? "";
});
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await server?.stop();
});

/** A copy of the export to be tampered with. */
let folder = "";
let copies = 0;
beforeEach(() => {
  folder = join(place, `copy-${(copies += 1)}`);
  cpSync(join(place, "all"), folder, { recursive: true });
});

/** What the program says and how it ends. */
function verify(...args: readonly string[]): { readonly code: number; readonly said: string } {
  const lines: string[] = [];
  const code = auditVerify(args, (line) => void lines.push(line));
  return { code, said: lines.join("\n") };
}

describe("a store exported", () => {
  it("is one file for each dossier there ever was, and a manifest", () => {
    expect(readdirSync(folder).sort()).toEqual([...[open, closed, erased].map((id) => `${id}.json`), "manifest.json"].sort());
  });

  it("is intact and allowed; of what was erased only that nothing was touched", () => {
    const { code, said } = verify(folder, "--manifest", manifest);
    expect([code, said]).toEqual([0, expect.stringContaining("3 hồ sơ, 0 có vấn đề. Lịch sử nguyên vẹn, mọi bước được phép.")]);
    expect(said).toContain("✓ 2/2 mục được phép");
    expect(said).toMatch(new RegExp(`Hồ sơ ${erased}\\n.*✓ nguyên vẹn, 2 mục\\n.*○ nội dung đã xóa, không xét được`));
    expect(said).toContain("Không xét: lời văn của thông báo");
    expect(readFileSync(join(folder, `${erased}.json`), "utf8")).not.toMatch(/Lan|nonce|definitions":\[\{/);
  });

  it("tells the same in English and for machines", () => {
    expect(verify(folder, "--en").said).toContain("3 dossiers, 0 with faults. History is intact and every step was allowed.");
    const told = JSON.parse(verify(folder, "--json").said) as { readonly exitCode: number; readonly dossiers: readonly { readonly dossier: string; readonly judged: number; readonly isAllowed?: boolean }[] };
    expect([told.exitCode, told.dossiers.map(({ dossier, judged, isAllowed }) => [dossier, judged, isAllowed]).sort()]).toEqual([0, [[open, 2, true], [closed, 2, true], [erased, 0, undefined]].sort()]);
  });

  it("is judged by the program alone, far from the software", async () => {
    const elsewhere = join(place, "elsewhere");
    cpSync(join(ROOT, "server/audit/verify"), elsewhere, { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(elsewhere, "node_modules"));
    writeFileSync(join(elsewhere, "package.json"), '{"type":"module"}');
    const { stdout } = await run("node", ["--import", "tsx", join(elsewhere, "main.ts"), folder, "--en"], { cwd: elsewhere });
    expect(stdout).toContain("History is intact and every step was allowed.");
    const failed = await run("node", ["--import", "tsx", join(elsewhere, "main.ts"), join(folder, "nowhere")], { cwd: elsewhere }).then(() => 0, (error: { readonly code: number }) => error.code);
    expect(failed).toBe(2);
  }, 60_000);
});

describe("whoever has the files", () => {
  it("cannot take a dossier away, and not even by a manifest of their own once its digest is known", () => {
    rmSync(join(folder, `${closed}.json`));
    expect(verify(folder)).toEqual({ code: 1, said: expect.stringContaining(`✗ Thiếu hồ sơ ${closed} có trong danh mục.`) });
    const { dossiers, exportedAt } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as ReturnType<typeof manifestOf>;
    writeFileSync(join(folder, "manifest.json"), exportText(manifestOf(dossiers.filter(({ dossier }) => dossier !== closed), exportedAt)));
    expect(verify(folder).code).toBe(0);
    expect(verify(folder, "--manifest", manifest)).toEqual({ code: 1, said: expect.stringContaining("✗ Danh mục đã bị sửa.") });
  });

  it("cannot pass an invented dossier off as one of the store's", () => {
    writeFileSync(join(folder, "invented.json"), exportText(journeyNamed("deathRegistration/granted").file));
    expect(verify(folder)).toEqual({ code: 1, said: expect.stringContaining("không có trong danh mục") });
  });

  it("cannot put a lawful history in the place of the true one", () => {
    const told = journeyNamed("deathRegistration/refused");
    const log = JSON.parse(JSON.stringify(told.log).replaceAll("00000000-0000-4000-8000-000000000001", open)) as typeof told.log;
    writeFileSync(join(folder, `${open}.json`), exportText(exported(log, told)));
    expect(verify(folder)).toEqual({ code: 1, said: expect.stringContaining(`Hồ sơ ${open} không kết thúc như danh mục ghi.`) });
  });

  it("cannot pass words off as erased", () => {
    const text = JSON.parse(readFileSync(join(folder, `${open}.json`), "utf8")) as { entries: { body?: unknown }[] };
    for (const entry of text.entries) delete entry.body;
    writeFileSync(join(folder, `${open}.json`), exportText(text));
    expect(verify(folder).code).toBe(1);
  });

  it("is told the entry and the reason", () => {
    const path = join(folder, `${closed}.json`);
    writeFileSync(path, readFileSync(path, "utf8").replace('"REJECT_INTAKE"', '"ACCEPT"'));
    const { code, said } = verify(path);
    expect(code).toBe(1);
    expect(said).toMatch(/✗ mục 2 +Nội dung \(event\) không phải nội dung đã ghi lúc đầu\./);
    expect(verify(path, "--en").said).toMatch(/✗ entry 2 +What it says \(event\) is not what was written at the time\./);
  });
});

describe("one dossier", () => {
  it("is exported by its id, and held against a receipt somebody kept", async () => {
    const out = join(place, "one");
    expect(await auditExport([server.dataDirectory, out, open], () => undefined)).toBe(0);
    expect(readdirSync(out)).toEqual([`${open}.json`]);
    const path = join(out, `${open}.json`);
    const [first, second] = (await server.services().stores.dossiers.history(open)).map(({ hash }) => hash);
    expect(verify(path, "--receipt", `2:${second}`).code).toBe(0);
    expect(verify(path, "--receipt", `1:${first}`).code).toBe(0);
    expect(verify(path, "--receipt", `2:${first}`)).toEqual({ code: 1, said: expect.stringContaining("Biên nhận ghi 2 mục") });
    expect(verify(path).said).toContain("Không có danh mục");
  });

  it("that nobody knows, a folder in use, no database: said in a line", async () => {
    const said: string[] = [];
    const code = (...args: readonly string[]): Promise<number> => auditExport(args, (line) => void said.push(line));
    expect(await code(server.dataDirectory, join(place, "none"), "unknown")).toBe(1);
    expect(await code(server.dataDirectory, folder)).toBe(2);
    expect(await code(place, join(place, "new"))).toBe(2);
    expect(await code(place)).toBe(2);
    expect(said).toEqual([expect.stringContaining("0 →"), `${folder} is not empty`, `no database in ${place}`, expect.stringContaining("npm run audit:export")]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["no JSON", "{"],
    ["another JSON", '{"format":2}\n'],
    ["nothing", ""],
    ["deep as a well", "[".repeat(200_000)],
    ["a key that reaches for prototypes", '{"__proto__":{"format":1}}\n'],
  ])("%s ends with 2", (name, text) => {
    const path = join(place, `${name}.json`);
    writeFileSync(path, text);
    expect(verify(path)).toEqual({ code: 2, said: expect.stringContaining("Không đọc được") });
  });

  it("no UTF-8, no file, no argument, a receipt that is none", () => {
    writeFileSync(join(place, "latin.json"), Buffer.from([0x7b, 0xe1, 0x7d]));
    expect(verify(join(place, "latin.json")).code).toBe(2);
    expect(verify(join(place, "nowhere")).code).toBe(2);
    expect(verify()).toEqual({ code: 2, said: expect.stringContaining("npm run audit:verify") });
    expect(verify(folder, "--receipt", "last").code).toBe(2);
  });

  it("beside what is fine: the rest is judged, and the end is 2", () => {
    rmSync(join(folder, "manifest.json"));
    const { code, said } = verify(folder);
    expect([code, said]).toEqual([2, expect.stringContaining("Không đọc được manifest.json")]);
  });
});
