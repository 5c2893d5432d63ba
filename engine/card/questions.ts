// The questions of a form or of an act's small form, with when they are asked and when they must be answered.

import { child } from "../facts/index.ts";
import { choicesOf, labelOf, resolveForm } from "../forms/index.ts";
import type { ActForm, Definition, FieldSchema, FormSchema } from "../model/index.ts";
import type { CardQuestion } from "./card.ts";
import { fieldConditionSentence } from "./condition-sentence.ts";

/** Choices beyond this number are a list nobody reads on a card (provinces, ethnic groups): their number is told. */
const MANY_CHOICES = 15;

/** The topics of the form with their questions. */
export function topicsOf(definition: Definition): readonly CardQuestion[] {
  return within(resolveForm(definition.form), { definition, path: "form.schema.json#", facts: "/answers" });
}

/** What an act asks of whoever does it. */
export function actQuestions(form: ActForm | undefined, definition: Definition, path: string): readonly CardQuestion[] {
  return form === undefined ? [] : within(resolveForm(form as FormSchema), { definition, path, facts: "/event/data" });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly definition: Definition;
  /** File and pointer of the group. */
  readonly path: string;
  /** Pointer of the group's answers among the facts. */
  readonly facts: string;
}

function within({ properties = {}, required = [] }: FieldSchema, place: Place): readonly CardQuestion[] {
  return Object.entries(properties).map(([key, field]) => {
    const here = { ...place, path: child(child(place.path, "properties"), key), facts: child(place.facts, key) };
    return question(field, required.includes(key), place, here);
  });
}

function question(field: FieldSchema, isRequired: boolean, group: Place, here: Place): CardQuestion {
  const { definition } = here;
  const [asked, needed] = [field["x-relevant"], field["x-required"]];
  const choices = field.oneOf === undefined && field.enum === undefined ? [] : choicesOf(field, "vi").map(({ label }, at) => ({ vi: label, en: choicesOf(field, "en")[at]?.label ?? label }));
  const rows: Place = { ...here, path: child(here.path, "items"), facts: child(here.facts, "*") };
  return {
    path: here.path,
    title: { vi: labelOf(field, "vi"), en: labelOf(field, "en") },
    demand: isRequired ? "required" : needed === undefined ? "optional" : "sometimes",
    ...(asked === undefined ? {} : { askedWhen: fieldConditionSentence(asked, definition, group.facts) }),
    ...(needed === undefined ? {} : { requiredWhen: fieldConditionSentence(needed, definition, group.facts) }),
    choices: choices.length > MANY_CHOICES ? [{ vi: `${choices.length} lựa chọn`, en: `${choices.length} choices` }] : choices,
    questions: [...within(field, here), ...(field.items === undefined ? [] : within(field.items, rows))],
  };
}
