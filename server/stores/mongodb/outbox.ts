// Effects waiting to be performed. A step puts them into its dossier's document; here they are taken, ticked off, tried
// again or given up, each by one write on that document.

import type { UpdateFilter } from "mongodb";
import type { Effect, LogEntry } from "../../../engine/model/index.ts";
import type { Lease, OutboxStore, PendingEffect } from "../store.ts";
import { workClaimer, workIn } from "./claim-work.ts";
import type { Collections, DossierDocument, WaitingEffect } from "./collections.ts";
import type { Database } from "./database.ts";
import { WALK } from "./indexes.ts";
import { dossierOf, heldCondition, idIn, workOf } from "./leases.ts";
import { bodiesOf, linesOf } from "./log-lines.ts";

/** The outbox of this database. */
export function outboxStore({ collections, run }: Database): OutboxStore {
  const { dossiers } = collections;
  const claimWork = workClaimer(collections);
  return {
    claim: (owner, now, until, limit) =>
      run(() =>
        claimWork(
          {
            find: (area, most) =>
              dossiers.find({ ...workIn(area), effectReadyAt: { $lte: now } }, { projection: WORK, sort: { effectReadyAt: 1 }, hint: WALK.effects, limit: most }).toArray(),
            dueIn: (document) => dueEffects(document, now),
            take: (document, due) => take(collections, { document, due }, { owner, until }),
          },
          limit,
        ),
      ),
    done: (lease) => run(async () => (await dossiers.updateOne(held(lease), without(idIn(lease)))).modifiedCount === 1),
    failed: (lease, { reason, retryAt }) =>
      run(async () => {
        const outcome = retryAt === undefined ? { "outbox.$.dead": true, hasDead: true } : { "outbox.$.readyAt": retryAt };
        const { modifiedCount } = await dossiers.updateOne(held(lease), {
          $set: { "outbox.$.reason": reason, ...outcome },
          $unset: { "outbox.$.owner": "" },
          $inc: { turn: 1 },
          ...(retryAt === undefined ? {} : { $min: { effectReadyAt: retryAt } }),
        } as UpdateFilter<DossierDocument>);
        return modifiedCount === 1;
      }),
    dead: (limit) =>
      run(async () => {
        const found = await dossiers.find({ hasDead: true }, { projection: WORK, sort: { hasDead: 1, order: 1 }, limit }).toArray();
        const all = await Promise.all(
          found.map(async (document) => {
            const dead = document.outbox.filter((effect) => effect.dead === true);
            const effects = await contentOf(collections, document, dead);
            return dead.flatMap(({ id, reason = "" }) => {
              const effect = effects.get(id);
              return effect === undefined ? [] : [{ effect, dossier: document._id, reason }];
            });
          }),
        );
        return all.flat().slice(0, limit);
      }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The outbox and the log entries its effects are in. */
const WORK = { outbox: 1, turn: 1, sealedTo: 1, log: { $filter: { input: "$log", cond: { $in: ["$$this.seq", "$outbox.seq"] } } } } as const;

interface Share {
  readonly document: DossierDocument;
  readonly due: readonly WaitingEffect[];
}

function held(lease: Lease): object {
  return { _id: dossierOf(lease), ...heldCondition(lease) };
}

function dueEffects({ outbox }: DossierDocument, now: string): readonly WaitingEffect[] {
  return outbox.filter(({ dead, readyAt }) => dead !== true && readyAt <= now).sort((one, other) => (one.readyAt < other.readyAt ? -1 : Number(one.readyAt > other.readyAt)));
}

/** Leases these effects, unless somebody touched the dossier's work since it was read. With none due it only sets right when one is. */
async function take(collections: Collections, { document, due }: Share, { owner, until }: Pick<Lease, "owner" | "until">): Promise<readonly PendingEffect[]> {
  const { _id, turn } = document;
  const taken = new Set(due.map(({ id }) => id));
  const outbox = document.outbox.map((effect) => (taken.has(effect.id) ? { ...effect, owner, readyAt: until, fence: effect.fence + 1, attempts: effect.attempts + 1 } : effect));
  const readyAt = outbox.filter(({ dead }) => dead !== true).map(({ readyAt }) => readyAt).sort()[0];
  const { modifiedCount } = await collections.dossiers.updateOne(
    { _id, turn },
    { $set: { outbox, ...(readyAt === undefined ? {} : { effectReadyAt: readyAt }) }, ...(readyAt === undefined ? { $unset: { effectReadyAt: "" } } : {}), $inc: { turn: 1 } },
  );
  if (modifiedCount !== 1 || due.length === 0) return [];
  const effects = await contentOf(collections, document, due);
  return due.flatMap(({ id, attempts, fence }) => {
    const effect = effects.get(id);
    return effect === undefined ? [] : [{ effect, dossier: _id, attempts, lease: { kind: "effect", work: workOf(_id, id), owner, fence: fence + 1, until } as const }];
  });
}

/** Effects by id, out of the log entries that decided them. */
async function contentOf(collections: Collections, document: DossierDocument, effects: readonly WaitingEffect[]): Promise<ReadonlyMap<string, Effect>> {
  const lines = await linesOf(collections, document, effects.map(({ seq }) => seq));
  const bodies = await bodiesOf(collections, lines);
  return new Map([...bodies.values()].flatMap(({ entry }) => (JSON.parse(entry) as LogEntry).effects.map((effect) => [effect.id, effect] as const)));
}

/** Removes an effect and says exactly when the next is due, so that nobody comes to look in vain. */
function without(id: string): object[] {
  const waiting = { $filter: { input: "$outbox", cond: { $ne: ["$$this.dead", true] } } };
  return [
    { $set: { outbox: { $filter: { input: "$outbox", cond: { $ne: ["$$this.id", { $literal: id }] } } }, turn: { $add: ["$turn", 1] } } },
    { $set: { effectReadyAt: { $ifNull: [{ $min: { $map: { input: waiting, in: "$$this.readyAt" } } }, "$$REMOVE"] } } },
  ];
}
