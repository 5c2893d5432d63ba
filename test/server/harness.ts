// A real server for tests: real port, real database file, a clock that stands until it is moved, no worker but the one
// asked for. At the end it must have answered without a fault of its own and as its OpenAPI document says.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "../../server/main.ts";
import type { Log, Services } from "../../server/services.ts";
import type { Account } from "../../server/stores/store.ts";
import { tidyOnce, workOnce } from "../../server/worker.ts";
import { freePort } from "../free-port.ts";
import { newClient, type Client, type Exchange } from "./client.ts";
import { misfitsOf } from "./openapi-fit.ts";
import { anAccount, anOfficer, seedQuickly } from "./people.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What a test may want otherwise. */
export interface TestServerOptions {
  readonly definitions?: readonly string[];
  readonly now?: string;
  /** A MongoDB database in the place of the embedded one. */
  readonly mongodbUrl?: string;
}

/** Something the server said in its log. */
export interface Said {
  readonly level: "warn" | "error";
  readonly message: string;
  readonly what: object;
}

/** The server and what goes with it. */
export interface TestServer {
  readonly url: string;
  readonly dataDirectory: string;
  /** The server's clock; set it. */
  readonly clock: { now: string };
  readonly services: () => Services;
  readonly said: Said[];
  readonly exchanges: Exchange[];
  /** A visitor who is not signed in. */
  visitor(): Client;
  /** Somebody signed in. */
  as(login: string): Promise<Client>;
  addOfficer(role: string, agency: string, changes?: Partial<Account>): Promise<Account>;
  addCitizen(id: string, changes?: Partial<Account>): Promise<Account>;
  /** The server's own work until nothing is left that is due now. */
  work(): Promise<void>;
  /** Asks the gateway about open payments, sweeps uploads. */
  tidy(): Promise<void>;
  restart(): Promise<void>;
  /** Stops and throws when anything was answered with 500, against the document, or logged as a bug. */
  stop(): Promise<void>;
}

/** Starts one with the demo people, the shipped definitions and the strangers. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDirectory = mkdtempSync(join(tmpdir(), "motcua-test-"));
  const clock = { now: options.now ?? "2026-12-01T02:00:00.000Z" };
  const said: Said[] = [];
  const exchanges: Exchange[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (what, message) => void said.push({ level: "warn", message, what }),
    error: (what, message) => void said.push({ level: "error", message, what }),
  };
  const definitions = options.definitions ?? [join(ROOT, "definitions"), join(ROOT, "test/definitions")];
  const mongodb = options.mongodbUrl === undefined ? {} : { mongodbUrl: options.mongodbUrl };
  const start = (): Promise<RunningServer> =>
    startServer({ port, host: "127.0.0.1", dataDirectory, ...mongodb, publicUrl: url, isDevelopment: false, demo: false }, { now: () => clock.now, definitions, log, withWorker: false });
  let running = await start();
  await seedQuickly(running.services.stores);

  const server: TestServer = {
    url,
    dataDirectory,
    clock,
    said,
    exchanges,
    services: () => running.services,
    visitor: () => newClient(url, (exchange) => void exchanges.push(exchange)),
    async as(login) {
      const client = server.visitor();
      const { status } = await client.signIn(login);
      if (status !== 200) throw new Error(`${login} cannot sign in: ${status}`);
      return client;
    },
    addOfficer: (role, agency, changes) => kept(anOfficer(role, agency, changes)),
    addCitizen: (id, changes) => kept(anAccount({ id, ...changes })),
    async work() {
      while ((await workOnce(running.services, "test")) > 0);
    },
    tidy: () => tidyOnce(running.services),
    async restart() {
      await running.stop();
      running = await start();
      // The client's kept connections died with the old server; the first request of a browser would be repeated by it.
      while (await fetch(`${url}/healthz`).then(() => false, () => true));
    },
    async stop() {
      const document = (await server.visitor().api<object>("GET", "/api/openapi.json")).body;
      await running.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
      const faults = [
        ...exchanges.filter(({ status }) => status === 500).map(({ method, path }) => `500 for ${method} ${path}`),
        ...said.filter(({ message }) => message === "bug").map(({ what }) => JSON.stringify(what)),
        ...misfitsOf(document, exchanges),
      ];
      if (faults.length > 0) throw new Error(`The server is at fault:\n${[...new Set(faults)].join("\n")}`);
    },
  };
  return server;

  async function kept(account: Account): Promise<Account> {
    await running.services.stores.accounts.put(account);
    return account;
  }
}
