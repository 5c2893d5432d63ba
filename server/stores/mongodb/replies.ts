// Recorded answers to requests with an `Idempotency-Key`. They lie with the log entry of the step they answered, and move
// with it when it is sealed.

import type { IdempotentReply } from "../store.ts";
import { ofDossier, type Collections } from "./collections.ts";
import { bodiesOf, replyIn, replyKey } from "./log-lines.ts";

/** The answer recorded for this actor's key with a step of this dossier. */
export async function findReply(collections: Collections, dossier: string, actor: string, key: string): Promise<IdempotentReply | undefined> {
  const digest = replyKey(actor, key);
  const found = await collections.dossiers.findOne({ _id: dossier, replyKeys: digest }, { projection: { log: { $elemMatch: { replyKey: digest } } } });
  if (found === null) return undefined;
  const segment = found.log === undefined ? await collections.segments.findOne({ ...ofDossier(dossier), "lines.replyKey": digest }, { projection: { lines: { $elemMatch: { replyKey: digest } } } }) : null;
  const [line] = found.log ?? segment?.lines ?? [];
  if (line === undefined) return undefined;
  return replyIn((await bodiesOf(collections, [line])).get(line.seq));
}
