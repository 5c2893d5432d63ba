// What cannot be served from stops the start: exit code 78 and one line that says why (faults D03).

import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { DATABASE_FILE } from "../../server/stores/sqlite/open.ts";
import { freePort } from "../free-port.ts";
import { refusedStart } from "./process.ts";

const folder = mkdtempSync(join(tmpdir(), "motcua-boot-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TMPFS = 0x01021994;
const hasMemoryDisk = process.platform === "linux" && statfsSync("/dev/shm").type === TMPFS;

async function expectRefusal(environment: Readonly<Record<string, string>>, reason: RegExp): Promise<void> {
  const { code, complaint } = await refusedStart({ PORT: String(await freePort()), DATA_DIR: folder, ...environment });
  expect([code, complaint.trimEnd().split("\n")]).toEqual([78, [expect.stringMatching(reason)]]);
}

it("D03: a database that is none", async () => {
  const broken = mkdtempSync(join(folder, "broken-"));
  writeFileSync(join(broken, DATABASE_FILE), "not a database ".repeat(1_000));
  await expectRefusal({ DATA_DIR: broken }, /^Motcua cannot start: .*not a database/i);
});

it("D03: a data folder that is a file", async () => {
  writeFileSync(join(folder, "file"), "");
  await expectRefusal({ DATA_DIR: join(folder, "file") }, /^Motcua cannot start: .*file/);
});

it.skipIf(!hasMemoryDisk)("D03: a data folder that lives in memory, outside a demonstration", async () => {
  const memory = mkdtempSync("/dev/shm/motcua-boot-");
  try {
    await expectRefusal({ DATA_DIR: memory, DEMO: "off" }, /memory only/);
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
});

it("a setting that cannot be read", async () => {
  await expectRefusal({ PORT: "eighty" }, /PORT must be a number/);
  await expectRefusal({ PUBLIC_URL: "motcua" }, /PUBLIC_URL must be an address/);
});

it("a port somebody else listens on", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const data = join(folder, "never-made");
  await expectRefusal({ PORT: String(typeof address === "object" && address !== null ? address.port : 0), DATA_DIR: data }, /EADDRINUSE/);
  expect(existsSync(data)).toBe(false);
  other.close();
});
