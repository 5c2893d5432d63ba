// Turns a form into a module of validators, once, when a definition is published. Code is made of data nowhere else, and
// here only in a process of its own that is killed after it (faults 5.11). What it makes is served as a file; neither
// server nor browser ever evaluates a text.

import { FORMATS } from "../../engine/facts/index.ts";
import { topicSchema } from "../../engine/forms/index.ts";
import { type Finding, finding, type FormSchema, type JsonObject, placeOf } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import { runChild, type CompilerLimits } from "./compiler/run-child.ts";

/** A published module of validators. */
export interface CompiledValidators {
  /** One ES module; its default export takes a `require` and gives the validators by topic. It imports nothing. */
  readonly code: string;
  /** SHA-256 of the code, lower-case hex. */
  readonly hash: string;
}

/** What compiling one form may take. */
export const COMPILER_LIMITS: CompilerLimits = { start: 20_000, work: 2_000, heap: 64, resident: 256, answer: 4 * 1024 * 1024 };

/**
 * Compiles the validators of every topic, or says why the form cannot be published. They judge *pruned* answers and are
 * never stricter than the engine (INV-24). Same form, same code. The form must have passed `checkForm`.
 */
export async function compileValidators(form: FormSchema, limits: CompilerLimits = COMPILER_LIMITS): Promise<CompiledValidators | { readonly finding: Finding }> {
  const outcome = await oneAfterAnother(() => runChild(JSON.stringify(compilerInput(form)), limits));
  if ("code" in outcome) return { code: outcome.code, hash: sha256(outcome.code) };
  return { finding: finding("form-not-compiled", placeOf(["form"]), { ...outcome }) };
}

/** What the compiler gets to see: each topic's judging part, and the names of our formats. */
export function compilerInput(form: FormSchema): { readonly schemas: { readonly [topic: string]: JsonObject }; readonly formats: readonly string[] } {
  const topics = Object.keys(form.properties);
  return { schemas: Object.fromEntries(topics.map((topic) => [topic, judgingPart(topicSchema(form, topic))])), formats: Object.keys(FORMATS) };
}

// ---------------------------------------------------------------------------------------------------------------------

let underWay: Promise<unknown> = Promise.resolve();

/** However many are published at once, there is memory for one compiler. */
function oneAfterAnother<T>(compile: () => Promise<T>): Promise<T> {
  const next = underWay.then(compile);
  underWay = next.catch(() => undefined);
  return next;
}

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
