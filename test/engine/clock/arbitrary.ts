// Random moments, limits and pauses inside the calendar's table, far enough from its end for every limit to fit.

import fc from "fast-check";
import type { DueOptions } from "../../../engine/clock/index.ts";
import type { Calendar, Duration, Instant } from "../../../engine/model/index.ts";
import { VN, WITH_SATURDAY } from "./vietnam.ts";

/** Any moment from 2025 to the middle of 2027, to the millisecond; every other one during office hours of some day. */
export const anInstant: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 5, 30) }),
    fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 660 })).map(([day, minute]) => Date.UTC(2025, 0, 1 + day, 0, 15 + minute)),
  )
  .map((millis) => new Date(millis).toISOString());

/** Two moments in order, at most about five weeks apart. */
export const aStretch: fc.Arbitrary<{ readonly from: Instant; readonly to: Instant }> = fc
  .tuple(anInstant, fc.integer({ min: 0, max: 36 * 24 * 60 * 60_000 }))
  .map(([from, length]) => ({ from, to: new Date(new Date(from).getTime() + length).toISOString() }));

export const aDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ unit: fc.constant("workingDay" as const), amount: fc.nat(30) }),
  fc.record({ unit: fc.constant("calendarDay" as const), amount: fc.nat(40) }),
  fc.record({ unit: fc.constant("workingHour" as const), amount: fc.nat(100) }),
  fc.record({ unit: fc.constant("month" as const), amount: fc.nat(2) }),
);

export const someOptions: fc.Arbitrary<DueOptions> = fc.record(
  { cutOff: fc.constantFrom("15:00", "11:30", "16:30"), endsAt: fc.constantFrom("closing" as const, "sameTime" as const) },
  { requiredKeys: [] },
);

export const aCalendar: fc.Arbitrary<Calendar> = fc.constantFrom(VN, WITH_SATURDAY);
