// Does a condition hold, is a value what a form asks for? Ajv answers: deliberately another JSON Schema program than the
// one the dossiers were decided with.

import { Ajv, type ValidateFunction } from "ajv";
import type { Condition, Field, Procedure } from "../law.ts";
import { isTable, own, type Table } from "../record.ts";
import { dayOf, wallClock } from "./dates.ts";

/** Whether a condition holds for these facts. */
export function holds(condition: Condition, { predicates }: Pick<Procedure, "predicates">, facts: unknown): boolean {
  const schema = typeof condition === "string" ? own(predicates, condition)?.schema : condition;
  if (schema === undefined) throw new Error(`unknown condition '${String(condition)}'`);
  return isValid(compiled(schema, typed), facts);
}

/** The first place where a value is not what a form asks for; undefined when it is. What must be answered is not looked at. */
export function misfit(form: Field, definitions: { readonly [name: string]: Field } | undefined, value: unknown): string | undefined {
  const validate = compiled(form, () => closed(form, definitions, 0));
  if (isValid(validate, value)) return undefined;
  const error = validate.errors?.[0];
  return `${error?.instancePath ?? ""} ${error?.keyword ?? ""}`.trim();
}

// ---------------------------------------------------------------------------------------------------------------------

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true, logger: false });
ajv.addFormat("date", (text) => dayOf(text) !== undefined);
ajv.addFormat("date-time", (text) => wallClock(text) !== undefined);
ajv.addFormat("time", /^([01][0-9]|2[0-3]):[0-5][0-9]$/);
ajv.addFormat("email", (text) => text.length <= 254 && /^[^\s@"<>()[\],;:\\]+@([a-z0-9-]+\.)+[a-z0-9-]+$/i.test(text));

const kept = new WeakMap<object, ValidateFunction>();

function compiled(source: object, make: (source: Table) => object): ValidateFunction {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const fresh = ajv.compile(make(source as Table));
  kept.set(source, fresh);
  return fresh;
}

/** Nothing but a plain yes is a yes: a schema may ask to be judged later. */
function isValid(validate: ValidateFunction, value: unknown): boolean {
  const verdict: unknown = validate(value);
  return verdict === true;
}

const TYPE_OF: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ["object", ["properties", "required"]],
  ["array", ["items", "contains", "minItems", "maxItems"]],
  ["string", ["minLength", "maxLength", "pattern"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]],
];

/** In a condition a keyword asks for the type it is about; JSON Schema itself passes every other type. */
function typed(schema: Table): Table {
  const types = TYPE_OF.flatMap(([type, keywords]) => (keywords.some((keyword) => Object.hasOwn(schema, keyword)) ? [type] : []));
  const inner = Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, within(keyword, value)]));
  return (schema["type"] === undefined && types.length > 0 ? { ...inner, type: types } : inner) as Table;
}

function within(keyword: string, value: unknown): unknown {
  if (keyword === "properties" && isTable(value)) return Object.fromEntries(Object.entries(value).map(([key, schema]) => [key, isTable(schema) ? typed(schema) : schema]));
  if ((keyword === "allOf" || keyword === "anyOf") && Array.isArray(value)) return value.map((schema: unknown) => (isTable(schema) ? typed(schema) : schema));
  if ((keyword === "items" || keyword === "contains" || keyword === "not") && isTable(value)) return typed(value);
  return value;
}

const JUDGING = ["type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems"];

/** A form's field as a closed schema that demands nothing. */
function closed(field: Field, definitions: { readonly [name: string]: Field } | undefined, depth: number): Table {
  if (depth > 40) throw new Error("a form that contains itself");
  const reference = field["$ref"];
  if (typeof reference === "string") return closed(own(definitions, reference.replace("#/definitions/", "")) ?? {}, definitions, depth + 1);
  const choices = field["oneOf"];
  const inner = (one: Field): Table => closed(one, definitions, depth + 1);
  return {
    ...Object.fromEntries(JUDGING.flatMap((keyword) => (field[keyword] === undefined ? [] : [[keyword, field[keyword]]]))),
    ...(Array.isArray(choices) ? { enum: choices.map((choice: Table) => choice["const"]) } : {}),
    ...(field.items === undefined ? {} : { items: inner(field.items) }),
    ...(field.properties === undefined ? {} : { additionalProperties: false, properties: Object.fromEntries(Object.entries(field.properties).map(([key, one]) => [key, inner(one)])) }),
  } as Table;
}
