// The JSON Schema dialect we accept: draft-07, closed to the keywords listed in `forms/dialect`.
// One dialect serves two purposes: answers of a form, and predicates over the facts document.

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * A condition over the facts document (see `facts/gather`): the *name* of a predicate declared in
 * `procedure.predicates`, or a JSON Schema given in place. The condition holds when the facts are valid
 * against it. In a predicate every key under `properties` must also stand in `required`, because JSON
 * Schema otherwise calls an absent answer valid and the condition would hold for it.
 */
export type Predicate = string | PredicateSchema;

/** A JSON Schema used as a condition; only the keywords that can be explained in a sentence. */
export interface PredicateSchema {
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly properties?: { readonly [key: string]: PredicateSchema };
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: PredicateSchema;
  readonly contains?: PredicateSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly not?: PredicateSchema;
  readonly allOf?: readonly PredicateSchema[];
  readonly anyOf?: readonly PredicateSchema[];
}

/**
 * One field, group or list of a form: JSON Schema draft-07 plus four annotations of ours (`x-…`), which any
 * other RJSF tool ignores.
 */
export interface FieldSchema {
  readonly type?: "string" | "number" | "integer" | "boolean" | "object" | "array";
  readonly title?: string;
  readonly description?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  /** Choices with labels: `[{ const, title, x-en }]`. Not for alternatives of structure. */
  readonly oneOf?: readonly { readonly const: Json; readonly title: string; readonly "x-en"?: { readonly title?: string } }[];
  readonly default?: Json;
  readonly format?: "date" | "date-time" | "time" | "email";
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly properties?: { readonly [key: string]: FieldSchema };
  /** Required whenever the field is relevant (see `x-relevant`). */
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly $ref?: string;
  /** English for `title` and `description`. */
  readonly "x-en"?: { readonly title?: string; readonly description?: string };
  /** When the question is asked at all. An answer to a question that is not asked does not exist. */
  readonly "x-relevant"?: FieldCondition;
  /** When an otherwise optional question must be answered. */
  readonly "x-required"?: FieldCondition;
  /** How sensitive the answer is (NĐ 356/2025): ID-card images and e-ID data are `sensitive`. Default `basic`. */
  readonly "x-pii"?: "none" | "basic" | "sensitive";
}

/**
 * A condition on a field. `facts` looks at the whole facts document, `here` at the object the field stands in
 * (which lets a shared group or a row of a list carry its own conditions). Given both, both must hold.
 */
export interface FieldCondition {
  readonly facts?: Predicate;
  readonly here?: PredicateSchema;
}

/** `form.schema.json`: an object whose properties are the topics of the form, one page each. */
export interface FormSchema extends FieldSchema {
  readonly type: "object";
  readonly properties: { readonly [topic: string]: FieldSchema };
  /** Shared groups, merged in from `definitions/common` when the definition is bundled. */
  readonly definitions?: { readonly [name: string]: FieldSchema };
}

/** `form.ui.json`: an RJSF uiSchema from our allow-list of widgets and options. */
export type FormUi = JsonObject;
