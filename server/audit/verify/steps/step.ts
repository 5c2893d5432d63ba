// A step in the making: what this program expects it to change, applied at once so that what follows sees it, and every
// complaint on the way.

import type { Chart } from "../chart/nodes.ts";
import { complaint, type Complaint, type ComplaintCode } from "../complaint.ts";
import { factsAt } from "../facts/document.ts";
import type { Definition, Procedure } from "../law.ts";
import type { Change, Entry, Table } from "../record.ts";
import type { WorkingCalendar } from "../time/calendar.ts";
import type { Standing } from "./standing.ts";

/** What a step is judged by. */
export interface Terms {
  readonly entry: Entry;
  readonly definition: Definition;
  readonly procedure: Procedure;
  readonly chart: Chart;
  readonly calendar: WorkingCalendar;
}

/** From which seat somebody acts. */
export interface Seat {
  readonly role: string;
  readonly agency?: string;
  readonly onBehalfOf?: "applicant";
}

/** A change expected, as the log keeps it. */
export interface ExpectedChange {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** An effect expected; its id follows from its place. */
export interface ExpectedEffect {
  readonly type: string;
  readonly params: Table;
}

/** One step being judged. */
export interface Step extends Terms {
  readonly standing: () => Standing;
  readonly changes: readonly Change[];
  readonly effects: readonly ExpectedEffect[];
  readonly complaints: readonly Complaint[];
  /** The standing changes so, and the log must say so. */
  expect(change: ExpectedChange, standing: Partial<Standing>): void;
  /** The effect must be set off; returns its id. */
  expectEffect(effect: ExpectedEffect): string;
  complain(code: ComplaintCode, params?: Complaint["params"]): void;
  /** Facts with all changes so far. */
  facts(feesAnew?: boolean): Table;
}

/** Begins to judge a step. */
export function beginStep(terms: Terms, before: Standing): Step {
  const { entry } = terms;
  const changes: Change[] = [];
  const effects: ExpectedEffect[] = [];
  const complaints: Complaint[] = [];
  let now: Standing = { ...before, at: entry.at };
  return {
    ...terms,
    standing: () => now,
    changes,
    effects,
    complaints,
    expect(change, standing) {
      changes.push(change as unknown as Change);
      now = { ...now, ...standing };
    },
    expectEffect(effect) {
      effects.push(effect);
      return `${now.opened.id}:${entry.seq}:${effects.length - 1}`;
    },
    complain: (code, params) => void complaints.push(complaint(code, entry.seq, params)),
    facts: (feesAnew) => factsAt({ procedure: terms.procedure, standing: now, event: entry.event, actor: entry.actor, at: entry.at }, feesAnew),
  };
}
