// One field against the dialect: known keywords, well formed, fit for the field's type; then what stands in it.

import { checkPredicate } from "../facts/check-predicate.ts";
import { child } from "../facts/pointer.ts";
import { finding, type Finding, type Json, type JsonObject } from "../model/index.ts";
import { checkKeyword } from "./check-keyword.ts";
import { FIELD_KEYWORDS, FIELD_TYPES, isPrototypeName, PROPERTY_NAME, type FieldType } from "./dialect.ts";

/** Where a field stands. `form` is the root, `topic`s are right below it; `row` is what a list is made of. */
export type FieldPlace = "form" | "topic" | "definition" | "member" | "row" | "act";

/** Where we are in the form. */
export interface FieldContext {
  readonly path: string;
  /** Named predicates conditions may use; undefined while the procedure that names them is unknown. */
  readonly names: readonly string[] | undefined;
  readonly place: FieldPlace;
  /** Fields of an act's form stand alone: no shared groups, no facts. */
  readonly isAct?: boolean;
}

/** All findings of a field and of those within it. */
export function checkField(field: unknown, context: FieldContext): readonly Finding[] {
  const { path, place } = context;
  if (!isObject(field)) return [finding("malformed-keyword", path, { expected: "field" })];
  const isAct = context.isAct === true || place === "act";
  if ("$ref" in field && !isAct) return checkReference(field, path);
  const type = field["type"];
  const findings = Object.entries(field).flatMap(([keyword, value]) => checkAllowed(keyword, value, { path, type }));
  if (!isFieldType(type)) return [...findings, finding("field-without-type", path, { allowed: FIELD_TYPES })];
  return [...findings, ...checkTitle(field, context), ...checkConditions(field, { ...context, isAct }), ...checkStructure(field, { ...context, isAct })];
}

/** A JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Draft-07 ignores whatever stands beside a reference, so nothing may: wrap it in a group instead. */
function checkReference(field: JsonObject, path: string): readonly Finding[] {
  const siblings = Object.keys(field).filter((keyword) => keyword !== "$ref");
  return [...checkKeyword("reference", field["$ref"], child(path, "$ref")), ...(siblings.length > 0 ? [finding("reference-siblings", path, { siblings })] : [])];
}

function checkAllowed(keyword: string, value: Json, { path, type }: { readonly path: string; readonly type: Json | undefined }): readonly Finding[] {
  const here = child(path, keyword);
  if (!Object.hasOwn(FIELD_KEYWORDS, keyword)) return [finding("unknown-keyword", here, { keyword, allowed: Object.keys(FIELD_KEYWORDS) })];
  const rule: { readonly value: Parameters<typeof checkKeyword>[0]; readonly on?: readonly FieldType[] } = FIELD_KEYWORDS[keyword as keyof typeof FIELD_KEYWORDS];
  if (rule.on !== undefined && isFieldType(type) && !rule.on.includes(type)) return [finding("keyword-not-for-type", here, { keyword, type, allowed: rule.on })];
  return checkKeyword(rule.value, value, here);
}

/** A question without words cannot be asked; a group may go without, its members have theirs. */
function checkTitle(field: JsonObject, { path, place }: FieldContext): readonly Finding[] {
  const isQuestion = field["type"] !== "object" && place !== "row";
  return isQuestion && (typeof field["title"] !== "string" || field["title"].trim() === "") ? [finding("field-without-title", path, { field: path.slice(path.lastIndexOf("/") + 1) })] : [];
}

function checkConditions(field: JsonObject, { path, place, names, isAct }: FieldContext): readonly Finding[] {
  return ["x-relevant", "x-required"].flatMap((keyword) => {
    const condition = field[keyword];
    const here = child(path, keyword);
    if (condition === undefined) return [];
    if (place === "form" || place === "row" || place === "act") return [finding("misplaced-condition", here, { keyword })];
    if (!isObject(condition)) return [];
    return [
      ...checkFacts(condition["facts"], { path: child(here, "facts"), names, place, isAct: isAct === true }),
      ...(condition["here"] === undefined ? [] : checkPredicate(condition["here"], child(here, "here"))),
    ];
  });
}

function checkFacts(facts: Json | undefined, { path, names, isAct }: FieldContext): readonly Finding[] {
  if (facts === undefined || (typeof facts === "string" && names === undefined && isAct !== true)) return [];
  return isAct === true ? [finding("misplaced-condition", path, {})] : checkPredicate(facts, path, names);
}

function checkStructure(field: JsonObject, context: FieldContext): readonly Finding[] {
  const { path } = context;
  if (field["type"] === "array") return checkRows(field, context);
  if (field["type"] !== "object") return [];
  const properties = field["properties"];
  if (!isObject(properties)) return properties === undefined ? [finding("missing-key", path, { key: "properties" })] : [];
  const place = context.place === "form" ? "topic" : "member";
  const required = Array.isArray(field["required"]) ? field["required"] : [];
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => {
      const here = child(child(path, "properties"), name);
      return [...checkName(name, here), ...checkField(inner, { ...context, path: here, place })];
    }),
    ...required.filter((name) => typeof name === "string" && !Object.hasOwn(properties, name)).map((name) => finding("unknown-required", child(path, "required"), { name: String(name), known: Object.keys(properties) })),
  ];
}

function checkRows({ items }: JsonObject, context: FieldContext): readonly Finding[] {
  return items === undefined ? [finding("missing-key", context.path, { key: "items" })] : checkField(items, { ...context, path: child(context.path, "items"), place: "row" });
}

function checkName(name: string, path: string): readonly Finding[] {
  if (isPrototypeName(name)) return [finding("prototype-key", path, { key: name })];
  return PROPERTY_NAME.test(name) ? [] : [finding("bad-property-name", path, { name, pattern: PROPERTY_NAME.source })];
}

function isFieldType(type: unknown): type is FieldType {
  return FIELD_TYPES.some((known) => known === type);
}
