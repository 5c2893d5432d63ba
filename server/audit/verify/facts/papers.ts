// Which required documents apply in a case and which are missing.

import type { Component, Procedure } from "../law.ts";
import { lookAt } from "./pointer.ts";
import { isTable, own, type Table } from "../record.ts";
import { holds } from "./conditions.ts";

/** Components that apply in this case. */
export function applying(procedure: Procedure, facts: Table): readonly Component[] {
  return procedure.components.filter(({ requiredWhen }) => requiredWhen === undefined || holds(requiredWhen, procedure, facts));
}

/** Ids of demanded components nobody has supplied or whose paper stands rejected; only those to be handed in, or all. */
export function missing(procedure: Procedure, facts: Table, manner?: Component["manner"]): readonly string[] {
  const there = lookAt(facts, "/components") as Table;
  return applying(procedure, facts)
    .filter((component) => component.optional !== true && (manner === undefined || component.manner === manner))
    .map(({ id }) => id)
    .filter((id) => {
      const paper = own(there, id);
      return !isTable(paper) || paper["state"] === "rejected";
    });
}
