// Hashes: the dossier's chain, content, and ids made from a key.

import { createHash } from "node:crypto";
import { canonical } from "../../engine/machine/index.ts";
import type { LogEntry } from "../../engine/model/index.ts";
import type { EntryHash } from "../stores/store.ts";

/** What the first entry of a dossier is chained to. */
export const CHAIN_START = "0".repeat(64);

/** Lower-case hex SHA-256. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Place of an entry in its dossier's chain: `SHA-256("v1\n" dossier "\n" seq "\n" previous "\n" JCS(entry))`. */
export function chain(dossier: string, previous: string, entry: LogEntry): EntryHash {
  return { previous, hash: sha256(`v1\n${dossier}\n${entry.seq}\n${previous}\n${canonical(entry)}`) };
}

/** The same UUID for the same actor and key: a filing repeated in any way can only ever make one dossier. */
export function idFromKey(actor: string, key: string): string {
  const hex = sha256(`dossier\n${actor}\n${key}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
