// What the things of a definition are called, found once per definition. Total: of a definition that was not checked, what has
// no name is called by its code.

import { indexStates, type StateIndex } from "../machine/check/state-index.ts";
import { resolveForm } from "../forms/index.ts";
import type { ActForm, Definition, FieldSchema, LocalizedText } from "../model/index.ts";
import { orElse } from "./or-else.ts";
import { join, plain } from "./say.ts";

/** Names by code. */
export interface Names {
  readonly definition: Definition;
  readonly index: StateIndex;
  /** The form without references. */
  readonly form: FieldSchema;
  /** The labels an act has in the states that offer it; one text when they agree. */
  act(event: string): LocalizedText;
  predicate(name: string): LocalizedText;
  component(id: string): LocalizedText;
  result(id: string): LocalizedText;
  participant(id: string): LocalizedText;
  notice(id: string): LocalizedText;
  limit(name: string): LocalizedText;
  /** The small forms in which an act's data is entered. */
  actForms(event: string): readonly ActForm[];
  /** Acts that keep what was entered under a name, with the fact they take. */
  recording(name: string): readonly { readonly event: string; readonly from: string }[];
}

/** The names of a definition. */
export function namesOf(definition: Definition): Names {
  const known = cache.get(definition);
  if (known !== undefined) return known;
  const names = collect(definition);
  cache.set(definition, names);
  return names;
}

// ---------------------------------------------------------------------------------------------------------------------

const cache = new WeakMap<Definition, Names>();

function collect(definition: Definition): Names {
  const { procedure } = definition;
  const index = orElse(() => indexStates(definition.workflow), indexStates({ id: "" }));
  const acts = orElse(() => [...actsOf(index)], []);
  const byCode = (table: unknown, name: string, key: string): LocalizedText => orElse(() => (Object.hasOwn(table as object, name) ? textOf((table as never)[name]?.[key]) : undefined) ?? plain(name), plain(name));
  const byId = (list: unknown, id: string, key: string): LocalizedText => orElse(() => textOf((list as readonly { readonly [key: string]: unknown }[]).find((entry) => entry["id"] === id)?.[key]) ?? plain(id), plain(id));
  return {
    definition,
    index,
    form: orElse(() => resolveForm(definition.form), {}),
    act: (event) => labelsOf(acts.filter(({ name }) => name === event).flatMap(({ label }) => (label === undefined ? [] : [label])), event),
    predicate: (name) => byCode(procedure?.predicates, name, "label"),
    component: (id) => byId(procedure?.components, id, "name"),
    result: (id) => byId(procedure?.results, id, "name"),
    participant: (id) => byId(procedure?.participants, id, "label"),
    notice: (id) => byCode(procedure?.notices, id, "title"),
    limit: (name) => byCode(procedure?.limits, name, "label"),
    actForms: (event) => acts.flatMap(({ name, form }) => (name === event && form !== undefined ? [form] : [])),
    recording: (kept) => acts.flatMap(({ name, records }) => records.flatMap((record) => (record.name === kept ? [{ event: name, from: record.from }] : []))),
  };
}

interface KnownAct {
  readonly name: string;
  readonly label: LocalizedText | undefined;
  readonly form: ActForm | undefined;
  readonly records: readonly { readonly name: string; readonly from: string }[];
}

/** Every transition of an act; later candidates share the first one's meta. */
function* actsOf(index: StateIndex): Generator<KnownAct> {
  let first: { readonly label?: LocalizedText; readonly form?: ActForm } | undefined;
  for (const { cause, name, position, transition } of index.transitions) {
    if (cause !== "on") continue;
    if (position === 0) first = transition.meta;
    const kept = (transition.actions ?? []).filter(({ type }) => type === "record").map(({ params = {} }) => ({ name: String(params["name"]), from: String(params["from"]) }));
    yield { name, label: position === 0 ? textOf(first?.label) : undefined, form: position === 0 ? first?.form : undefined, records: kept };
  }
}

function labelsOf(labels: readonly LocalizedText[], event: string): LocalizedText {
  const distinct = labels.filter(({ vi }, at) => labels.findIndex((other) => other.vi === vi) === at);
  return distinct.length === 0 ? plain(event) : distinct.length === 1 ? (distinct[0] as LocalizedText) : join(distinct, { vi: " / ", en: " / " });
}

function textOf(value: unknown): LocalizedText | undefined {
  return typeof value === "object" && value !== null && "vi" in value ? (value as LocalizedText) : undefined;
}
