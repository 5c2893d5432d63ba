// Hours in findings: written as each language writes numbers, and never more told than there are.

import { describe, expect, it } from "vitest";
import { findingSentence, verify } from "../../../engine/verify/index.ts";
import { aDefinition } from "../../builders/definition.ts";

const SAME_DAY = [{ id: "sameDay", label: { vi: "Trong ngày", en: "The same day" }, amount: 0, unit: "workingDay" }];

function sentences(code: string, changes: { readonly [pointer: string]: unknown }): readonly string[] {
  const finding = verify(aDefinition({ "/procedure/timeLimit/cases": SAME_DAY, ...changes })).findings.find((found) => found.code === code);
  return finding === undefined ? [] : [findingSentence(finding, "vi"), findingSentence(finding, "en")];
}

describe("hours in a finding's sentence", () => {
  it("have a decimal comma in Vietnamese and a point in English", () => {
    const [vi, en] = sentences("budget-exceeds-limit", { "/workflow/states/signing/meta/budget": { workingHours: 8.5 } });
    expect(vi).toContain("cộng lại 8,5 giờ làm việc");
    expect(vi).toContain("(8 giờ)");
    expect(en).toContain("add up to 8.5 working hours");
  });

  it.each([["15:20", "1,6", "1.6"], ["14:42", "2,3", "2.3"], ["15:00", "2", "2"]])("are rounded down where they are what is left after %s", (cutOff, left, leftInEnglish) => {
    const [vi, en] = sentences("budget-exceeds-rest-of-day", { "/procedure/timeLimit/cutOff": cutOff, "/workflow/states/signing/meta/budget": { workingHours: 2.5 } });
    expect(vi).toContain(`cộng lại 2,5 giờ làm việc`);
    expect(vi).toContain(`tiếp nhận sát ${cutOff} chỉ còn ${left} giờ.`);
    expect(en).toContain("add up to 2.5 working hours");
    expect(en).toContain(`has ${leftInEnglish} hours left`);
  });

  it("are those before offices close where there is no cut-off", () => {
    const [vi] = sentences("budget-exceeds-rest-of-day", { "/procedure/timeLimit/cutOff": undefined, "/workflow/states/signing/meta/budget": { workingHours: 1 } });
    expect(vi).toContain("tiếp nhận ngay trước khi hết giờ làm việc chỉ còn 0,5 giờ.");
  });
});
