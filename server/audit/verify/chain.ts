// Is the chain whole: dense, linked, hashed, its digests those of the words beside it, time never running backwards?
// Understands nothing of procedures.

import { complaint, type Complaint } from "./complaint.ts";
import { canonical, sha256 } from "./hashing.ts";
import type { Entry, Export, Receipt, StoredEntry } from "./record.ts";

/** What the first entry is chained to. */
const START = "0".repeat(64);

/** Everything wrong with the chain, in order of the entries. */
export function checkChain({ dossier, entries, receipt }: Pick<Export, "dossier" | "entries" | "receipt">): readonly Complaint[] {
  if (entries.length === 0) return [complaint("no-entries", undefined)];
  const isErased = entries.every(({ body }) => body === undefined);
  return [
    ...entries.flatMap((stored, index) => [...checkLink(stored, entries[index - 1], { dossier, expected: index + 1 }), ...checkWords(stored, isErased)]),
    ...(receipt === undefined ? [] : checkReceipt(entries, receipt)),
  ];
}

/** A history holds to what was noted of it when that entry is where the note says; later entries may have come since. */
export function checkReceipt(entries: readonly StoredEntry[], receipt: Receipt, mayHaveGrown = false): readonly Complaint[] {
  const noted = entries[receipt.entries - 1];
  const holds = noted?.hash === receipt.head && (mayHaveGrown || entries.length === receipt.entries);
  return holds ? [] : [complaint("receipt-differs", undefined, { noted: receipt.entries, head: receipt.head, found: entries.length })];
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly dossier: string;
  /** The number the entry must have. */
  readonly expected: number;
}

function checkLink({ head, hash }: StoredEntry, before: StoredEntry | undefined, { dossier, expected }: Place): readonly Complaint[] {
  const { seq } = head;
  return [
    ...(seq === expected ? [] : [complaint("gap", seq, { expected })]),
    ...(head.dossier === dossier ? [] : [complaint("other-dossier", seq, { found: head.dossier })]),
    ...(sha256(canonical(head)) === hash ? [] : [complaint("hash-differs", seq)]),
    ...(head.previous === (before?.hash ?? START) ? [] : [complaint("link-broken", seq)]),
    ...(before !== undefined && Date.parse(head.at) < Date.parse(before.head.at) ? [complaint("time-backwards", seq, { at: head.at, before: before.head.at })] : []),
  ];
}

function checkWords({ head, body }: StoredEntry, isErased: boolean): readonly Complaint[] {
  const { seq, digests } = head;
  if (body === undefined) return isErased ? [] : [complaint("words-missing", seq)];
  const { entry, nonce } = body;
  const digest = (part: unknown): string => sha256(`${nonce}\n${canonical(part)}`);
  const found = { event: digest({ actor: entry.actor, event: entry.event }), changes: digest(entry.changes), effects: digest(entry.effects) };
  const parts = (["event", "changes", "effects"] as const).filter((part) => found[part] !== digests[part]);
  return [...parts.map((part) => complaint("digest-differs", seq, { part })), ...checkHead(head, entry)];
}

/** The line says of the entry what the entry says of itself. */
function checkHead(head: StoredEntry["head"], entry: Entry): readonly Complaint[] {
  const said = { seq: entry.seq, at: entry.at, actor: entry.actor.id, kind: entry.event.kind, definition: entry.definition, calendar: entry.calendar, rules: entry.rules };
  const keys = Object.keys(said) as (keyof typeof said)[];
  return keys.filter((key) => said[key] !== head[key]).map((key) => complaint("head-differs", head.seq, { part: key }));
}
