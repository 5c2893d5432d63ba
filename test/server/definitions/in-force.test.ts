import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDayNumber } from "../../../engine/facts/index.ts";
import { closedOn, inForceFrom, inForceOn, nextOf, type Dated } from "../../../server/definitions/in-force.ts";
import cases from "./in-force.cases.json" with { type: "json" };

describe("in force is", () => {
  it.each(cases)("$name", ({ versions, date, inForce }) => {
    expect(inForceOn(versions as readonly Dated[], date)).toBe(inForce === null ? undefined : versions[inForce]);
  });

  const day = fc.integer({ min: 20_600, max: 20_640 }).map(dateOfDayNumber);
  const version = fc.record({ effectiveFrom: day, effectiveTo: day }, { requiredKeys: ["effectiveFrom"] });

  it("at most one version, within its days, and none that another has replaced", () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 6 }), day, (versions, date) => {
        const found = inForceOn(versions, date);
        if (found === undefined) return;
        expect(found.effectiveFrom <= date && (found.effectiveTo ?? "~") >= date).toBe(true);
        const later = versions.slice(versions.indexOf(found) + 1);
        expect(later.some((other) => other.effectiveFrom >= found.effectiveFrom && other.effectiveFrom <= date && (other.effectiveTo ?? "~") >= other.effectiveFrom)).toBe(false);
      }),
    );
  });

  it("on every later day one of those that are kept ready today", () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 6 }), day, fc.integer({ min: 0, max: 60 }), (versions, today, days) => {
        const ready = inForceFrom(versions, today);
        const then = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
        const found = inForceOn(versions, then);
        expect(found === undefined || ready.includes(found)).toBe(true);
      }),
    );
  });
});

describe("a procedure that takes nothing today", () => {
  const [FIRST, SECOND] = [{ effectiveFrom: "2026-07-01", effectiveTo: "2026-07-31" }, { effectiveFrom: "2026-12-01", effectiveTo: "2026-12-31" }];
  const CANCELLED = { effectiveFrom: "2027-02-01", effectiveTo: "2026-12-15" };

  it.each<[string, readonly Dated[], string, ReturnType<typeof closedOn>]>([
    ["was never published", [], "2026-06-30", undefined],
    ["has not begun", [FIRST, SECOND], "2026-06-30", { version: FIRST, from: "2026-07-01" }],
    ["takes applications after all", [FIRST], "2026-07-31", undefined],
    ["is over", [FIRST], "2026-08-01", { version: FIRST, until: "2026-07-31" }],
    ["is over, and begins again", [FIRST, SECOND], "2026-08-01", { version: SECOND, from: "2026-12-01" }],
    ["is over, and what was to come was cancelled", [FIRST, SECOND, CANCELLED], "2027-01-01", { version: SECOND, until: "2026-12-31" }],
  ])("%s", (_what, versions, date, closed) => {
    expect(closedOn(versions, date)).toEqual(closed);
  });

  it("begins next with the earliest to come, of several that begin on a day with the one published last", () => {
    const again = { ...SECOND };
    expect(nextOf([SECOND, again, FIRST], "2026-08-01")).toBe(again);
    expect(nextOf([FIRST, SECOND], "2026-12-01")).toBeUndefined();
  });
});
