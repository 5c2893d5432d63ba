// Hashes: the dossier's chain, content, and ids made from a key.

import { createHash, randomBytes } from "node:crypto";
import { canonical } from "../../engine/machine/index.ts";
import type { Agency, Calendar, LogEntry, PinnedCalendar } from "../../engine/model/index.ts";
import { homeFor } from "../stores/home.ts";
import type { EntryHead, Seal } from "../stores/store.ts";

/** What the first entry of a dossier is chained to. */
export const CHAIN_START = "0".repeat(64);

/** Lower-case hex SHA-256. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Places an entry in its dossier's chain. The nonce is fresh, so that erased words cannot be guessed from their digest. */
export function seal(dossier: string, previous: string, entry: LogEntry, nonce: string = randomBytes(32).toString("hex")): Seal {
  const { seq, at, actor, event, definition, calendar, rules } = entry;
  const digests = sealDigests(entry, nonce);
  const head: EntryHead = { v: 1, dossier, seq, at, actor: actor.id, kind: event.kind, definition, calendar, rules, digests, previous };
  return { head, hash: sha256(canonical(head)), nonce };
}

/** Digests of what an entry says, as its chained line holds them. */
export function sealDigests({ actor, event, changes, effects }: Pick<LogEntry, "actor" | "event" | "changes" | "effects">, nonce: string): EntryHead["digests"] {
  const digest = (part: unknown): string => sha256(`${nonce}\n${canonical(part)}`);
  return { event: digest({ actor, event }), changes: digest(changes), effects: digest(effects) };
}

/** A calendar with the hash of its content. */
export function pinCalendar(calendar: Calendar): PinnedCalendar {
  return { ...calendar, hash: sha256(canonical(calendar)) };
}

/**
 * The same UUID for the same actor, key and receiving area: a filing repeated in any way can only ever make one dossier. It
 * begins with the dossier's home (version 8: what its digits mean is ours to say).
 */
export function idFromKey(agency: Pick<Agency, "province" | "area">, actor: string, key: string): string {
  const digest = sha256(`dossier\n${actor}\n${key}`);
  const home = homeFor(agency);
  const hex = `${home}${digest.slice(home.length)}`;
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
