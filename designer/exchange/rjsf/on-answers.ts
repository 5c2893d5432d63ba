// A condition over the facts as one over the answers alone, which is all another tool's form knows. What looks at anything else
// becomes weaker, never stronger: a question that may have to be asked is not hidden.

import type { NamedPredicates } from "../../../engine/facts/index.ts";
import type { Predicate, PredicateSchema } from "../../../engine/model/index.ts";

/** What can be said of the answers. */
export interface OnAnswers {
  /** Over the answers document; undefined when nothing can be said. */
  readonly schema: PredicateSchema | undefined;
  /** Whether it says all that the condition says. */
  readonly isExact: boolean;
}

/** The strongest condition over the answers that holds whenever this one does. */
export function onAnswers(predicate: Predicate, named: NamedPredicates): OnAnswers {
  if (typeof predicate === "string") return Object.hasOwn(named, predicate) ? ofFacts(named[predicate]?.schema ?? {}) : NOTHING;
  return ofFacts(predicate);
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING: OnAnswers = { schema: undefined, isExact: false };

/** Each keyword says something of its own, and all must hold. */
function ofFacts({ properties = {}, required = [], allOf = [], anyOf, not, type, ...others }: PredicateSchema): OnAnswers {
  const { answers, ...beyond } = properties;
  const parts: readonly OnAnswers[] = [
    ...(answers === undefined ? [] : [{ schema: answers, isExact: true }]),
    ...allOf.map(ofFacts),
    ...(anyOf === undefined ? [] : [oneOfThem(anyOf.map(ofFacts))]),
    ...(not === undefined ? [] : [denied(ofFacts(not))]),
  ];
  const schemas = parts.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  const isAllSaid = Object.keys(beyond).length === 0 && required.every((key) => key === "answers") && (type === undefined || type === "object") && Object.keys(others).length === 0;
  return { schema: schemas.length > 1 ? { allOf: schemas } : schemas[0], isExact: isAllSaid && parts.every(({ isExact }) => isExact) };
}

function oneOfThem(branches: readonly OnAnswers[]): OnAnswers {
  const schemas = branches.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  // One branch that may hold for reasons unknown here, and the whole may.
  if (schemas.length < branches.length) return NOTHING;
  return { schema: { anyOf: schemas }, isExact: branches.every(({ isExact }) => isExact) };
}

function denied({ schema, isExact }: OnAnswers): OnAnswers {
  return schema !== undefined && isExact ? { schema: { not: schema }, isExact } : NOTHING;
}
