// Every notice of a dossier's log must have gone out, and once.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LogEntry } from "../../engine/model/index.ts";
import type { TestServer } from "../server/harness.ts";

/** Messages that left the server, in order. */
export function messagesSent({ dataDirectory }: Pick<TestServer, "dataDirectory">): readonly { readonly id: string; readonly title: string; readonly body: string }[] {
  const file = join(dataDirectory, "outgoing-messages.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { id: string; title: string; body: string });
}

/** Notices of the log that were not sent exactly once. */
export function undelivered(server: Pick<TestServer, "dataDirectory">, log: readonly LogEntry[]): readonly string[] {
  const sent = messagesSent(server).map(({ id }) => id);
  const notices = log.flatMap(({ effects }) => effects.filter(({ type }) => type === "notify"));
  return notices.filter(({ id }) => sent.filter((candidate) => candidate === id).length !== 1).map(({ id, params }) => `notice ${String(params["notice"])} (${id})`);
}
