import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { freshDatabase } from "./fresh-database.ts";

const KILLS = 10;
const WRITER = new URL("./writer-process.ts", import.meta.url).pathname;

/** Highest acknowledged step of each dossier. */
type Acknowledged = Map<string, { readonly seq: number; readonly hash: string }>;

describe("a process killed at any instant (D01, C05)", () => {
  const fresh = freshDatabase();

  it(
    `loses no acknowledged step and leaves none by halves, ${KILLS} times over`,
    async () => {
      const acknowledged: Acknowledged = new Map();
      for (let run = 0; run < KILLS; run += 1) {
        await writeAndKill(fresh.directory, run, acknowledged);
        const started = performance.now();
        await (await openStores({ dataDirectory: fresh.directory })).close();
        expect(performance.now() - started).toBeLessThan(5_000);
        expect(faultsIn(fresh.file)).toEqual([]);
        expect(await lostOf(fresh.directory, acknowledged)).toEqual([]);
      }
      expect(acknowledged.size).toBeGreaterThan(KILLS);
    },
    180_000,
  );
});

// ---------------------------------------------------------------------------------------------------------------------

/** Starts a writer and kills it up to 40 ms after its first acknowledgement. */
async function writeAndKill(directory: string, run: number, acknowledged: Acknowledged): Promise<void> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, directory, String(run)], { stdio: ["ignore", "pipe", "pipe"] });
  let heard = "";
  let complaint = "";
  writer.stdout.once("data", () => setTimeout(() => writer.kill("SIGKILL"), Math.random() * 40));
  writer.stdout.setEncoding("utf8").on("data", (text: string) => (heard += text));
  writer.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const signal = await new Promise((resolve) => writer.once("close", (_code, by) => resolve(by)));
  expect(signal, complaint).toBe("SIGKILL");
  // A line cut off by the kill was not said.
  for (const line of heard.split("\n").slice(0, -1)) {
    const [dossier = "", seq, hash = ""] = line.split(" ");
    acknowledged.set(dossier, { seq: Number(seq), hash });
  }
}

async function lostOf(directory: string, acknowledged: Acknowledged): Promise<readonly string[]> {
  const { dossiers, close } = await openStores({ dataDirectory: directory });
  const lost: string[] = [];
  for (const [dossier, { seq, hash }] of acknowledged) {
    const stored = await dossiers.load(dossier);
    const history = await dossiers.history(dossier);
    if (history[seq - 1]?.hash !== hash || stored?.dossier.revision !== history.length) lost.push(`${dossier} ${seq}`);
    // A client has one step under way, so at most one more than it heard of can be there.
    if (history.length > seq + 1) lost.push(`${dossier} has ${history.length} steps, ${seq} were acknowledged`);
  }
  await close();
  return lost;
}

/** Dossiers whose rows do not agree on how many steps there were (INV-02, INV-03), and damaged pages. */
function faultsIn(file: string): readonly unknown[] {
  const sql = new Sqlite(file, { readonly: true });
  const torn = sql
    .prepare(
      `SELECT id, revision FROM dossier d WHERE NOT (
         revision = (SELECT count(*) FROM log WHERE dossier = d.num) AND
         revision = (SELECT max(seq) FROM log WHERE dossier = d.num) AND
         revision = (SELECT count(*) FROM log_body WHERE dossier = d.num) AND
         head = (SELECT hash FROM log WHERE dossier = d.num AND seq = d.revision) AND
         revision = (SELECT count(*) FROM timer WHERE dossier = d.id) AND
         revision = (SELECT count(*) FROM outbox WHERE dossier = d.id) AND
         revision = (SELECT count(*) FROM idempotency WHERE actor = d.id) AND
         1 = (SELECT count(*) FROM task WHERE dossier = d.num) AND
         1 = (SELECT count(*) FROM dossier_agency WHERE dossier = d.num))`,
    )
    .all();
  const check = sql.pragma("integrity_check", { simple: true });
  sql.close();
  return check === "ok" ? torn : [...torn, check];
}
