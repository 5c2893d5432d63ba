import { describe, expect, test } from "vitest";
import type { FormSchema, Violation } from "../../../engine/model/index.ts";
import { faultsOf } from "../../../portal/form/faults.ts";
import { sentenceOf } from "../../../portal/form/messages.ts";
import { BURIAL_FORM } from "./burial-form.ts";
import cases from "./messages.cases.json" with { type: "json" };

const rules = [{ id: "later", message: { vi: "Ngày mai táng không được trước ngày chết", en: "The burial cannot come before the death" } }];

type Case = Violation & { readonly vi: string; readonly en?: string };

describe("a refusal is a sentence that names the question", () => {
  test.each(cases as readonly Case[])("$vi", ({ vi, en, ...violation }) => {
    expect(sentenceOf(violation, { form: BURIAL_FORM, rules, language: "vi" })).toBe(vi);
    if (en !== undefined) expect(sentenceOf(violation, { form: BURIAL_FORM, rules, language: "en" })).toBe(en);
  });
});

describe("faults of a page", () => {
  const words = { form: BURIAL_FORM, rules, language: "vi" } as const;

  test("lead to the question's input", () => {
    expect(faultsOf([{ code: "answer_required", path: "/answers/burial/heirs/0/name" }], words)).toMatchObject([{ pointer: "/burial/heirs/0/name", id: "f-burial-heirs-0-name" }]);
  });

  test("name their question fully in the summary, shortly beside it", () => {
    expect(faultsOf([{ code: "answer_required", path: "/answers/deceased/paper/number" }], words)).toMatchObject([{ sentence: "Nhập số giấy tờ (giấy tờ tùy thân của người chết)", nearby: "Nhập số giấy tờ" }]);
  });

  test("of a title that asks quote it", () => {
    const form: FormSchema = { type: "object", properties: { a: { type: "object", properties: { why: { type: "string", title: "Vì sao nộp tại xã này", "x-en": { title: "Why file here?" }, enum: ["x"] } } } } };
    const violation = { code: "answer_required", path: "/answers/a/why" } as const;
    expect(sentenceOf(violation, { form, language: "vi" })).toBe("Trả lời câu hỏi “Vì sao nộp tại xã này”");
    expect(sentenceOf(violation, { form, language: "en" })).toBe("Answer the question “Why file here?”");
  });

  test("are told once per question, the first in the order given", () => {
    const faults = faultsOf([{ code: "answer_required", path: "/answers/deceased/gender" }, { code: "answer_invalid", path: "/answers/deceased/gender", params: { keyword: "enum" } }], words);
    expect(faults.map(({ sentence }) => sentence)).toStrictEqual(["Chọn giới tính"]);
  });

  test("without a question of this form link nowhere", () => {
    expect(faultsOf([{ code: "answer_invalid", path: "/answers/nothing", params: { keyword: "unknownProperty" } }], words)[0]?.id).toBeUndefined();
  });
});
