// A guard as a condition over the facts, so that guards can be held against each other. What no condition can say (who has
// done something) becomes a fact of its own under `/guards`, which may be so or not.

import { segments } from "../../facts/index.ts";
import { canonical } from "../../machine/index.ts";
import type { Component, NamedCall, Predicate, PredicateSchema, Procedure } from "../../model/index.ts";
import { ANY_DATA } from "./act-data.ts";
import { schemaOf } from "./form-domain.ts";
import { type FactWorld, withPart } from "./world.ts";

/** The condition that says the same as a guard; no guard at all is always met. */
export function guardPredicate(guard: NamedCall | undefined, procedure: Procedure): PredicateSchema {
  if (guard === undefined) return {};
  const params = guard.params ?? {};
  const inner = (calls: unknown) => (calls as readonly NamedCall[]).map((call) => guardPredicate(call, procedure));
  switch (guard.type) {
    case "all":
      return { allOf: inner(params["guards"]) };
    case "any":
      return { anyOf: inner(params["guards"]) };
    case "not":
      return { not: guardPredicate(params["guard"] as unknown as NamedCall, procedure) };
    case "matches":
      return schemaOf(params["predicate"] as Predicate, procedure.predicates);
    case "happened":
      return happened(String(params["event"]));
    case "happenedAtMost":
      return { not: conditionAt(["acts", String(params["event"]), "times"], { exclusiveMinimum: Number(params["times"]) }) };
    case "resultSigned":
      return conditionAt(["results", String(params["result"]), "signed"], { const: true });
    case "feesSettled":
      return conditionAt(["fees", "settled"], { const: true });
    case "componentsComplete":
      return { allOf: procedure.components.filter(({ optional }) => optional !== true).map((component) => supplied(component, procedure)).concat({}) };
    case "actorDiffers":
      return { anyOf: [{ not: { anyOf: (params["from"] as readonly string[]).map(happened) } }, opaque(guard)] };
    default:
      return opaque(guard);
  }
}

/** A condition on what is at a place; everything on the way must be there. `*` stands for some row. */
export function conditionAt(keys: readonly string[], condition: PredicateSchema): PredicateSchema {
  return keys.reduceRight<PredicateSchema>((inner, key) => (key === "*" ? { contains: inner } : { required: [key], properties: { [key]: inner } }), condition);
}

/** A condition on what is at a pointer. */
export function conditionAtPointer(pointer: string, condition: PredicateSchema): PredicateSchema {
  return conditionAt(segments(pointer), condition);
}

/** The world in which guards are facts too. */
export function withGuards(world: FactWorld): FactWorld {
  return withPart(world, "guards", ANY_DATA);
}

// ---------------------------------------------------------------------------------------------------------------------

function happened(event: string): PredicateSchema {
  return conditionAt(["acts", event], {});
}

function supplied({ id, requiredWhen }: Component, { predicates }: Procedure): PredicateSchema {
  const there = conditionAt(["components", id, "state"], { not: { const: "rejected" } });
  return requiredWhen === undefined ? there : { anyOf: [{ not: schemaOf(requiredWhen, predicates) }, there] };
}

function opaque(guard: NamedCall): PredicateSchema {
  return conditionAt(["guards", canonical(guard)], { const: true });
}
