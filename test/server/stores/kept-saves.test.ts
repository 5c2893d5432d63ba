// Which entries of a history go: the oldest first, what it began with and what was submitted last of all, the present one never.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptSaves } from "../../../server/stores/kept-saves.ts";
import { KEPT_SAVE_BYTES, KEPT_SAVES } from "../../../server/stores/store.ts";

const QUARTER = KEPT_SAVE_BYTES / 4;
const of = (...saves: readonly (readonly [revision: number, bytes: number])[]) => saves.map(([revision, bytes]) => ({ revision, bytes }));
const revisions = (saves: readonly { readonly revision: number }[]): readonly number[] => saves.map(({ revision }) => revision);

describe("a history that is too large", () => {
  it.each([
    ["nothing goes while it fits", of([1, QUARTER], [2, QUARTER], [3, QUARTER], [4, QUARTER]), undefined, [1, 2, 3, 4]],
    ["the oldest goes, not what it began with", of([1, QUARTER], [2, QUARTER], [3, QUARTER], [4, QUARTER], [5, 1]), undefined, [1, 3, 4, 5]],
    ["nor what was submitted", of([1, QUARTER], [2, QUARTER], [3, QUARTER], [4, QUARTER], [5, 1]), 2, [1, 2, 4, 5]],
    ["unless there is nothing else", of([1, QUARTER], [2, QUARTER], [3, 3 * QUARTER]), 2, [2, 3]],
    ["the present one stays, however large", of([1, 1], [2, 1], [3, 9 * QUARTER]), 2, [3]],
  ] as const)("%s", (_what, saves, submitted, kept) => {
    expect(revisions(keptSaves(saves, submitted))).toEqual(kept);
  });

  it("keeps the number, the bytes and the present one, whatever it is made of", () => {
    const entry = fc.record({ bytes: fc.option(fc.nat(KEPT_SAVE_BYTES), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: KEPT_SAVES + 20 }), fc.nat(300), (entries, submitted) => {
        const saves = entries.map(({ bytes }, index) => ({ revision: index + 1, ...(bytes === undefined ? {} : { bytes }) }));
        const kept = keptSaves(saves, submitted);
        const bytes = kept.slice(0, -1).reduce((sum, save) => sum + (save.bytes ?? 0), 0);
        expect(kept.at(-1)).toBe(saves.at(-1));
        expect(kept.length <= KEPT_SAVES && bytes <= KEPT_SAVE_BYTES).toBe(true);
      }),
    );
  });
});
