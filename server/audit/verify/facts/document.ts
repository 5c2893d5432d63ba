// The facts a guard may look at, put together from the standing of the dossier and the event in hand.

import type { Procedure } from "../law.ts";
import type { Actor, Event, Table } from "../record.ts";
import type { Standing } from "../steps/standing.ts";
import { balanceOf, billFor } from "./bill.ts";
import { localDay } from "./dates.ts";
import { derive } from "./derived.ts";

/** What facts are made of. */
export interface Moment {
  readonly procedure: Procedure;
  readonly standing: Standing;
  readonly event: Event;
  readonly actor: Actor;
  readonly at: string;
}

/** The facts at a moment. Fees are those billed; before that, or asked anew, what they would be. */
export function factsAt({ procedure, standing, event, actor, at }: Moment, feesAnew = false): Table {
  const { opened, answers, bill, payments } = standing;
  const base = {
    now: at,
    today: localDay(at),
    answers,
    derived: {},
    dossier: dossierFacts(standing),
    submitter: standing.submitter,
    components: entries(standing.components, ({ files, state, source }) => ({ files: files.length, state, source })),
    fees: balanceOf(bill?.total ?? 0, payments),
    acts: standing.acts,
    records: standing.records,
    results: entries(standing.results, ({ signedBy }) => ({ signed: signedBy !== undefined, ...(signedBy === undefined ? {} : { signedBy: signedBy.id }) })),
    event: { name: event.kind === "act" ? event.name : event.kind, actor: actor.id, ...(actor.personalId === undefined ? {} : { personalId: actor.personalId }), data: dataOf(event) },
  } as unknown as Table;
  const facts = { ...base, derived: derive(procedure.derive, base) };
  if (bill !== undefined && !feesAnew) return facts;
  const { total } = billFor(procedure, facts, { province: opened.agency.province, on: localDay(at) });
  return { ...facts, fees: { ...balanceOf(total, payments) } };
}

// ---------------------------------------------------------------------------------------------------------------------

function dossierFacts({ opened, status, clock, filedAt }: Standing): object {
  const { code, channel, returnBy, agency, owner } = opened;
  return {
    code,
    channel,
    returnBy,
    agency: agency.id,
    province: agency.province,
    status,
    filedOn: localDay(filedAt),
    extensions: clock.extensions.length,
    restarts: clock.restarts,
    owner: owner.id,
    ownerName: owner.name,
  };
}

function dataOf(event: Event): Table {
  if (event.kind === "act") return event.data ?? {};
  return event.kind === "reply" ? event.output : {};
}

function entries<From, To>(table: { readonly [key: string]: From }, change: (value: From) => To): { readonly [key: string]: To } {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
