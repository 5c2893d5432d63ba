// The templates: the conditions under which parts are printed, and the facts they print.

import { child } from "../../facts/index.ts";
import { type Definition, type DocumentBlock, type DocumentTemplate, type Finding, placeOf } from "../../model/index.ts";
import { checkFact } from "./names.ts";
import { checkCondition, type PredicateScope } from "./predicate-facts.ts";

/** Faults of the documents that their schema cannot see. */
export function checkDocuments({ documents }: Pick<Definition, "documents">, scope: PredicateScope): readonly Finding[] {
  return Object.entries(documents).flatMap(([name, template]) => checkTemplate(template, placeOf(["documents", name]), scope));
}

// ---------------------------------------------------------------------------------------------------------------------

function checkTemplate({ blocks }: DocumentTemplate, path: string, scope: PredicateScope): readonly Finding[] {
  return blocks.flatMap((block, at) => {
    const here = child(child(path, "blocks"), at);
    const when = block.when === undefined ? [] : checkCondition(block.when, child(here, "when"), scope);
    return [...when, ...checkRows(block, here, scope)];
  });
}

function checkRows(block: DocumentBlock, path: string, scope: PredicateScope): readonly Finding[] {
  const rows = block.type === "fields" ? (block.rows ?? []) : [];
  return rows.flatMap(({ fact, when }, at) => {
    const here = child(child(path, "rows"), at);
    return [...checkFact(fact, child(here, "fact"), scope), ...(when === undefined ? [] : checkCondition(when, child(here, "when"), scope))];
  });
}
