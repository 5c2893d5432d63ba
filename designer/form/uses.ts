// Who refers to a field from elsewhere. How it looks goes with it and is nobody's business.

import { type Use, usesOf } from "../../engine/edit/index.ts";
import type { CommonGroups, ProcedureFolder } from "../../engine/model/index.ts";
import type { FormNode } from "./form-tree.ts";

/** Each place once. */
export function usesOutside(folder: ProcedureFolder, common: CommonGroups, { pointer }: Pick<FormNode, "pointer">): readonly Use[] {
  const uses = usesOf(folder, common, pointer).filter(({ at }) => !at.startsWith("/formUi/"));
  return uses.filter(({ at }, index) => uses.findIndex((other) => other.at === at) === index);
}
