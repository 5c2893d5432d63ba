// Is this history as it was written? The chained lines are reckoned anew here, in the reader's own browser; the words beside
// them too where the reader has them, else the server's finding is taken. Understands nothing of procedures.

import { canonical } from "../../engine/machine/index.ts";
import type { LogEntry } from "../../engine/model/index.ts";
import type { EntryView, HistoryView, PartName } from "./views.ts";

/** Lower-case hex SHA-256 of a text. */
export type Sha256 = (text: string) => Promise<string>;

/** What can be wrong with an entry, by what it shows. */
export type Fault = "hash" | "link" | "number" | "dossier" | "time" | PartName | "missing";

/** An entry judged. */
export interface JudgedEntry {
  readonly seq: number;
  /** Empty: nothing is wrong. */
  readonly faults: readonly Fault[];
  /** Who checked the words: they are here, the server has them, or nobody does any more. */
  readonly words: "here" | "server" | "erased";
}

/** A whole history judged. */
export interface Judgement {
  readonly isWhole: boolean;
  readonly entries: readonly JudgedEntry[];
  /** The first entry with a fault. */
  readonly firstBad?: JudgedEntry;
  /** The dossier says its history ends otherwise: entries are missing at the end, or the last was exchanged. */
  readonly isCutOff: boolean;
}

/** What the first entry is chained to. */
export const CHAIN_START = "0".repeat(64);

/** Judges a history. */
export async function judge({ id, isErased, entries, tail }: Pick<HistoryView, "id" | "isErased" | "entries" | "tail">, sha256: Sha256): Promise<Judgement> {
  const judged = await Promise.all(entries.map((entry, at) => judgeEntry(entry, { before: entries[at - 1], number: at + 1, dossier: id, isErased }, sha256)));
  const last = entries.at(-1);
  const isCutOff = entries.length === 0 || (tail !== undefined && (tail.revision !== entries.length || tail.hash !== last?.hash));
  const firstBad = judged.find(({ faults }) => faults.length > 0);
  return { isWhole: firstBad === undefined && !isCutOff, entries: judged, isCutOff, ...(firstBad === undefined ? {} : { firstBad }) };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Expected {
  readonly before: EntryView | undefined;
  readonly number: number;
  readonly dossier: string;
  readonly isErased: boolean;
}

async function judgeEntry(entry: EntryView, { before, number, dossier, isErased }: Expected, sha256: Sha256): Promise<JudgedEntry> {
  const { head, hash } = entry;
  const found: readonly (readonly [Fault, boolean])[] = [
    ["hash", (await sha256(canonical(head))) !== hash],
    ["link", head.previous !== (before?.hash ?? CHAIN_START)],
    ["number", head.seq !== number],
    ["dossier", head.dossier !== dossier],
    ["time", before !== undefined && Date.parse(head.at) < Date.parse(before.head.at)],
  ];
  const words = entry.body === undefined ? wordsFound(entry, isErased) : await wordsHere(entry, entry.body, sha256);
  return { seq: number, faults: [...found.flatMap(([fault, isSo]) => (isSo ? [fault] : [])), ...words], words: entry.body !== undefined ? "here" : entry.parts.event === "erased" ? "erased" : "server" };
}

/** What the server says of words that are not for this reader. Words may only be gone when the whole dossier was erased. */
function wordsFound({ parts }: EntryView, isErased: boolean): readonly Fault[] {
  const names = Object.keys(parts) as PartName[];
  if (!isErased && names.every((name) => parts[name] === "erased")) return ["missing"];
  return names.filter((name) => parts[name] === "altered");
}

async function wordsHere({ head }: EntryView, { entry, nonce }: NonNullable<EntryView["body"]>, sha256: Sha256): Promise<readonly Fault[]> {
  const digest = (part: unknown): Promise<string> => sha256(`${nonce}\n${canonical(part)}`);
  const [event, changes, effects] = await Promise.all([digest({ actor: entry.actor, event: entry.event }), digest(entry.changes), digest(entry.effects)]);
  const found = { event, changes, effects };
  const altered = (["event", "changes", "effects"] as const).filter((part) => found[part] !== head.digests[part]);
  // What somebody has altered may lack anything.
  const { actor, event: happened } = entry as Partial<LogEntry>;
  const said = { seq: entry.seq, at: entry.at, actor: actor?.id, kind: happened?.kind, definition: entry.definition, calendar: entry.calendar, rules: entry.rules };
  const repeats = (Object.keys(said) as (keyof typeof said)[]).every((key) => said[key] === head[key]);
  return [...altered, ...(repeats ? [] : ["line" as const])];
}
