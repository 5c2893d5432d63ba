// Sample data of the preview could be filed: a person could have entered it.

import { describe, expect, it } from "vitest";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { sampleOf } from "../../../designer/form/sample.ts";
import { READY_PATTERNS } from "../../../designer/form/patterns.ts";
import { PALETTE, readyGroups } from "../../../designer/form/palette.ts";
import { fieldAt, PERSONAL_ID_PATTERN, validateAnswers } from "../../../engine/forms/index.ts";
import type { Json, JsonObject, Procedure } from "../../../engine/model/index.ts";
import { blankFacts } from "../../../portal/form/blank-facts.ts";
import { WHOLE_FOLDERS } from "../exchange/whole-folders.ts";
import { COMMON, DEATH, folderWith } from "./a-folder.ts";

const NOW = "2026-11-21T02:00:00.000Z";

it("of a shipped procedure answers everything that is demanded", () => {
  const { form, procedure, ...rest } = draftDefinition(DEATH, COMMON);
  const answers = sampleOf({ form, procedure, ...rest }, NOW);
  expect(validateAnswers({ procedure, form, baseFacts: blankFacts(NOW), answers: answers ?? {} }).violations).toEqual([]);
  expect(JSON.stringify(answers)).toContain("NGUYỄN VĂN AN");
});

it("of a form with nothing around it asks for no procedure", () => {
  const items = [...PALETTE, readyGroups(COMMON)].flatMap((section) => section.items);
  const properties = Object.fromEntries(items.map(({ field }, index) => [`q${index}`, field as never]));
  const folder = folderWith({ page: { type: "object", title: "Trang", required: Object.keys(properties), properties } });
  const definition = draftDefinition(folder, COMMON);
  const answers = sampleOf(definition, NOW);
  const procedure = { derive: [], fees: [], predicates: {}, rules: [] } as unknown as Procedure;
  expect(Object.keys((answers?.["page"] ?? {}) as object)).toHaveLength(items.filter(({ id }) => id !== "group").length);
  expect(validateAnswers({ procedure, form: definition.form, baseFacts: blankFacts(NOW), answers: answers ?? {} }).violations).toEqual([]);
});

describe.each(WHOLE_FOLDERS)("of $name", ({ definition }) => {
  const { form, procedure } = definition;
  const answers = sampleOf(definition, NOW) ?? {};
  const asked = eachAnswer(answers).map(([pointer, value]) => ({ pointer, value, field: fieldAt(form, pointer) ?? {} }));
  const answersTo = (title: RegExp) => asked.flatMap(({ field, value }) => (title.test(field.title ?? "") && typeof value === "string" && field.oneOf === undefined ? [value] : []));

  it("could be filed", () => {
    expect(asked.length).toBeGreaterThan(5);
    expect(validateAnswers({ procedure, form, baseFacts: blankFacts(NOW), answers }).violations).toEqual([]);
  });

  it("tells of people who could be: grown up by now, each with a number of their own that says when they were born", () => {
    const births = answersTo(/sinh/u);
    for (const birth of births) expect(birth > "1940" && birth < "2006", birth).toBe(true);
    for (const number of asked.flatMap(({ field, value }) => (field.pattern === PERSONAL_ID_PATTERN ? [String(value)] : []))) {
      expect(number).toMatch(/^0(?:[0-8]\d|9[0-6])[01]\d{8}$/u);
      expect(births.map((birth) => birth.slice(2, 4))).toContain(number.slice(4, 6));
    }
    const people = answersTo(/họ, chữ đệm/iu);
    expect(new Set(people).size).toBe(people.length);
    for (const name of people) expect(name).toMatch(/^(?:\p{Lu}+ ){2,3}\p{Lu}+$/u);
    for (const phone of answersTo(/điện thoại/u)) expect(phone).toMatch(/^09\d{8}$/u);
  });

  it("leaves no day in the future but of what is still to come, and no filler", () => {
    for (const { value, field } of asked) if (field.format === "date" && /cấp|sinh|ban hành/u.test(field.title ?? "")) expect(String(value) <= NOW.slice(0, 10)).toBe(true);
    expect(asked.filter(({ value }) => typeof value === "string" && /^(?:0+|a+|\s*)$/u.test(value))).toEqual([]);
  });
});

it.each(READY_PATTERNS)("the example of $pattern is written as it says", ({ pattern, example }) => {
  expect(example).toMatch(new RegExp(pattern, "u"));
});

// ---------------------------------------------------------------------------------------------------------------------

function eachAnswer(value: Json, from = ""): readonly (readonly [string, Json])[] {
  return typeof value === "object" && value !== null ? Object.entries(value as JsonObject).flatMap(([key, inner]) => eachAnswer(inner, `${from}/${key}`)) : [[from, value]];
}
