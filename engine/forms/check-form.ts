// Is a form one we can ask, judge and print? Findings for its author, each with the place and what was expected.
// Takes anything: it is asked before the form is trusted in any way.

import { placesOf, readsOf, type FactSources } from "../facts/reads.ts";
import { child, overlaps } from "../facts/pointer.ts";
import { oddityOf } from "../facts/plain.ts";
import { validateAgainst } from "../facts/schema.ts";
import { finding, type Finding, type FormSchema, type JsonObject } from "../model/index.ts";
import { checkField, isObject } from "./check-field.ts";
import { checkReferences, expandedSize, measure } from "./check-references.ts";
import { DRAFT, FORM_LIMITS, utf8Length } from "./dialect.ts";
import { eachField, resolveForm, schemaPath } from "./resolve.ts";
import { fieldSchema } from "./static-schema.ts";

/** What a form's conditions may refer to. */
export interface FormContext {
  /** The procedure's predicates, derivations and fees; without them conditions on facts cannot be followed. */
  readonly sources?: FactSources;
  /** File the findings name. */
  readonly file?: string;
}

/** All findings of a bundled form. Later checks are left out when an earlier one makes them pointless. */
export function checkForm(form: unknown, { sources, file = "form.schema.json" }: FormContext = {}): readonly Finding[] {
  const root = `${file}#`;
  if (!isObject(form)) return [finding("malformed-keyword", root, { expected: "object" })];
  const tooBig = checkSize(form, root);
  if (tooBig.length > 0) return tooBig;
  const { definitions = {}, $schema, ...topics } = form;
  const names = sources && Object.keys(sources.predicates);
  const findings = [
    ...($schema === undefined || $schema === DRAFT ? [] : [finding("malformed-keyword", child(root, "$schema"), { expected: DRAFT })]),
    ...(form["type"] === "object" ? [] : [finding("malformed-keyword", child(root, "type"), { expected: "object" })]),
    ...checkField(topics, { path: root, names, place: "form" }),
    ...(isObject(definitions)
      ? Object.entries(definitions).flatMap(([name, field]) => checkField(field, { path: child(child(root, "definitions"), name), names, place: "definition" }))
      : [finding("malformed-keyword", child(root, "definitions"), { expected: "object" })]),
    ...checkReferences(form, root),
  ];
  if (findings.length > 0) return findings;
  const checked = form as unknown as FormSchema;
  const tooMany = checkExpandedSize(checked, root);
  return tooMany.length > 0 ? tooMany : [...checkTopics(checked, root), ...checkDefaults(checked, root), ...checkCircles(checked, sources ?? NO_SOURCES, root)];
}

/** Findings of the small form of an act; it has no topics, no shared groups and no conditions on facts. */
export function checkActForm(form: unknown, path: string): readonly Finding[] {
  return checkField(form, { path, names: [], place: "act" });
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_SOURCES: FactSources = { predicates: {}, derive: [], fees: [] };

function checkSize(form: JsonObject, root: string): readonly Finding[] {
  const { depth, values } = measure(form, FORM_LIMITS.depth * 4);
  // A level of fields is two of JSON (`properties` and the name), conditions nest in them.
  if (depth > FORM_LIMITS.depth * 4) return [finding("limit-exceeded", root, { limit: FORM_LIMITS.depth, what: "depth" })];
  if (values > FORM_LIMITS.bytes || utf8Length(JSON.stringify(form)) > FORM_LIMITS.bytes) return [finding("limit-exceeded", root, { limit: FORM_LIMITS.bytes, what: "bytes" })];
  const oddity = oddityOf(form, { values, depth, text: FORM_LIMITS.bytes });
  return oddity === undefined ? [] : [finding("unreadable", `${root}${oddity.path}`, { kind: oddity.kind })];
}

/** Shared groups are copied to where they are used, so a small file can be a big form. */
function checkExpandedSize(form: FormSchema, root: string): readonly Finding[] {
  const { fields, depth } = expandedSize(form);
  return [
    ...(fields > FORM_LIMITS.properties ? [finding("limit-exceeded", root, { limit: FORM_LIMITS.properties, found: fields, what: "properties" })] : []),
    ...(depth > FORM_LIMITS.depth ? [finding("limit-exceeded", root, { limit: FORM_LIMITS.depth, found: depth, what: "depth" })] : []),
  ];
}

function checkTopics(form: FormSchema, root: string): readonly Finding[] {
  return Object.entries(resolveForm(form).properties ?? {}).flatMap(([topic, field]) => {
    const path = child(child(root, "properties"), topic);
    if (field.properties === undefined) return [finding("topic-not-a-group", path, { topic })];
    return field.title === undefined ? [finding("field-without-title", path, { field: topic })] : [];
  });
}

/** A default that is no valid answer would refuse a citizen who changed nothing. */
function checkDefaults(form: FormSchema, root: string): readonly Finding[] {
  return eachField(resolveForm(form)).flatMap(({ pointer, field }) => {
    if (field.default === undefined || validateAgainst(fieldSchema(field), field.default).length === 0) return [];
    return [finding("invalid-default", child(root + schemaPath(form, pointer), "default"), { field: pointer })];
  });
}

/**
 * Two conditions that wait for each other have no answer. A condition waits for every conditional question whose answer
 * it reads, directly or through derived facts and fees.
 */
function checkCircles(form: FormSchema, sources: FactSources, root: string): readonly Finding[] {
  const conditional = eachField(resolveForm(form)).flatMap(({ pointer, field }) => (field["x-relevant"] === undefined ? [] : [{ pointer: `/answers${pointer}`, condition: field["x-relevant"] }]));
  const waitsFor = new Map(
    conditional.map(({ pointer, condition }) => {
      const parent = pointer.slice(0, pointer.lastIndexOf("/"));
      const reads = [...(condition.facts === undefined ? [] : readsOf(condition.facts, sources)), ...(condition.here === undefined ? [] : placesOf(condition.here, parent))];
      return [pointer, conditional.filter((other) => reads.some((read) => overlaps(read, other.pointer))).map((other) => other.pointer)];
    }),
  );
  return conditional.flatMap(({ pointer }) => {
    const circle = circleFrom(pointer, waitsFor);
    return circle === undefined ? [] : [finding("relevance-cycle", root + schemaPath(form, pointer.slice("/answers".length)), { circle })];
  });
}

function circleFrom(start: string, waitsFor: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const pending: (readonly string[])[] = [[start]];
  for (let way = pending.pop(); way !== undefined; way = pending.pop()) {
    for (const next of waitsFor.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push([...way, next]);
    }
  }
  return undefined;
}
