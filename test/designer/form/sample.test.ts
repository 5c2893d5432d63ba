// Sample data of the preview could be filed: a person could have entered it.

import { expect, it } from "vitest";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { sampleOf } from "../../../designer/form/sample.ts";
import { PALETTE, readyGroups } from "../../../designer/form/palette.ts";
import { validateAnswers } from "../../../engine/forms/index.ts";
import type { Procedure } from "../../../engine/model/index.ts";
import { blankFacts } from "../../../portal/form/blank-facts.ts";
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
