// Which of a procedure's published versions is in force on a day. A newer version takes the place of the older one for
// good: when the newer is retired, the procedure is abolished and the older does not come back.

import type { LocalDate } from "../../engine/model/index.ts";
import type { DefinitionVersion } from "../stores/store.ts";

/** What decides. */
export type Dated = Pick<DefinitionVersion, "effectiveFrom" | "effectiveTo">;

/** The version of `versions`, in the order of publication, that may be filed under on `date`. */
export function inForceOn<V extends Dated>(versions: readonly V[], date: LocalDate): V | undefined {
  const latest = latestBegun(versions, date);
  return latest === undefined || isOver(latest, date) ? undefined : latest;
}

/** Versions that may be filed under on `date` or on some later day. */
export function inForceFrom<V extends Dated>(versions: readonly V[], date: LocalDate): readonly V[] {
  const now = inForceOn(versions, date);
  return versions.filter((version) => version === now || (begins(version) > date && !wasCancelled(version)));
}

/** Why nothing may be filed on a day: the procedure is over since `until`, or begins `from` a later day; nothing when neither is so. */
export function closedOn<V extends Dated>(versions: readonly V[], date: LocalDate): { readonly version: V; readonly until?: LocalDate; readonly from?: LocalDate } | undefined {
  const next = nextOf(versions, date);
  if (next?.effectiveFrom !== undefined) return { version: next, from: next.effectiveFrom };
  const last = latestBegun(versions, date);
  return last?.effectiveTo === undefined || !isOver(last, date) ? undefined : { version: last, until: last.effectiveTo };
}

/** The version that begins next after a day. */
export function nextOf<V extends Dated>(versions: readonly V[], date: LocalDate): V | undefined {
  const later = versions.filter((version) => version.effectiveFrom !== undefined && begins(version) > date && !wasCancelled(version));
  return later.reduce<V | undefined>((next, version) => (next === undefined || begins(version) <= begins(next) ? version : next), undefined);
}

// ---------------------------------------------------------------------------------------------------------------------

/** The one with the latest first day; of several with the same day the one published last. */
function latestBegun<V extends Dated>(versions: readonly V[], date: LocalDate): V | undefined {
  const begun = versions.filter((version) => begins(version) <= date && !wasCancelled(version));
  return begun.reduce<V | undefined>((latest, version) => (latest === undefined || begins(version) >= begins(latest) ? version : latest), undefined);
}

/** Retired before its first day: it never took anybody's place. */
function wasCancelled({ effectiveFrom, effectiveTo }: Dated): boolean {
  return effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom;
}

function isOver({ effectiveTo }: Dated, date: LocalDate): boolean {
  return effectiveTo !== undefined && effectiveTo < date;
}

/** A version without a first day was never published, and is after every date. */
function begins({ effectiveFrom }: Dated): LocalDate {
  return effectiveFrom ?? "~";
}
