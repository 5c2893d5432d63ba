// The real server, started as `npm start` starts it, cannot make code of a text and misses nothing (faults E05). Without
// the flag that takes the ability away it does not start.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_CODE_FROM_STRINGS } from "../../server/code-from-strings.ts";
import { newClient, type Exchange } from "./client.ts";
import { aFilingOfToday, type Receipt } from "./filings.ts";
import { freePort } from "../free-port.ts";
import { refusedStart, spawnServer, type ServerProcess } from "./process.ts";

interface History {
  readonly entries: readonly { readonly body: { readonly entry: { readonly seq: number; readonly event: { readonly name?: string } } } }[];
}

const folder = mkdtempSync(join(tmpdir(), "motcua-code-"));
const exchanges: Exchange[] = [];
let server: ServerProcess;

beforeAll(async () => {
  server = await spawnServer(await freePort(), join(folder, "data"));
});
afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe("E05: a server that cannot make code of a text", () => {
  it("files a dossier, accepts it and prints its slip", async () => {
    const [citizen, officer] = [newClient(server.url, (exchange) => void exchanges.push(exchange)), newClient(server.url, (exchange) => void exchanges.push(exchange))];
    expect([(await citizen.signIn("lan")).status, (await officer.signIn("motcua")).status]).toEqual([200, 200]);
    const filed = await citizen.api<Receipt>("POST", "/api/dossiers", await aFilingOfToday(citizen), { "idempotency-key": crypto.randomUUID() });
    expect(filed.status, filed.text).toBe(201);
    const accepted = await officer.api("POST", `/api/dossiers/${filed.body.id}/events`, { kind: "act", name: "ACCEPT" }, { "idempotency-key": crypto.randomUUID(), "if-match": '"1"' });
    expect(accepted.status, accepted.text).toBe(200);
    const { entries } = (await officer.api<History>("GET", `/api/dossiers/${filed.body.id}/history`)).body;
    const slip = await citizen.send("GET", `/api/dossiers/${filed.body.id}/slips/${entries.find(({ body }) => body.entry.event.name === "ACCEPT")?.body.entry.seq}/receiptSlip`, undefined);
    expect(slip.text).toMatch(/^%PDF-/);
  });

  it.each(["/", "/thu-tuc/1.000656", "/can-bo", "/api/openapi.json"])("shows %s", async (path) => {
    expect((await fetch(server.url + path)).status).toBe(200);
  });

  it("serves the validators that were compiled elsewhere", async () => {
    const page = await (await fetch(`${server.url}/api/procedures/1.000656`)).json() as { readonly hash: string };
    const script = await fetch(`${server.url}/assets/forms/${page.hash}.js`);
    expect([script.status, (await script.text()).slice(0, 35)]).toEqual([200, "export default function (require) {"]);
  });

  it("met no fault of its own", () => {
    expect(exchanges.filter(({ status }) => status >= 500)).toEqual([]);
  });
});

describe("a server that could", () => {
  it("does not start", async () => {
    const { code, complaint } = await refusedStart({ PORT: String(await freePort()), DATA_DIR: join(folder, "other") }, []);
    expect([code, complaint]).toEqual([78, `Motcua cannot start: node must be given ${NO_CODE_FROM_STRINGS}, as "npm start" does\n`]);
  });

  it.each(["start", "dev"])("is not what `npm run %s` starts", (script) => {
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
    expect(scripts[script]).toContain(`${NO_CODE_FROM_STRINGS} `);
  });
});
