// A real server for the browser tests: real port, real database file, demo accounts, its own worker.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "../../server/main.ts";
import { freePort } from "../free-port.ts";

/** The server, and everything it complained about as its own fault. */
export interface ServerUnderTest {
  readonly running: RunningServer;
  readonly url: string;
  readonly dataDirectory: string;
  readonly bugs: readonly object[];
  stop(): Promise<void>;
}

/** How a server differs from one just installed. */
export interface Serving {
  /** Moves its time away from the real one. */
  readonly now?: () => string;
  /** False: without the procedures that come with the software, each verified and compiled at every first start. Templates are there. */
  readonly shipped?: boolean;
}

/** Starts one on a free port with an empty data folder. */
export async function serve({ now, shipped = true }: Serving = {}): Promise<ServerUnderTest> {
  const port = await freePort();
  const dataDirectory = mkdtempSync(join(tmpdir(), "motcua-e2e-"));
  const bugs: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (what: object, message: string) => void bugs.push({ message, ...what }) };
  const url = `http://localhost:${port}`;
  const running = await startServer({ port, host: "127.0.0.1", dataDirectory, publicUrl: url, isDevelopment: false, demo: true }, { log, ...(now === undefined ? {} : { now }), ...(shipped ? {} : { definitions: [] }) });
  return {
    running,
    url,
    dataDirectory,
    bugs,
    async stop() {
      await running.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
