// Due timers of dossiers. Steps set and remove them; here they are only taken for delivery and let go again, each by one
// write on their dossier's document.

import type { UpdateFilter } from "mongodb";
import type { Timer } from "../../../engine/model/index.ts";
import type { Lease, TimerStore } from "../store.ts";
import { workClaimer, workIn } from "./claim-work.ts";
import type { Collections, DossierDocument, TimerLease } from "./collections.ts";
import type { Database } from "./database.ts";
import { WALK } from "./indexes.ts";
import { dossierOf, heldCondition, workOf } from "./leases.ts";

type DueTimer = Awaited<ReturnType<TimerStore["claim"]>>[number];

/** Timers in this database. */
export function timerStore({ collections, run }: Database): TimerStore {
  const { dossiers } = collections;
  const claimWork = workClaimer(collections);
  return {
    claim: (owner, now, until, limit) =>
      run(async () => {
        const claimed = await claimWork(
          {
            find: (area, most) =>
              dossiers
                .find({ ...workIn(area), timerReadyAt: { $lte: now } }, { projection: { timers: 1, timerLeases: 1, turn: 1 }, sort: { timerReadyAt: 1 }, hint: WALK.timers, limit: most })
                .toArray(),
            dueIn: (document) => waitingTimers(document).filter(({ readyAt }) => readyAt <= now),
            take: (document, due) => take(collections, { document, due }, { owner, until }),
          },
          limit,
        );
        return claimed.sort((one, other) => (one.timer.dueAt < other.timer.dueAt ? -1 : Number(one.timer.dueAt > other.timer.dueAt)));
      }),
    release: (lease, retryAt) =>
      run(async () => {
        const update = { $set: { "timerLeases.$.readyAt": retryAt }, $unset: { "timerLeases.$.owner": "" }, $min: { timerReadyAt: retryAt }, $inc: { turn: 1 } };
        await dossiers.updateOne({ _id: dossierOf(lease), ...heldCondition(lease) }, update as UpdateFilter<DossierDocument>);
      }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** A timer and since when, or from when on, it can be claimed. */
interface WaitingTimer {
  readonly timer: Timer;
  readonly readyAt: string;
  readonly fence: number;
}

interface Share {
  readonly document: DossierDocument;
  readonly due: readonly WaitingTimer[];
}

/** The earliest first. */
function waitingTimers({ timers, timerLeases }: DossierDocument): readonly WaitingTimer[] {
  const leases = new Map(timerLeases.map((lease) => [lease.id, lease]));
  return (JSON.parse(timers) as readonly Timer[])
    .map((timer) => {
      const lease = leases.get(timer.id);
      // Never before it is due, whenever it was let go.
      return { timer, readyAt: lease !== undefined && lease.readyAt > timer.dueAt ? lease.readyAt : timer.dueAt, fence: lease?.fence ?? 0 };
    })
    .sort((one, other) => (one.readyAt < other.readyAt ? -1 : Number(one.readyAt > other.readyAt)));
}

/** Leases these timers, unless somebody touched the dossier's work since it was read. With none due it only sets right when one is. */
async function take({ dossiers }: Collections, { document, due }: Share, { owner, until }: Pick<Lease, "owner" | "until">): Promise<readonly DueTimer[]> {
  const { _id, turn, timerLeases } = document;
  const taken = new Map<string, TimerLease>(due.map(({ timer: { id }, fence }) => [id, { id, owner, fence: fence + 1, readyAt: until }]));
  const readyAt = waitingTimers(document).map((waiting) => taken.get(waiting.timer.id)?.readyAt ?? waiting.readyAt).sort()[0];
  const { modifiedCount } = await dossiers.updateOne(
    { _id, turn },
    {
      $set: { timerLeases: [...timerLeases.filter(({ id }) => !taken.has(id)), ...taken.values()], ...(readyAt === undefined ? {} : { timerReadyAt: readyAt }) },
      ...(readyAt === undefined ? { $unset: { timerReadyAt: "" } } : {}),
      $inc: { turn: 1 },
    },
  );
  if (modifiedCount !== 1) return [];
  return due.map(({ timer, fence }) => ({ dossier: _id, timer, lease: { kind: "timer", work: workOf(_id, timer.id), owner, fence: fence + 1, until } }));
}
