// `npm run scale`: a replica set on this machine and first one, then two server processes on it. Prints how many steps (filings and
// acceptances) a second they take together and which share of the work (notices sent) each did. Only the ratio means
// anything, and it is never a gate: servers, database and clients share one machine. `SECONDS_EACH`, `CLIENTS`, `MEMBERS` change it.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { mongodBinary, startReplicaSet } from "../replica-set.ts";
import { newClient, type Client } from "../server/client.ts";
import { aFilingOfToday, type Receipt } from "../server/filings.ts";
import { freePort } from "../free-port.ts";
import { spawnServer, type ServerProcess } from "../server/process.ts";

const SECONDS_EACH = Number(process.env["SECONDS_EACH"] ?? "15");
const CLIENTS = Number(process.env["CLIENTS"] ?? "16");
const MEMBERS = Number(process.env["MEMBERS"] ?? "3");
const LARGEST = 2;

/** What so many servers did. */
interface Outcome {
  readonly stepsPerSecond: number;
  /** Notices each process sent. */
  readonly sent: readonly number[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (mongodBinary() === undefined) {
  process.stderr.write("npm run scale needs a MongoDB server: set MONGOD to a mongod binary, or put mongod on the path\n");
  process.exit(78);
}
say(`${MEMBERS} database nodes, ${CLIENTS} clients, ${cpus().length} processors for all of it, ${SECONDS_EACH} s each`);
const outcomes: Outcome[] = [];
for (let servers = 1; servers <= LARGEST; servers += 1) {
  const outcome = await measure(servers);
  outcomes.push(outcome);
  const all = outcome.sent.reduce((sum, count) => sum + count, 0);
  const ratio = outcome.stepsPerSecond / (outcomes[0]?.stepsPerSecond ?? 1);
  say(`${servers} server${servers === 1 ? " " : "s"}: ${outcome.stepsPerSecond.toFixed(1)} steps/s (× ${ratio.toFixed(2)}); share of work: ${outcome.sent.map((count) => `${Math.round((100 * count) / Math.max(1, all))} %`).join(" + ")} of ${all}`);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A fresh replica set each time, so that the second does not pay for what the first left. */
async function measure(servers: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "motcua-scale-"));
  const set = await startReplicaSet(MEMBERS);
  const processes: ServerProcess[] = [];
  try {
    for (let number = 0; number < servers; number += 1) processes.push(await spawnServer(await freePort(), join(folder, String(number)), { MONGODB_URL: set.url }));
    const people = await Promise.all(processes.map(async ({ url }) => ({ lan: await signedIn(url, "lan"), motcua: await signedIn(url, "motcua") })));
    let steps = 0;
    const end = Date.now() + SECONDS_EACH * 1_000;
    const work = async (client: number): Promise<void> => {
      const { lan, motcua } = people[client % people.length] as (typeof people)[number];
      while (Date.now() < end) {
        const { id } = await ask(lan, "/api/dossiers", await aFilingOfToday(lan), {});
        await ask(motcua, `/api/dossiers/${id}/events`, { kind: "act", name: "ACCEPT" }, { "if-match": '"1"' });
        steps += 2;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
    return { stepsPerSecond: steps / SECONDS_EACH, sent: processes.map((_, number) => sentFrom(join(folder, String(number), "outgoing-messages.jsonl"))) };
  } finally {
    await Promise.all(processes.map((process) => process.kill()));
    await set.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signedIn(url: string, login: string): Promise<Client> {
  const client = newClient(url, () => undefined);
  await client.signIn(login);
  return client;
}

async function ask(client: Client, path: string, body: object, headers: Readonly<Record<string, string>>): Promise<Receipt> {
  const reply = await client.api<Receipt>("POST", path, body, headers);
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.text}`);
  return reply.body;
}

function sentFrom(file: string): number {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
}
