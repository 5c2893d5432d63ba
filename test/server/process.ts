// The server as its own process, as it is started in earnest, so that it can be killed or refuse to start.

import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { NO_CODE_FROM_STRINGS } from "../../server/code-from-strings.ts";
import { stopProcess } from "../stop-process.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Milliseconds until a server that neither answers nor ends is given up. Starting takes 3 s on an idle machine; how long it may take is no test's matter. */
const READY_MS = 90_000;

/** A server process that answers. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a power switch would; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP: holds its connections and does nothing, as on a machine that swaps. */
  freeze(): Promise<void>;
  /** SIGCONT. */
  thaw(): void;
}

/** Starts one and waits until it is ready. */
export async function spawnServer(port: number, dataDirectory: string, environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${port}`;
  const child = run({ PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDirectory, ...environment });
  const complaint = complaintOf(child);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  for (const until = Date.now() + READY_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      await ended;
      throw new Error(`The server does not start (exit code ${child.exitCode}, ${child.signalCode}): ${complaint()}`);
    }
    if (await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false)) break;
  }
  return {
    url,
    pid: child.pid ?? 0,
    freeze: () => stopProcess(child),
    thaw: () => void child.kill("SIGCONT"),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Starts one that will not run, and hears why. */
export async function refusedStart(environment: Readonly<Record<string, string>>, flags = FLAGS): Promise<{ readonly code: number | null; readonly complaint: string }> {
  const child = run(environment, flags);
  const complaint = complaintOf(child);
  const patience = setTimeout(() => child.kill("SIGKILL"), READY_MS);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(patience);
  return { code, complaint: complaint() };
}

/** As `npm start` gives them. */
const FLAGS: readonly string[] = [NO_CODE_FROM_STRINGS];

function run(environment: Readonly<Record<string, string>>, flags = FLAGS): ChildProcess {
  return spawn(process.execPath, [...flags, "--import", "tsx", "server/main.ts"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NODE_ENV: "production", LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** What it has written to stderr so far. */
function complaintOf({ stderr }: ChildProcess): () => string {
  let complaint = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  return () => complaint;
}
