// A store with everything in it that can be moved: dossiers under way, closed and erased, work done, waiting, failed and given up,
// drafts, files, payments, definitions with their life.

import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileRef } from "../../../engine/model/index.ts";
import type { Commit, Stores, WorkingCopyCommit } from "../../../server/stores/store.ts";
import { aDefinitionStep } from "../../builders/definition-step.ts";
import { aCommit, aTask, aTimer, later } from "../../builders/dossier.ts";
import { aSave, HANH, saves } from "../../builders/working-copy.ts";
import { aReply } from "../../contracts/store/commits.ts";
import { aDraft } from "../../contracts/store/drafts.ts";
import { anAccount, anOfficer } from "../people.ts";

/** What a test looks for in the copy. */
export interface Filled {
  /** A dossier under way: three steps, one effect waiting, a timer, a file, replies. */
  readonly open: Commit;
  readonly erased: Commit;
  readonly file: FileRef;
}

/** Puts it in. */
export async function fillStore(stores: Stores): Promise<Filled> {
  for (const account of [anAccount({ id: "citizen-1" }), anOfficer("chairman", "ubnd-xa-nhu-thanh")]) await stores.accounts.put(account);
  await stores.calendars.put({ hash: "c".repeat(64), id: "vn", body: "{}" });
  const submission = aDefinitionStep({ request: { key: "k", digest: "d" } });
  const published = aDefinitionStep({ after: submission, version: { state: "published", publishedAt: later(1) }, validators: "export {}" });
  for (const step of [submission, published]) await stores.definitions.commit(step);
  const [first, second, third] = saves(3) as [WorkingCopyCommit, WorkingCopyCommit, WorkingCopyCommit];
  const trashed = aSave({ body: '{"b":"bỏ\u2028đi","a":1}' });
  for (const save of [first, second, third, aSave({ after: third, continues: true }), trashed]) await stores.workingCopies.save(save);
  await stores.workingCopies.submitted(first.copy.id, { hash: submission.version.hash, revision: 3, at: later(3), by: HANH });
  await stores.workingCopies.bin(trashed.copy.id, { at: later(4), by: HANH });
  await stores.sessions.put({ id: "s", csrf: "c", createdAt: later(0), seenAt: later(0) });
  for (let number = 0; number < 7; number += 1) await stores.dossiers.allocate("H56.120-261121");

  const file = await keep(stores, "f-kept", "giấy báo tử");
  const spare = await keep(stores, "f-draft", "chưa nộp");
  await stores.drafts.create(aDraft({ id: "draft-1", components: { c: [spare] } }));
  const open = await openDossier(stores, file);
  for (const { lease, effect } of await stores.outbox.claim("relay", later(10_000), later(10_001), 10)) {
    if (effect.id.endsWith(":0")) await stores.outbox.done(lease);
    if (effect.id.endsWith(":1")) await stores.outbox.failed(lease, { reason: "cổng không trả lời", retryAt: later(20_000) });
    if (effect.id.endsWith(":2")) await stores.outbox.failed(lease, { reason: "không có người nhận" });
  }
  await stores.payments.create({ transaction: "t-1", dossier: open.dossier.id, effect: `${open.dossier.id}:1:0`, amount: 8_000, state: "open", createdAt: later(0) });
  await stores.payments.create({ transaction: "t-2", dossier: open.dossier.id, effect: `${open.dossier.id}:1:0`, amount: 8_000, state: "open", createdAt: later(1) });
  await stores.payments.located("t-2", "https://pay.example/t-2");
  await stores.payments.settle("t-2", "paid", later(2));
  return { open, erased: await erasedDossier(stores), file };
}

/** Bytes with their record. */
export async function keep(stores: Stores, id: string, content: string): Promise<FileRef> {
  const folder = await mkdtemp(join(tmpdir(), "motcua-upload-"));
  await writeFile(join(folder, id), content);
  const ref = { id, name: "giấy.pdf", type: "application/pdf", size: Buffer.byteLength(content), sha256: createHash("sha256").update(content).digest("hex") };
  await stores.files.keep({ ref, uploader: "citizen-1", at: later(0) }, join(folder, id));
  await rm(folder, { recursive: true });
  return ref;
}

// ---------------------------------------------------------------------------------------------------------------------

async function openDossier(stores: Stores, file: FileRef): Promise<Commit> {
  const filing = aCommit({ effects: [0, 1, 2].map((number) => ({ type: "notify", params: { number } })), reply: aReply() });
  await stores.files.attach([file.id], filing.dossier.id);
  const taken = aCommit({ after: filing, changes: [{ type: "tasks", tasks: [aTask()] }, { type: "timerSet", timer: aTimer() }], reply: aReply({ actor: "officer-1", key: "key-2", at: later(1) }) });
  const revised = aCommit({ after: taken, answers: { note: "dòng\u2028mới" } });
  for (const step of [filing, taken, revised]) await stores.dossiers.commit(step);
  return revised;
}

async function erasedDossier(stores: Stores): Promise<Commit> {
  const filing = aCommit({ reply: aReply() });
  const closed = aCommit({ after: filing, changes: [{ type: "moved", machine: { value: "closed", status: "done" } }] });
  for (const step of [filing, closed]) await stores.dossiers.commit(step);
  await stores.dossiers.erase(filing.dossier.id);
  return closed;
}
