import { describe, expect, it } from "vitest";
import { numberText, printAnswer, printAnswers, printValue } from "../../../engine/forms/index.ts";
import type { FormSchema, FormUi, Json } from "../../../engine/model/index.ts";
import { ANSWERS, FORM, UI } from "./sample-form.ts";

const answers: Json = {
  deceased: { ...ANSWERS.deceased, place: "hospital", notice: { number: "12/BT", issuedOn: "2026-11-18" } },
  copies: { wanted: true, count: 3 },
  relatives: { list: [{ name: "Bình", relation: "other", which: "cháu" }, { name: "Cúc", relation: "child" }] },
};
const input = { form: FORM, ui: UI, answers, language: "vi" } as const;

describe("check-your-answers", () => {
  it("lists the answers by page, in the order they are asked, groups named", () => {
    expect(printAnswers(input).map(({ title, rows }) => [title, ...rows.map(({ groups, label, text, pointer }) => `${[...groups, label].join(" › ")}: ${text} (${pointer})`)])).toEqual([
      [
        "Người chết",
        "Thời điểm chết: 09 giờ 30 phút, ngày 18/11/2026 (/deceased/diedAt)",
        "Họ tên, ngày sinh › Họ, chữ đệm, tên: Nguyễn Văn An (/deceased/person/fullName)",
        "Nơi chết: Cơ sở y tế (/deceased/place)",
        "Giấy báo tử › Số: 12/BT (/deceased/notice/number)",
        "Giấy báo tử › Ngày cấp: 18/11/2026 (/deceased/notice/issuedOn)",
      ],
      ["Bản sao", "Cấp bản sao: Có (/copies/wanted)", "Số lượng: 3 (/copies/count)"],
      [
        "Người thân",
        "Danh sách › Người thân 1 › Họ tên: Bình (/relatives/list/0/name)",
        "Danh sách › Người thân 1 › Quan hệ: other (/relatives/list/0/relation)",
        "Danh sách › Người thân 1 › Quan hệ khác: cháu (/relatives/list/0/which)",
        "Danh sách › Người thân 2 › Họ tên: Cúc (/relatives/list/1/name)",
        "Danh sách › Người thân 2 › Quan hệ: child (/relatives/list/1/relation)",
      ],
    ]);
  });

  it("speaks English where the form does", () => {
    expect(printAnswers({ ...input, language: "en" })[0]).toMatchObject({ title: "The deceased", rows: [{ label: "Time of death", text: "18/11/2026, 09:30" }, {}, { text: "In a hospital" }, {}, {}] });
  });

  it("leaves out pages without answers", () => expect(printAnswers({ ...input, answers: { copies: {} } })).toEqual([]));
});

describe("one answer for a document", () => {
  it.each([
    ["/deceased/place", "Cơ sở y tế"],
    ["/deceased/notice", "12/BT, 18/11/2026"],
    ["/relatives/list/1/name", "Cúc"],
    ["/relatives/list", "Bình, other, cháu; Cúc, child"],
    ["/deceased/absent", undefined],
    ["/constructor", undefined],
  ])("%s", (pointer, text) => expect(printAnswer(input, pointer)).toBe(text));

  it("is printed by its widget", () => {
    const form: FormSchema = { type: "object", properties: { t: { type: "object", title: "T", properties: { amount: { type: "integer", title: "Số tiền" } } } } };
    const ui: FormUi = { t: { amount: { "ui:widget": "money" } } };
    expect(printAnswer({ form, ui, answers: { t: { amount: 1_500_000 } }, language: "vi" }, "/t/amount")).toBe("1.500.000 đồng");
  });
});

it("a value nobody declared a field for is printed as it is", () => expect(["2026-11-20", true, 1234, null, "x"].map((value) => printValue({}, undefined, value, "vi"))).toEqual(["20/11/2026", "Có", "1.234", "", "x"]));

it.each([
  [0, "0"],
  [-1234567, "-1.234.567"],
  [1234.5, "1.234,5"],
  [0.25, "0,25"],
  [1e21, "1e+21"],
])("%d is written %s", (number, text) => expect(numberText(number, "vi")).toBe(text));
