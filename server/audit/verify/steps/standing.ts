// The dossier as this program knows it after the entries so far: made of the changes it expects itself, never of those the
// log claims.

import { NOWHERE, type Configuration } from "../chart/configuration.ts";
import type { Bill, Paid } from "../facts/bill.ts";
import type { Actor, ActEvent, OpenEvent, Table } from "../record.ts";
import { NOT_STARTED, type Clock } from "../time/clock.ts";

/** Everything later steps depend on. */
export interface Standing {
  readonly opened: Pick<OpenEvent, "id" | "code" | "definitionHash" | "agency" | "participants" | "channel" | "returnBy" | "owner">;
  readonly submitter: Pick<Actor, "id" | "name" | "personalId"> & { readonly identityLevel: number };
  readonly filedAt: string;
  /** When the last entry was made. */
  readonly at: string;
  readonly configuration: Configuration;
  readonly status: string;
  readonly clock: Clock;
  readonly tasks: readonly Task[];
  readonly timers: readonly Timer[];
  readonly awaiting: readonly Awaited[];
  readonly answers: Table;
  readonly components: { readonly [component: string]: Paper };
  readonly bill?: Bill;
  readonly payments: readonly (Paid & { readonly transaction: string })[];
  readonly acts: { readonly [name: string]: Act };
  readonly records: { readonly [name: string]: Table };
  /** How many of each kind were issued. */
  readonly slips: { readonly [kind: string]: number };
  readonly results: { readonly [result: string]: Result };
  readonly isRated: boolean;
}

/** Work waiting for an officer. */
export interface Task {
  readonly state: string;
  readonly role: string;
  readonly agency: string;
  readonly since: string;
  readonly dueAt?: string;
  readonly claimedBy?: { readonly id: string; readonly name: string; readonly at: string };
}

/** A state's wait for a limit. */
export interface Timer {
  readonly id: string;
  readonly limit: string;
  readonly state: string;
  readonly setAt: string;
  readonly dueAt: string;
}

/** Outside work whose answer is waited for. */
export interface Awaited {
  readonly effect: string;
  readonly actor: string;
  readonly invocation: string;
  readonly since: string;
}

/** What was handed in for a component. */
export interface Paper {
  readonly files: readonly unknown[];
  readonly source: string;
  readonly state: string;
  readonly reason?: string;
}

/** An act done. */
export interface Act {
  readonly actor: string;
  readonly by: readonly { readonly id: string; readonly personalId?: string }[];
  readonly at: string;
  readonly times: number;
  readonly data?: Table;
}

/** A result on its way. */
export interface Result {
  readonly number?: string;
  readonly producedAt: string;
  readonly seq: number;
  readonly signedBy?: { readonly id: string; readonly name: string; readonly role: string; readonly at: string };
  readonly returnedAt?: string;
}

/** A dossier just filed, before anything followed from it. */
export function filed(event: OpenEvent, { id, name, personalId, identityLevel }: Actor, at: string): Standing {
  return {
    opened: event,
    submitter: { id, name, ...(personalId === undefined ? {} : { personalId }), identityLevel: identityLevel ?? 0 },
    filedAt: at,
    at,
    configuration: NOWHERE,
    status: "registered",
    clock: NOT_STARTED,
    tasks: [],
    timers: [],
    awaiting: [],
    answers: {},
    components: {},
    payments: [],
    acts: {},
    records: {},
    slips: {},
    results: {},
    isRated: false,
  };
}

/** The acts with one more done. */
export function withAct(acts: Standing["acts"], event: ActEvent, { id, personalId }: Actor, at: string): Standing["acts"] {
  const earlier = Object.hasOwn(acts, event.name) ? acts[event.name] : undefined;
  const by = earlier?.by ?? [];
  const isKnown = by.some((person) => person.id === id && person.personalId === personalId);
  const person = { id, ...(personalId === undefined ? {} : { personalId }) };
  const act = { actor: id, by: isKnown ? by : [...by, person], at, times: (earlier?.times ?? 0) + 1, ...(event.data === undefined ? {} : { data: event.data }) };
  return { ...acts, [event.name]: act };
}
