// The guards of the vocabulary, written anew. A guard nobody knows is not taken for true or false: it throws.

import type { Call, Condition, Procedure } from "../law.ts";
import { own, type Table } from "../record.ts";
import { holds } from "./conditions.ts";
import { missing } from "./papers.ts";
import { lookAt } from "./pointer.ts";

/** Whether a guard holds for these facts. */
export function isOpen(guard: Call, procedure: Procedure, facts: Table): boolean {
  const params = guard.params ?? {};
  const inner = (call: unknown): boolean => isOpen(call as Call, procedure, facts);
  switch (guard.type) {
    case "all":
      return (params["guards"] as readonly unknown[]).every(inner);
    case "any":
      return (params["guards"] as readonly unknown[]).some(inner);
    case "not":
      return !inner(params["guard"]);
    case "matches":
      return holds(params["predicate"] as Condition, procedure, facts);
    case "componentsComplete":
      return missing(procedure, facts).length === 0;
    case "feesSettled":
      return lookAt(facts, "/fees/settled") === true;
    case "happened":
      return actOf(facts, params["event"]) !== undefined;
    case "happenedAtMost":
      return (actOf(facts, params["event"])?.times ?? 0) <= Number(params["times"]);
    case "resultSigned":
      return lookAt(own(facts["results"] as Table, String(params["result"])), "/signed") === true;
    case "actorDiffers":
      return (params["from"] as readonly string[]).every((act) => !hasDone(facts, act));
    default:
      throw new Error(`unknown guard '${guard.type}'`);
  }
}

/** The guards that keep a way closed, `all` taken apart. */
export function closedBy(guard: Call | undefined, procedure: Procedure, facts: Table): readonly Call[] {
  if (guard === undefined || isOpen(guard, procedure, facts)) return [];
  if (guard.type !== "all") return [guard];
  const parts = (guard.params?.["guards"] ?? []) as unknown as readonly Call[];
  return parts.flatMap((inner) => closedBy(inner, procedure, facts));
}

// ---------------------------------------------------------------------------------------------------------------------

interface DoneAct {
  readonly times: number;
  readonly by: readonly { readonly id: string; readonly personalId?: string }[];
}

function actOf(facts: Table, name: unknown): DoneAct | undefined {
  return own(facts["acts"] as unknown as { readonly [act: string]: DoneAct }, String(name));
}

/** Whether whoever acts now has ever done it, under this account or as this person. */
function hasDone(facts: Table, act: string): boolean {
  const actor = lookAt(facts, "/event/actor");
  const personalId = lookAt(facts, "/event/personalId");
  return (actOf(facts, act)?.by ?? []).some((person) => person.id === actor || (personalId !== undefined && person.personalId === personalId));
}
