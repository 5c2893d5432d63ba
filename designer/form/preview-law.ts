// What the preview needs to know of a draft before it asks anything. A draft may contradict itself anywhere; then every
// question is shown, and nothing is said to be wrong.

import { type AnyForm, resolveForm } from "../../engine/forms/index.ts";
import type { Definition, FieldSchema, FormSchema, Json, JsonObject, Violation } from "../../engine/model/index.ts";
import { blankFacts } from "../../portal/form/blank-facts.ts";
import { isQuestion, isRowList, isTickList } from "../../portal/form/field-kind.ts";
import { askedNow, judgePage, type Asked, type JudgedPage, type Law } from "../../portal/form/judge.ts";
import { isObject } from "./form-tree.ts";

/** The parts of the procedure that conditions look at, as far as they can be read. */
export function previewLaw({ procedure }: Pick<Definition, "procedure">, now: string): Law {
  const { derive, fees, predicates, rules } = (isObject(procedure) ? procedure : {}) as Partial<Law["procedure"]>;
  const list = <Entry,>(value: readonly Entry[] | undefined): readonly Entry[] => (Array.isArray(value) ? (value as readonly Entry[]).filter((entry) => isObject(entry)) : []);
  return { procedure: { derive: list(derive), fees: list(fees), predicates: isObject(predicates) ? predicates : {}, rules: list(rules) }, baseFacts: blankFacts(now) };
}

/** What is asked now, and whether all conditions could be worked out. */
export function askedSafely(page: Omit<JudgedPage, "topic">): Asked & { readonly isWorkedOut: boolean } {
  try {
    return { ...askedNow(page), isWorkedOut: true };
  } catch {
    return { irrelevant: new Set(), required: new Set(), isWorkedOut: false };
  }
}

/** Everything that keeps the page from being sent, as far as it can be worked out. */
export function judgedSafely(page: JudgedPage): readonly Violation[] {
  try {
    return judgePage(page).filter(({ path = "" }) => path.startsWith(`/answers/${page.topic}`));
  } catch {
    return [];
  }
}

/** The pages that can be shown: those that are groups. Undefined when the form cannot be put together. */
export function shownTopics(form: FormSchema): readonly string[] | undefined {
  try {
    return Object.entries(resolveForm(form).properties ?? {}).flatMap(([topic, field]) => (isObject(field.properties) ? [topic] : []));
  } catch {
    return undefined;
  }
}

/** Answers typed before the form was changed, without those that its questions could not show now. */
export function stillFitting(form: AnyForm, typed: JsonObject): JsonObject {
  const fitting = fit({ type: "object", properties: resolveForm(form).properties ?? {} }, typed);
  return isObject(fitting) ? fitting : {};
}

// ---------------------------------------------------------------------------------------------------------------------

function fit(field: FieldSchema, value: Json): Json | undefined {
  if (field.properties !== undefined) {
    const { properties } = field;
    if (!isObject(value)) return undefined;
    const members = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const fitting = Object.hasOwn(properties, key) ? fit(properties[key] ?? {}, inner) : undefined;
      return fitting === undefined ? [] : [[key, fitting]];
    });
    return Object.fromEntries(members);
  }
  if (isTickList(field)) return Array.isArray(value) ? value.filter((choice: Json) => typeof choice === "string") : undefined;
  if (isRowList(field)) return Array.isArray(value) ? value.flatMap((row: Json) => fit(field.items ?? {}, row) ?? []) : undefined;
  if (!isQuestion(field) || typeof value === "object") return undefined;
  if (field.type === "boolean") return typeof value === "boolean" ? value : undefined;
  return typeof value === "boolean" ? undefined : value;
}
