// The designer's own sentences and conversions: refusals, places, remarks, what was pasted, values side by side.

import { describe, expect, it } from "vitest";
import { cardOf } from "../../../engine/card/index.ts";
import { decisionFrom, missingIn } from "../../../designer/review/decisions/decision-fields.ts";
import { valueText } from "../../../designer/review/compare/value-text.ts";
import { isSameOutcome } from "../../../designer/review/findings/use-verification.ts";
import { nearestPlace, pathFrom, placeNames, pointerFrom } from "../../../designer/review/places.ts";
import { REVIEW_REFUSALS } from "../../../designer/review/refusals.ts";
import { remarksOf } from "../../../designer/review/remarks.ts";
import { decisionWords } from "../../../designer/review/version-words.ts";
import { readBundle } from "../../../designer/review/versions/read-bundle.ts";
import { ApiProblem } from "../../../portal/parts/staff/api.ts";
import { problemSentences } from "../../../portal/parts/staff/problem-sentences.ts";
import { say } from "../../../portal/parts/say.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";
import { PROBLEM } from "../../../server/http/problem.ts";

const vi = say("vi");

describe("a refusal", () => {
  const told = (code: string, detail = "") => problemSentences(new ApiProblem({ status: 400, code, detail }), "vi", { refusals: REVIEW_REFUSALS });
  /** Codes only citizens' pages, the desk, the gateway or a faulty client of the API can meet. */
  const ELSEWHERE = new Set(["idempotency_key_missing", "bad_credentials", "bad_signature", "method_not_allowed", "event_not_accepted", "revision_missing", "gateway_unavailable", "separation_of_duties", "invalid"]);

  it.each(Object.keys(PROBLEM).filter((code) => !ELSEWHERE.has(code)))("%s is a sentence, not a code", (code) => {
    expect(told(code)).toHaveLength(1);
    expect(told(code)[0]).not.toContain("Máy chủ không nhận yêu cầu này");
  });

  it.each([
    ["effectiveFrom: 2026-12-05 is the first day it may begin", "Ngày có hiệu lực sớm nhất là 05/12/2026"],
    ["effectiveFrom: the definition itself ends on 2027-02-28", "hết hiệu lực ngày 28/02/2027"],
    ["effectiveTo: 2026-12-05 is the first day it may end", "Ngày hết hiệu lực sớm nhất là 05/12/2026"],
    ["effectiveTo: it ends on 2027-02-28 already", "vốn đã hết hiệu lực ngày 28/02/2027"],
  ])("of a day is told with the day: %s", (detail, sentence) => {
    expect(told("invalid", detail)[0]).toContain(sentence);
  });
});

describe("places", () => {
  it.each([
    ["procedure.json#/fees/0", "/procedure/fees/0"],
    ["form.schema.json#/properties/death", "/form/properties/death"],
    ["form.ui.json#/death", "/formUi/death"],
    ["workflow.json#/states/receiving/on/ACCEPT", "/workflow/states/receiving/on/ACCEPT"],
    ["documents/extract.json#/blocks/1", "/documents/extract/blocks/1"],
    ["procedure.json#/predicates/a~1b", "/procedure/predicates/a~1b"],
    ["workflow.json#", "/workflow"],
  ])("%s is %s for a remark, and back", (path, pointer) => {
    expect(pointerFrom(path)).toBe(pointer);
    expect(pathFrom(pointer)).toBe(path);
  });

  it("are called as on the card, by the nearest thing that contains them", () => {
    const { definition } = proceduresUnderTest().find(({ name }) => name === "deathRegistration")?.compiled ?? {};
    if (definition === undefined) throw new Error("No death registration");
    const names = placeNames(cardOf(definition));
    expect(nearestPlace(names, "workflow.json#/states/processing/states/signing/on/SIGN/guard")?.name.vi).toBe("Bước 3.4. Trình ký › Ký trích lục");
    expect(nearestPlace(names, "procedure.json#/fees/1/amount/default")?.name.vi).toBe("Phí cấp bản sao Trích lục khai tử");
    expect(nearestPlace(names, "procedure.json#/nothing/here")).toBeUndefined();
  });
});

describe("remarks", () => {
  it("are sent when they say something, the one on the whole first", () => {
    const places = [{ at: "/procedure/fees/0", text: " Sai mức thu " }, { at: "/procedure/fees/1", text: "  " }];
    expect(remarksOf({ general: "Chung", places })).toEqual([{ text: "Chung" }, { at: "/procedure/fees/0", text: "Sai mức thu" }]);
    expect(remarksOf({ general: " ", places: [] })).toEqual([]);
  });
});

describe("a decision", () => {
  it.each([
    ["3924/QĐ-UBND", "Quyết định 3924/QĐ-UBND"],
    ["Quyết định 163/QĐ-BTP (2026)", "Quyết định 163/QĐ-BTP (2026)"],
  ])("%s is called %s", (number, words) => expect(decisionWords(number, vi)).toBe(words));

  it("wants a number and a day, and leaves out what nobody wrote", () => {
    expect(Object.keys(missingIn({ number: " ", text: "", day: "" }, vi))).toEqual(["number", "day"]);
    expect(missingIn({ number: "1/QĐ", text: "", day: "2026-12-01" }, vi)).toEqual({});
    expect(decisionFrom({ number: " 1/QĐ ", text: " ", day: "2026-12-01" })).toEqual({ number: "1/QĐ" });
  });
});

describe("what an author pastes", () => {
  it.each([
    ["", "Dán nội dung"],
    ["{ procedure", "Không phải JSON hợp lệ"],
    ["[1]", "đối tượng JSON"],
    ["null", "đối tượng JSON"],
  ])("%j is told to be no bundle", (text, reason) => {
    const read = readBundle(text, vi);
    expect("reason" in read && read.reason).toContain(reason);
  });

  it("is called by the procedure's name once it has one", () => {
    expect(readBundle('{"procedure":{"name":{"vi":"Khai tử"}}}', vi)).toMatchObject({ name: { vi: "Khai tử" } });
    expect(readBundle('{"procedure":{"name":7}}', vi)).toMatchObject({ name: undefined });
  });
});

describe("values before and after", () => {
  it.each([
    [{ vi: "Lệ phí", en: "Fee" }, "Lệ phí"],
    [true, "có"],
    [["a", { amount: 8000 }], "– a\n– amount: 8000"],
    [{ when: { properties: { a: 1, b: 2 } } }, "when:\n  properties:\n    a: 1\n    b: 2"],
  ])("%j is written without brackets", (value, text) => expect(valueText(value, "vi")).toBe(text));
});

it("two verifications are the same when they name the same faults at the same places, in any order", () => {
  const [one, other] = [{ code: "dead-end", path: "a" }, { code: "dead-end", path: "b" }];
  expect(isSameOutcome([one, other], [other, one])).toBe(true);
  expect(isSameOutcome([one], [other])).toBe(false);
  expect(isSameOutcome([one], [one, one])).toBe(false);
});
