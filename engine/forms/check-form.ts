// Is a form one we can ask, judge and print? Findings for its author, each with the place and what was expected.
// Takes anything: it is asked before the form is trusted in any way.

import type { FactSources } from "../facts/reads.ts";
import { child } from "../facts/pointer.ts";
import { oddityOf } from "../facts/plain.ts";
import { validateAgainst } from "../facts/schema.ts";
import { finding, type Finding, type FormSchema, type JsonObject } from "../model/index.ts";
import { checkField, isObject } from "./check-field.ts";
import { checkReferences, expandedSize, measure } from "./check-references.ts";
import { checkWaiting } from "./check-waiting.ts";
import { DRAFT, FORM_LIMITS, utf8Length } from "./dialect.ts";
import { eachField, resolveForm, schemaPath, type AnyForm } from "./resolve.ts";
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
  return tooMany.length > 0 ? tooMany : [...checkTopics(checked, root), ...checkDistinctRows(checked, root), ...checkDefaults(checked, root), ...checkWaiting(checked, sources ?? NO_SOURCES, root)];
}

/** Findings of the small form of an act; it has no topics, no shared groups and no conditions on facts. */
export function checkActForm(form: unknown, path: string): readonly Finding[] {
  const { values } = measure(form, FORM_LIMITS.depth * 4);
  if (values > FORM_LIMITS.actValues) return [finding("limit-exceeded", path, { limit: FORM_LIMITS.actValues, found: values, what: "values" })];
  const findings = checkField(form, { path, names: [], place: "act" });
  if (findings.length > 0) return findings;
  const { fields } = expandedSize(form as AnyForm);
  if (fields > FORM_LIMITS.actProperties) return [finding("limit-exceeded", path, { limit: FORM_LIMITS.actProperties, found: fields, what: "properties" })];
  return checkDistinctRows(form as AnyForm, path);
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_SOURCES: FactSources = { predicates: {}, derive: [], fees: [] };

function checkSize(form: JsonObject, root: string): readonly Finding[] {
  const { depth, values } = measure(form, FORM_LIMITS.depth * 4);
  // A level of fields is two of JSON (`properties` and the name), conditions nest in them.
  if (depth > FORM_LIMITS.depth * 4) return [finding("limit-exceeded", root, { limit: FORM_LIMITS.depth, what: "depth" })];
  if (values > FORM_LIMITS.bytes || utf8Length(JSON.stringify(form)) > FORM_LIMITS.bytes) return [finding("limit-exceeded", root, { limit: FORM_LIMITS.bytes, what: "bytes" })];
  const groups = isObject(form["definitions"]) ? Object.keys(form["definitions"]).length : 0;
  if (groups > FORM_LIMITS.definitions) return [finding("limit-exceeded", child(root, "definitions"), { limit: FORM_LIMITS.definitions, found: groups, what: "definitions" })];
  const oddity = oddityOf(form, { values, depth, text: FORM_LIMITS.bytes, rows: values });
  return oddity === undefined ? [] : [finding("unreadable", `${root}${oddity.path}`, { kind: oddity.kind })];
}

/** Shared groups are copied to where they are used, so a small file can be a big form. */
function checkExpandedSize(form: FormSchema, root: string): readonly Finding[] {
  const { fields, depth, values, bytes } = expandedSize(form);
  const limits = [["properties", fields, FORM_LIMITS.properties], ["depth", depth, FORM_LIMITS.depth], ["values", values, FORM_LIMITS.expandedValues], ["bytes", bytes, FORM_LIMITS.expandedBytes]] as const; // prettier-ignore
  return limits.flatMap(([what, found, limit]) => (found > limit ? [finding("limit-exceeded", root, { limit, found, what })] : []));
}

function checkTopics(form: FormSchema, root: string): readonly Finding[] {
  return Object.entries(resolveForm(form).properties ?? {}).flatMap(([topic, field]) => {
    const path = child(child(root, "properties"), topic);
    if (field.properties === undefined) return [finding("topic-not-a-group", path, { topic })];
    return field.title === undefined ? [finding("field-without-title", path, { field: topic })] : [];
  });
}

/** Every two rows of a list are compared: quick for words and numbers, a flood for objects and lists (faults S04). */
function checkDistinctRows(form: AnyForm, root: string): readonly Finding[] {
  const allowed = ["string", "number", "integer", "boolean"];
  return eachField(resolveForm(form)).flatMap(({ pointer, field }) => {
    const type = field.items?.type ?? "";
    if (field.uniqueItems === undefined || allowed.includes(type)) return [];
    return [finding("keyword-not-for-type", child(root + schemaPath(form, pointer), "uniqueItems"), { keyword: "uniqueItems", type, allowed })];
  });
}

/** A default that is no valid answer would refuse a citizen who changed nothing. */
function checkDefaults(form: FormSchema, root: string): readonly Finding[] {
  return eachField(resolveForm(form)).flatMap(({ pointer, field }) => {
    if (field.default === undefined || validateAgainst(fieldSchema(field), field.default).length === 0) return [];
    return [finding("invalid-default", child(root + schemaPath(form, pointer), "default"), { field: pointer })];
  });
}
