// Guards judged on a situation instead of facts. `all`, `any` and `not` are the vocabulary's own; what looks at facts is
// answered by the situation, or assumed.

import type { Facts, JsonObject, NamedCall, Predicate, Procedure } from "../model/index.ts";
import { GUARDS, own } from "../vocabulary/index.ts";
import type { Choices } from "./choices.ts";
import { FEES_SETTLED, PAPERS_COMPLETE, type Conditions } from "./conditions.ts";
import type { Situation } from "./situation.ts";

/** What guards are judged on; stands where the engine has facts. */
export interface Trial {
  readonly situation: Situation;
  readonly choices: Choices;
  /** Whoever acts now has done these acts before. Nobody has, unless separation of duties is being tried. */
  readonly actorDid: readonly string[];
}

/** Judges a guard on a trial. */
export function judgeGuard(guard: NamedCall, trial: Trial, procedure: Procedure, conditions: Conditions): boolean {
  const judge = own(ABSTRACT, guard.type);
  if (judge !== undefined) return judge(guard.params ?? {}, trial, conditions);
  const word = own(GUARDS, guard.type);
  if (word === undefined) throw new Error(`Unknown guard '${guard.type}' in a definition that was not checked`);
  const unseen = (): never => {
    throw new Error(`The guard '${guard.type}' looks at facts and has no counterpart in the verifier`);
  };
  const facts = new Proxy({}, { get: unseen }) as Facts;
  return word.holds(guard.params ?? {}, { procedure, facts, holds: unseen, evaluate: (inner) => judgeGuard(inner, trial, procedure, conditions) });
}

/** Whether a condition holds: settled by the situation, or assumed. */
export function conditionHolds(condition: string, { situation, choices }: Trial, conditions: Conditions): boolean {
  return conditions.judged(condition, situation) ?? choices.ask(condition);
}

// ---------------------------------------------------------------------------------------------------------------------

type Judge = (params: JsonObject, trial: Trial, conditions: Conditions) => boolean;

/** Every guard that looks at facts. */
const ABSTRACT: { readonly [guard: string]: Judge } = {
  actorDiffers: (params, { actorDid }) => !(params["from"] as readonly string[]).some((event) => actorDid.includes(event)),
  componentsComplete: (_params, trial, conditions) => conditionHolds(PAPERS_COMPLETE, trial, conditions),
  feesSettled: (_params, trial, conditions) => conditionHolds(FEES_SETTLED, trial, conditions),
  happened: (params, { situation }) => timesOf(situation, params) > 0,
  happenedAtMost: (params, { situation }) => timesOf(situation, params) <= Number(params["times"]),
  matches: (params, trial, conditions) => conditionHolds(conditions.idOf(params["predicate"] as Predicate), trial, conditions),
  resultSigned(params, { situation }) {
    const result = own(situation.results, String(params["result"]));
    return result !== undefined && result.stage !== "drafted";
  },
};

function timesOf({ acts }: Situation, params: JsonObject): number {
  return own(acts, String(params["event"])) ?? 0;
}
