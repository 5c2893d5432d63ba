// Puts the facts document together. The only maker of facts: whatever is not here no predicate, fee or template can see.

// Facts hold the fees and fees are assessed on facts, so this one file looks at the room that otherwise stands above it.
import { assess } from "../fees/assess.ts";
import type { Actor, Bill, Dossier, DossierEvent, Facts, Instant, JsonObject, OpenEvent, Procedure, SuppliedComponents } from "../model/index.ts";
import { derivedFacts } from "./derive/derive.ts";
import { localDate } from "./local-date.ts";

/** What facts are made of. */
export interface FactsInput {
  readonly procedure: Procedure;
  /** The dossier as it stands. Only an `open` event can do without. */
  readonly dossier?: Dossier;
  readonly event: DossierEvent;
  readonly actor: Actor;
  readonly at: Instant;
  /** Relevant answers, where they are not yet the dossier's. */
  readonly answers?: JsonObject;
  /** Papers in hand, where they are not yet the dossier's. */
  readonly components?: SuppliedComponents;
}

/** The facts at this moment. Fees are those billed, or as they would be billed now if nothing is yet. */
export function gatherFacts(input: FactsInput): Facts {
  const { procedure, dossier, event, actor } = input;
  const answers = input.answers ?? dossier?.answers.data ?? (event.kind === "open" ? event.answers : {});
  const base: Facts = {
    now: input.at,
    today: localDate(input.at),
    answers,
    derived: {},
    dossier: dossierFacts(input),
    submitter: submitterFacts(input),
    components: componentFacts(input),
    fees: settle(0, paidOf(dossier)),
    acts: mapValues(dossier?.acts ?? {}, ({ actor: by, at, times, data }) => ({ actor: by.id, at, times, ...(data === undefined ? {} : { data }) })),
    records: dossier?.records ?? {},
    results: mapValues(dossier?.results ?? {}, ({ signedBy }) => (signedBy === undefined ? { signed: false } : { signed: true, signedBy: signedBy.id })),
    event: { name: eventName(event), actor: actor.id, data: eventData(event) },
  };
  const facts = completeFacts(procedure, base, answers);
  return billOf(dossier) === undefined ? facts : { ...facts, fees: settle(billOf(dossier)?.total ?? 0, facts.fees.paid) };
}

/** The same facts with other answers: what follows from them is worked out anew, fees as they would be billed now. */
export function completeFacts(procedure: Pick<Procedure, "derive" | "fees" | "predicates">, base: Facts, answers: JsonObject): Facts {
  const answered = { ...base, answers, derived: {} };
  const derived = { ...answered, derived: derivedFacts(procedure.derive, answered) };
  const bill = assess(procedure, derived, derived.dossier.province, derived.today);
  return { ...derived, fees: settle(bill.total, base.fees.paid) };
}

// ---------------------------------------------------------------------------------------------------------------------

function dossierFacts({ dossier, event, at }: FactsInput): Facts["dossier"] {
  if (dossier !== undefined) {
    const { code, channel, returnBy, agency, province, status, clock, owner } = dossier;
    return { code, channel, returnBy, agency, province, status, filedOn: localDate(dossier.openedAt), extensions: clock.extensions.length, restarts: clock.restarts, owner: owner.id, ownerName: owner.name };
  }
  const { code, channel, returnBy, agency, owner } = opening(event);
  return { code, channel, returnBy, agency: agency.id, province: agency.province, filedOn: localDate(at), extensions: 0, restarts: 0, owner: owner.id, ownerName: owner.name };
}

/** The level of identification is known of whoever acts now; of an absent submitter nothing is vouched for. */
function submitterFacts({ dossier, event, actor }: FactsInput): Facts["submitter"] {
  const { id, name, personalId } = dossier?.submitter ?? opening(event).submitter;
  return { id, name, ...(personalId === undefined ? {} : { personalId }), identityLevel: actor.id === id ? (actor.identityLevel ?? 0) : 0 };
}

function componentFacts({ dossier, event, components }: FactsInput): Facts["components"] {
  const kept = mapValues(dossier?.components ?? {}, ({ files, state, source }) => ({ files: files.length, state, source }));
  const inHand = components ?? (dossier === undefined && event.kind === "open" ? event.components : {});
  // An upload without files is nothing; a paper that was shown, or looked up, has none.
  const supplied = Object.entries(inHand).filter(([, { files, source }]) => files.length > 0 || source !== "upload");
  return { ...kept, ...Object.fromEntries(supplied.map(([id, { files, source }]) => [id, { files: files.length, state: "supplied", source }])) };
}

/** Late money is to be refunded or settled by hand, so it settles nothing here. */
function paidOf(dossier: Dossier | undefined): number {
  return (dossier?.payments ?? []).filter(({ late }) => late !== true).reduce((paid, { amount }) => paid + amount, 0);
}

/** The dossier's bill, once there is one. */
function billOf(dossier: Dossier | undefined): Bill | undefined {
  return dossier !== undefined && dossier.bill.lines.length > 0 ? dossier.bill : undefined;
}

function settle(total: number, paid: number): Facts["fees"] {
  return { total, paid, outstanding: Math.max(0, total - paid), settled: paid >= total };
}

function eventName(event: DossierEvent): string {
  return event.kind === "act" ? event.name : event.kind;
}

function eventData(event: DossierEvent): JsonObject {
  switch (event.kind) {
    case "act":
      return event.data ?? {};
    case "reply":
      return event.output;
    case "open":
    case "claim":
    case "release":
    case "rate":
    case "timer":
      return {};
  }
}

function opening(event: DossierEvent): OpenEvent {
  if (event.kind !== "open") throw new Error(`Facts of a '${event.kind}' event need a dossier`);
  return event;
}

function mapValues<From, To>(table: { readonly [key: string]: From }, change: (value: From) => To): { readonly [key: string]: To } {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
