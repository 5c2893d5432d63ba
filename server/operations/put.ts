// Puts one record into a store that is being filled. What is there already stays or is brought up to date, so that a transfer
// that was cut short is simply run again.

import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { apply, canonical } from "../../engine/machine/index.ts";
import type { Dossier } from "../../engine/model/index.ts";
import type { Draft, IdempotentReply, PaymentAttempt, StoredEntry, StoredFile } from "../stores/store.ts";
import type { Kind, Moved, MovedDefinition, MovedDossier, TransferSource, TransferTarget } from "../stores/transfer.ts";
import { measured } from "./faults.ts";

/** Puts a record of this kind. */
export type Put = { readonly [K in Exclude<Kind, "dossier">]: (record: Moved[K]) => Promise<void> };

/** How records of a source get into a target. */
export function putInto(target: TransferTarget, source: TransferSource): Put {
  const { stores } = target;
  return {
    draft: (draft) => putDraft(target, draft),
    series: (series) => target.putSeries(series),
    payment: (attempt) => putPayment(target, attempt),
    file: (file) => putFile(target, source, file),
    definition: (definition) => putDefinition(target, definition),
    workingCopy: (copy) => target.putWorkingCopy(copy),
    calendar: (calendar) => stores.calendars.put(calendar),
    account: (account) => stores.accounts.put(account),
  };
}

/** A dossier with what of it is there already. */
export interface Prepared {
  readonly moved: MovedDossier;
  readonly there: readonly StoredEntry[];
}

/**
 * Puts a dossier step by step through the store's own door, so that lists, timers and search stand as they would had it happened
 * there. Asks for its first write before it waits for anything: dossiers put in the order of filing are filed in that order.
 */
export async function putDossier(target: TransferTarget, { moved, there }: Prepared): Promise<void> {
  const { dossiers } = target.stores;
  const { id, history, index } = moved;
  if (there.some(({ hash }, at) => hash !== history[at]?.hash)) throw new Error(`Dossier ${id} is there with another history`);
  if (moved.erased !== undefined) {
    if (there.length === 0) await target.putErased(moved);
    else await dossiers.erase(id);
    return;
  }
  const replies = repliesByStep(moved);
  let dossier: Dossier | undefined;
  for (const { head, hash, body } of history) {
    if (body === undefined) throw new Error(`Dossier ${id} has lost the words of entry ${head.seq}`);
    dossier = apply(dossier, body.entry);
    if (head.seq <= there.length) continue;
    const commit = { expectedRevision: head.seq - 1, dossier, entry: body.entry, seal: { head, hash, nonce: body.nonce }, index };
    const reply = replies.get(head.seq);
    const { outcome } = await dossiers.commit({ ...commit, ...(reply === undefined ? {} : { reply }) });
    // Kept with another step when this was begun.
    if (outcome === "repeated") await dossiers.commit(commit);
    else if (outcome !== "committed") throw new Error(`Dossier ${id}, entry ${head.seq}: ${outcome}`);
  }
  await target.putEffects(moved);
}

// ---------------------------------------------------------------------------------------------------------------------

async function putDraft({ stores: { drafts } }: TransferTarget, draft: Draft): Promise<void> {
  const there = await drafts.load(draft.id);
  if (canonical(there) === canonical(draft)) return;
  if (there !== undefined) await drafts.remove(draft.id);
  await drafts.create(draft);
}

/** A reply was kept with one step: the last of its actor that is not younger. Which one matters to nobody. */
function repliesByStep({ history, replies }: MovedDossier): ReadonlyMap<number, IdempotentReply> {
  const taken = new Map<number, IdempotentReply>();
  for (const reply of [...replies].sort((one, other) => (one.at < other.at ? 1 : -1))) {
    const free = history.filter(({ head }) => !taken.has(head.seq));
    const own = free.filter(({ head }) => head.actor === reply.actor && head.at <= reply.at).at(-1) ?? free.at(-1);
    if (own !== undefined) taken.set(own.head.seq, reply);
  }
  return taken;
}

async function putPayment({ stores: { payments } }: TransferTarget, attempt: PaymentAttempt): Promise<void> {
  const there = await payments.create(attempt);
  if (attempt.url !== undefined && there.url !== attempt.url) await payments.located(attempt.transaction, attempt.url);
  if (attempt.settledAt !== undefined && there.state !== attempt.state) await payments.settle(attempt.transaction, attempt.state, attempt.settledAt);
}

async function putFile({ stores: { files } }: TransferTarget, source: TransferSource, file: StoredFile): Promise<void> {
  const { ref, dossier, ...unattached } = file;
  const there = await files.find(ref.id);
  if (there !== undefined && there.dossier !== undefined && there.dossier !== dossier) throw new Error(`File ${ref.id} is there as another dossier's`);
  if (there === undefined) {
    await files.remove(ref.id); // a record whose bytes never arrived
    const folder = await mkdtemp(join(tmpdir(), "motcua-transfer-"));
    try {
      const path = join(folder, "bytes");
      await pipeline(await source.bytes(file), createWriteStream(path, { mode: 0o600 }));
      const found = await measured(createReadStream(path));
      if (found.sha256 !== ref.sha256 || found.size !== ref.size) throw new Error(`File ${ref.id} has other bytes than its record says`);
      await files.keep({ ref, ...unattached }, path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (dossier !== undefined) await files.attach([ref.id], dossier);
}

/** Every step of its life is written under the version as it stands now, which is what the last one leaves. */
async function putDefinition({ stores: { definitions } }: TransferTarget, { version, body, validators, history }: MovedDefinition): Promise<void> {
  const there = await definitions.history(version.hash);
  if (there.some(({ hash }, at) => hash !== history[at]?.hash)) throw new Error(`Definition ${version.hash} is there with another life`);
  for (const [at, entry] of history.entries()) {
    if (at < there.length) continue;
    const isLast = at === history.length - 1;
    await definitions.commit({
      expectedRevision: at,
      version: { ...version, revision: at + 1 },
      entry,
      ...(at === 0 ? { body } : {}),
      ...(isLast && validators !== undefined ? { validators } : {}),
    });
  }
}
