// Every place at which a condition decides something, and the facts under which it is asked there.

import { child, compileCondition } from "../../facts/index.ts";
import { eachField, resolveForm, schemaPath, type AnyForm } from "../../forms/resolve.ts";
import { callsOf, indexStates, type PlacedTransition } from "../../machine/index.ts";
import type { ActForm, Definition, FieldCondition, FieldSchema, LocalizedText, Predicate, PredicateSchema } from "../../model/index.ts";
import { schemaOf } from "./form-domain.ts";
import { conditionAtPointer, guardPredicate } from "./guard-predicate.ts";
import type { Literal } from "./satisfiable.ts";
import type { FactWorld } from "./world.ts";
import { worldsOf } from "./worlds.ts";

/** One use of a condition. */
export interface Use {
  /** File and JSON Pointer. */
  readonly path: string;
  /** What people call it. */
  readonly name: LocalizedText;
  readonly predicate: PredicateSchema;
  /** What is so whenever it is asked. */
  readonly given: readonly Literal[];
  /** What does not hold when its turn comes: the alternatives before it. */
  readonly earlier: readonly Literal[];
  /** Where it must be able to hold. Undefined: it may well never. */
  readonly canHold: FactWorld | undefined;
  /** Where it must be able not to hold. Undefined: it may well always. */
  readonly canFail: FactWorld | undefined;
}

/** All uses, what stands within something else first. */
export function usesOf(definition: Definition): readonly Use[] {
  const known = found.get(definition);
  if (known !== undefined) return known;
  const uses = [...inProcedure(definition), ...inGuards(definition), ...inForm(definition), ...inActForms(definition)];
  found.set(definition, uses);
  return uses;
}

// ---------------------------------------------------------------------------------------------------------------------

const found = new WeakMap<Definition, readonly Use[]>();

const holding = (predicate: Predicate): Literal => ({ predicate, holds: true });
const failing = (predicate: Predicate): Literal => ({ predicate, holds: false });

function inProcedure(definition: Definition): readonly Use[] {
  const { procedure } = definition;
  const { drafting, answered, filed } = worldsOf(definition);
  const use = (path: string, predicate: Predicate | undefined, about: LocalizedText, rest: Partial<Use> = {}): readonly Use[] => {
    if (predicate === undefined) return [];
    const name = typeof predicate === "string" ? (procedure.predicates[predicate]?.label ?? about) : about;
    return [{ path: `procedure.json#/${path}`, name, predicate: schemaOf(predicate, procedure.predicates), given: [], earlier: [], canHold: filed, canFail: filed, ...rest }];
  };
  const { cases } = procedure.timeLimit;
  return [
    ...cases.flatMap(({ when, label }, at) => use(`timeLimit/cases/${at}/when`, when, label, { earlier: cases.slice(0, at).flatMap((other) => (other.when === undefined ? [] : [failing(other.when)])) })),
    // While a form is being filled in a paper may depend on whether something has been answered yet.
    ...procedure.components.flatMap(({ requiredWhen, name }, at) => use(`components/${at}/requiredWhen`, requiredWhen, name, { canFail: drafting })),
    ...procedure.fees.flatMap(({ when, label, exemptions }, fee) => [
      ...use(`fees/${fee}/when`, when, label),
      ...exemptions.flatMap((exemption, at) =>
        use(`fees/${fee}/exemptions/${at}/when`, exemption.when, exemption.label, {
          given: when === undefined ? [] : [holding(when)],
          earlier: exemptions.slice(0, at).map((other) => failing(other.when)),
        }),
      ),
    ]),
    ...procedure.rules.flatMap(({ when, require, message }, at) => [
      ...use(`rules/${at}/when`, when, message, { canHold: answered, canFail: drafting }),
      // A rule that is always broken once it applies says that what it applies to is refused.
      ...use(`rules/${at}/require`, require, message, { given: when === undefined ? [] : [holding(when)], canHold: when === undefined ? answered : undefined, canFail: answered }),
    ]),
  ];
}

function inGuards(definition: Definition): readonly Use[] {
  const { procedure } = definition;
  const index = indexStates(definition.workflow);
  const calls = callsOf(index).filter(({ kind, call }) => kind === "guard" && call.type === "matches");
  return index.transitions.flatMap((placed): readonly Use[] => {
    const { guard } = placed.transition;
    const world = worldsOf(definition).during(placed);
    const path = child(placed.place, "guard");
    const name = nameOf(placed, definition);
    const inner = guard === undefined ? [] : calls.filter(({ place }) => place === path || place.startsWith(`${path}/`));
    const parts = inner.map(({ call, place }): Use => {
      const predicate = call.params?.["predicate"] as Predicate;
      const label = typeof predicate === "string" ? (procedure.predicates[predicate]?.label ?? name) : name;
      return { path: `${place}/params/predicate`, name: label, predicate: schemaOf(predicate, procedure.predicates), given: [], earlier: [], canHold: world, canFail: world };
    });
    const before = placed.position === 0 ? [] : index.transitions.filter((other) => other.from === placed.from && other.cause === placed.cause && other.name === placed.name && other.position < placed.position);
    const earlier = before.map(({ transition }) => failing(guardPredicate(transition.guard, procedure)));
    if (guard === undefined && earlier.length === 0) return parts;
    // Whether an act is ever open depends on more than conditions, so that alone is no fault.
    return [...parts, { path: guard === undefined ? placed.place : path, name, predicate: guardPredicate(guard, procedure), given: [], earlier, canHold: world, canFail: inner.length > 0 ? world : undefined }];
  });
}

function nameOf({ cause, name, from, transition }: PlacedTransition, { procedure, workflow }: Definition): LocalizedText {
  const first = cause === "on" ? [from.state.on?.[name]].flat()[0] : undefined;
  const label = (transition.meta ?? (first as typeof transition | undefined)?.meta)?.label ?? (cause === "after" ? procedure.limits[name]?.label : undefined);
  return label ?? from.state.meta?.label ?? workflow.meta?.label ?? { vi: name, en: name };
}

function inForm(definition: Definition): readonly Use[] {
  const { form, procedure } = definition;
  const { drafting } = worldsOf(definition);
  return fieldUses(form, { at: "/answers", file: "form.schema.json#", world: drafting, schemaOf: (predicate) => schemaOf(predicate, procedure.predicates) });
}

function inActForms(definition: Definition): readonly Use[] {
  return indexStates(definition.workflow).transitions.flatMap((placed) => {
    const form: ActForm | undefined = placed.transition.meta?.form;
    if (form === undefined || placed.cause !== "on") return [];
    return fieldUses(form, { at: "/event/data", file: `${placed.place}/meta/form`, world: worldsOf(definition).during(placed), schemaOf: () => ({}) });
  });
}

interface FormScope {
  readonly at: string;
  readonly file: string;
  readonly world: FactWorld;
  readonly schemaOf: (predicate: Predicate) => PredicateSchema;
}

/** Conditions on fields. Whether a question is ever asked is another rule's business. */
function fieldUses(form: AnyForm, scope: FormScope): readonly Use[] {
  return eachField(resolveForm(form)).flatMap(({ pointer, field }): readonly Use[] => {
    const parent = scope.at + pointer.slice(0, pointer.lastIndexOf("/"));
    const path = scope.file + schemaPath(form, pointer);
    const name = titleOf(field, pointer);
    const asked = field["x-relevant"] === undefined ? [] : [holding(fieldPredicate(field["x-relevant"], parent, scope))];
    return [
      ...(field["x-relevant"] === undefined ? [] : [fieldUse(field["x-relevant"], { path: `${path}/x-relevant`, name, given: [], canHold: undefined }, { parent, scope })]),
      ...(field["x-required"] === undefined ? [] : [fieldUse(field["x-required"], { path: `${path}/x-required`, name, given: asked, canHold: scope.world }, { parent, scope })]),
    ];
  });
}

function fieldUse(condition: FieldCondition, use: Pick<Use, "path" | "name" | "given" | "canHold">, { parent, scope }: { readonly parent: string; readonly scope: FormScope }): Use {
  // Of rows some may meet a condition and others not; and while nothing is in a group, its conditions look at nothing.
  const canFail = parent.includes("/*") || (condition.here !== undefined && !compileCondition(condition.here)({})) ? undefined : scope.world;
  return { ...use, predicate: fieldPredicate(condition, parent, scope), earlier: [], canFail };
}

function fieldPredicate({ facts, here }: FieldCondition, parent: string, { schemaOf: resolve }: FormScope): PredicateSchema {
  return { allOf: [...(facts === undefined ? [] : [resolve(facts)]), ...(here === undefined ? [] : [conditionAtPointer(parent, here)]), {}] };
}

function titleOf(field: FieldSchema, pointer: string): LocalizedText {
  const vi = field.title ?? pointer;
  return { vi, en: field["x-en"]?.title ?? vi };
}
