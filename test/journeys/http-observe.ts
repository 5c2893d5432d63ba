// A dossier as it can be seen from outside, in the words of a journey's expectations.

import type { Expectation, LogEntry } from "../../engine/model/index.ts";
import type { Client } from "../server/client.ts";

/** What `GET /api/dossiers/{id}` tells, as far as journeys ask. */
export interface SeenDossier {
  readonly revision: number;
  readonly status: NonNullable<Expectation["status"]>;
  readonly done: boolean;
  readonly states: readonly { readonly path: string }[];
  readonly clock: { readonly state: NonNullable<Expectation["clock"]>; readonly dueAt?: string };
  readonly answers: Readonly<Record<string, never>>;
  readonly bill: { readonly total: number; readonly outstanding: number };
  readonly awaitsPayment: boolean;
  readonly results: readonly { readonly id: string; readonly signedBy?: object; readonly returnedAt?: string }[];
}

/** Reads a dossier. */
export async function look(client: Client, dossier: string): Promise<SeenDossier> {
  const { status, body } = await client.api<SeenDossier>("GET", `/api/dossiers/${dossier}`);
  if (status !== 200) throw new Error(`The dossier cannot be read: ${status}`);
  return body;
}

/** Reads the log. */
export async function history(client: Client, dossier: string): Promise<readonly LogEntry[]> {
  const { status, body } = await client.api<{ entries: readonly { body?: { entry: LogEntry } }[] }>("GET", `/api/dossiers/${dossier}/history`);
  if (status !== 200) throw new Error(`The history cannot be read: ${status}`);
  return body.entries.flatMap((line) => (line.body === undefined ? [] : [line.body.entry]));
}

/** The dossier after a step; `entry` is the step's line in the log, if it left one. */
export function observed(seen: SeenDossier, entry: LogEntry | undefined): Expectation {
  return {
    state: seen.states.map(({ path }) => path),
    status: seen.status,
    clock: seen.clock.state,
    ...(seen.clock.dueAt === undefined ? {} : { dueAt: seen.clock.dueAt }),
    total: seen.bill.total,
    outstanding: seen.bill.outstanding,
    notices: entry?.effects.filter(({ type }) => type === "notify").map(({ params }) => String(params["notice"])) ?? [],
    slips: entry?.changes.flatMap((change) => (change.type === "slipIssued" ? [change.kind] : [])) ?? [],
    results: Object.fromEntries(seen.results.map(({ id, signedBy, returnedAt }) => [id, returnedAt !== undefined ? "returned" : signedBy !== undefined ? "signed" : "drafted"])),
    done: seen.done,
  };
}
