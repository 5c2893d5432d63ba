// What people give with an act (its small form), and what the action `record` keeps of it.

import type { PlacedTransition, StateIndex } from "../../machine/index.ts";
import type { ActForm, NamedCall } from "../../model/index.ts";
import { always, type Domain, domainAt, object, union } from "./domain.ts";
import { formDomain } from "./form-domain.ts";
import { ANY_VALUE, TYPE } from "./values.ts";

/** The data of one act wherever it is offered, found at `at`. */
export function actData(index: StateIndex, act: string, at: string): Domain {
  const offered = index.transitions.filter(({ cause, name, position, transition }) => cause === "on" && name === act && position === 0 && transition.meta !== undefined);
  return union(offered.map(({ transition }) => formData(transition.meta?.form, at)));
}

/** What a small form gives; nothing where there is none. */
export function formData(form: ActForm | undefined, at: string): Domain {
  return form === undefined ? object({}) : formDomain(form, { at, named: {}, isComplete: true, isPruned: false });
}

/** The data of any event, the answers of outside systems included: nobody knows what is in it. */
export const ANY_DATA: Domain = { values: { ...ANY_VALUE, types: TYPE.object } };

/** What can have been recorded under each name. */
export function recordDomains(index: StateIndex, facts: Domain): { readonly [name: string]: Domain } {
  const entered = [
    ...index.states.flatMap(({ state }) => [...(state.entry ?? []), ...(state.exit ?? [])].flatMap((call) => entry(call, index, facts))),
    ...index.transitions.flatMap((placed) => (placed.transition.actions ?? []).flatMap((call) => entry(call, index, facts, placed))),
  ];
  const names = [...new Set(entered.map(([name]) => name))];
  return Object.fromEntries(names.map((name) => [name, union(entered.flatMap(([other, domain]) => (other === name ? [domain] : [])))]));
}

// ---------------------------------------------------------------------------------------------------------------------

const DATA = "/event/data";

function entry({ type, params }: NamedCall, index: StateIndex, facts: Domain, by?: PlacedTransition): readonly (readonly [string, Domain])[] {
  if (type !== "record") return [];
  const [name, from] = [String(params?.["name"]), String(params?.["from"])];
  return [[name, kept(sourceOf(from, index, facts, by))]];
}

function sourceOf(from: string, index: StateIndex, facts: Domain, by: PlacedTransition | undefined): Domain | undefined {
  if (from !== DATA && !from.startsWith(`${DATA}/`)) return domainAt(facts, from);
  const data = by?.cause === "on" ? actData(index, by.name, DATA) : ANY_DATA;
  return domainAt(data, from.slice(DATA.length));
}

/** An object is kept as it is, any other value as `value`, and nothing as nothing. What makes its questions ones is not known here. */
function kept(source: Domain | undefined): Domain {
  if (source === undefined) return object({});
  if (source.values.types === TYPE.object) return union([source, object({})]);
  if ((source.values.types & TYPE.object) !== 0) return ANY_DATA;
  return union([object({ value: always(source) }), object({})]);
}
