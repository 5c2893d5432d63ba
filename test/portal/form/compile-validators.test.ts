import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prune, validateAnswers } from "../../../engine/forms/index.ts";
import type { JsonObject, Violation } from "../../../engine/model/index.ts";
import { judgeValue } from "../../../portal/form/compiled-validators.ts";
import { compileValidators } from "../../../server/definitions/compile-validators.ts";
import { answersTo, generatedForm } from "../../engine/forms/generated-forms.ts";
import { BURIAL_FORM, NO_LAW } from "./burial-form.ts";
import { codeFor, validatorsFor } from "./published.ts";

describe("validators compiled at publication", () => {
  test("are the same code for the same form, and other code for another", async () => {
    const compiled = await compileValidators(BURIAL_FORM);
    expect(await compileValidators(structuredClone(BURIAL_FORM))).toStrictEqual(compiled);
    expect(compiled).toMatchObject({ code: codeFor(BURIAL_FORM), hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    const { burial: _, ...properties } = BURIAL_FORM.properties;
    expect(codeFor({ ...BURIAL_FORM, properties, required: [] })).not.toBe(codeFor(BURIAL_FORM));
  });

  test("import nothing and make no code", () => {
    expect(codeFor(BURIAL_FORM)).not.toMatch(/\bimport\b|\beval\b|\bFunction\(/);
  });

  test("have topics called like words of the language", async () => {
    const validators = await validatorsFor({ type: "object", properties: { default: { type: "object", properties: {} }, class: { type: "object", properties: {}, required: [] } } });
    expect(Object.keys(validators)).toStrictEqual(["default", "class"]);
  });

  test.each<[string, JsonObject, string, Violation["code"]]>([
    ["a wrong type", { cost: "x" }, "/answers/burial/cost", "answer_invalid"],
    ["too small", { cost: 0 }, "/answers/burial/cost", "answer_invalid"],
    ["a choice that is none", { needs: ["boat"] }, "/answers/burial/needs/0", "answer_invalid"],
    ["a day that does not exist", { on: "2026-02-30" }, "/answers/burial/on", "answer_invalid"],
    ["an unknown member", { shoes: 1 }, "/answers/burial/shoes", "answer_invalid"],
    ["a member missing in a row", { heirs: [{}] }, "/answers/burial/heirs/0/name", "answer_required"],
  ])("find %s where it is", async (_, value, path, code) => {
    const validators = await validatorsFor(BURIAL_FORM);
    const found = judgeValue(validators["burial"] ?? (() => true), "burial", { cost: 2000, helped: false, heirs: [{ name: "An" }], ...value });
    expect(found).toMatchObject([{ code, path }]);
  });

  test("INV-24: never refuse an answer that the engine takes, nor take one whose value the engine refuses", async () => {
    await fc.assert(
      fc.asyncProperty(generatedForm.chain((generated) => fc.record({ generated: fc.constant(generated), answers: fc.integer({ min: 0, max: 2 }).chain((carelessness) => answersTo(generated, carelessness)) })), async ({ generated, answers }) => {
        const input = { procedure: { ...NO_LAW.procedure, derive: generated.derive }, form: generated.form, baseFacts: NO_LAW.baseFacts, answers };
        const byEngine = validateAnswers(input).violations;
        if (byEngine.some(({ params }) => params?.["keyword"] === "json" || params?.["keyword"] === "text" || params?.["keyword"] === "size")) return;
        const pruned = prune(input).answers;
        const validators = await validatorsFor(generated.form);
        for (const [topic, judge] of Object.entries(validators)) {
          const byModule = judgeValue(judge, topic, pruned[topic]);
          const enginesHere = validateAnswers({ ...input, topic }).violations;
          if (enginesHere.length === 0) expect(byModule).toStrictEqual([]);
          const wrongValues = enginesHere.filter(({ code }) => code === "answer_invalid").map(({ path }) => path);
          if (enginesHere.length < 20) expect(byModule.map(({ path }) => path)).toEqual(expect.arrayContaining(wrongValues));
        }
      }),
      { numRuns: 60 },
    );
  });
});
