// Backup, restore and moving of embedded databases (O01).

import { existsSync } from "node:fs";
import { appendFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aCommit } from "../../builders/dossier.ts";
import { fillStore, keep, type Filled } from "./a-full-store.ts";
import { contentOf, copyAndBreakOff, expectWorking, fileMany, listedAt, run, storesAt, tamper, temporaryFolders } from "./moves.ts";

const folder = temporaryFolders();
const FROM = `sqlite:${folder("from")}`;
let filled: Filled;

beforeAll(async () => {
  const stores = await storesAt(FROM);
  filled = await fillStore(stores);
  await stores.close();
});

describe("migrate", () => {
  it("copies everything, and the copy works", async () => {
    const to = `sqlite:${folder("copy")}`;
    const { code, said } = await run("migrate", FROM, to);
    expect(code, said).toBe(0);
    expect(said).toContain("dossier: 2");
    expect(await contentOf(to)).toBe(await contentOf(FROM));
    await expectWorking(to, filled);
  });

  it("cut short anywhere leaves nothing a server opens, and ends when it is run again", async () => {
    for (let after = 0; after < 11; after += 1) {
      const to = folder(`cut-${after}`);
      await copyAndBreakOff(FROM, `sqlite:${to}`, after);
      await expect(storesAt(`sqlite:${to}`)).rejects.toThrow(/is being filled by migrate or restore/);
      expect(existsSync(join(to, "motcua.sqlite"))).toBe(false);
      expect((await run("migrate", FROM, `sqlite:${to}`)).code).toBe(0);
      expect(await contentOf(`sqlite:${to}`)).toBe(await contentOf(FROM));
    }
  });

  it("cut short between its last two moves ends when it is run again", async () => {
    const to = folder("last-move");
    await run("migrate", FROM, `sqlite:${to}`);
    await mkdir(join(to, "incoming"));
    await rename(join(to, "motcua.sqlite"), join(to, "incoming", "motcua.sqlite"));
    expect((await run("migrate", FROM, `sqlite:${to}`)).code).toBe(0);
    await expectWorking(`sqlite:${to}`, filled);
  });

  it("in two passes takes along what happened between them", async () => {
    const from = `sqlite:${folder("busy")}`;
    const stores = await storesAt(from);
    const { open } = await fillStore(stores);
    const to = `sqlite:${folder("busy-copy")}`;
    expect(await run("migrate", from, to, "--first-pass")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder("busy-copy"), "motcua.sqlite"))).toBe(false);
    await stores.dossiers.commit(aCommit({ after: open, effects: [{ type: "notify", params: {} }] }));
    await stores.dossiers.commit(aCommit());
    await stores.drafts.remove("draft-1");
    await stores.files.remove("f-draft");
    await keep(stores, "f-new", "mới");
    await stores.payments.settle("t-1", "failed", "2026-12-01T00:00:00.000Z");
    await stores.close();
    expect(await run("migrate", from, to)).toMatchObject({ code: 0 });
    expect(await contentOf(to)).toBe(await contentOf(from));
  });

  it("keeps the order of filing, so that lists stay as they were", async () => {
    const [from, to] = [`sqlite:${folder("many")}`, `sqlite:${folder("many-copy")}`];
    await fileMany(from, 80);
    expect(await run("migrate", from, to)).toMatchObject({ code: 0 });
    expect(await listedAt(to)).toEqual(await listedAt(from));
    expect(await listedAt(to)).toHaveLength(80);
  });

  it("writes over nothing, and says what it does not understand", async () => {
    expect(await run("migrate", FROM, FROM.replace("from", "from/motcua.sqlite"))).toMatchObject({ code: 78, said: expect.stringContaining("holds data already") });
    expect(await run("migrate", FROM)).toMatchObject({ code: 64 });
    expect(await run("migrate", FROM, "postgres://x")).toMatchObject({ code: 78, said: expect.stringContaining("is no store") });
    expect(await run("migrate", `sqlite:${folder("nowhere")}`, `sqlite:${folder("x")}`)).toMatchObject({ code: 78, said: expect.stringContaining("there is no motcua.sqlite") });
    expect(await readdir(folder("."))).not.toContain("nowhere");
  });
});

describe("backup and restore", () => {
  it("O01: of a store people work on is restored elsewhere with every head it had when it began", async () => {
    const from = `sqlite:${folder("worked-on")}`;
    const stores = await storesAt(from);
    await fillStore(stores);
    const heads = new Map<string, { readonly steps: number; readonly head: string }>();
    let isBackedUp = false;
    const work = async (): Promise<void> => {
      while (!isBackedUp) {
        const filing = aCommit();
        const step = aCommit({ after: filing });
        for (const commit of [filing, step]) {
          await stores.dossiers.commit(commit);
          heads.set(commit.dossier.id, { steps: commit.entry.seq, head: commit.seal.hash });
        }
      }
    };
    const workers = Array.from({ length: 4 }, work);
    while (heads.size < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = new Map(heads);
    const { code, said } = await run("backup", from, folder("drill"));
    isBackedUp = true;
    await Promise.all(workers);
    await stores.close();
    expect(code, said).toBe(0);

    const manifest = /--manifest=(\w+)/.exec(said)?.[1] ?? "";
    const to = `sqlite:${folder("drilled")}`;
    expect(await run("restore", folder("drill"), to, "--verify", `--manifest=${manifest}`)).toMatchObject({ code: 0 });
    const restored = await storesAt(to);
    for (const [id, { steps, head }] of before) expect((await restored.dossiers.history(id))[steps - 1]?.hash).toBe(head);
    await restored.close();
  });

  it("restored is what was backed up, and works", async () => {
    expect(await run("backup", FROM, folder("backup"))).toMatchObject({ code: 0 });
    expect(await run("restore", folder("backup"), "--verify")).toMatchObject({ code: 0, said: expect.stringContaining("2 dossiers, 2 files") });
    const to = `sqlite:${folder("restored")}`;
    expect(await run("restore", folder("backup"), to)).toMatchObject({ code: 0 });
    expect(await contentOf(to)).toBe(await contentOf(FROM));
    await expectWorking(to, filled);
    expect(await run("restore", folder("backup"), to)).toMatchObject({ code: 78, said: expect.stringContaining("holds data already") });
    expect(await run("backup", FROM, folder("backup"))).toMatchObject({ code: 78, said: expect.stringContaining("is not empty") });
  });

  const HARMS: readonly (readonly [string, (backup: string) => Promise<void>, (filled: Filled) => RegExp])[] = [
    ["an answer was changed", (backup) => tamper(join(backup, "dossier.ndjson"), (lines) => lines.replace("Nguyễn Văn An", "Nguyễn Văn Ẩn")), ({ open }) => new RegExp(`${open.dossier.code}.*does not say what was sealed`)],
    ["a step was taken back", (backup) => tamper(join(backup, "dossier.ndjson"), withoutLastStep), ({ open }) => new RegExp(`${open.dossier.code}.*ends elsewhere`)],
    ["an effect was dropped", (backup) => tamper(join(backup, "dossier.ndjson"), (lines) => lines.replace(/"effects":\[\{"id":"[^"]*","readyAt".*?\}\]/, '"effects":[]')), ({ open }) => new RegExp(`${open.dossier.code}.*is not what was written`)],
    ["a dossier was taken out", (backup) => tamper(join(backup, "dossier.ndjson"), (lines) => lines.split("\n").slice(1).join("\n")), () => /dossier \S+ was taken out/],
    ["a paper was exchanged", async (backup) => appendFile(await firstPaper(backup), "x"), () => /file f-\w+ has other bytes/],
    ["a definition was changed", (backup) => tamper(join(backup, "definition.ndjson"), (lines) => lines.replaceAll("khai tử", "khai sinh")), () => /definition \w{64} is not the text/],
    ["an account was added", (backup) => appendFile(join(backup, "account.ndjson"), '{"id":"mallory"}\n'), () => /account.ndjson is not what the manifest says/],
    ["no account is spoken of", (backup) => tamper(join(backup, "manifest.json"), (text) => without("account", text)), () => /account.ndjson is not what the manifest says/],
    ["no definition is spoken of and none is there", async (backup) => {
      await rm(join(backup, "definition.ndjson"));
      await tamper(join(backup, "manifest.json"), (text) => without("definition", text, 1));
    }, () => /definition.ndjson is missing/],
    ["no working copy is spoken of although there were any by then", (backup) => tamper(join(backup, "manifest.json"), (text) => without("workingCopy", text)), () => /workingCopy.ndjson is not what the manifest says/],
    ["the format is none", (backup) => tamper(join(backup, "manifest.json"), (text) => text.replace('"format": 2', '"format": 0')), () => /is none of ours/],
    ["the format is not told", (backup) => tamper(join(backup, "manifest.json"), (text) => text.replace('"format": 2,', "")), () => /is none of ours/],
    ["the format is a newer one", (backup) => tamper(join(backup, "manifest.json"), (text) => text.replace('"format": 2', '"format": 3')), () => /newer version \(format 3/],
    ["the manifest says nothing", (backup) => tamper(join(backup, "manifest.json"), () => "null"), () => /is none of ours/],
    ["it was cut short", (backup) => rename(join(backup, "manifest.json"), join(backup, "manifest.json.part")), () => /has no manifest.json/],
  ];
  it.each(HARMS)("in which %s is refused, and nothing is written", async (name, harm, complaint) => {
    const [backup, to] = [folder(`harmed ${name}`), folder(`never ${name}`)];
    await run("backup", FROM, backup);
    await harm(backup);
    const { code, said } = await run("restore", backup, `sqlite:${to}`);
    expect([code === 65 || code === 78, said]).toEqual([true, expect.stringMatching(complaint(filled))]);
    expect(existsSync(to)).toBe(false);
  });

  it("from before there were working copies is restored without any", async () => {
    await run("backup", FROM, folder("old"));
    await rm(join(folder("old"), "workingCopy.ndjson"));
    expect(await run("restore", folder("old"), "--verify")).toMatchObject({ code: 65, said: expect.stringContaining("workingCopy.ndjson is missing") });
    await tamper(join(folder("old"), "manifest.json"), (text) => without("workingCopy", text, 1));
    const to = `sqlite:${folder("from-old")}`;
    expect(await run("restore", folder("old"), to)).toMatchObject({ code: 0 });
    const stores = await storesAt(to);
    expect((await stores.workingCopies.list({ trashed: false, limit: 5 })).rows).toEqual([]);
    expect(await stores.dossiers.load(filled.open.dossier.id)).toBeDefined();
    await stores.close();
  });

  it("with another manifest than was noted is refused", async () => {
    await run("backup", FROM, folder("exchanged"));
    expect(await run("restore", folder("exchanged"), "--verify", `--manifest=${"0".repeat(64)}`)).toMatchObject({ code: 65, said: expect.stringContaining("not the one that was noted") });
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function withoutLastStep(lines: string): string {
  return lines
    .split("\n")
    .map((line) => {
      if (line === "") return line;
      const dossier = JSON.parse(line) as { history: unknown[]; erased?: object };
      return dossier.erased === undefined ? JSON.stringify({ ...dossier, history: dossier.history.slice(0, -1) }) : line;
    })
    .join("\n");
}

/** A manifest that does not speak of a kind. */
function without(kind: string, manifest: string, format = 2): string {
  const { records, files, ...rest } = JSON.parse(manifest) as { readonly records: Record<string, number>; readonly files: Record<string, object> };
  const { [kind]: _, ...otherRecords } = records;
  const { [`${kind}.ndjson`]: __, ...otherFiles } = files;
  return JSON.stringify({ ...rest, format, records: otherRecords, files: otherFiles });
}

async function firstPaper(backup: string): Promise<string> {
  const [shelf = ""] = await readdir(join(backup, "files"));
  const [paper = ""] = await readdir(join(backup, "files", shelf));
  return join(backup, "files", shelf, paper);
}
