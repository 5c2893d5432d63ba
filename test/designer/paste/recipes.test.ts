// Common rules: what they put into the procedure holds and fails where it should, and nothing is derived twice.

import { describe, expect, it } from "vitest";
import { type Fact, factCatalogue } from "../../../designer/condition/index.ts";
import { rowsOfPage } from "../../../designer/documents/page-rows.ts";
import { RECIPES, type Told } from "../../../designer/facts/ready-rules/recipes.ts";
import { formTree } from "../../../designer/form/form-tree.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { applyEdits } from "../../../engine/edit/index.ts";
import { at, compilePredicate, completeFacts } from "../../../engine/facts/index.ts";
import type { Json, JsonObject, Predicate, Procedure, ProcedureFolder, Rule } from "../../../engine/model/index.ts";
import { blankFacts } from "../../../portal/form/blank-facts.ts";
import { COMMON, TEMPLATE } from "./template.ts";

const fact = (folder: ProcedureFolder, pointer: string): Fact => factCatalogue(draftDefinition(folder, COMMON), { kind: "procedure" }).find(pointer);
const DAY = "/answers/requester/person/identityDocument/issuedOn";
const BIRTH = "/answers/requester/person/dateOfBirth";

function withRule(id: string, told: Told, folder = TEMPLATE) {
  const recipe = RECIPES.find((one) => one.id === id);
  if (recipe === undefined) throw new Error(id);
  const outcome = applyEdits(folder, recipe.edits(folder, told, recipe.words(told)));
  if (!("folder" in outcome)) throw new Error(outcome.refusal.code);
  return outcome.folder;
}

/** Whether the newest rule holds of these answers on 23 November 2026. */
function holds(folder: ProcedureFolder, answers: JsonObject): boolean {
  const procedure = folder.procedure as unknown as Procedure;
  const rule = procedure.rules.at(-1) as Rule;
  const facts = completeFacts(procedure, { ...blankFacts("2026-11-23T02:00:00.000Z") }, answers);
  const test = (predicate: Predicate | undefined) => predicate === undefined || compilePredicate(predicate, procedure.predicates)(facts as never);
  return !test(rule.when) || test(rule.require);
}

const person = (values: JsonObject): JsonObject => ({ requester: { person: values } });

describe("a common rule", () => {
  it("keeps a day out of the future, and is silent while it is not given", () => {
    const folder = withRule("notInFuture", { first: fact(TEMPLATE, DAY) });
    expect([holds(folder, person({ identityDocument: { issuedOn: "2026-11-23" } })), holds(folder, person({ identityDocument: { issuedOn: "2026-11-24" } })), holds(folder, person({}))]).toEqual([true, false, true]);
    expect((at(folder, "/procedure/derive") as readonly Json[]).length).toBe((at(TEMPLATE, "/procedure/derive") as readonly Json[]).length); // used what was there
  });

  it("keeps two days in their order", () => {
    const folder = withRule("inOrder", { first: fact(TEMPLATE, DAY), second: fact(TEMPLATE, BIRTH) });
    const of = (birth: string, day: string) => holds(folder, person({ dateOfBirth: birth, identityDocument: { issuedOn: day } }));
    expect([of("1990-01-02", "2020-01-01"), of("2020-01-01", "2020-01-01"), of("2020-01-02", "2020-01-01")]).toEqual([true, true, false]);
  });

  it("takes only the choices it is told", () => {
    const folder = withRule("mustBe", { first: fact(TEMPLATE, "/answers/requester/capacity"), values: ["relative"], severity: "warning" });
    expect([holds(folder, { requester: { capacity: "relative" } }), holds(folder, { requester: { capacity: "organisation" } })]).toEqual([true, false]);
    expect((at(folder, "/procedure/rules") as readonly Rule[]).at(-1)).toMatchObject({ severity: "warning", at: "/requester/capacity" });
  });

  it("gives lateness a name, and warns of it only when told to", () => {
    const told = { first: fact(TEMPLATE, DAY), number: 15 };
    const named = withRule("late", told);
    expect(Object.keys(at(named, "/procedure/predicates") as object).length).toBe(Object.keys(at(TEMPLATE, "/procedure/predicates") as object).length + 1);
    expect(at(named, "/procedure/rules")).toEqual(at(TEMPLATE, "/procedure/rules"));
    expect((at(withRule("late", { ...told, severity: "warning" }), "/procedure/rules") as readonly Json[]).length).toBe((at(TEMPLATE, "/procedure/rules") as readonly Json[]).length + 1);
  });
});

it("makes a row of each question of a page once, those that may be missing only when given", () => {
  const page = (formTree(TEMPLATE, COMMON) ?? []).find(({ name }) => name === "subject");
  if (page === undefined) throw new Error("no page");
  const rows = rowsOfPage(page, [{ label: "Họ tên", fact: "/answers/subject/fullName" }]) as readonly { readonly fact: string; readonly when?: Json }[];
  expect(rows.map((row) => [row.fact, row.when !== undefined])).toEqual([["/answers/subject/birthDate", false], ["/answers/subject/gender", false], ["/answers/subject/ethnicity", true], ["/answers/subject/nationality", false], ["/answers/subject/identityDocument", true]]);
});
