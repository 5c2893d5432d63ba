// Validators compiled at publication, as the browser runs them: a module that is given its runtime and makes no code. Its
// findings come back as the engine's violations.

import equal from "ajv/dist/runtime/equal.js";
import ucs2length from "ajv/dist/runtime/ucs2length.js";
import { child, FORMATS, segments } from "../../engine/facts/index.ts";
import type { Json, Violation } from "../../engine/model/index.ts";

/** Judges the value of one topic. */
export interface TopicValidator {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** What a published module exports: its validators by topic, once it is handed what it needs. */
export interface ValidatorModule {
  default(require: (name: string) => unknown): { readonly [topic: string]: TopicValidator };
}

/** The part of Ajv's report we read. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: Json };
}

/** The validators of a form, from where it was published. Throws when they do not load: the engine judges alone then. */
export async function loadValidators(address: string): Promise<{ readonly [topic: string]: TopicValidator }> {
  const published = (await import(/* @vite-ignore */ address)) as ValidatorModule;
  return validatorsOf(published);
}

/** Hands a module its runtime. */
export function validatorsOf(published: ValidatorModule): { readonly [topic: string]: TopicValidator } {
  return published.default((name) => {
    if (!Object.hasOwn(RUNTIME, name)) throw new Error(`A published validator asks for '${name}'`);
    return RUNTIME[name];
  });
}

/** What is wrong with the value of a topic. */
export function judgeValue(validator: TopicValidator, topic: string, value: unknown): readonly Violation[] {
  if (value === undefined || validator(value)) return [];
  return (validator.errors ?? []).map((error) => violationOf(error, child("/answers", topic)));
}

// ---------------------------------------------------------------------------------------------------------------------

const RUNTIME: { readonly [name: string]: unknown } = {
  "ajv/dist/runtime/equal": interop(equal),
  "ajv/dist/runtime/ucs2length": interop(ucs2length),
  // Our own name, so that the formats are the engine's (`server/definitions/compile-validators`).
  "motcua/formats": FORMATS,
};

/** Bundlers disagree about what a CommonJS default is; the module asks for `.default`. */
function interop(module: unknown): { readonly default: unknown } {
  const inner = typeof module === "object" && module !== null && "default" in module ? module.default : module;
  return { default: inner };
}

function violationOf({ instancePath, keyword, params }: AjvError, topic: string): Violation {
  const path = segments(instancePath).reduce(child, topic);
  switch (keyword) {
    case "required":
      return { code: "answer_required", path: child(path, String(params["missingProperty"])) };
    case "additionalProperties":
      return { code: "answer_invalid", path: child(path, String(params["additionalProperty"])), params: { keyword: "unknownProperty" } };
    default:
      return { code: "answer_invalid", path, params: { keyword, ...limitOf(params) } };
  }
}

function limitOf(params: AjvError["params"]): NonNullable<Violation["params"]> {
  const limit = params["limit"] ?? params["multipleOf"];
  return typeof limit === "number" ? { limit } : {};
}
