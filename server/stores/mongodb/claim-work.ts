// Claims due work out of dossiers, in one province after the other: each question goes to the machines that keep this
// province, and where those are away the others' work goes on. Each look begins with another province.

import { setTimeout as sleep } from "node:timers/promises";
import { MongoServerSelectionError } from "mongodb";
import type { Collections, DossierDocument } from "./collections.ts";
import { isUnavailable } from "./storage-faults.ts";
import { areasEverywhere, type Area } from "./whereabouts.ts";

/** A kind of work. */
export interface Work<Due, Claimed> {
  /** Dossiers of an area in which something may be due, the earliest first. */
  find(area: Area, limit: number): Promise<readonly DossierDocument[]>;
  /** What is due in one of them, the earliest first. */
  dueIn(document: DossierDocument): readonly Due[];
  /** Leases these, unless somebody touched the dossier's work since it was read. With none it only sets right when one is due. */
  take(document: DossierDocument, due: readonly Due[]): Promise<readonly Claimed[]>;
}

/** A claimer of up to `limit` pieces of work. */
export function workClaimer(collections: Collections): <Due, Claimed>(work: Work<Due, Claimed>, limit: number) => Promise<Claimed[]> {
  let looks = 0;
  return async (work, limit) => {
    const areas = await areasEverywhere(collections);
    const first = looks++ % Math.max(1, areas.length);
    const claimed: Awaited<ReturnType<typeof work.take>>[number][] = [];
    let fault: unknown;
    for (const area of [...areas.slice(first), ...areas.slice(0, first)]) {
      try {
        if (claimed.length < limit) claimed.push(...(await claimIn(area, work, limit - claimed.length)));
      } catch (error) {
        // Nobody at all to ask: no use in waiting again for each province.
        if (!isUnavailable(error) || error instanceof MongoServerSelectionError) throw error;
        fault = error;
      }
    }
    if (fault !== undefined && claimed.length === 0) throw fault;
    return claimed;
  };
}

/** Condition on a dossier: work of this area. */
export function workIn({ province, ids }: Area): { readonly _id: Area["ids"]; readonly province: string } {
  return { _id: ids, province };
}

// ---------------------------------------------------------------------------------------------------------------------

async function claimIn<Due, Claimed>(area: Area, work: Work<Due, Claimed>, limit: number): Promise<readonly Claimed[]> {
  const claimed: Claimed[] = [];
  let pause = 2;
  while (claimed.length < limit) {
    const found = await work.find(area, limit - claimed.length);
    if (found.length === 0) break;
    let room = limit - claimed.length;
    const shares = found.flatMap((document) => {
      const due = work.dueIn(document);
      const share = due.slice(0, room);
      room -= share.length;
      // Left for the next claim; one in which nothing is due after all is set right.
      return due.length > 0 && share.length === 0 ? [] : [{ document, share }];
    });
    const taken = await Promise.all(shares.map(({ document, share }) => work.take(document, share)));
    claimed.push(...taken.flat());
    // All lost to others: what they did is soon the majority's.
    if (taken.every((pieces) => pieces.length === 0)) await sleep((pause = Math.min(2 * pause, 100)));
  }
  return claimed;
}
