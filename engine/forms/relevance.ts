// Irrelevant answers do not exist. Takes a form's answers down to those whose questions are asked, the same on server and
// browser. Judges no values; keeps what it does not know, so that validation can refuse it.

import { completeFacts } from "../facts/gather.ts";
import { at } from "../facts/pointer.ts";
import type { NamedPredicates } from "../facts/schema.ts";
import type { Facts, FieldSchema, JsonObject, Procedure } from "../model/index.ts";
import { judgeWith, type ConditionJudge } from "./condition.ts";
import { keepRelevant } from "./keep-relevant.ts";
import { requiredPointers } from "./required.ts";
import { eachField, resolveForm, type AnyForm } from "./resolve.ts";

/** What relevance depends on. */
export interface AnswersInput {
  readonly procedure: Pick<Procedure, "derive" | "fees" | "predicates">;
  readonly form: AnyForm;
  /** As given: anything a stranger may send. */
  readonly answers: JsonObject;
  /** Facts besides the answers; their `answers`, `derived` and fees are not looked at. */
  readonly baseFacts: Facts;
}

/** Answers as they count. All pointers start at the answers, e.g. `/deceased/deathNotice`. */
export interface RelevantAnswers {
  /** In the order of the form, text in Unicode NFC, groups with nothing in them left out. */
  readonly answers: JsonObject;
  /** Questions not asked, outermost only, whether or not an answer was given. */
  readonly irrelevant: readonly string[];
  /** Questions that must be answered, answered or not. */
  readonly required: readonly string[];
}

/**
 * The relevant answers: every condition is judged on what is left when all others have been judged. The result is stable
 * (pruning it again changes nothing) and no irrelevant value has any influence on it, provided no two conditions wait
 * for each other, which `checkForm` refuses.
 */
export function prune({ procedure, form, answers, baseFacts }: AnswersInput): RelevantAnswers {
  return pruneBy(resolveForm(form), answers, { named: procedure.predicates, factsOf: (pruned) => completeFacts(procedure, baseFacts, pruned) });
}

/** How facts follow from answers; the small form of an act has none. */
export interface FactsOfAnswers {
  readonly named: NamedPredicates;
  readonly factsOf: (answers: JsonObject) => Facts;
}

/** `prune` for a form without references. */
export function pruneBy(form: FieldSchema, given: JsonObject, { named, factsOf }: FactsOfAnswers): RelevantAnswers {
  const sift = (from: JsonObject, judged: JsonObject) => keepRelevant(form, from, conditionsOn(judged, judgeWith(factsOf(judged), named)));
  let current = keepRelevant(form, given, () => true).answers;
  // Each round settles at least one condition that waits only for settled ones; a round more shows that all are.
  for (let rounds = countConditions(form) + 1; rounds > 0; rounds -= 1) {
    const next = sift(given, current);
    if (isSame(next.answers, current)) return finish(next);
    current = next.answers;
  }
  // Conditions that contradict each other in a circle (an unchecked form): from here on answers can only go.
  for (let next = sift(current, current); ; next = sift(current, current)) {
    if (isSame(next.answers, current)) return finish(next);
    current = next.answers;
  }

  function finish({ answers, irrelevant }: Pick<RelevantAnswers, "answers" | "irrelevant">): RelevantAnswers {
    return { answers, irrelevant, required: requiredPointers(form, answers, conditionsOn(answers, judgeWith(factsOf(answers), named))) };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Looks `here` up in the answers being judged: the object a field stands in, empty while nothing is in it. */
function conditionsOn(answers: JsonObject, judge: ConditionJudge) {
  return (condition: Parameters<ConditionJudge>[0], parent: string): boolean => judge(condition, at(answers, parent) ?? {});
}

function countConditions(form: FieldSchema): number {
  return eachField(form).filter(({ field }) => field["x-relevant"] !== undefined).length;
}

/** Pruned answers are in the order of the form, so equal ones are written alike. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
