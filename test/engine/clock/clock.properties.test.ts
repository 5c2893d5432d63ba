import fc from "fast-check";
import { expect, test } from "vitest";
import { clockNotStarted, extend, nextWorkingInstant, pause, recase, run, type RunTerms } from "../../../engine/clock/index.ts";
import type { ClockState, Duration, Instant } from "../../../engine/model/index.ts";
import { aCalendar, aDuration, anInstant, someOptions } from "./arbitrary.ts";

const DAY = 24 * 60 * 60_000;

const someTerms: fc.Arbitrary<RunTerms> = fc.tuple(aCalendar, aDuration, someOptions).map(([calendar, duration, options]) => termsOf(calendar, duration, options));

/** What happens to a running clock: it stands for a while, or is extended by some days. */
const anIncident = fc.oneof(
  fc.record({ what: fc.constant("pause" as const), wait: fc.nat(5 * DAY), length: fc.oneof(fc.constant(0), fc.nat(DAY / 3), fc.nat(8 * DAY)) }),
  fc.record({ what: fc.constant("extend" as const), wait: fc.nat(5 * DAY), days: fc.integer({ min: -5, max: 12 }) }),
);

test("nothing that happens in a run moves the due instant earlier, or onto a closed day", () => {
  fc.assert(
    fc.property(someTerms, anInstant, fc.array(anIncident, { maxLength: 5 }), (terms, at, incidents) => {
      const states = history(terms, at, incidents);
      for (const [index, clock] of states.entries()) {
        const before = states[index - 1]?.dueAt ?? at;
        expect((clock.dueAt ?? "") >= before).toBe(true);
        expect(nextWorkingInstant(terms.calendar, clock.dueAt ?? "")).toBe(clock.dueAt);
      }
    }),
    { numRuns: 400 },
  );
});

test("a pause without length changes nothing", () => {
  fc.assert(
    fc.property(someTerms, anInstant, anInstant, (terms, one, other) => {
      const [at = "", later = ""] = [one, other].sort();
      const clock = started(terms, at);
      expect(resumed(pause(clock, { at: later, state: "waiting" }), terms, later).dueAt).toBe(clock.dueAt);
    }),
    { numRuns: 300 },
  );
});

test("a pause cut in two moves the due instant as the whole", () => {
  fc.assert(
    fc.property(someTerms, anInstant, fc.array(fc.nat(9 * DAY), { minLength: 3, maxLength: 3 }), (terms, at, waits) => {
      const [from = "", between = "", to = ""] = waits.map((_, index) => after(at, waits.slice(0, index + 1).reduce((sum, wait) => sum + wait, 0)));
      const stand = (clock: ClockState, since: Instant, until: Instant): ClockState => resumed(pause(clock, { at: since, state: "waiting" }), terms, until);
      const clock = started(terms, at);
      expect(stand(stand(clock, from, between), between, to).dueAt).toBe(stand(clock, from, to).dueAt);
    }),
    { numRuns: 400 },
  );
});

test("counting the run anew under its own case finds what is stored", () => {
  fc.assert(
    fc.property(someTerms, anInstant, fc.array(anIncident, { maxLength: 5 }), (terms, at, incidents) => {
      const clock = history(terms, at, incidents).at(-1) ?? clockNotStarted();
      expect(recase(clock, terms)?.dueAt).toBe(clock.dueAt);
    }),
    { numRuns: 300 },
  );
});

test("an accepted extension is later than what was promised, and keeps what that was", () => {
  fc.assert(
    fc.property(someTerms, anInstant, anInstant, (terms, at, to) => {
      const clock = started(terms, at);
      const extended = extend(clock, { at, to, reason: "…", calendar: terms.calendar });
      if (extended === undefined) return;
      expect((extended.dueAt ?? "") > (clock.dueAt ?? "")).toBe(true);
      expect(extended.extensions).toEqual([{ at, from: clock.dueAt, to: extended.dueAt, reason: "…" }]);
    }),
    { numRuns: 500 },
  );
});

// ---------------------------------------------------------------------------------------------------------------------

function termsOf(calendar: RunTerms["calendar"], duration: Duration, options: { readonly cutOff?: string; readonly endsAt?: "closing" | "sameTime" }): RunTerms {
  const limitCase = { ...duration, id: "only", label: { vi: "Chung" } };
  return { calendar, case: limitCase, timeLimit: { cases: [limitCase], onSupplement: "pause", endsAt: "closing", ...options } };
}

/** The clock after its start and after each incident. */
function history(terms: RunTerms, at: Instant, incidents: readonly (typeof anIncident extends fc.Arbitrary<infer T> ? T : never)[]): readonly ClockState[] {
  const states = [started(terms, at)];
  let now = at;
  for (const incident of incidents) {
    const clock = states.at(-1) ?? clockNotStarted();
    now = after(now, incident.wait);
    if (incident.what === "extend") {
      const to = after(clock.dueAt ?? now, incident.days * DAY).slice(0, 10);
      states.push(extend(clock, { at: now, to, reason: "…", calendar: terms.calendar }) ?? clock);
    } else {
      const paused = pause(clock, { at: now, state: "waiting" });
      now = after(now, incident.length);
      states.push(paused, resumed(paused, terms, now));
    }
  }
  return states;
}

function started(terms: RunTerms, at: Instant): ClockState {
  return resumed(clockNotStarted(), terms, at);
}

function resumed(clock: ClockState, terms: RunTerms, at: Instant): ClockState {
  const next = run(clock, { ...terms, at, state: "processing", resumeFromSupplement: false });
  if (next === undefined) throw new Error("The random limits should fit into the calendar");
  return next;
}

function after(at: Instant, millis: number): Instant {
  return new Date(Date.parse(at) + millis).toISOString();
}
