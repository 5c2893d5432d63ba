// What an export holds, in this program's own words: it shares no types with the software it judges. Fields nobody here
// looks at are left out.

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type Table = { readonly [key: string]: Json };

/** One dossier's history with all it takes to judge it: the content of an export file. */
export interface Export {
  readonly format: 1;
  readonly dossier: string;
  readonly entries: readonly StoredEntry[];
  readonly definitions: readonly Content[];
  readonly calendars: readonly Content[];
  readonly exportedAt: string;
  /** What the dossier's own record said of its history; absent once it was erased. */
  readonly receipt?: Receipt;
  /** SHA-256 of the canonical rest of the file: finds accidents, not attackers. */
  readonly digest: string;
}

/** How many entries a history had and where it ended, as somebody noted it. */
export interface Receipt {
  readonly entries: number;
  readonly head: string;
}

/** A definition or calendar: its text and the SHA-256 of it. */
export interface Content {
  readonly hash: string;
  readonly body: string;
}

/** A chained line and, unless it was erased, what was said. */
export interface StoredEntry {
  readonly head: Head;
  readonly hash: string;
  readonly body?: { readonly entry: Entry; readonly nonce: string };
}

/** The line that is chained. */
export interface Head {
  readonly v: 1;
  readonly dossier: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly definition: string;
  readonly calendar: string;
  readonly rules: number;
  readonly digests: { readonly event: string; readonly changes: string; readonly effects: string };
  readonly previous: string;
}

/** What was said: what came in, what it changed, what it set off. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly event: Event;
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
  readonly definition: string;
  readonly calendar: string;
  readonly rules: number;
}

/** Who acted, as the account was then. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: "citizen" | "officer" | "system";
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
  readonly identityLevel?: number;
  readonly personalId?: string;
}

/** Papers handed in, by component. */
export type Papers = { readonly [component: string]: { readonly files: readonly Json[]; readonly source: string } };

/** The filing. */
export interface OpenEvent {
  readonly kind: "open";
  readonly id: string;
  readonly code: string;
  readonly definitionHash: string;
  readonly agency: { readonly id: string; readonly province: string };
  readonly participants: { readonly [participant: string]: string };
  readonly channel: string;
  readonly returnBy: string;
  readonly owner: { readonly id: string; readonly name: string; readonly personalId?: string };
  readonly answers: Table;
  readonly components: Papers;
}

/** An act of a person. */
export interface ActEvent {
  readonly kind: "act";
  readonly name: string;
  readonly data?: Table;
  readonly answers?: Table;
  readonly components?: Papers;
}

/** What happened. */
export type Event =
  | OpenEvent
  | ActEvent
  | { readonly kind: "claim" | "release"; readonly task: string }
  | { readonly kind: "rate"; readonly score: string; readonly comment?: string }
  | { readonly kind: "timer"; readonly id: string }
  | { readonly kind: "reply"; readonly effect: string; readonly actor: string; readonly outcome: "done" | "error"; readonly output: Table };

/** One change to the dossier; what each type carries is in `steps/standing.ts`. */
export type Change = { readonly type: string } & Table;

/** Something done outside. */
export interface Effect {
  readonly id: string;
  readonly type: string;
  readonly params: Table;
}

/** An own member of a table, or undefined: no name reaches the prototype. */
export function own<Value>(table: { readonly [key: string]: Value } | undefined, key: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Whether a value is a JSON object. */
export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
