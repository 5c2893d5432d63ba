// A definition as this program reads it. What no check here looks at (labels, sentences, templates) is left out.

import type { Json, Table } from "./record.ts";

/** A condition: the name of a declared one, or a JSON Schema over the facts. */
export type Condition = string | Table;

/** A role at the receiving agency, or at a participant's. */
export interface Party {
  readonly role: string;
  readonly at?: string;
}

/** A word of the vocabulary with its parameters. */
export interface Call {
  readonly type: string;
  readonly params?: Table;
}

/** A way out of a state. */
export interface Way {
  readonly target?: string;
  readonly guard?: Call;
  readonly actions?: readonly Call[];
  readonly reenter?: boolean;
  readonly meta?: { readonly by: readonly Party[]; readonly form?: Field; readonly revises?: boolean };
}

/** One way or several, tried in order. */
export type Ways = Way | readonly Way[];

/** A state of the statechart. */
export interface State {
  readonly id?: string;
  readonly type?: "atomic" | "compound" | "parallel" | "final" | "history";
  readonly history?: "shallow" | "deep";
  readonly target?: string;
  readonly initial?: string;
  readonly states?: { readonly [name: string]: State };
  readonly entry?: readonly Call[];
  readonly exit?: readonly Call[];
  readonly on?: { readonly [event: string]: Ways };
  readonly after?: { readonly [limit: string]: Ways };
  readonly always?: Ways;
  readonly onDone?: Ways;
  readonly invoke?: readonly { readonly id: string; readonly src: string; readonly input?: Table; readonly onDone?: Ways; readonly onError?: Ways }[];
  readonly meta?: { readonly owner?: Party; readonly status?: string; readonly clock?: string; readonly budget?: { readonly workingHours: number } };
}

/** A field of a form. */
export interface Field {
  readonly type?: string;
  readonly properties?: { readonly [key: string]: Field };
  readonly required?: readonly string[];
  readonly items?: Field;
  readonly [keyword: string]: unknown;
}

/** An amount of legal time. */
export interface Period {
  readonly amount: number;
  readonly unit: "workingHour" | "workingDay" | "calendarDay" | "month";
}

/** The statutory time limit. */
export interface TimeLimit {
  readonly cases: readonly (Period & { readonly id: string; readonly when?: Condition })[];
  readonly cutOff?: string;
  readonly onSupplement: "pause" | "restart";
  readonly endsAt: "closing" | "sameTime";
}

/** A required document. */
export interface Component {
  readonly id: string;
  readonly requiredWhen?: Condition;
  readonly optional?: boolean;
  readonly manner: "submit" | "present";
  readonly sources: readonly string[];
  readonly maxFiles: number;
}

/** A fee in whole đồng. */
export interface Fee {
  readonly id: string;
  readonly amount: { readonly default: number; readonly byProvince?: { readonly [province: string]: number } };
  readonly times?: string;
  readonly when?: Condition;
  readonly exemptions: readonly { readonly id: string; readonly when: Condition }[];
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

/** A fact worked out by a named function. */
export interface Derivation {
  readonly name: string;
  readonly fn: string;
  readonly args: readonly ({ readonly fact: string } | { readonly value: Json })[];
}

/** What the law says about the procedure. */
export interface Procedure {
  readonly code: string;
  readonly filedBy: readonly Party[];
  readonly participants: readonly { readonly id: string }[];
  readonly submitBy: readonly string[];
  readonly returnBy: readonly string[];
  readonly timeLimit: TimeLimit;
  readonly limits: { readonly [name: string]: Period };
  readonly components: readonly Component[];
  readonly fees: readonly Fee[];
  readonly predicates: { readonly [name: string]: { readonly schema: Table } };
  readonly derive: readonly Derivation[];
  readonly rules: readonly { readonly id: string; readonly severity: string; readonly require: Condition; readonly when?: Condition }[];
  readonly results: readonly { readonly id: string; readonly signedBy: Party }[];
  readonly notices: { readonly [name: string]: unknown };
}

/** A whole definition. */
export interface Definition {
  readonly formatVersion: number;
  readonly procedure: Procedure;
  readonly form: Field & { readonly definitions?: { readonly [name: string]: Field } };
  readonly workflow: State & { readonly id: string };
}

/** One or several as a list. */
export function listed(ways: Ways | undefined): readonly Way[] {
  if (ways === undefined) return [];
  return Array.isArray(ways) ? (ways as readonly Way[]) : [ways as Way];
}
