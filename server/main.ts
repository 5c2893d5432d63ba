// Composition root: the only place that chooses store and connectors. Starts the server and says where to go.

import { mkdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createServer } from "node:http";
import { createServer as createSocketServer, type Server as SocketServer } from "node:net";
import pino from "pino";
import { canMakeCodeFromStrings, NO_CODE_FROM_STRINGS } from "./code-from-strings.ts";
import { readConfig, type Config } from "./config.ts";
import { messageSandbox } from "./connectors/messages/sandbox.ts";
import { paymentFor } from "./connectors/payment/index.ts";
import { formModules } from "./definitions/form-modules.ts";
import { openDefinitions } from "./definitions/open-definitions.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo/people.ts";
import { seedDemo } from "./demo/seed.ts";
import { createApp } from "./http/app.ts";
import { readAssets } from "./http/assets.ts";
import { citizenPages } from "./http/citizen/index.ts";
import { DESIGNER, DESK, staffPage } from "./http/staff-page.ts";
import type { Log, Services } from "./services.ts";
import { openStores } from "./stores/open.ts";
import { untilThere } from "./stores/until-there.ts";
import { startWorker, type Worker } from "./worker.ts";

const DEFINITIONS = join(import.meta.dirname, "../definitions");

/** What a caller may put in the place of the real thing: tests hold time and the folder of definitions. */
export interface Surroundings {
  readonly now?: () => string;
  readonly definitions?: readonly string[];
  readonly log?: Log;
  /** Without it the caller does the server's own work by `workOnce`. */
  readonly withWorker?: boolean;
}

/** A running server. */
export interface RunningServer {
  readonly url: string;
  readonly services: Services;
  readonly config: Config;
  stop(): Promise<void>;
}

/** Starts a server. Everything it needs is opened before it listens. */
export async function startServer(config: Config, surroundings: Surroundings = {}): Promise<RunningServer> {
  const log = surroundings.log ?? pino({ level: process.env["LOG_LEVEL"] ?? "info" }).child({}) as unknown as Log;
  const now = surroundings.now ?? (() => new Date().toISOString());
  const assets = readAssets();
  await assertFree(config);
  const stores = await openStores({
    dataDirectory: config.dataDirectory,
    ...(config.mongodbUrl === undefined ? {} : { mongodbUrl: config.mongodbUrl }),
    refuseMemoryDisk: !config.demo,
    onBroken(reason) {
      log.error({ reason: reason.message }, "the disk failed: ending, so that a fresh start finds out what reached it");
      process.exit(70);
    },
  });
  // After the database: a start that is refused leaves nothing behind.
  mkdirSync(config.dataDirectory, { recursive: true });
  if (config.demo) await untilThere(() => seedDemo(stores));

  let worker: Worker | undefined;
  const payment = paymentFor(config, `http://${config.host}:${config.port}`);
  const services: Services = {
    ...(await untilThere(() => openDefinitions(stores, { shared: DEFINITIONS, roots: surroundings.definitions ?? [DEFINITIONS], now, log }))),
    stores,
    payment: payment.connector,
    messages: messageSandbox(join(config.dataDirectory, "outgoing-messages.jsonl")),
    now,
    newId: () => randomUUID(),
    log,
    wake: () => worker?.wake(),
  };
  const app = createApp(config, services, {
    before: [{ path: "/assets/forms", handler: formModules(services) }, { path: "/assets", handler: assets.files }, ...payment.mounts],
    after: [{ path: "/can-bo", handler: staffPage(assets, DESK) }, { path: "/thiet-ke", handler: staffPage(assets, DESIGNER) }, { path: "/", handler: citizenPages({ config, services, assets }) }],
  });
  const server = createServer({ connectionsCheckingInterval: 1_000, headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 }, app);
  server.maxHeadersCount = 100;
  await listen(server, config);
  if (surroundings.withWorker !== false) worker = startWorker(services, `${process.pid}-${randomUUID()}`);
  return {
    url: config.publicUrl,
    services,
    config,
    async stop() {
      await worker?.stop();
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), 10_000);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
      });
      payment.close();
      await stores.close();
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Whether the port can be had is said before anything is opened and many forms are compiled. */
async function assertFree(config: Config): Promise<void> {
  const probe = createSocketServer((socket) => socket.destroy());
  await listen(probe, config);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: SocketServer, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
}

function welcome(url: string): string {
  const people = DEMO_PEOPLE.map(({ login, name, about }) => `    ${login.padEnd(12)} ${name} – ${about}`);
  return ["", `  Motcua đang chạy: ${url}`, `    Người dân: ${url}/    Cán bộ: ${url}/can-bo    Thủ tục: ${url}/thiet-ke    API: ${url}/api/openapi.json`, "", `  Tài khoản trình diễn (mật khẩu: ${DEMO_PASSWORD})`, ...people, ""].join("\n");
}

/** From the command line: one line and an exit code when it cannot start. */
async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    if (!config.isDevelopment && canMakeCodeFromStrings()) throw new Error(`node must be given ${NO_CODE_FROM_STRINGS}, as "npm start" does`);
    const running = await startServer(config);
    if (config.demo) process.stdout.write(`${welcome(running.url)}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
  } catch (error) {
    process.stderr.write(`Motcua cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(78);
  }
}

if (process.argv[1] === import.meta.filename) await main();
