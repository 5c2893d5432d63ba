// Whether what is kept of an entry still is what its chained line promises, part by part. Whoever may not read the parts
// cannot reckon their digests, so the server does; the chained lines themselves the reader checks.

import { sealDigests } from "../commands/hash.ts";
import type { StoredEntry } from "../stores/store.ts";

/** What became of a part since it was sealed. */
export type PartState = "whole" | "altered" | "erased";

/** The parts of an entry that have a digest, and what it repeats of its chained line. */
export interface AuditParts {
  readonly event: PartState;
  readonly changes: PartState;
  readonly effects: PartState;
  /** Number, time, account, kind, definition, calendar, rules: as in the chained line. */
  readonly line: PartState;
}

/** Checks an entry's parts against its chained line. */
export function partsOf({ head, body }: StoredEntry): AuditParts {
  if (body === undefined) return { event: "erased", changes: "erased", effects: "erased", line: "erased" };
  const { entry, nonce } = body;
  const found = sealDigests(entry, nonce);
  const state = (isWhole: boolean): PartState => (isWhole ? "whole" : "altered");
  const repeats = entry.seq === head.seq && entry.at === head.at && entry.actor?.id === head.actor && entry.event?.kind === head.kind && entry.definition === head.definition && entry.calendar === head.calendar && entry.rules === head.rules;
  return {
    event: state(found.event === head.digests.event),
    changes: state(found.changes === head.digests.changes),
    effects: state(found.effects === head.digests.effects),
    line: state(repeats),
  };
}
