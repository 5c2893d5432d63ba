// Lists as clerks paste them: what they become, what is told at which line, and that nothing in them is more than text.

import { describe, expect, it } from "vitest";
import { factCatalogue } from "../../../designer/condition/index.ts";
import { planEntries, ENTRY_COLUMNS } from "../../../designer/facts/pasted/entry-lists.ts";
import { readBasis } from "../../../designer/facts/pasted/basis-text.ts";
import { FIELD_COLUMNS, type PasteStart, planFields } from "../../../designer/form/paste/field-lines.ts";
import { formTree } from "../../../designer/form/form-tree.ts";
import { readLines } from "../../../designer/paste/lines.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { applyEdits } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { COMMON, TEMPLATE } from "./template.ts";

function pasted(text: string, folder: ProcedureFolder = TEMPLATE, start?: PasteStart) {
  const plan = planFields(folder, COMMON, readLines(text, FIELD_COLUMNS), start);
  const outcome = applyEdits(folder, plan.edits);
  if (!("folder" in outcome)) throw new Error(outcome.refusal.code);
  return { plan, folder: outcome.folder, problems: plan.entries.flatMap(({ line, problem }) => (problem === undefined ? [] : [`${line}: ${problem[0]}`])) };
}

const papers = (text: string) => planEntries(readLines(text, ENTRY_COLUMNS.components), { list: "components", at: "/procedure/components", folder: TEMPLATE, facts: factCatalogue(draftDefinition(TEMPLATE, COMMON), { kind: "procedure" }) });

describe("a list", () => {
  it("is read with tabs, bars or semicolons, bullets and numbers left out", () => {
    for (const separator of ["\t", "|", ";"]) expect(readLines(`1. Nơi chết${separator}chữ\n\n- Ngày chết${separator}ngày`, FIELD_COLUMNS).map(({ number, cells: { title, kind } }) => [number, title, kind])).toEqual([[1, "Nơi chết", "chữ"], [3, "Ngày chết", "ngày"]]);
  });

  it("takes its columns in any order below a line of headings", () => {
    const [line] = readLines("Câu hỏi\tMã\tKiểu\nNơi chết\tplace\tchữ", FIELD_COLUMNS);
    expect(line?.cells).toMatchObject({ title: "Nơi chết", kind: "chữ", name: "place", required: "" });
  });

  it("takes a question with a heading's name for a question where there are no headings", () => {
    expect(readLines("Loại\tchữ", FIELD_COLUMNS)).toHaveLength(1);
  });
});

describe("a list of questions", () => {
  it("becomes pages, groups and questions with their kinds, choices and conditions", () => {
    const { folder, problems } = pasted("Trang: Việc đỡ đầu | | | | care\nNhóm: Giấy tờ nộp | | | | paper\nLoại giấy | chọn một: a1 = Bản giấy / Không có | có | | kind\nSố giấy | chữ | không | Loại giấy ≠ Không có | number\nHết nhóm\nNgày nhận | ngày");
    expect(problems).toEqual([]);
    const page = at(folder, "/form/properties/care") as object;
    expect(page).toMatchObject({ title: "Việc đỡ đầu", required: ["paper", "ngayNhan"], properties: { paper: { required: ["kind"], properties: { kind: { oneOf: [{ const: "a1", title: "Bản giấy" }, { const: "khongCo", title: "Không có" }] }, number: { type: "string" } } }, ngayNhan: { format: "date" } } });
    expect(at(folder, "/form/properties/care/properties/paper/properties/number/x-relevant")).toEqual({ here: { allOf: [{ required: ["kind"] }, { not: { required: ["kind"], properties: { kind: { const: "khongCo" } } } }] } });
  });

  it("goes on with a page of that title and takes ready groups by theirs", () => {
    const { folder } = pasted("Trang: Người được đăng ký\nĐịa chỉ liên hệ | Địa chỉ");
    expect(at(folder, "/form/properties/subject/properties/diaChiLienHe")).toEqual({ $ref: "common/address" });
  });

  it("tells at the line what is not understood, and puts nothing of that line in", () => {
    const { problems, folder } = pasted("Màu mắt | cầu vồng\nTuổi | số | có | Chiều cao = 3\nLý do | chọn một\n| chữ");
    expect(problems.map((problem) => problem.slice(0, 2))).toEqual(["1:", "2:", "3:", "4:"]);
    expect(problems[1]).toContain("Không có câu hỏi hay dữ kiện “Chiều cao”");
    expect(JSON.stringify(folder.form)).not.toContain("Màu mắt");
  });

  it("keeps hostile words as words, and refuses hostile names", () => {
    const { folder, problems } = pasted("<img src=x onerror=alert(1)> | chữ\nTên | chữ | có | | __proto__\nTên khác | chữ | có | | constructor");
    expect(JSON.stringify(folder.form)).toContain("<img src=x onerror=alert(1)>");
    expect(problems.map((problem) => problem.slice(0, 2))).toEqual(["2:", "3:"]);
    expect(({} as { readonly title?: string }).title).toBeUndefined();
  });

  it("has its pages where they are wanted, in the order of the list", () => {
    const order = (folder: ProcedureFolder) => Object.keys(at(folder, "/form/properties") as object);
    const [first, second, ...rest] = order(TEMPLATE);
    const nodes = formTree(TEMPLATE, COMMON) ?? [];
    const list = "Câu đầu | chữ\nTrang: Một | | | | one\nTên | chữ\nTrang: Hai | | | | two";
    expect(order(pasted(list).folder)).toEqual([...order(TEMPLATE), "one", "two"]);
    expect(order(pasted(list, TEMPLATE, nodes[0]).folder)).toEqual([first, "one", "two", second, ...rest]);
    expect(order(pasted(list, TEMPLATE, nodes[0]?.children.at(-1)).folder)).toEqual([first, "one", "two", second, ...rest]);
    expect(order(pasted(list, TEMPLATE, "first").folder)).toEqual(["one", "two", ...order(TEMPLATE)]);
    expect(at(pasted(list, TEMPLATE, nodes[1]).folder, `/form/properties/${second}/properties/cauDau`)).toMatchObject({ title: "Câu đầu" });
  });

  it("stands in the order form.ui.json keeps, too", () => {
    const subject = Object.keys(at(TEMPLATE, "/form/properties/subject/properties") as object);
    const folder = { ...TEMPLATE, formUi: { subject: { "ui:order": subject } } };
    expect(at(pasted("Trang: Người được đăng ký\nTên gọi khác | chữ", folder).folder, "/formUi/subject/ui:order")).toEqual([...subject, "tenGoiKhac"]);
  });

  it("does not stumble over a form that is none", () => {
    expect(planFields({ ...TEMPLATE, form: "rác" }, COMMON, readLines("Tên | chữ", FIELD_COLUMNS), undefined).entries).toHaveLength(1);
  });
});

describe("a list of papers", () => {
  it("becomes papers with their conditions, manner, forms and legal basis", () => {
    const plan = papers("Giấy khai sinh | Bạn nộp hồ sơ với tư cách = Người được ủy quyền | xuất trình | bản chính, bản sao | Điều 4 khoản 2, Nghị định 123/2015/NĐ-CP | birth");
    expect(plan.entries.map(({ problem }) => problem)).toEqual([undefined]);
    expect(plan.edits).toMatchObject([{ op: "insert", at: "/procedure/components/-", value: { id: "birth", manner: "present", forms: ["original", "copy"], basis: { document: "Nghị định 123/2015/NĐ-CP", article: "Điều 4 khoản 2" }, requiredWhen: { required: ["answers"] } } }]);
  });

  it("uses a named condition by its name, and knows what is optional", () => {
    const plan = papers("Giấy A | Nộp qua bưu chính\nGiấy B | không bắt buộc");
    expect(plan.edits).toMatchObject([{ value: { requiredWhen: "filedByPost" } }, { value: { optional: true } }]);
  });

  it("never leaves out silently what it does not understand", () => {
    expect(papers("Giấy A | | nộp | bản chính, bản vàng").entries.map(({ problem }) => problem?.[0])).toEqual(["không hiểu “bản chính, bản vàng”."]);
  });

  it("refuses codes that are taken, by the procedure or by a line above", () => {
    const plan = papers("Giấy A | | | | | identityCopy\nGiấy B | | | | | b\nGiấy C | | | | | b");
    expect(plan.entries.map(({ problem }) => problem?.[0])).toEqual(["đã có mã “identityCopy”.", undefined, "đã có mã “b”."]);
  });
});

it.each([
  ["Điều 11 khoản 1 điểm a, Luật Hộ tịch 60/2014/QH13", { document: "Luật Hộ tịch 60/2014/QH13", article: "Điều 11 khoản 1 điểm a" }],
  ["Nghị định 123/2015/NĐ-CP, Điều 2", { document: "Nghị định 123/2015/NĐ-CP", article: "Điều 2" }],
  ["Nghị định 104/2022/NĐ-CP", { document: "Nghị định 104/2022/NĐ-CP" }],
  ["Hướng dẫn của Sở", { document: "Hướng dẫn của Sở" }],
])("reads the citation %s", (text, cited) => {
  expect(readBasis(text)).toEqual(cited);
});
