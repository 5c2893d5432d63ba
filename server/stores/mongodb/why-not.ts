// Why a step was not written, or whether it was after all. The read is linearizable: it sees what the compare-and-set saw,
// and answers once the majority has it. So nobody is told of a reply or of a step that a failover could still take back.

import type { CommitResult } from "../store.ts";
import type { Collections } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import { searchTextOf, type WrittenStep } from "./dossier-document.ts";
import { isHeld } from "./leases.ts";
import { linesOf } from "./log-lines.ts";
import { findReply } from "./replies.ts";
import { LOG_LIMIT } from "./seal-tail.ts";

/** What stands in the way and can be cleared; `nothing` when the write never arrived. */
export type Obstacle = "full" | "otherWords" | "nothing";

/** What came of it, or what to do before trying again. `mayBeWritten`: an answer was lost, so our own entry may be there. */
export async function whyNot(collections: Collections, { commit, line }: WrittenStep, { mayBeWritten }: { readonly mayBeWritten: boolean }): Promise<CommitResult | Obstacle> {
  const { dossier, expectedRevision, seal, reply, lease } = commit;
  const found = await collections.dossiers.findOne(
    { _id: dossier.id },
    {
      ...LINEARIZABLE,
      projection: {
        revision: 1,
        sealedTo: 1,
        logSize: 1,
        searchText: 1,
        erased: 1,
        outbox: 1,
        timerLeases: 1,
        log: { $filter: { input: "$log", cond: { $eq: ["$$this.seq", line.seq] } } },
      },
    },
  );
  if (found === null) return expectedRevision === 0 ? "nothing" : { outcome: "stale", revision: 0 };
  if (mayBeWritten && found.revision >= line.seq) {
    const [written] = await linesOf(collections, found, [line.seq]);
    if (written?.hash === seal.hash) return { outcome: "committed" };
  }
  if (found.erased !== undefined) return { outcome: "stale", revision: found.revision };
  if (reply !== undefined) {
    const kept = await findReply(collections, dossier.id, reply.actor, reply.key);
    if (kept !== undefined) return { outcome: "repeated", reply: kept };
  }
  if (lease !== undefined && !isHeld(lease, found)) return { outcome: "fenced" };
  if (found.revision !== expectedRevision) return { outcome: "stale", revision: found.revision };
  if (found.logSize > LOG_LIMIT - line.size) return "full";
  if (found.searchText !== searchTextOf(commit)) return "otherWords";
  return "nothing";
}
