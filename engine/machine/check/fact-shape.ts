// What facts a definition can have: the shape of the facts document, so that a misspelt fact is found before it is silently
// absent. Made of functions that are called as deep as somebody looks, so a form that refers to itself does no harm.

import type { ActForm, Definition, Derivation, FieldSchema, Json, JsonObject } from "../../model/index.ts";
import { DERIVED_FUNCTIONS, segments } from "../../facts/index.ts";
import { checkActForm } from "../../forms/check-form.ts";
import { type AnyForm, resolveField } from "../../forms/resolve.ts";
import type { StateIndex } from "./state-index.ts";
import { callsOf } from "./calls.ts";

/** A place in the facts. */
export interface Shape {
  readonly kind: "object" | "list" | "text" | "number" | "boolean" | "any";
  /** Of an object: what is known below it. */
  readonly members?: { readonly [name: string]: () => Shape };
  /** Of a list: a row. */
  readonly row?: () => Shape;
  /** The only values there can be. */
  readonly choices?: readonly Json[];
}

const TEXT: Shape = { kind: "text" };
const NUMBER: Shape = { kind: "number" };
const BOOLEAN: Shape = { kind: "boolean" };
const ANY: Shape = { kind: "any" };

/** The shape of the facts of a definition. Of a form that is not `sound` nothing is known, so nothing is refused. */
export function factShape({ procedure, form }: Definition, index: StateIndex, isSound: boolean): Shape {
  const facts: Shape = object({
    now: TEXT,
    today: TEXT,
    answers: () => (isSound ? fieldShape(form, form) : ANY),
    derived: object(Object.fromEntries(procedure.derive.map((derivation) => [derivation.name, derivedShape(derivation)]))),
    dossier: object({
      code: TEXT,
      channel: choice(procedure.submitBy),
      returnBy: choice(procedure.returnBy),
      agency: TEXT,
      province: TEXT,
      status: TEXT,
      filedOn: TEXT,
      extensions: NUMBER,
      restarts: NUMBER,
      owner: TEXT,
      ownerName: TEXT,
    }),
    submitter: object({ id: TEXT, name: TEXT, personalId: TEXT, identityLevel: NUMBER }),
    components: object(Object.fromEntries(procedure.components.map(({ id }) => [id, COMPONENT]))),
    fees: object({ total: NUMBER, paid: NUMBER, outstanding: NUMBER, settled: BOOLEAN }),
    acts: () => object(actShapes(index)),
    records: () => object(recordShapes(index, () => facts)),
    results: object(Object.fromEntries(procedure.results.map(({ id }) => [id, object({ signed: BOOLEAN, signedBy: TEXT })]))),
    event: object({ name: TEXT, actor: TEXT, personalId: TEXT, data: () => merged(actForms(index).map(([, actForm]) => actFormShape(actForm))) }),
  });
  return facts;
}

/** The shape at a pointer, or the first key that leads nowhere. */
export function shapeAt(shape: Shape, pointer: string): { readonly shape: Shape } | { readonly unknown: string; readonly known: readonly string[] } {
  let here = shape;
  for (const key of segments(pointer)) {
    const next = memberOf(here, key);
    if (next === undefined) return { unknown: key, known: Object.keys(here.members ?? {}) };
    here = next;
  }
  return { shape: here };
}

/** A member of an object, or a row of a list by number. */
export function memberOf(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === "any") return ANY;
  if (shape.kind === "list") return /^(\d+|\*)$/.test(key) ? (shape.row?.() ?? ANY) : undefined;
  if (shape.members === undefined) return shape.kind === "object" ? ANY : undefined;
  return Object.hasOwn(shape.members, key) ? shape.members[key]?.() : undefined;
}

/** The shape of a field of a checked form. */
export function fieldShape(form: AnyForm, field: FieldSchema): Shape {
  const { type, properties = {}, items = {}, oneOf, enum: words } = resolveField(form, field);
  if (type === "object") return { kind: "object", members: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, once(() => fieldShape(form, inner))])) };
  if (type === "array") return { kind: "list", row: once(() => fieldShape(form, items)) };
  const choices = words ?? oneOf?.map((option) => option.const);
  return { kind: type === undefined ? "any" : KIND_OF[type], ...(choices === undefined ? {} : { choices }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const KIND_OF = { string: "text", number: "number", integer: "number", boolean: "boolean" } as const;

const COMPONENT = object({ files: NUMBER, state: choice(["supplied", "accepted", "rejected"]), source: choice(["upload", "vault", "lookup", "shown"]) });

function object(members: { readonly [name: string]: Shape | (() => Shape) }): Shape {
  return { kind: "object", members: Object.fromEntries(Object.entries(members).map(([name, member]) => [name, typeof member === "function" ? once(member) : () => member])) };
}

/**
 * Makes a shape when somebody first looks, and never again: sixty records made of each other two at a time would be made
 * a million million times. Of a record that is made of itself nothing is known.
 */
function once(make: () => Shape): () => Shape {
  let made: Shape | undefined;
  let isUnderWay = false;
  return () => {
    if (made !== undefined) return made;
    if (isUnderWay) return { kind: "object" };
    isUnderWay = true;
    made = make();
    return made;
  };
}

function choice(choices: readonly string[]): Shape {
  return { kind: "text", choices };
}

function derivedShape({ fn }: Derivation): Shape {
  const returns = Object.hasOwn(DERIVED_FUNCTIONS, fn) ? DERIVED_FUNCTIONS[fn as keyof typeof DERIVED_FUNCTIONS].returns : "any";
  return returns === "number" ? NUMBER : returns === "date" ? TEXT : ANY;
}

/** The small forms of the acts, by act. */
function actForms(index: StateIndex): readonly (readonly [string, ActForm])[] {
  return index.transitions.flatMap(({ cause, name, transition }) => (cause === "on" && transition.meta?.form !== undefined ? [[name, transition.meta.form] as const] : []));
}

function actFormShape(form: ActForm): Shape {
  return checkActForm(form, "").length === 0 ? fieldShape(form, form) : { kind: "object" };
}

function actShapes(index: StateIndex): { readonly [event: string]: Shape } {
  const names = index.transitions.flatMap(({ cause, name }) => (cause === "on" ? [name] : []));
  const forms = actForms(index);
  return Object.fromEntries(
    [...new Set(names)].map((event) => {
      const data = merged(forms.flatMap(([name, form]) => (name === event ? [actFormShape(form)] : [])));
      return [event, object({ actor: TEXT, by: { kind: "list", row: () => object({ id: TEXT, personalId: TEXT }) }, at: TEXT, times: NUMBER, data })];
    }),
  );
}

/** What the action `record` keeps under a name: the object it finds, or any other value as `value`. */
function recordShapes(index: StateIndex, facts: () => Shape): { readonly [name: string]: () => Shape } {
  const kept = callsOf(index).flatMap(({ kind, call }) => (kind === "action" && call.type === "record" ? [call.params ?? {}] : []));
  const names = [...new Set(kept.map((params) => String(params["name"])))];
  return Object.fromEntries(names.map((name) => [name, () => merged(kept.filter((params) => params["name"] === name).map((params) => recordShape(params, facts())))]));
}

function recordShape(params: JsonObject, facts: Shape): Shape {
  const source = shapeAt(facts, String(params["from"]));
  if ("unknown" in source) return { kind: "object" };
  return source.shape.kind === "object" ? source.shape : object({ value: source.shape });
}

/** Several objects seen as one: whatever one of them knows. */
function merged(shapes: readonly Shape[]): Shape {
  if (shapes.some(({ kind, members }) => kind !== "object" || members === undefined)) return { kind: "object" };
  return { kind: "object", members: Object.fromEntries(shapes.flatMap(({ members }) => Object.entries(members ?? {}))) };
}
