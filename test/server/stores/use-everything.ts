// Calls everything a store can do, so that a test can look at what it asks its database.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { AgencyQuery, InboxQuery, Stores } from "../../../server/stores/store.ts";
import { aDefinitionStep } from "../../builders/definition-step.ts";
import { aCommit, later } from "../../builders/dossier.ts";
import { aSave } from "../../builders/working-copy.ts";
import { aReply } from "../../contracts/store/commits.ts";
import { aDraft } from "../../contracts/store/drafts.ts";

/** Seats at two agencies. */
export const INBOX_SEATS = [
  { role: "oneStopOfficer", agency: "ubnd-xa-nhu-thanh" },
  { role: "chairman", agency: "ubnd-xa-nhu-thanh" },
  { role: "chairman", agency: "elsewhere" },
];

/** Once each, lists with every combination of filters. */
export async function useEverything(stores: Stores): Promise<void> {
  const filing = aCommit({ effects: [{ type: "notify", params: {} }, { type: "notify", params: {} }], reply: aReply() });
  await stores.dossiers.commit(filing);
  await stores.dossiers.commit(aCommit({ after: filing, changes: [{ type: "timerSet", timer: { id: "t", limit: "l", state: "e", setAt: later(0), dueAt: later(1) } }] }));
  await stores.dossiers.load(filing.dossier.id);
  await stores.dossiers.loadByCode(filing.dossier.code);
  await stores.dossiers.history(filing.dossier.id);
  await stores.dossiers.ids(5, "0");
  await stores.dossiers.allocate("series");
  await stores.dossiers.repliedTo(filing.dossier.id, "citizen-1", "key-1");
  await stores.dossiers.ofPerson("citizen-1", 10);
  for (const query of filterings()) {
    for (const show of ["all", "mine", "unclaimed"] as const) await stores.dossiers.inbox({ ...query, seats: INBOX_SEATS, show, officer: "officer-1" });
    for (const state of ["all", "open", "closed"] as const) {
      const list = { ...query, agencies: ["ubnd-xa-nhu-thanh", "elsewhere"], state };
      for (const period of [{}, { openedFrom: later(0), openedBefore: later(10_000) }]) await stores.dossiers.ofAgencies({ ...list, ...period });
    }
  }
  await useWork(stores);
  await useNouns(stores);
  await eraseOne(stores);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Every combination of filters. */
function filterings(): readonly (Omit<AgencyQuery, "agencies" | "state"> & Omit<InboxQuery, "seats" | "show" | "officer">)[] {
  return Array.from({ length: 16 }, (_, bits) => ({
    limit: 5,
    ...(bits & 1 ? { procedureCode: "1.000656" } : {}),
    ...(bits & 2 ? { status: "registered" as const } : {}),
    ...(bits & 4 ? { channel: "online" as const } : {}),
    ...(bits & 8 ? { text: "nguyen an" } : {}),
  }));
}

async function useWork(stores: Stores): Promise<void> {
  for (const { lease } of await stores.timers.claim("w", later(10_000), later(10_001), 5)) await stores.timers.release(lease, later(20_000));
  const [first, second] = await stores.outbox.claim("w", later(10_000), later(10_001), 5);
  if (first === undefined || second === undefined) throw new Error("no effects");
  await stores.outbox.failed(first.lease, { reason: "r", retryAt: later(1) });
  await stores.outbox.failed(second.lease, { reason: "r" });
  await stores.outbox.done(first.lease);
  await stores.outbox.dead(5);
}

async function useNouns(stores: Stores): Promise<void> {
  await useDrafts(stores);
  const account = { id: "i", login: "l", name: "n", kind: "citizen", password: "", roles: [], identityLevel: 0, disabled: false, profile: {} } as const;
  await stores.accounts.put(account);
  await stores.accounts.byLogin("l");
  await stores.accounts.byId("i");
  await stores.sessions.put({ id: "s", csrf: "c", createdAt: later(0), seenAt: later(0) });
  await stores.sessions.touch("s", later(1));
  await stores.sessions.removeOlderThan(later(0));
  await stores.sessions.load("s");
  await stores.sessions.remove("s");
  await stores.payments.create({ transaction: "t", dossier: "d", effect: "e", amount: 1, state: "open", createdAt: later(0) });
  await stores.payments.located("t", "https://pay.example/t");
  await stores.payments.ofEffect("e");
  await stores.payments.find("t");
  await stores.payments.open(later(0), 5);
  await stores.payments.settle("t", "paid", later(0));
  await stores.calendars.put({ hash: "h", id: "vn", body: "{}" });
  await stores.calendars.byHash("h");
  const submission = aDefinitionStep();
  await stores.definitions.commit(submission);
  await stores.definitions.commit(aDefinitionStep({ after: submission, version: { state: "published", publishedAt: later(1) } }));
  await stores.definitions.byHash("h");
  await stores.definitions.version("h");
  await stores.definitions.history("h");
  await stores.definitions.published();
  for (const filter of [{}, { state: "inReview" as const }, { procedureCode: "p" }, { state: "inReview" as const, procedureCode: "p" }]) await stores.definitions.list({ ...filter, limit: 5 });
  await useWorkingCopies(stores);
  await stores.ping();
}

async function useWorkingCopies({ workingCopies }: Stores): Promise<void> {
  const first = aSave();
  const { id } = first.copy;
  for (const save of [first, aSave({ after: first, continues: true }), aSave({ after: first })]) await workingCopies.save(save);
  await workingCopies.load(id);
  await workingCopies.history(id, { limit: 5 });
  await workingCopies.revision(id, 2);
  await workingCopies.submitted(id, { hash: "h", revision: 2, at: later(0), by: first.copy.createdBy });
  await workingCopies.bin(id, { at: later(0), by: first.copy.createdBy });
  await workingCopies.bin(id);
  await workingCopies.emptyBin(later(1), 5);
  for (const filter of [{}, { procedureCode: "p" }, { creator: "c" }, { procedureCode: "p", creator: "c" }]) {
    for (const trashed of [true, false]) await workingCopies.list({ ...filter, trashed, limit: 5 });
  }
}

async function useDrafts(stores: Stores): Promise<void> {
  const ref = { id: "f", name: "n", type: "t", size: 1, sha256: "" };
  const draft = aDraft({ components: { c: [ref] } });
  await stores.drafts.create(draft);
  await stores.drafts.save({ ...draft, revision: 2 });
  await stores.drafts.load(draft.id);
  await stores.drafts.ofOwner("o");
  await stores.drafts.adopt("o", "p");
  const folder = await mkdtemp(join(tmpdir(), "motcua-upload-"));
  for (const id of ["f", "g", "h"]) {
    await writeFile(join(folder, id), id);
    await stores.files.keep({ ref: { ...ref, id }, uploader: "u", at: later(0) }, join(folder, id));
  }
  await rm(folder, { recursive: true });
  await stores.files.find("f");
  await text(await stores.files.open("f"));
  await stores.files.attach(["f"], "d");
  await stores.files.attach(["f", "g"], "d");
  await stores.files.remove("h");
  await stores.files.orphans(later(9), 5);
  await stores.drafts.remove(draft.id);
}

async function eraseOne(stores: Stores): Promise<void> {
  const filing = aCommit();
  await stores.dossiers.commit(filing);
  await stores.dossiers.commit(aCommit({ after: filing, changes: [{ type: "moved", machine: { value: "closed", status: "done" } }] }));
  await stores.dossiers.erase(filing.dossier.id);
}
