// Starts the demonstration over: removes the data folder. Refuses when a server is using it.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";

const { dataDirectory, port, host } = readConfig(process.env);
if (await isServing()) {
  process.stderr.write(`A server is running on port ${port}; stop it first.\n`);
  process.exit(1);
}
if (existsSync(dataDirectory) && !existsSync(join(dataDirectory, "motcua.sqlite"))) {
  process.stderr.write(`${dataDirectory} does not look like Motcua's data folder; nothing was removed.\n`);
  process.exit(1);
}
rmSync(dataDirectory, { recursive: true, force: true });
process.stdout.write("The demonstration starts over with the next start.\n");

async function isServing(): Promise<boolean> {
  try {
    return (await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
