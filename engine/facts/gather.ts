// Puts the facts document together. The only maker of facts: whatever is not here no predicate, fee or template can see.

// Facts hold the fees and fees are assessed on facts, so this one file looks at the room that otherwise stands above it.
import { assess } from "../fees/assess.ts";
import { balance, balanceOf } from "../fees/balance.ts";
import type { Actor, Dossier, DossierEvent, Facts, Instant, JsonObject, OpenEvent, Procedure, SuppliedComponents } from "../model/index.ts";
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
    fees: balanceOf(dossier ?? { payments: [] }),
    acts: mapValues(dossier?.acts ?? {}, ({ actor: last, by, at, times, data }) => ({ actor: last.id, by, at, times, ...(data === undefined ? {} : { data }) })),
    records: dossier?.records ?? {},
    results: mapValues(dossier?.results ?? {}, ({ signedBy }) => (signedBy === undefined ? { signed: false } : { signed: true, signedBy: signedBy.id })),
    event: { name: eventName(event), actor: actor.id, ...(actor.personalId === undefined ? {} : { personalId: actor.personalId }), data: eventData(event) },
  };
  const facts = completeFacts(procedure, base, answers);
  return dossier?.bill === undefined ? facts : { ...facts, fees: base.fees };
}

/** The same facts with other answers: what follows from them is worked out anew, fees as they would be billed now. */
export function completeFacts(procedure: Pick<Procedure, "derive" | "fees" | "predicates">, base: Facts, answers: JsonObject): Facts {
  const answered = { ...base, answers, derived: {} };
  const derived = { ...answered, derived: derivedFacts(procedure.derive, answered) };
  const bill = assess(procedure, derived, derived.dossier.province, derived.today);
  return { ...derived, fees: balance(bill.total, base.fees.paid) };
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

/** Before there is a dossier, whoever acts is about to file it. */
function submitterFacts({ dossier, actor }: FactsInput): Facts["submitter"] {
  const { id, name, personalId, identityLevel } = dossier?.submitter ?? actor;
  return { id, name, ...(personalId === undefined ? {} : { personalId }), identityLevel: identityLevel ?? 0 };
}

function componentFacts({ dossier, event, components }: FactsInput): Facts["components"] {
  const kept = mapValues(dossier?.components ?? {}, ({ files, state, source }) => ({ files: files.length, state, source }));
  const inHand = components ?? (dossier === undefined && event.kind === "open" ? event.components : {});
  // An upload without files is nothing; a paper that was shown, or looked up, has none.
  const supplied = Object.entries(inHand).filter(([, { files, source }]) => files.length > 0 || source !== "upload");
  return { ...kept, ...Object.fromEntries(supplied.map(([id, { files, source }]) => [id, { files: files.length, state: "supplied", source }])) };
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
