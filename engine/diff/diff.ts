// Two versions of a definition compared as an official would: what is different for citizens, for officers, for dossiers under
// way. Nothing is silent: what no rule of the domain tells is told as `changed` with its place. Decides nothing.

import { type Definition, FILES, type Json, type Role } from "../model/index.ts";
import { change, type DefinitionChange, type Pair } from "./change.ts";
import { members, own, told } from "./compare.ts";
import { compareProcedure } from "./law.ts";
import { compareDocuments } from "./outcomes.ts";
import { compareForm } from "./questions.ts";
import { sidesOf } from "./sides.ts";
import { compareWorkflow } from "./steps.ts";

/** What stands beside the definitions. */
export interface DiffOptions {
  /** `roles.json`; without it roles are called by their ids. */
  readonly roles?: readonly Role[];
}

/**
 * The changes from one version to the next, in the order of the files. Empty exactly when both mean the same: equal as
 * canonical JSON, and equal in the order of questions, states and acts.
 */
export function diff(before: Definition, after: Definition, { roles = [] }: DiffOptions = {}): readonly DefinitionChange[] {
  const sides = sidesOf(before, after, roles);
  const [was, is] = [before as unknown as Json, after as unknown as Json];
  const part = (key: keyof typeof FILES): Pair => ({ before: own(was, key), after: own(is, key), path: `${FILES[key]}#` });
  return [
    ...told(part("procedure"), compareProcedure(sides)),
    ...told(part("form"), compareForm(sides)),
    ...told(part("formUi"), (pair) => members(pair, {}).map((one) => change("appearanceChanged", { before: one.before, after: one.after, path: one.path }))),
    ...told(part("workflow"), compareWorkflow(sides)),
    ...told({ before: own(was, "documents"), after: own(is, "documents"), path: "documents/*.json#" }, compareDocuments),
    ...rest(was, is),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

/** Keys of the bundle that are no file of their own, such as the version of the format. */
function rest(was: Json, is: Json): readonly DefinitionChange[] {
  const others = (value: Json): Json => Object.fromEntries(Object.entries(value as { readonly [key: string]: Json }).filter(([key]) => key !== "documents" && !Object.hasOwn(FILES, key)));
  const pair: Pair = { before: others(was), after: others(is), path: "definition#" };
  return told(pair, (both) => members(both, {}));
}
