// Moving a store elsewhere and back, for every pair of stores.

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect } from "vitest";
import { canonical } from "../../../engine/machine/index.ts";
import { openSource, openTarget } from "../../../server/operations/address.ts";
import { backup } from "../../../server/operations/backup.ts";
import { runCommand } from "../../../server/operations/command.ts";
import { copyAll } from "../../../server/operations/copy.ts";
import { migrate } from "../../../server/operations/migrate.ts";
import { restore } from "../../../server/operations/restore.ts";
import { openStores } from "../../../server/stores/open.ts";
import type { Stores, WorkingCopyCommit } from "../../../server/stores/store.ts";
import { KINDS } from "../../../server/stores/transfer.ts";
import { aCommit, later } from "../../builders/dossier.ts";
import { aSave } from "../../builders/working-copy.ts";
import type { Filled } from "./a-full-store.ts";

/** Folders of the running file. */
export function temporaryFolders(): (name: string) => string {
  const root = mkdtempSync(join(tmpdir(), "motcua-moves-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (name) => join(root, name);
}

/** Runs `migrate`, `backup` or `restore` as from the command line. */
export async function run(name: "migrate" | "backup" | "restore", ...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const tell = (line: string): void => void said.push(line);
  const commands = { migrate, backup: async (given: readonly string[]) => void (await backup(given, tell)), restore };
  const code = await runCommand(name, () => commands[name](args, tell), tell);
  return { code, said: said.join("\n") };
}

/** Opens a store by its address. */
export async function storesAt(address: string): Promise<Stores> {
  return openStores(address.startsWith("sqlite:") ? { dataDirectory: address.slice("sqlite:".length) } : { dataDirectory: "", mongodbUrl: address });
}

/** Files so many dossiers whose ids say nothing of when. */
export async function fileMany(address: string, count: number): Promise<void> {
  const stores = await storesAt(address);
  for (let number = 0; number < count; number += 1) await stores.dossiers.commit(aCommit({ opened: { id: randomUUID() } }));
  await stores.close();
}

/** A person's dossiers as the store lists them. */
export async function listedAt(address: string): Promise<readonly string[]> {
  const stores = await storesAt(address);
  const { rows } = await stores.dossiers.ofPerson("citizen-1", 100);
  await stores.close();
  return rows.map(({ id }) => id);
}

/** Everything in a store, as text that can be compared. */
export async function contentOf(address: string): Promise<string> {
  const source = await openSource(address);
  const lines: string[] = [];
  for (const kind of KINDS) for await (const record of source.read(kind)) lines.push(canonical([kind, record]));
  await source.close();
  return lines.join("\n");
}

/** Copies a part, as a process does that is killed then. */
export async function copyAndBreakOff(from: string, to: string, after: number): Promise<void> {
  const [source, target] = [await openSource(from), await openTarget(to)];
  let read = 0;
  const cut: typeof source = {
    ...source,
    async *read(kind) {
      for await (const record of source.read(kind)) {
        if (read++ >= after) throw new Error("cut short");
        yield record;
      }
    },
  };
  await expect(copyAll(cut, target, () => undefined)).rejects.toThrow("cut short");
  await source.close();
  await target.close();
}

/** The copy works as a store: what waits can be claimed, numbers go on, keys are known, files are whole. */
export async function expectWorking(address: string, { open, erased, file }: Filled): Promise<void> {
  const stores = await storesAt(address);
  const { id, code } = open.dossier;
  expect(await stores.dossiers.load(id)).toEqual({ dossier: open.dossier, head: open.seal.hash });
  expect((await stores.dossiers.loadByCode(code))?.dossier.id).toBe(id);
  expect((await stores.dossiers.repliedTo(id, "citizen-1", "key-1"))?.body).toBe('{"đã":"nhận"}');
  expect((await stores.dossiers.repliedTo(id, "officer-1", "key-2"))?.status).toBe(201);
  expect(await stores.dossiers.load(erased.dossier.id)).toBeUndefined();
  expect((await stores.dossiers.history(erased.dossier.id)).map(({ hash, body }) => [hash.length, body])).toEqual([[64, undefined], [64, undefined]]);
  expect(await stores.dossiers.allocate("H56.120-261121")).toBe(8);
  expect(await text(await stores.files.open(file.id))).toBe("giấy báo tử");
  await stores.files.remove(file.id);
  expect((await stores.files.find(file.id))?.dossier).toBe(id);
  expect((await stores.outbox.dead(5)).map(({ reason }) => reason)).toEqual(["không có người nhận"]);
  expect(await stores.outbox.claim("w", later(19_999), later(30_000), 5)).toEqual([]);
  expect((await stores.outbox.claim("w", later(20_000), later(30_000), 5)).map(({ effect, attempts }) => [effect.id, effect.params, attempts])).toEqual([[`${id}:1:1`, { number: 1 }, 1]]);
  expect((await stores.timers.claim("w", later(20_000), later(30_000), 5)).map(({ dossier }) => dossier)).toEqual([id]);
  const seats = [{ role: "oneStopOfficer", agency: open.dossier.agency }];
  expect((await stores.dossiers.inbox({ seats, show: "all", officer: "o", limit: 5, text: code })).rows.map((row) => row.id)).toEqual([id]);
  expect((await stores.definitions.published()).length).toBe(1);
  const [copy] = (await stores.workingCopies.list({ trashed: false, limit: 5 })).rows;
  expect((await stores.workingCopies.history(copy?.id ?? "", { limit: 5 })).rows.map(({ revision }) => revision)).toEqual([4, 2, 1]);
  expect(await stores.workingCopies.save(aSave({ after: { copy } as WorkingCopyCommit }))).toEqual({ outcome: "saved" });
  expect((await stores.workingCopies.list({ trashed: true, limit: 5 })).rows).toHaveLength(1);
  expect((await stores.payments.find("t-2"))?.state).toBe("paid");
  expect(await stores.sessions.load("s")).toBeUndefined();
  await stores.close();
}

/** Changes a file of a backup. */
export async function tamper(file: string, change: (content: string) => string): Promise<void> {
  const before = await readFile(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}
