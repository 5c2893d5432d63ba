// Judges a page in the browser as the server will: values by the validators compiled at publication, then what must be
// answered and the rules across fields by the engine. For the person's sake only; the server decides.

import { isAnswered, prune, validateAnswers } from "../../engine/forms/index.ts";
import { at } from "../../engine/facts/index.ts";
import type { Facts, FormSchema, JsonObject, Procedure, Violation } from "../../engine/model/index.ts";
import { judgeValue, type TopicValidator } from "./compiled-validators.ts";
import { pointerIn } from "./faults.ts";

/** What conditions and rules look at besides the answers. */
export interface Law {
  readonly procedure: Pick<Procedure, "derive" | "fees" | "predicates" | "rules">;
  /** The facts before any answer; what follows from answers is worked out anew. */
  readonly baseFacts: Facts;
}

/** A page with the answers of all pages, tidy (`tidy`). */
export interface JudgedPage extends Law {
  readonly form: FormSchema;
  readonly topic: string;
  readonly answers: JsonObject;
  /** Undefined while it has not loaded: then the engine judges alone. */
  readonly validator?: TopicValidator | undefined;
}

/** What is asked and what must be answered now. */
export interface Asked {
  readonly irrelevant: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** What is asked now, by pointer. */
export function askedNow({ procedure, baseFacts, form, answers }: Omit<JudgedPage, "topic">): Asked {
  const { irrelevant, required } = prune({ procedure, baseFacts, form, answers });
  return { irrelevant: new Set(irrelevant), required: new Set(required) };
}

/** Everything that keeps this page from being sent. */
export function judgePage(page: JudgedPage): readonly Violation[] {
  const byEngine = validateAnswers(page).violations;
  const told = new Set(byEngine.map(({ path }) => path));
  return [...byEngine, ...judgeTopic(page).filter(({ path }) => !told.has(path))];
}

/** Those of the violations told before that are not mended yet; nothing new is told while somebody types. */
export function stillWrong(told: readonly Violation[], page: JudgedPage, changed: ReadonlySet<string>): readonly Violation[] {
  const { answers, required } = prune(page);
  const wrong = judgeTopic(page);
  return told.filter((violation) => {
    const pointer = pointerIn(violation);
    if (!changed.has(pointer)) return true;
    if (violation.code === "answer_required") return required.includes(pointer) && !isAnswered(at(answers, pointer));
    return wrong.some(({ path, params }) => path === violation.path && params?.["keyword"] === violation.params?.["keyword"]);
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** The compiled validators judge pruned answers, as the static schema they come from does. */
function judgeTopic({ validator, topic, ...input }: JudgedPage): readonly Violation[] {
  return validator === undefined ? [] : judgeValue(validator, topic, prune(input).answers[topic]);
}
