// What the facts of a definition can be: the world in which its conditions are judged possible or impossible. Kept in step
// with `machine/check/fact-shape`, which knows the same places but not what can be there.

import { child, type NamedPredicates, placesOf, segments } from "../../facts/index.ts";
import { indexStates, type StateIndex } from "../../machine/index.ts";
import { type ActForm, type Definition, DOSSIER_STATUS, type Procedure, type Rule } from "../../model/index.ts";
import { actData, ANY_DATA, formData, recordDomains } from "./act-data.ts";
import { anyOf, demandOf, type Demand, within } from "./demand.ts";
import { birthsOf, derivedDomain, inputMissing, type Inputs, inputsPresent } from "./derived-domain.ts";
import { always, ANYTHING, choice, count, type Domain, domainAt, maybe, type Member, number, object, once, text, yesOrNo } from "./domain.ts";
import { formDomain, schemaOf, type FormView } from "./form-domain.ts";
import { isHelpedByTime, isLasting } from "./lasting.ts";
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
   * `filing`: and every rule that refuses a filing holds at this moment, of people who have been born. `filed`: ever after,
   * the rules that look at nothing that changes. `since`: those as well that time only makes easier to keep, which an act
   * may look at once more all the same.
   */
  readonly stage: "drafting" | "answered" | "filing" | "filed" | "since";
  /** The act being decided, with its small form if it has one. Without it any event may be. */
  readonly act?: { readonly name: string; readonly form?: ActForm };
}

/** The world of a checked definition. Worlds of one stage share all but the event. */
export function factWorld(definition: Definition, { stage, act }: WorldOptions): FactWorld {
  const known = made.get(definition) ?? new Map<string, FactWorld>();
  made.set(definition, known);
  const world = known.get(stage) ?? makeWorld(definition, stage);
  known.set(stage, world);
  return act === undefined ? world : withPart(world, "event", eventDomain(act));
}

/** The same world with another part of the facts. */
export function withPart(world: FactWorld, part: string, domain: Domain): FactWorld {
  return { ...world, facts: object({ ...world.facts.members, [part]: always(domain) }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<Definition, Map<string, FactWorld>>();

function makeWorld(definition: Definition, stage: WorldOptions["stage"]): FactWorld {
  const { procedure } = definition;
  const facts = factsDomain(definition, stage, () => facts);
  return { procedure, facts, axioms: axiomsOf(procedure, stage) };
}

const DATE = text({ format: "date" });
const INSTANT = text({ format: "date-time" });
const NAME = text({ leastLength: 1 }, "an");

function factsDomain({ procedure, form, workflow }: Definition, stage: WorldOptions["stage"], facts: () => Domain): Domain {
  const index = indexStates(workflow);
  const inputs: Inputs = { domainAt: (pointer) => domainAt(facts(), pointer), births: birthsOf(procedure.derive), areBorn: stage === "filing" };
  const view: FormView = { at: "/answers", named: procedure.predicates, isComplete: stage !== "drafting", isPruned: true };
  return object({
    now: always(INSTANT),
    today: always(DATE),
    answers: { domain: once(() => formDomain(form, view)), always: true },
    derived: always(object(Object.fromEntries(procedure.derive.map((derivation) => [derivation.name, derivedMember(derivation, inputs)])))),
    dossier: always(dossierDomain(procedure, stage)),
    submitter: always(object({ id: always(NAME), name: always(NAME), personalId: maybe(NAME), identityLevel: always(count(0, 2)) })),
    components: always(object(Object.fromEntries(procedure.components.map(({ id, maxFiles }) => [id, maybe(componentDomain(maxFiles))])))),
    fees: always(feesDomain(procedure)),
    acts: { domain: once(() => actsDomain(index)), always: true },
    records: { domain: once(() => object(mapValues(recordDomains(index, facts()), maybe))), always: true },
    results: always(object(Object.fromEntries(procedure.results.map(({ id }) => [id, maybe(object({ signed: always(yesOrNo()), signedBy: maybe(NAME) }))])))),
    event: always(ANY_EVENT),
  });
}

function derivedMember(derivation: Procedure["derive"][number], inputs: Inputs): Member {
  return {
    domain: once(() => derivedDomain(derivation, inputs)),
    ifPresent: once(() => inputsPresent(derivation)),
    ifAbsent: once(() => inputMissing(derivation, inputs)),
  };
}

function dossierDomain({ submitBy, returnBy }: Procedure, stage: WorldOptions["stage"]): Domain {
  const isFiled = stage === "filed" || stage === "since";
  return object({
    code: always(NAME),
    channel: always(choice(submitBy)),
    returnBy: always(choice(returnBy)),
    agency: always(NAME),
    province: always(text({ leastLength: 1 }, "01")),
    status: { ...maybe(choice(Object.keys(DOSSIER_STATUS))), ...(isFiled ? { always: true } : {}) },
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

/** Of no act in particular: nobody knows what it brings. */
const ANY_EVENT = object({ name: always(NAME), actor: always(NAME), personalId: maybe(NAME), data: always(ANY_DATA) });

function eventDomain({ name, form }: NonNullable<WorldOptions["act"]>): Domain {
  return object({ ...ANY_EVENT.members, name: always(choice([name])), data: always(formData(form, "/event/data")) });
}

function axiomsOf(procedure: Procedure, stage: WorldOptions["stage"]): FactWorld["axioms"] {
  const rules = procedure.rules.filter((rule) => rule.severity === "error" && HOLDING[stage](rule, procedure));
  return indexed([...rules.map((rule) => [rulePlaces(rule, procedure.predicates), ruleDemand(rule, procedure.predicates)] as const), [["/fees/settled", "/fees/outstanding"], SETTLED]]);
}

/** The rules that hold at a stage. */
const HOLDING: { readonly [stage in WorldOptions["stage"]]: (rule: Rule, procedure: Procedure) => boolean } = {
  drafting: () => false,
  answered: () => false,
  filing: () => true,
  filed: isLasting,
  since: (rule, procedure) => isLasting(rule, procedure) || isHelpedByTime(rule, procedure),
};

function indexed(demands: readonly (readonly [places: readonly string[], demand: Demand])[]): FactWorld["axioms"] {
  const axioms = new Map<string, Demand[]>();
  for (const [places, demand] of demands) for (const place of new Set(places.flatMap(above))) axioms.set(place, [...(axioms.get(place) ?? []), demand]);
  return axioms;
}

/** What is settled leaves nothing outstanding, and the other way round. */
const SETTLED: Demand = anyOf([
  { all: [within("/fees/settled", { only: [true] }), within("/fees/outstanding", { only: [0] })] },
  { all: [within("/fees/settled", { only: [false] }), within("/fees/outstanding", { low: { value: 0, open: true } })] },
]);

function rulePlaces({ require, when }: Rule, named: NamedPredicates): readonly string[] {
  return [require, ...(when === undefined ? [] : [when])].flatMap((predicate) => placesOf(schemaOf(predicate, named)));
}

/** A rule as one demand: `when` does not hold, or what it requires does. */
function ruleDemand({ require, when }: Rule, named: NamedPredicates): Demand {
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
