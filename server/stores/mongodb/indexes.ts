// Every index of the store, next to the reason for it. No query runs without one of these; a test explains each.

import type { IndexDescription } from "mongodb";
import type { Collections } from "./collections.ts";

/** Names of indexes that lists ask for outright, so that no planner guesses. */
export const WALK = {
  inbox: "inbox",
  agency: "of_agency",
  openAtAgency: "open_of_agency",
  statusAtAgency: "of_agency_by_status",
  procedureAtAgency: "of_agency_by_procedure",
  words: "words_of_agency",
  effects: "effect_ready",
  timers: "timer_ready",
} as const;

/** By collection. */
export const INDEXES: { readonly [Name in keyof Collections]?: readonly IndexDescription[] } = {
  dossiers: [
    // One sort key for each seat that has a task: each seat is one walk in order, without a sort.
    { name: WALK.inbox, key: { "inbox.$**": 1 } },
    { name: WALK.agency, key: { agencies: 1, order: -1 } },
    { name: WALK.openAtAgency, key: { agencies: 1, order: -1 }, partialFilterExpression: { done: false } },
    { name: WALK.statusAtAgency, key: { agencies: 1, status: 1, order: -1 } },
    { name: WALK.procedureAtAgency, key: { agencies: 1, procedureCode: 1, order: -1 } },
    { name: WALK.words, key: { search: 1, order: -1 } },
    // Work: only dossiers that have some are in these.
    { name: WALK.effects, key: { province: 1, effectReadyAt: 1 }, partialFilterExpression: { effectReadyAt: { $exists: true } } },
    { name: WALK.timers, key: { province: 1, timerReadyAt: 1 }, partialFilterExpression: { timerReadyAt: { $exists: true } } },
    { name: "effect_dead", key: { hasDead: 1, order: 1 }, partialFilterExpression: { hasDead: true } },
    { name: "erasing", key: { erased: 1 }, partialFilterExpression: { erased: "begun" } },
  ],
  drafts: [
    { name: "of_owner", key: { owner: 1, updatedAt: -1 } },
    { name: "with_file", key: { files: 1 } },
  ],
  accounts: [{ name: "login", key: { login: 1 }, unique: true }],
  sessions: [{ name: "seen", key: { seenAt: 1 } }],
  files: [
    { name: "unattached", key: { at: 1, _id: 1 }, partialFilterExpression: { free: true } },
    { name: "of_dossier", key: { dossier: 1 }, partialFilterExpression: { dossier: { $exists: true } } },
  ],
  payments: [
    { name: "of_effect", key: { effect: 1, createdAt: 1 } },
    { name: "open", key: { createdAt: 1 }, partialFilterExpression: { state: "open" } },
  ],
  workingCopies: [
    { name: "saved", key: { trashed: 1, order: -1 } },
    { name: "of_procedure", key: { trashed: 1, procedureCode: 1, order: -1 } },
    { name: "of_creator", key: { trashed: 1, creator: 1, order: -1 } },
  ],
  definitions: [
    { name: "submitted", key: { order: -1 } },
    { name: "of_state", key: { state: 1, order: -1 } },
    { name: "of_procedure", key: { procedureCode: 1, order: -1 } },
    { name: "published", key: { published: 1 }, partialFilterExpression: { published: { $exists: true } } },
  ],
};

/** Makes what is missing; what is there stays. */
export async function ensureIndexes(collections: Collections): Promise<void> {
  for (const [name, indexes] of Object.entries(INDEXES)) await collections[name as keyof Collections].createIndexes([...indexes]);
}
