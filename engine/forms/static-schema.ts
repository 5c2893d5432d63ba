// Plain draft-07 schemas made of a form: for validators compiled at publication, and for any other JSON Schema tool.
// They judge *pruned* answers and never refuse what the engine takes (INV-24).

import { TIME_PATTERN } from "../facts/formats.ts";
import type { FieldSchema, FormSchema, Json, JsonObject, Language } from "../model/index.ts";
import { choicesOf, descriptionOf, labelOf } from "./labels.ts";
import { isGroup } from "./required.ts";
import { resolveField, resolveForm, type AnyForm } from "./resolve.ts";

/** A draft-07 schema. */
export type StaticSchema = JsonObject;

/**
 * The form as a closed draft-07 schema without references and without our `x-` keywords. What is only sometimes demanded
 * (conditional fields, members of optional groups) is left to the engine.
 */
export function staticSchema(form: FormSchema, language: Language = "vi"): StaticSchema {
  const resolved = resolveForm(form);
  const required = Object.entries(resolved.properties ?? {}).flatMap(([key, topic]) => (topic["x-relevant"] === undefined && alwaysDemands(topic) ? [key] : []));
  const properties = mapEntries(resolved.properties ?? {}, (topic) => toStatic(topic, { language, isDemanded: true }));
  return { $schema: DRAFT, ...toStatic({ ...resolved, properties: {} }, { language, isDemanded: false }), properties, ...listed(required) };
}

/** One topic as a schema of its own, for its page. */
export function topicSchema(form: FormSchema, topic: string, language: Language = "vi"): StaticSchema {
  if (!Object.hasOwn(form.properties, topic)) throw new Error(`No topic '${topic}'`);
  const field = resolveForm(form).properties?.[topic] ?? resolveField(form, {});
  return { $schema: DRAFT, ...toStatic(field, { language, isDemanded: true }) };
}

/** One field without references as a closed schema, nothing demanded. */
export function fieldSchema(field: FieldSchema): StaticSchema {
  return toStatic(field, { language: "vi", isDemanded: false });
}

/** The form with every group closed and nothing demanded: what the engine judges values by. Made once per form. */
export function closedSchema(form: AnyForm): StaticSchema {
  const known = closed.get(form);
  if (known !== undefined) return known;
  const schema = fieldSchema(resolveForm(form));
  closed.set(form, schema);
  return schema;
}

// ---------------------------------------------------------------------------------------------------------------------

const DRAFT = "http://json-schema.org/draft-07/schema#";
const closed = new WeakMap<AnyForm, StaticSchema>();

const COPIED = [
  "type", "const", "enum", "default", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
  "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
] as const satisfies readonly (keyof FieldSchema)[]; // prettier-ignore

interface Manner {
  readonly language: Language;
  /** Whether the object must be complete when it is there at all. */
  readonly isDemanded: boolean;
}

function toStatic(field: FieldSchema, { language, isDemanded }: Manner): StaticSchema {
  const { title, description, properties, items, oneOf } = field;
  const required = isDemanded ? (field.required ?? []).filter((key) => isAlwaysRequired(properties?.[key])) : [];
  return {
    ...(title === undefined ? {} : { title: labelOf(field, language) }),
    ...(description === undefined ? {} : { description: descriptionOf(field, language) ?? "" }),
    ...Object.fromEntries(COPIED.flatMap((keyword) => (field[keyword] === undefined ? [] : [[keyword, field[keyword] as Json]]))),
    ...formatOf(field),
    ...(oneOf === undefined ? {} : { oneOf: choicesOf(field, language).map(({ value, label }) => ({ const: value, title: label })) }),
    ...(items === undefined ? {} : { items: toStatic(items, { language, isDemanded }) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, toStatic(inner, { language, isDemanded: isDemanded && isInnerDemanded(field, key) })])),
          additionalProperties: false,
          ...listed(required),
        }),
  };
}

/** A begun group must be finished, but only where nothing but its being demanded decides that. */
function isInnerDemanded(parent: FieldSchema, key: string): boolean {
  const inner = parent.properties?.[key];
  return inner?.items !== undefined || parent.required?.includes(key) === true;
}

function isAlwaysRequired(field: FieldSchema | undefined): boolean {
  return field !== undefined && field["x-relevant"] === undefined && (!isGroup(field) || alwaysDemands(field));
}

/** Whether a demanded group can never be left out: something in it is demanded whatever the other answers are. */
function alwaysDemands(field: FieldSchema): boolean {
  return (field.required ?? []).some((key) => isAlwaysRequired(field.properties?.[key]));
}

/** RFC 3339 times carry an offset; ours are wall-clock times, so other tools get the pattern. */
function formatOf({ format }: FieldSchema): StaticSchema {
  if (format === undefined) return {};
  return format === "time" ? { pattern: TIME_PATTERN } : { format };
}

function listed(required: readonly string[]): StaticSchema {
  return required.length === 0 ? {} : { required };
}

function mapEntries(fields: { readonly [key: string]: FieldSchema }, change: (field: FieldSchema) => StaticSchema): StaticSchema {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, change(field)]));
}
