// What the facts of a definition can be: the world in which its conditions are judged possible or impossible. Kept in step
// with `machine/check/fact-shape`, which knows the same places but not what can be there.

import { child, type NamedPredicates, placesOf, readsOf, segments } from "../../facts/index.ts";
import { indexStates, type StateIndex } from "../../machine/check/state-index.ts";
import { type ActForm, type Definition, DOSSIER_STATUS, type Procedure, type Rule } from "../../model/index.ts";
import { actData, ANY_DATA, formData, recordDomains } from "./act-data.ts";
import { anyOf, demandOf, type Demand, within } from "./demand.ts";
import { derivedDomain, inputMissing, inputsPresent } from "./derived-domain.ts";
import { always, ANYTHING, choice, count, type Domain, domainAt, maybe, type Member, number, object, once, text, yesOrNo } from "./domain.ts";
import { formDomain, schemaOf, type FormView } from "./form-domain.ts";
import { TYPE } from "./values.ts";

/** The facts there can be, and what is always so about them. */
export interface FactWorld {
  readonly procedure: Procedure;
  readonly facts: Domain;
  /** Place → what is so once somebody looks at it. */
  readonly axioms: ReadonlyMap<string, readonly Demand[]>;
}

/** Which facts are meant. */
export interface WorldOptions {
  /**
   * `drafting`: a form being filled in, anything may still be missing. `answered`: all that is demanded has been answered.
   * `filed`: and the rules that refuse a filing hold.
   */
  readonly stage: "drafting" | "answered" | "filed";
  /** The act being decided, with its small form if it has one. Without it any event may be. */
  readonly act?: { readonly name: string; readonly form?: ActForm };
}

/** The world of a checked definition. Make it once and ask it often. */
export function factWorld(definition: Definition, options: WorldOptions): FactWorld {
  const { procedure } = definition;
  const index = indexStates(definition.workflow);
  const facts = factsDomain(definition, index, options, () => facts);
  return { procedure, facts, axioms: axiomsOf(procedure, options) };
}

// ---------------------------------------------------------------------------------------------------------------------

const DATE = text({ format: "date" });
const INSTANT = text({ format: "date-time" });
const NAME = text({ leastLength: 1 }, "an");

function factsDomain({ procedure, form }: Definition, index: StateIndex, { stage, act }: WorldOptions, facts: () => Domain): Domain {
  const view: FormView = { at: "/answers", named: procedure.predicates, isComplete: stage !== "drafting", isPruned: true };
  return object({
    now: always(INSTANT),
    today: always(DATE),
    answers: { domain: once(() => formDomain(form, view)), always: true },
    derived: always(object(Object.fromEntries(procedure.derive.map((derivation) => [derivation.name, derivedMember(derivation, facts)])))),
    dossier: always(dossierDomain(procedure, stage)),
    submitter: always(object({ id: always(NAME), name: always(NAME), personalId: maybe(NAME), identityLevel: always(count(0, 2)) })),
    components: always(object(Object.fromEntries(procedure.components.map(({ id, maxFiles }) => [id, maybe(componentDomain(maxFiles))])))),
    fees: always(feesDomain(procedure)),
    acts: { domain: once(() => actsDomain(index)), always: true },
    records: { domain: once(() => object(mapValues(recordDomains(index, facts()), maybe))), always: true },
    results: always(object(Object.fromEntries(procedure.results.map(({ id }) => [id, maybe(object({ signed: always(yesOrNo()), signedBy: maybe(NAME) }))])))),
    event: always(eventDomain(act)),
  });
}

function derivedMember(derivation: Procedure["derive"][number], facts: () => Domain): Member {
  const find = (pointer: string) => domainAt(facts(), pointer);
  return {
    domain: once(() => derivedDomain(derivation, find)),
    ifPresent: once(() => inputsPresent(derivation)),
    ifAbsent: once(() => inputMissing(derivation, find)),
  };
}

function dossierDomain({ submitBy, returnBy }: Procedure, stage: WorldOptions["stage"]): Domain {
  return object({
    code: always(NAME),
    channel: always(choice(submitBy)),
    returnBy: always(choice(returnBy)),
    agency: always(NAME),
    province: always(text({ leastLength: 1 }, "01")),
    status: { ...maybe(choice(Object.keys(DOSSIER_STATUS))), ...(stage === "filed" ? { always: true } : {}) },
    filedOn: always(DATE),
    extensions: always(count()),
    restarts: always(count()),
    owner: always(NAME),
    ownerName: always(NAME),
  });
}

function componentDomain(maxFiles: number): Domain {
  return object({ files: always(count(0, maxFiles)), state: always(choice(["supplied", "accepted", "rejected"])), source: always(choice(["upload", "vault", "lookup", "shown"])) });
}

/** What costs nothing is settled from the start. */
function feesDomain({ fees }: Procedure): Domain {
  const amounts = fees.flatMap(({ amount }) => [amount.default, ...Object.values(amount.byProvince ?? {})]);
  const types = amounts.every(Number.isInteger) ? TYPE.whole : TYPE.whole | TYPE.fraction;
  const isFree = amounts.every((amount) => amount === 0);
  const money = number({ types, low: { value: 0, open: false } });
  const none = number({ types: TYPE.whole, only: [0] });
  return object({ total: always(isFree ? none : money), paid: always(money), outstanding: always(isFree ? none : money), settled: always(yesOrNo(isFree ? { only: [true] } : {})) });
}

function actsDomain(index: StateIndex): Domain {
  const names = new Set(index.transitions.flatMap(({ cause, name }) => (cause === "on" ? [name] : [])));
  return object(
    Object.fromEntries(
      [...names].map((name): [string, Member] => {
        const data = once(() => actData(index, name, child(child("/acts", name), "data")));
        return [name, maybe(object({ actor: always(NAME), by: always(ANYTHING), at: always(INSTANT), times: always(count(1)), data: { domain: data } }))];
      }),
    ),
  );
}

function eventDomain(act: WorldOptions["act"]): Domain {
  const data = act === undefined ? ANY_DATA : formData(act.form, "/event/data");
  return object({ name: always(act === undefined ? NAME : choice([act.name])), actor: always(NAME), personalId: maybe(NAME), data: always(data) });
}

function axiomsOf(procedure: Procedure, { stage }: WorldOptions): FactWorld["axioms"] {
  const axioms = new Map<string, Demand[]>();
  const add = (places: readonly string[], demand: Demand) => {
    for (const place of new Set(places.flatMap(above))) axioms.set(place, [...(axioms.get(place) ?? []), demand]);
  };
  add(["/fees/settled", "/fees/outstanding"], SETTLED);
  if (stage === "filed") for (const rule of procedure.rules) if (isLasting(rule, procedure)) add(rulePlaces(rule, procedure.predicates), ruleDemand(rule, procedure.predicates));
  return axioms;
}

/** What is settled leaves nothing outstanding, and the other way round. */
const SETTLED: Demand = anyOf([
  { all: [within("/fees/settled", { only: [true] }), within("/fees/outstanding", { only: [0] })] },
  { all: [within("/fees/settled", { only: [false] }), within("/fees/outstanding", { low: { value: 0, open: true } })] },
]);

/** A rule that refused the filing holds ever after only if nothing it looks at changes by itself. */
function isLasting({ severity, require, when }: Rule, procedure: Procedure): boolean {
  const reads = [require, ...(when === undefined ? [] : [when])].flatMap((predicate) => readsOf(predicate, procedure));
  return severity === "error" && reads.every((read) => LASTING.some((place) => read.startsWith(place)));
}

const LASTING = ["/answers/", "/derived/", "/dossier/filedOn", "/dossier/channel", "/dossier/province", "/submitter/"];

function rulePlaces({ require, when }: Rule, named: NamedPredicates): readonly string[] {
  return [require, ...(when === undefined ? [] : [when])].flatMap((predicate) => placesOf(schemaOf(predicate, named)));
}

/** A rule as one demand: `when` does not hold, or what it requires does. */
export function ruleDemand({ require, when }: Rule, named: NamedPredicates): Demand {
  const kept = demandOf(schemaOf(require, named), true);
  return when === undefined ? kept : anyOf([demandOf(schemaOf(when, named), false), kept]);
}

/** A place and those above it, but for the parts of the facts themselves. */
function above(place: string): readonly string[] {
  const keys = segments(place).filter((key) => key !== "*");
  return keys.slice(1).map((_, index) => keys.slice(0, index + 2).reduce(child, ""));
}

function mapValues<From, To>(table: { readonly [key: string]: From }, change: (value: From) => To): { readonly [key: string]: To } {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
