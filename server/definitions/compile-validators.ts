// Turns a form into a module of validators, once, when a definition is published. The only place that makes code of data;
// what it makes is served as a file, and neither server nor browser ever evaluates a text.

import { Ajv, _ } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { FORMATS } from "../../engine/facts/index.ts";
import { topicSchema } from "../../engine/forms/index.ts";
import type { FormSchema, JsonObject } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";

/** A published module of validators. */
export interface CompiledValidators {
  /** One ES module; its default export takes a `require` and gives the validators by topic. It imports nothing. */
  readonly code: string;
  /** SHA-256 of the code, lower-case hex. */
  readonly hash: string;
}

/**
 * Compiles the validators of every topic. They judge *pruned* answers and are never stricter than the engine (INV-24).
 * Same form, same code. The form must have passed `checkForm`: a compiler trusts its schemas like code.
 */
export function compileValidators(form: FormSchema): CompiledValidators {
  const ajv = new Ajv({ allErrors: true, messages: false, strict: true, code: { source: true, lines: false, formats: _`require("motcua/formats")` } });
  for (const [name, hasFormat] of Object.entries(FORMATS)) ajv.addFormat(name, hasFormat);
  const topics = Object.keys(form.properties);
  for (const topic of topics) ajv.addSchema(judgingPart(topicSchema(form, topic)), topic);
  const body = standalone.default(ajv, Object.fromEntries(topics.map((topic) => [topic, topic])));
  const code = `export default function (require) {\nconst exports = {};\n${body}\nreturn exports;\n}\n`;
  return { code, hash: sha256(code) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Without words, and with choices as a plain list: a third of the code for the same verdicts. */
function judgingPart(schema: JsonObject): JsonObject {
  const { $schema: _, title: __, description: ___, default: ____, oneOf, properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(Array.isArray(oneOf) ? { enum: oneOf.map((choice: JsonObject) => choice["const"] ?? null) } : {}),
    ...(isObject(properties) ? { properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, judgingPart(inner as JsonObject)])) } : {}),
    ...(isObject(items) ? { items: judgingPart(items) } : {}),
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
