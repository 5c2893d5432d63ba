// All questions of a page as rows of a document: what is not always asked or answered stands there when it is given. Pure.

import { predicateOf } from "../../engine/facts/index.ts";
import type { Json } from "../../engine/model/index.ts";
import { answersPointer, type FormNode } from "../form/form-tree.ts";

/** Rows for the questions of a page or group, without those a document has already. Commitments and lists are no rows. */
export function rowsOfPage(page: FormNode, known: readonly Json[]): readonly Json[] {
  const there = new Set(known.map((row) => String((Object(row) as { readonly fact?: unknown }).fact)));
  return rowsIn(page, false).filter(({ fact }) => !there.has(fact)).map(({ label, fact, isCertain }): Json => ({ label, fact, ...(isCertain ? {} : { when: predicateOf({ kind: "test", fact, test: { is: "there" } }) as Json }) }));
}

// ---------------------------------------------------------------------------------------------------------------------

interface Row {
  readonly label: string;
  readonly fact: string;
  /** Always answered when a dossier is filed. */
  readonly isCertain: boolean;
}

function rowsIn(holder: FormNode, isUncertain: boolean): readonly Row[] {
  return holder.children.flatMap((node): readonly Row[] => {
    const mayLack = isUncertain || !node.isRequired || node.field["x-relevant"] !== undefined;
    if (node.kind === "group" || node.kind === "matrix") return rowsIn(node, mayLack);
    if ((node.kind !== "question" && node.kind !== "shared") || node.field.const !== undefined || node.shared === "commitment") return [];
    return [{ label: node.label, fact: answersPointer(node.pointer), isCertain: !mayLack }];
  });
}
