// A form as a schema that any RJSF renders and judges: questions asked only sometimes come with if/then. What another tool's
// form cannot know is told as a loss, never left out in silence; our own keywords stay, so that the file comes back the same.

import { TIME_PATTERN, type NamedPredicates } from "../../../engine/facts/index.ts";
import type { FieldCondition, FieldSchema, FormSchema, Json, JsonObject, PredicateSchema } from "../../../engine/model/index.ts";
import { onAnswers } from "./on-answers.ts";
import { merged, WHOLE } from "./schemas.ts";

/** A question that another tool asks or demands otherwise than ours. */
export interface Loss {
  readonly title: string;
  /** Always asked; asked also when it need not be; not demanded although it may have to be answered. */
  readonly what: "always" | "oftener" | "optional";
}

/** The schema, and what it does not say. */
export interface PlainForm {
  readonly schema: JsonObject;
  readonly losses: readonly Loss[];
}

/** The form must have passed `checkForm`. */
export function plainForm(form: FormSchema, named: NamedPredicates): PlainForm {
  const run: Run = { named, losses: [], atRoot: new Map() };
  const { definitions = {}, ...root } = form;
  const isGroup = (field: FieldSchema): boolean => (field.$ref === undefined ? field : (definitions[field.$ref.replace("#/definitions/", "")] ?? {})).properties !== undefined;
  // Every page is passed by everybody: what it demands is demanded.
  const required = Object.entries(root.properties).flatMap(([key, topic]) => (isGroup(topic) || root.required?.includes(key) === true ? [key] : []));
  const groups = Object.fromEntries(Object.entries(definitions).map(([name, group]) => [name, plain(run, group, undefined)]));
  const schema = objectOf(run, { ...root, required }, []);
  const whole = { [WHOLE]: { properties: Object.keys(root.properties), ...(root.required === undefined ? {} : { required: root.required }) } };
  return { schema: { ...schema, ...whole, ...branches([...listOf(schema["allOf"]), ...run.atRoot.values()]), ...(form.definitions === undefined ? {} : { definitions: groups }) }, losses: run.losses };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Run {
  readonly named: NamedPredicates;
  readonly losses: Loss[];
  /** Branches that look at all answers, by their condition. */
  readonly atRoot: Map<string, JsonObject>;
}

/** Keys from the answers to an object, `*` for the rows of a list; unknown within a shared group. */
type Path = readonly string[] | undefined;

/** A condition where a schema can state it. */
interface Stated {
  readonly at: "here" | "root";
  readonly if: PredicateSchema;
  readonly isExact: boolean;
}

function plain(run: Run, field: FieldSchema, path: Path): JsonObject {
  if (field.$ref !== undefined) return { $ref: field.$ref };
  return field.properties === undefined ? questionOf(run, field, path) : objectOf(run, field, path);
}

/** RJSF takes a `const` for an answer already given: a choice would be made and a declaration ticked by nobody. Keys keep their order. */
function questionOf(run: Run, field: FieldSchema, path: Path): JsonObject {
  return Object.fromEntries(
    Object.entries(field).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      if (key === "const") return [["enum", [value as Json]]];
      if (key === "oneOf") return [[key, (field.oneOf ?? []).map(({ const: only, ...choice }) => ({ enum: [only], ...choice }))]];
      // RFC 3339 times carry an offset; ours are those on the wall.
      if (key === "format" && value === "time") return [["x-format", value], ["pattern", TIME_PATTERN]];
      return [[key, key === "items" ? plain(run, field.items ?? {}, path === undefined ? undefined : [...path, "*"]) : (value as Json)]];
    }),
  );
}

function objectOf(run: Run, field: FieldSchema, path: Path): JsonObject {
  const { properties = {}, required = [] } = field;
  const here = new Map<string, JsonObject>();
  const shown: { [key: string]: Json } = {};
  const demanded: string[] = [];
  let isWhole = true;
  for (const [key, inner] of Object.entries(properties)) {
    const schema = plain(run, inner, path === undefined ? undefined : [...path, key]);
    const { "x-relevant": relevant, "x-required": condition, title = key } = inner;
    const asked = relevant === undefined ? undefined : stated(run, relevant, path);
    const isAsked = relevant === undefined || asked?.isExact === true;
    const branch = (when: Stated, then: JsonObject): void => put(when.at === "here" ? here : run.atRoot, when.if, when.at === "here" ? then : reach(path ?? [], then));
    if (asked === undefined) shown[key] = schema;
    else branch(asked, { properties: { [key]: schema }, ...(asked.isExact && required.includes(key) ? { required: [key] } : {}) });
    if (!isAsked) run.losses.push({ title, what: asked === undefined ? "always" : "oftener" });
    if (relevant === undefined && required.includes(key)) demanded.push(key);
    isWhole &&= relevant === undefined;
    if (condition === undefined || !isAsked || required.includes(key)) continue;
    const both = together(asked, stated(run, condition, path));
    if (both === undefined) run.losses.push({ title, what: "optional" });
    else branch(both, { required: [key] });
  }
  const whole = { [WHOLE]: { properties: Object.keys(properties), ...(field.required === undefined ? {} : { required }) } };
  const members = { ...(field.required === undefined ? {} : { required: demanded }), properties: shown };
  return { ...(field as JsonObject), ...members, ...(isWhole && here.size === 0 ? {} : whole), ...branches([...here.values()]) };
}

/** Where and how far a condition can be said; undefined when nothing of it can. */
function stated({ named }: Run, { facts, here }: FieldCondition, path: Path): Stated | undefined {
  const known = facts === undefined ? { schema: undefined, isExact: true } : onAnswers(facts, named);
  if (known.schema === undefined && known.isExact) return { at: "here", if: here ?? {}, isExact: true };
  // Rows and shared groups cannot be told from the root which of them is meant.
  const isReached = path !== undefined && (here === undefined || !path.includes("*"));
  if (known.schema === undefined || !isReached) return here === undefined ? undefined : { at: "here", if: here, isExact: false };
  const within = here === undefined ? [] : [path.reduceRight<PredicateSchema>((schema, key) => ({ required: [key], properties: { [key]: schema } }), here)];
  return { at: "root", if: within.length === 0 ? known.schema : { allOf: [known.schema, ...within] }, isExact: known.isExact };
}

/** Asked and demanded; a demand that cannot be said exactly is not made. */
function together(asked: Stated | undefined, demanded: Stated | undefined): Stated | undefined {
  if (demanded?.isExact !== true) return undefined;
  if (asked === undefined) return demanded;
  return asked.at === demanded.at ? { ...asked, if: { allOf: [asked.if, demanded.if] } } : undefined;
}

function put(into: Map<string, JsonObject>, when: PredicateSchema, then: JsonObject): void {
  const key = JSON.stringify(when);
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word
  into.set(key, { if: when as unknown as Json, then: merged((into.get(key)?.["then"] ?? {}) as JsonObject, then) });
}

function reach(path: readonly string[], schema: JsonObject): JsonObject {
  return path.reduceRight((inner, key) => (key === "*" ? { items: inner } : { properties: { [key]: inner } }), schema);
}

function branches(all: readonly Json[]): JsonObject {
  return all.length === 0 ? {} : { allOf: all };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
