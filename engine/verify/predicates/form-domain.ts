// What answers a form can have: the values of its fields, and what being there or missing says. An answer to a question
// that is not asked does not exist; one that is demanded exists once the form is complete.

import { child, compileCondition, type NamedPredicates } from "../../facts/index.ts";
import { type AnyForm, resolveForm } from "../../forms/resolve.ts";
import { isGroup } from "../../forms/required.ts";
import type { FieldCondition, FieldSchema, Predicate, PredicateSchema } from "../../model/index.ts";
import { allOf, ALWAYS, anyOf, demandOf, NEVER, present, type Demand } from "./demand.ts";
import { type Domain, list, type Member, number, object, once, text, yesOrNo } from "./domain.ts";
import { TYPE, type Values } from "./values.ts";

/** How a form is looked at. */
export interface FormView {
  /** Where its answers stand. */
  readonly at: string;
  readonly named: NamedPredicates;
  /** Everything demanded has been answered. */
  readonly isComplete: boolean;
  /** Groups without an answer are left out, as in the answers of a procedure. */
  readonly isPruned: boolean;
}

/** The answers of a checked form. */
export function formDomain(form: AnyForm, view: FormView): Domain {
  const resolved = resolveForm(form);
  // What stands right below the root is passed by everybody.
  const members = Object.entries(resolved.properties ?? {}).map(([key, field]): [string, Member] => [key, memberOf(resolved, key, { ...view, isTop: isGroup(field), inRow: false })]);
  return object(Object.fromEntries(members));
}

/** The schema of a condition, its name followed. */
export function schemaOf(predicate: Predicate, named: NamedPredicates): PredicateSchema {
  if (typeof predicate !== "string") return predicate;
  return Object.hasOwn(named, predicate) ? (named[predicate]?.schema ?? {}) : {};
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place extends FormView {
  /** A topic: it is demanded as far as something in it is. */
  readonly isTop: boolean;
  /** Places are counted from the row; the facts cannot be seen from there. */
  readonly inRow: boolean;
}

function domainOf(field: FieldSchema, place: Place): Domain {
  const few = field.enum ?? field.oneOf?.map((option) => option.const) ?? (field.const === undefined ? undefined : [field.const]);
  const only: Partial<Values> = few === undefined ? {} : { only: few };
  switch (field.type) {
    case "object":
      return object(Object.fromEntries(Object.keys(field.properties ?? {}).map((key): [string, Member] => [key, memberOf(field, key, { ...place, isTop: false })])));
    case "array":
      return list(() => domainOf(field.items ?? {}, { ...place, at: "", inRow: true, isTop: false }), {
        leastRows: field.minItems ?? 0,
        mostRows: field.maxItems ?? Infinity,
        ...(field.uniqueItems === true ? { unique: true } : {}),
      });
    case "boolean":
      return yesOrNo(only);
    case "integer":
    case "number":
      return number({ ...only, ...rangeOf(field), ...(field.type === "integer" ? { types: TYPE.whole } : {}) });
    case "string":
    default:
      return text({ ...only, ...lengthsOf(field) });
  }
}

function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: FieldSchema): Partial<Values> {
  return {
    ...(minimum === undefined ? {} : { low: { value: minimum, open: false } }),
    ...(maximum === undefined ? {} : { high: { value: maximum, open: false } }),
    // Both kinds of an end on one field would be odd; the exclusive one is then left out of account.
    ...(exclusiveMinimum === undefined || minimum !== undefined ? {} : { low: { value: exclusiveMinimum, open: true } }),
    ...(exclusiveMaximum === undefined || maximum !== undefined ? {} : { high: { value: exclusiveMaximum, open: true } }),
    ...(multipleOf === undefined ? {} : { multipleOf }),
  };
}

function lengthsOf({ minLength = 0, maxLength = Infinity, pattern, format }: FieldSchema): Partial<Values> {
  return { leastLength: minLength, mostLength: maxLength, ...(pattern === undefined ? {} : { patterns: [{ pattern, matches: true }] }), ...(format === undefined ? {} : { format }) };
}

function memberOf(group: FieldSchema, key: string, place: Place): Member {
  const field = group.properties?.[key] ?? {};
  const here: Place = { ...place, at: child(place.at, key) };
  const domain = once(() => answered(domainOf(field, { ...here, isTop: false }), group, key, place));
  const ifPresent = once(() => allOf([relevant(field["x-relevant"], place), ...(place.isPruned && isGroup(field) && !place.inRow ? [hasAnswer(field, here)] : [])]));
  return { domain, ifPresent, ...(place.isComplete ? { ifAbsent: once(() => missing(group, key, place)) } : {}) };
}

/** What is demanded is not blank. */
function answered(domain: Domain, group: FieldSchema, key: string, { isComplete }: Place): Domain {
  if (!isComplete || group.required?.includes(key) !== true) return domain;
  const { values } = domain;
  return { ...domain, values: { ...values, leastLength: Math.max(1, values.leastLength), leastRows: Math.max(1, values.leastRows) } };
}

/** A group that is there has something in it. What is always asked comes first: it makes the simplest example. */
function hasAnswer(field: FieldSchema, { at }: Place): Demand {
  const keys = Object.keys(field.properties ?? {});
  const simple = (key: string) => Number(field.properties?.[key]?.["x-relevant"] !== undefined) - Number(field.required?.includes(key) === true);
  return anyOf([...keys].sort((one, other) => simple(one) - simple(other)).map((key) => present(child(at, key))));
}

function relevant(condition: FieldCondition | undefined, { at, named, inRow }: Place): Demand {
  if (condition === undefined) return ALWAYS;
  return allOf([
    ...(condition.facts === undefined ? [] : inRow ? [{ unsure: true } as const] : [demandOf(schemaOf(condition.facts, named), true)]),
    ...(condition.here === undefined ? [] : [demandOf(condition.here, true, at)]),
  ]);
}

/** That a condition does not hold. `at` is the object it stands in, when that is there. */
function fails(condition: FieldCondition | undefined, { at, named, inRow }: Place, isThere: boolean): Demand {
  if (condition === undefined) return NEVER;
  const { facts, here } = condition;
  return anyOf([
    ...(facts === undefined ? [] : inRow ? [{ unsure: true } as const] : [demandOf(schemaOf(facts, named), false)]),
    ...(here === undefined ? [] : isThere ? [demandOf(here, false, at)] : compileCondition(here)({}) ? [] : [ALWAYS]),
  ]);
}

/** What lets a member be missing from a group that is there. */
function missing(group: FieldSchema, key: string, place: Place): Demand {
  const field = group.properties?.[key] ?? {};
  const own: Place = { ...place, at: child(place.at, key), isTop: false };
  return anyOf([
    fails(field["x-relevant"], place, true),
    ...(place.isTop ? [] : [undemanded(group, key, place, true)]),
    ...(isGroup(field) ? [nothingDemanded(field, own)] : []),
  ]);
}

/** That nothing demands a member: it is not required, and what would require it does not hold. */
function undemanded(group: FieldSchema, key: string, place: Place, isThere: boolean): Demand {
  if (group.required?.includes(key) === true) return NEVER;
  const condition = group.properties?.[key]?.["x-required"];
  return condition === undefined ? ALWAYS : fails(condition, place, isThere);
}

/** That nothing within a group that is not there is demanded. */
function nothingDemanded(field: FieldSchema, place: Place): Demand {
  return allOf(
    Object.entries(field.properties ?? {}).map(([key, inner]) =>
      anyOf([
        fails(inner["x-relevant"], place, false),
        undemanded(field, key, place, false),
        ...(isGroup(inner) ? [nothingDemanded(inner, { ...place, at: child(place.at, key) })] : []),
      ]),
    ),
  );
}
