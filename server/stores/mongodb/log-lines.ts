// The lines of a dossier's history: how one is made of a step, where it may be kept, and how a whole history comes back.
// Nothing large is ever in the dossier's document: it is a document of its own, written before the step that points to it.

import { createHash, randomUUID } from "node:crypto";
import type { LogEntry } from "../../../engine/model/index.ts";
import type { Commit, EntryHead, IdempotentReply, StoredEntry } from "../store.ts";
import { ofDossier, type ApartDocument, type Collections, type DossierDocument, type LineBody, type LogLine } from "./collections.ts";
import type { WrittenStep } from "./dossier-document.ts";
import { partsOf } from "./dossier-parts.ts";

/** Bytes of a line's body, or of a dossier's state, from which on it is a document of its own. */
const LARGE = 64 * 1024;

/** A step as it will be written, and what must be written before it. */
export function writtenStep(commit: Commit): { readonly step: WrittenStep; readonly before: readonly ApartDocument[] } {
  const { dossier, entry, seal, reply } = commit;
  const body: LineBody = { entry: JSON.stringify(entry), nonce: seal.nonce, ...(reply === undefined ? {} : { reply: JSON.stringify(reply) }) };
  const line = { seq: entry.seq, head: JSON.stringify(seal.head), hash: seal.hash, ...(reply === undefined ? {} : { replyKey: replyKey(reply.actor, reply.key) }) };
  const bodySize = bytesOf(body.entry) + bytesOf(body.reply ?? "");
  const size = bytesOf(line.head) + 300;
  const isLarge = bodySize > LARGE;

  const state = JSON.stringify(partsOf(dossier));
  const attempt = `${dossier.id}/${entry.seq}/${randomUUID()}`;
  const stateApart = bytesOf(state) > LARGE ? `${attempt}/state` : undefined;
  return {
    step: {
      commit,
      line: isLarge ? { ...line, apart: attempt, size } : { ...line, body, size: size + bodySize },
      ...(stateApart === undefined ? {} : { stateApart }),
    },
    before: [
      ...(isLarge ? [{ _id: attempt, ...body }] : []),
      ...(stateApart === undefined ? [] : [{ _id: stateApart, state }]),
    ],
  };
}

/** Digest of an actor and a key, short and of fixed length. */
export function replyKey(actor: string, key: string): string {
  return createHash("sha256").update(JSON.stringify([actor, key])).digest("base64url").slice(0, 22);
}

/** The bodies of these lines, by number; those apart are fetched. Of an erased dossier there are none. */
export async function bodiesOf({ apart }: Pick<Collections, "apart">, lines: readonly LogLine[]): Promise<ReadonlyMap<number, LineBody>> {
  const bodies = new Map(lines.flatMap(({ seq, body }) => (body === undefined ? [] : [[seq, body] as const])));
  const away = new Map(lines.flatMap((line) => (line.apart === undefined ? [] : [[line.apart, line.seq] as const])));
  if (away.size === 0) return bodies;
  for await (const { _id, entry, nonce, reply } of apart.find({ _id: { $in: [...away.keys()] } })) {
    const seq = away.get(_id);
    if (seq !== undefined && entry !== undefined && nonce !== undefined) bodies.set(seq, { entry, nonce, ...(reply === undefined ? {} : { reply }) });
  }
  return bodies;
}

/** Lines of a dossier with these numbers, wherever they are. */
export async function linesOf(collections: Collections, { _id, log, sealedTo }: Pick<DossierDocument, "_id" | "log" | "sealedTo">, wanted?: readonly number[]): Promise<readonly LogLine[]> {
  const isWanted = (line: LogLine) => wanted === undefined || wanted.includes(line.seq);
  const here = log.filter((line) => line.seq > sealedTo && isWanted(line));
  if (sealedTo === 0 || wanted?.every((seq) => seq > sealedTo) === true) return here;
  const range = wanted === undefined ? {} : { from: { $lte: Math.max(...wanted) }, to: { $gte: Math.min(...wanted) } };
  const segments = await collections.segments.find({ ...ofDossier(_id), ...range }, { sort: { _id: 1 } }).toArray();
  return [...segments.filter(({ to }) => to <= sealedTo).flatMap(({ lines }) => lines.filter(isWanted)), ...here];
}

/** A line as the port gives it. */
export function storedEntry({ head, hash }: LogLine, body: LineBody | undefined): StoredEntry {
  const chained = { head: JSON.parse(head) as EntryHead, hash };
  return body === undefined ? chained : { ...chained, body: { entry: JSON.parse(body.entry) as LogEntry, nonce: body.nonce } };
}

/** The reply in a body. */
export function replyIn(body: LineBody | undefined): IdempotentReply | undefined {
  return body?.reply === undefined ? undefined : (JSON.parse(body.reply) as IdempotentReply);
}

// ---------------------------------------------------------------------------------------------------------------------

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
