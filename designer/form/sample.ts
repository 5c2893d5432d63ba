// Sample answers for the preview: something a person could really have entered. Names, dates and words are those people write, as far as
// the form's own rules allow.

import { type AnyForm, resolveForm, validateAnswers } from "../../engine/forms/index.ts";
import type { Definition, FieldSchema, Instant, Json, JsonObject, OpenEvent, Procedure } from "../../engine/model/index.ts";
import { sampleAnswers } from "../../engine/verify/index.ts";
import { blankFacts } from "../../portal/form/blank-facts.ts";
import { isObject } from "./form-tree.ts";
import { type SamplePerson, somebody } from "./sample-people.ts";
import { isName, likely } from "./sample-words.ts";

/** Answers to the whole form that could be filed; undefined when the form contradicts itself. */
export function sampleOf(definition: Definition, at: Instant): JsonObject | undefined {
  for (const attempt of [definition, formAlone(definition)]) {
    const answers = attemptSample(attempt, at);
    if (answers !== undefined) return plausible(attempt.form, answers, (changed) => isFiled(attempt, changed, at));
  }
  return undefined;
}

/** Made-up words, names and dates in place of those a search came up with, wherever whoever judges them stays content. */
export function plausible(form: AnyForm, found: JsonObject, isFine: (answers: JsonObject) => boolean): JsonObject {
  const better = replacements(resolveForm(form), found);
  const all = better.reduce(withValue, found);
  if (isFine(all)) return all;
  return better.reduce((answers, next) => {
    const changed = withValue(answers, next);
    return isFine(changed) ? changed : answers;
  }, found);
}

// ---------------------------------------------------------------------------------------------------------------------

/** A draft's procedure may lack anything the sample is worked out with. */
function attemptSample(definition: Definition, at: Instant): JsonObject | undefined {
  const agency = { id: "ubnd-xa", province: "38", name: { vi: "Ủy ban nhân dân xã" } };
  try {
    const event: OpenEvent = { kind: "open", id: "", code: "", definitionHash: "", agency, participants: {}, channel: "online", returnBy: "online", owner: { id: "citizen", name: "An" }, answers: {}, components: {} };
    return sampleAnswers(definition, [], { procedure: definition.procedure, event, actor: { id: "citizen", name: "An", kind: "citizen", roles: [], identityLevel: 2 }, at })?.answers;
  } catch {
    return undefined;
  }
}

/** The form as if nothing else were written yet. */
function formAlone(definition: Definition): Definition {
  const procedure = { derive: [], fees: [], predicates: {}, rules: [], components: [], results: [], limits: {}, submitBy: ["online"], returnBy: ["online"] } as unknown as Procedure;
  return { ...definition, procedure, workflow: { id: "draft", states: {} } as unknown as Definition["workflow"] };
}

function isFiled({ form, procedure }: Definition, answers: JsonObject, at: Instant): boolean {
  const judged = validateAnswers({ procedure, form, answers, baseFacts: blankFacts(at) });
  // A question that is no longer asked would take what was found with it.
  return judged.violations.length === 0 && JSON.stringify(judged.answers).length === JSON.stringify(answers).length;
}

interface Replacement {
  readonly keys: readonly string[];
  readonly value: Json;
}

/** In the order of the form, so that the first person asked about is the first of our people. */
function replacements(form: FieldSchema, found: JsonObject): readonly Replacement[] {
  const people: SamplePerson[] = [];
  const visit = (field: FieldSchema, value: Json, { keys, titles, person }: Around): readonly Replacement[] => {
    const inside = field.title === undefined ? titles : [...titles, field.title];
    if (Array.isArray(value)) return value.flatMap((row: Json, index) => visit(field.items ?? {}, row, { keys: [...keys, String(index)], titles: inside, person }));
    if (!isObject(value)) {
      const likelier = likely({ field, titles: inside, person: person ?? somebody([], undefined) });
      return likelier === undefined || likelier === value ? [] : [{ keys, value: likelier }];
    }
    const members = Object.entries(field.properties ?? {}).filter(([key]) => Object.hasOwn(value, key));
    const about = members.some(([, inner]) => isName(inner)) ? somebody(people, value["gender"] ?? genderIn(inside)) : person;
    if (about !== undefined && about !== person) people.push(about);
    return members.flatMap(([key, inner]) => visit(inner, value[key] ?? null, { keys: [...keys, key], titles: inside, person: about }));
  };
  return visit(form, found, { keys: [], titles: [], person: undefined });
}

interface Around {
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  readonly person: SamplePerson | undefined;
}

function genderIn(titles: readonly string[]): SamplePerson["gender"] | undefined {
  const near = titles.toReversed().find((title) => WOMAN.test(title) || MAN.test(title)) ?? "";
  return WOMAN.test(near) === MAN.test(near) ? undefined : WOMAN.test(near) ? "female" : "male";
}

/** As words of their own: `nam` also begins Vietnamese words that mean something else. */
const WOMAN = /(?<!\p{L})(?:nữ|vợ|mẹ|bà)(?!\p{L})/iu;
const MAN = /(?<!\p{L})(?:nam|chồng|cha|ông)(?!\p{L})/iu;

function withValue(answers: JsonObject, { keys: [key = "", ...rest], value }: Replacement): JsonObject {
  const put = (holder: Json): Json => {
    if (rest.length === 0) return value;
    if (!Array.isArray(holder)) return withValue(isObject(holder) ? holder : {}, { keys: rest, value });
    const [index = "", ...deeper] = rest;
    return holder.map((row: Json, at) => (String(at) !== index ? row : deeper.length === 0 ? value : withValue(isObject(row) ? row : {}, { keys: deeper, value })));
  };
  return { ...answers, [key]: put(answers[key] ?? null) };
}
