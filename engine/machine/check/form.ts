// The form, its ui and the small forms of acts: the dialect (by the forms room), then whether conditions speak of answers
// there are.

import { child } from "../../facts/index.ts";
import { type AnyForm, checkActForm, checkForm, checkFormUi, resolveField } from "../../forms/index.ts";
import { type Definition, type FieldSchema, type Finding, placeOf } from "../../model/index.ts";
import { fieldShape, type Shape } from "./fact-shape.ts";
import { checkConditionFacts, type PredicateScope } from "./predicate-facts.ts";
import type { StateIndex } from "./state-index.ts";

/** Faults of form and ui as such. Until there are none, nothing else relies on the form. */
export function checkFormFiles({ form, formUi, procedure }: Definition, isProcedureSound: boolean): readonly Finding[] {
  const ofForm = checkForm(form, isProcedureSound ? { sources: procedure } : {});
  return ofForm.length > 0 ? ofForm : checkFormUi(formUi, form);
}

/** The conditions of a sound form against the facts. */
export function checkFormConditions({ form }: Pick<Definition, "form">, scope: PredicateScope): readonly Finding[] {
  const root = placeOf(["form"]);
  const groups = Object.entries(form.definitions ?? {}).flatMap(([name, group]) => conditionsWithin(form, group, child(child(root, "definitions"), name), scope));
  return [...conditionsWithin(form, form, root, scope), ...groups];
}

/** The small forms of all acts. */
export function checkActForms(index: StateIndex): readonly Finding[] {
  return index.transitions.flatMap(({ transition, place }) => {
    const form = transition.meta?.form;
    const path = child(child(place, "meta"), "form");
    if (form === undefined) return [];
    const ill = checkActForm(form, path);
    return ill.length > 0 ? ill : conditionsWithin(form, form, path, undefined);
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Conditions of the fields of an object and of what stands in them. A shared group is looked into where it is defined. */
function conditionsWithin(form: AnyForm, holder: FieldSchema, path: string, scope: PredicateScope | undefined): readonly Finding[] {
  const rows = holder.items === undefined ? [] : conditionsWithin(form, holder.items, child(path, "items"), scope);
  const shape = fieldShape(form, holder);
  const fields = Object.entries(holder.properties ?? {}).flatMap(([name, field]) => {
    const here = child(child(path, "properties"), name);
    return [...conditionsOf(form, { shape, field, path: here }, scope), ...conditionsWithin(form, field, here, scope)];
  });
  return [...rows, ...fields];
}

interface HeldField {
  /** Of the object the field stands in. */
  readonly shape: Shape;
  readonly field: FieldSchema;
  readonly path: string;
}

/** A reference carries no conditions, but the group it leads to does: they are about the object the reference stands in. */
function conditionsOf(form: AnyForm, { shape, field, path }: HeldField, scope: PredicateScope | undefined): readonly Finding[] {
  const resolved = resolveField(form, field);
  return (["x-relevant", "x-required"] as const).flatMap((keyword) => {
    const { facts, here } = resolved[keyword] ?? {};
    const at = child(path, keyword);
    return [
      ...(facts === undefined || scope === undefined ? [] : checkConditionFacts(facts, child(at, "facts"), scope.shape)),
      ...(here === undefined ? [] : checkConditionFacts(here, child(at, "here"), shape)),
    ];
  });
}
