import { describe, expect, test } from "vitest";
import type { JsonObject, Violation } from "../../../engine/model/index.ts";
import { changedPointers } from "../../../portal/form/changed-pointers.ts";
import { askedNow, judgePage, stillWrong } from "../../../portal/form/judge.ts";
import { BURIAL_FORM, NO_LAW } from "./burial-form.ts";
import { validatorsFor } from "./published.ts";

const validators = await validatorsFor(BURIAL_FORM);
const page = (answers: JsonObject) => ({ form: BURIAL_FORM, topic: "burial", ...NO_LAW, answers, validator: validators["burial"] });
const paths = (violations: readonly Violation[]) => violations.map(({ path }) => path);

describe("a page before it is sent", () => {
  test("is told everything the engine finds on it, and nothing of other pages", () => {
    expect(paths(judgePage(page({ burial: { cost: 1500, helped: true, heirs: [{ name: "A" }] } })))).toStrictEqual(["/answers/burial/cost", "/answers/burial/help", "/answers/burial/heirs/0/name"]);
  });

  test("is judged by the engine alone while the validators have not loaded", () => {
    const bad = { burial: { cost: 1500, helped: false, heirs: [{ name: "An" }] } };
    expect(judgePage({ ...page(bad), validator: undefined })).toStrictEqual(judgePage(page(bad)));
  });

  test("knows what is asked and what must be answered", () => {
    const { irrelevant, required } = askedNow(page({ burial: {} }));
    expect([...irrelevant]).toStrictEqual(["/burial/help"]);
    expect(required.has("/burial/cost")).toBe(true);
  });
});

describe("faults told before, while somebody types", () => {
  const told: readonly Violation[] = [
    { code: "answer_required", path: "/answers/burial/cost" },
    { code: "answer_invalid", path: "/answers/burial/email", params: { keyword: "format" } },
    { code: "rule_broken", path: "/answers/burial/on", params: { rule: "later" } },
  ];
  const after = (before: JsonObject, now: JsonObject) => paths(stillWrong(told, page({ burial: now }), changedPointers({ burial: before }, { burial: now })));
  const before = { email: "a@", on: "2026-01-01" };

  test("go when they are mended", () => {
    expect(after(before, { ...before, cost: 2000 })).toStrictEqual(["/answers/burial/email", "/answers/burial/on"]);
    expect(after(before, { ...before, email: "a@b.vn" })).toStrictEqual(["/answers/burial/cost", "/answers/burial/on"]);
  });

  test("stay while they are not", () => {
    expect(after(before, { ...before, email: "a@b" })).toContain("/answers/burial/email");
  });

  test("of rules go with any change at their question: the next sending judges them", () => {
    expect(after(before, { ...before, on: "2026-01-02" })).not.toContain("/answers/burial/on");
  });
});

describe("changed answers", () => {
  test("are named with everything around them", () => {
    expect([...changedPointers({ a: { b: [1, 2] }, c: 1 }, { a: { b: [1, 3] }, c: 1 })]).toStrictEqual(["", "/a", "/a/b", "/a/b/1"]);
    expect([...changedPointers({ a: 1 }, {})]).toStrictEqual(["", "/a"]);
    expect(changedPointers({ a: [{ b: 1 }] }, { a: [{ b: 1 }] }).size).toBe(0);
  });
});
