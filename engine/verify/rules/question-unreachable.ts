// A question nobody is ever asked: what makes it one contradicts what makes the group around it one, or itself.

import { child } from "../../facts/index.ts";
import { eachField, resolveForm, schemaPath, type AnyForm } from "../../forms/resolve.ts";
import { indexStates } from "../../machine/index.ts";
import { conditionAtPointer } from "../predicates/guard-predicate.ts";
import { isPossible, type Work, workOfRule } from "../predicates/satisfiable.ts";
import type { FactWorld } from "../predicates/world.ts";
import { worldsOf } from "../predicates/worlds.ts";
import type { Rule, Trouble } from "../rule.ts";

export const questionUnreachable: Rule = {
  id: "question-unreachable",
  severity: "error",
  sentence: { vi: "Câu hỏi “{question}” không bao giờ được hỏi", en: "The question “{question}” is never asked" },
  *check({ definition }) {
    const { form, workflow } = definition;
    const worlds = worldsOf(definition);
    const work = workOfRule();
    yield* unasked(form, { at: "/answers", file: "form.schema.json#", world: worlds.drafting, work });
    for (const placed of indexStates(workflow).transitions) {
      const own = placed.cause === "on" ? placed.transition.meta?.form : undefined;
      if (own !== undefined) yield* unasked(own, { at: "/event/data", file: `${child(placed.place, "meta")}/form`, world: worlds.during(placed), work });
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

interface Where {
  readonly at: string;
  readonly file: string;
  readonly world: FactWorld;
  readonly work: Work;
}

/** Questions never asked, the outermost only. */
function* unasked(form: AnyForm, { at, file, world, work }: Where): Generator<Trouble> {
  const found: string[] = [];
  for (const { pointer, field } of eachField(resolveForm(form))) {
    if (field["x-relevant"] === undefined || found.some((outer) => pointer.startsWith(`${outer}/`))) continue;
    if (isPossible([{ predicate: conditionAtPointer(at + pointer, {}), holds: true }], world, work)) continue;
    found.push(pointer);
    const vi = field.title ?? pointer;
    yield { path: `${file}${schemaPath(form, pointer)}/x-relevant`, params: { question: { vi, en: field["x-en"]?.title ?? vi } } };
  }
}
