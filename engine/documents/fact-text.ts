// A fact as text on a document. An answer is printed as the citizen saw it, by its question; what an officer entered, by the
// question of the act's small form; anything else as what it is.

import { at, isPointer, segments } from "../facts/index.ts";
import { dateTimeText, fieldAt, printAnswer, printValue } from "../forms/index.ts";
import type { ActForm, Definition, Facts, FieldSchema, Json, JsonObject, Language, Transition, TransitionConfig, WorkflowState } from "../model/index.ts";

/** Where a fact is looked up, and what its value means. */
export interface FactSource {
  readonly definition: Definition;
  readonly facts: Facts;
  readonly language: Language;
}

/** The fact at a pointer, undefined when there is none. */
export function factText(pointer: string, { definition, facts, language }: FactSource): string | undefined {
  if (!isPointer(pointer)) return undefined;
  if (pointer.startsWith("/answers/")) {
    return printAnswer({ form: definition.form, ui: definition.formUi, answers: facts.answers, language }, pointer.slice("/answers".length));
  }
  const value = at(facts, pointer) as Json | undefined;
  if (value === undefined || value === null || value === "") return undefined;
  const field = enteredField(pointer, definition, facts);
  if (field === undefined && typeof value === "string" && INSTANT.test(value)) return dateTimeText(value, language);
  return printValue(field ?? {}, undefined, value, language);
}

// ---------------------------------------------------------------------------------------------------------------------

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** An act somebody may do: what it asks for, and what it keeps. */
interface Act {
  readonly name: string;
  readonly form: ActForm | undefined;
  readonly keeps: readonly JsonObject[];
}

/** The question to which an officer's entry is the answer. Two acts that keep under one name ask alike, so the first that knows it serves. */
function enteredField(pointer: string, definition: Definition, facts: Facts): FieldSchema | undefined {
  const [root, name, ...rest] = segments(pointer);
  const acts = [...actsOf(definition.workflow)];
  const inner = (keys: readonly string[]) => keys.map((key) => `/${key}`).join("");
  switch (root) {
    case "records":
      return first(acts, ({ form, keeps }) => keeps.filter((kept) => kept["name"] === name).map(({ from }) => entry(form, `${String(from)}${inner(rest)}`)).find(isField));
    case "acts":
      return first(acts, (act) => (act.name === name ? entry(act.form, `/event${inner(rest)}`) : undefined));
    case "event":
      return first(acts, (act) => (act.name === facts.event.name ? entry(act.form, pointer) : undefined));
    default:
      return undefined;
  }
}

/** The field of an act's form that `/event/data/…` points at. */
function entry(form: ActForm | undefined, pointer: string): FieldSchema | undefined {
  return form === undefined || !pointer.startsWith("/event/data/") ? undefined : fieldAt(form, pointer.slice("/event/data".length));
}

/** Every transition an event may take, with the form of the event: later candidates share the first one's. */
function* actsOf(state: WorkflowState): Generator<Act> {
  for (const [name, config] of Object.entries(state.on ?? {})) {
    const candidates = transitionsOf(config);
    const form = candidates[0]?.meta?.form;
    for (const { actions = [] } of candidates) yield { name, form, keeps: actions.filter(({ type }) => type === "record").map(({ params = {} }) => params) };
  }
  for (const inner of Object.values(state.states ?? {})) yield* actsOf(inner);
}

function transitionsOf(config: TransitionConfig): readonly Transition[] {
  return Array.isArray(config) ? (config as readonly Transition[]) : [config as Transition];
}

function first(acts: readonly Act[], find: (act: Act) => FieldSchema | undefined): FieldSchema | undefined {
  for (const act of acts) {
    const field = find(act);
    if (field !== undefined) return field;
  }
  return undefined;
}

function isField(field: FieldSchema | undefined): field is FieldSchema {
  return field !== undefined;
}
