// The histories kept: what was decided once, under which definition and calendar.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Definition, LogEntry } from "../../engine/model/index.ts";

/** `<procedure>/<first 16 digits of the definition's hash>/<journey>.json`, and the definition beside them. */
export const HISTORIES = join(import.meta.dirname, "../golden/histories");

/** Histories decided under one definition. */
export interface KeptHistories {
  readonly name: string;
  readonly definition: Definition;
  readonly histories: readonly { readonly name: string; readonly log: readonly LogEntry[] }[];
}

/** Everything that is kept, of today's definitions and of earlier ones. */
export function keptHistories(): readonly KeptHistories[] {
  if (!existsSync(HISTORIES)) return [];
  return readdirSync(HISTORIES).flatMap((procedure) =>
    readdirSync(join(HISTORIES, procedure)).map((hash) => {
      const folder = join(HISTORIES, procedure, hash);
      const files = readdirSync(folder).filter((file) => file !== "definition.json");
      return {
        name: `${procedure}/${hash}`,
        definition: read<Definition>(join(folder, "definition.json")),
        histories: files.map((file) => ({ name: file.replace(/\.json$/, ""), log: read<readonly LogEntry[]>(join(folder, file)) })),
      };
    }),
  );
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
