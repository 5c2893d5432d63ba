// The templates: parts with what their type needs, the conditions under which they are printed, and the facts they print.

import { child } from "../../facts/index.ts";
import { type Definition, type DocumentBlock, type Finding, finding, placeOf } from "../../model/index.ts";
import { checkFact } from "./names.ts";
import { checkDocumentText } from "./placeholders.ts";
import { checkCondition, type PredicateScope } from "./predicate-facts.ts";

/** Faults of the documents that their schema cannot see. */
export function checkDocuments({ documents }: Pick<Definition, "documents">, scope: PredicateScope): readonly Finding[] {
  return Object.entries(documents).flatMap(([name, { blocks }]) =>
    blocks.flatMap((block, at) => checkBlock(block, child(child(placeOf(["documents", name]), "blocks"), at), scope)),
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What each type of block needs, and what else it may have besides `type` and `when`. */
const MEMBERS: { readonly [type in DocumentBlock["type"]]: { readonly needs: readonly string[]; readonly may: readonly string[] } } = {
  nationalHeader: { needs: [], may: [] },
  heading: { needs: ["text"], may: [] },
  paragraph: { needs: ["text"], may: ["align"] },
  fields: { needs: ["rows"], may: [] },
  signature: { needs: ["role"], may: [] },
};

function checkBlock(block: DocumentBlock, path: string, scope: PredicateScope): readonly Finding[] {
  const { needs, may } = MEMBERS[block.type];
  const known = ["type", "when", ...needs, ...may];
  const missing = needs.filter((key) => !Object.hasOwn(block, key)).map((key) => finding("missing-key", path, { key }));
  const strange = Object.keys(block).filter((key) => !known.includes(key)).map((key) => finding("unknown-key", child(path, key), { found: key, expected: known }));
  const when = block.when === undefined ? [] : checkCondition(block.when, child(path, "when"), scope);
  return [...missing, ...strange, ...when, ...(missing.length > 0 ? [] : checkContent(block, path, scope))];
}

function checkContent(block: DocumentBlock, path: string, scope: PredicateScope): readonly Finding[] {
  switch (block.type) {
    case "nationalHeader":
    case "signature":
      return [];
    case "heading":
    case "paragraph":
      return checkDocumentText(block.text, child(path, "text"), scope);
    case "fields":
      return block.rows.flatMap(({ fact, when }, at) => {
        const here = child(child(path, "rows"), at);
        return [...checkFact(fact, child(here, "fact"), scope), ...(when === undefined ? [] : checkCondition(when, child(here, "when"), scope))];
      });
  }
}
