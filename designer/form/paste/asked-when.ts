// “Hỏi khi” of a list: by the other answers of the same group where they are meant, else by the whole dossier.

import { segments } from "../../../engine/facts/index.ts";
import type { CommonGroups, FieldCondition, ProcedureFolder } from "../../../engine/model/index.ts";
import { factCatalogue } from "../../condition/index.ts";
import { readCondition } from "../../paste/condition-text.ts";
import type { Told } from "../../paste/told.ts";
import { draftDefinition } from "../../parts/draft-definition.ts";
import { answersPointer } from "../form-tree.ts";

/** The condition of a field that stands in the folder already, or what is not understood. */
export function askedWhen(text: string, { folder, common, pointer }: { readonly folder: ProcedureFolder; readonly common: CommonGroups; readonly pointer: string }): { readonly condition: FieldCondition } | { readonly problem: Told } {
  const definition = draftDefinition(folder, common);
  const group = `/${segments(answersPointer(pointer)).slice(0, -1).join("/")}`;
  const here = group === "/answers" ? undefined : readCondition(text, factCatalogue(definition, { kind: "group", pointer: group }));
  if (here !== undefined && "predicate" in here && typeof here.predicate === "object") return { condition: { here: here.predicate } };
  const whole = readCondition(text, factCatalogue(definition, { kind: "form" }));
  return "problem" in whole ? whole : { condition: { facts: whole.predicate } };
}
