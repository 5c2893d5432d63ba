// Tables become workflows the law can live with; what they leave open is asked, and answers count.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../engine/edit/index.ts";
import { checkDefinition } from "../../../engine/machine/index.ts";
import { bundle, type Definition, type Json, type ProcedureFolder, type Workflow, type WorkflowState } from "../../../engine/model/index.ts";
import { importTable, type TableAnswers, type TableImport } from "../../../engine/process-table/index.ts";
import { verify } from "../../../engine/verify/index.ts";
import { COMMON, ROLES, shipped } from "./shipped.ts";
import { COMMUNE_ROWS, FOUR_ROWS, SIDE_BY_SIDE_ROWS } from "./tables.ts";

const roles = ROLES.map(({ id }) => id);
const LIMIT = { cases: [{ id: "usual", label: { vi: "03 ngày làm việc", en: "3 working days" }, amount: 3, unit: "workingDay" }], onSupplement: "pause", endsAt: "closing" };

/** Death registration, given three working days; its extract quotes the entry in the register. */
function withFees(): ProcedureFolder {
  const folder = shipped("ho-tich/dang-ky-khai-tu");
  return { ...folder, procedure: { ...(folder.procedure as object), timeLimit: LIMIT } as unknown as Json };
}

/** A notification: no fee, no result, almost no notices. */
function withoutResult(): ProcedureFolder {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../definitions/van-hoa/thong-bao-le-hoi/${name}`, import.meta.url), "utf8")) as Json;
  const procedure = { ...(read("procedure.json") as object), timeLimit: LIMIT, notices: {}, limits: {} } as unknown as Json;
  return { procedure, form: read("form.schema.json"), formUi: read("form.ui.json"), workflow: {}, documents: {}, journeys: {}, answers: {} };
}

function made(folder: ProcedureFolder, cells: readonly (readonly string[])[], answers: TableAnswers = {}) {
  const work = importTable({ cells, folder, surroundings: { common: COMMON, roles: ROLES }, answers });
  const outcome = applyEdits(folder, work.edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  const bundled = bundle({ files: outcome.folder, common: COMMON });
  if ("findings" in bundled) throw new Error(JSON.stringify(bundled.findings));
  return { work, folder: outcome.folder, definition: bundled.definition, workflow: outcome.folder.workflow as unknown as Workflow };
}

function faults(definition: Definition): readonly string[] {
  return verify(definition, { roles: ROLES }).findings.filter(({ severity }) => severity === "error").map(({ path, params, ...finding }) => `${JSON.stringify(finding)} ${path} ${JSON.stringify(params)}`);
}

function steps(state: WorkflowState): readonly (readonly [string, string | undefined, number | undefined])[] {
  return Object.values(state.states ?? {}).flatMap((inner) => [...(inner.meta?.budget === undefined ? [] : [[inner.meta.label.vi, inner.meta.owner?.role, inner.meta.budget.workingHours] as const]), ...steps(inner)]);
}

/** Every text of a workflow and where it stands. */
function textsIn(value: unknown, at: string): readonly { readonly at: string; readonly text: { readonly [language: string]: unknown } }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => textsIn(each, `${at}/${key}`));
  return "vi" in value ? [{ at, text: value as { readonly [language: string]: unknown } }, ...inner] : inner;
}

const asked = ({ questions }: TableImport) => Object.fromEntries(questions.map(({ id, default: preferred }) => [id, preferred]));

describe.each([
  ["of four rows", FOUR_ROWS],
  ["of a commune", COMMUNE_ROWS],
  ["with steps at the same time", SIDE_BY_SIDE_ROWS],
])("a table %s", (_name, cells) => {
  it.each([
    ["with fees and a result", withFees],
    ["without either", withoutResult],
  ])("makes a lawful workflow for a procedure %s", (_what, folder) => {
    const { definition } = made(folder(), cells);
    expect(checkDefinition(definition, { roles }).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(faults(definition)).toEqual([]);
  });
});

describe("the workflow of a table", () => {
  it("has its steps with owners and hours", () => {
    expect(steps(made(withFees(), COMMUNE_ROWS).workflow)).toEqual([
      ["Hướng dẫn, tiếp nhận, quét và chuyển hồ sơ", "intakeOfficer", 2],
      ["Kiểm tra hồ sơ", "caseOfficer", 2],
      ["Thẩm định, trình lãnh đạo UBND xã phê duyệt", "departmentHead", 8],
      ["Phê duyệt kết quả", "approver", 8],
      ["Đóng dấu, phát hành văn bản", "recordsClerk", 2],
      ["Tiếp nhận, lưu kho dữ liệu, trả kết quả", "intakeOfficer", 2],
    ]);
  });

  it("lets steps at the same time wait for one another", () => {
    const { processing } = made(withFees(), SIDE_BY_SIDE_ROWS).workflow.states ?? {};
    const [together] = Object.values(processing?.states ?? {}).filter(({ type }) => type === "parallel");
    expect(Object.keys(together?.states ?? {})).toEqual(["layYKienPhongChuyenMon", "dongThoiXacMinhThucTe"]);
    expect(together?.onDone).toEqual({ target: "tongHopTrinhKy" });
  });

  it("says which step at the same time stays in line", () => {
    const cells = [...FOUR_ROWS, ["5", "Song song lưu trữ", "Chuyên viên", "1 giờ", ""]];
    expect(made(withFees(), cells).work.problems).toEqual([{ code: "not_side_by_side", row: 5 }]);
  });

  it("loses no word of the table", () => {
    const { work, workflow } = made(withFees(), [
      ["TT", "Nội dung", "Người thực hiện", "Thời gian", "Kết quả", "Biểu mẫu", "Ý kiến"],
      ["1", "Tiếp nhận", "Một cửa", "1 giờ", "Giấy hẹn", "Mẫu 01", "Chú ý A"],
      ["2", `Thẩm định; ${"kiểm tra kỹ lưỡng, ".repeat(8)}xong`, "Chuyên viên", "2 giờ", "Tờ trình", "Mẫu 02", ""],
      ["3", "Ký", "Chủ tịch", "1 giờ", "", "", ""],
    ]);
    expect(work.problems).toEqual([]);
    const text = JSON.stringify(workflow);
    for (const said of ["Giấy hẹn", "Mẫu 01", "Chú ý A", "Tờ trình", "kiểm tra kỹ lưỡng, xong"]) expect(text).toContain(said);
    expect(text).toContain('"vi":"Thẩm định"');
  });

  it("leaves out what applicants do at either end, and says so", () => {
    const { work } = made(withFees(), [FOUR_ROWS[0], ["0", "Nộp hồ sơ", "Tổ chức, cá nhân", "Giờ hành chính", ""], ...FOUR_ROWS.slice(1)]);
    expect(work.summary).toEqual({ steps: 4, changed: 4, leftOut: [1] });
  });

  it("says what the table says in Vietnamese alone, and every such text is told as not translated yet", () => {
    const { definition, workflow } = made(withFees(), [FOUR_ROWS[0], FOUR_ROWS[1], ["2", "Thẩm định hồ sơ", "Công chức tư pháp – hộ tịch", "3 giờ", "Dự thảo trích lục"], FOUR_ROWS[3], FOUR_ROWS[4]]);
    const step = workflow.states?.["processing"]?.states?.["thamDinhHoSo"];
    expect(step?.meta?.label).toEqual({ vi: "Thẩm định hồ sơ" });
    const told = checkDefinition(definition, { roles }).filter(({ code }) => code === "missing-translation").map(({ path }) => path);
    const alone = textsIn(workflow, "workflow.json#").filter(({ text }) => text["en"] === undefined);
    expect(told).toEqual(expect.arrayContaining(alone.map(({ at }) => at)));
    expect(alone.map(({ text }) => text["vi"])).toEqual(expect.arrayContaining(["Thẩm định hồ sơ"]));
    // An empty English wording would count as one, and be shown.
    expect(textsIn(workflow, "").filter(({ text }) => text["en"] === "" || text["en"] === text["vi"])).toEqual([]);
  });

  it("does not touch what the procedure has of notices and limits", () => {
    const folder = withFees();
    const { folder: after } = made(folder, FOUR_ROWS);
    expect((after.procedure as { readonly notices: object }).notices).toBe((folder.procedure as unknown as { readonly notices: object }).notices);
  });

  it("tells steps of one name apart", () => {
    const { work, workflow } = made(withFees(), [FOUR_ROWS[0], FOUR_ROWS[1], FOUR_ROWS[2], FOUR_ROWS[2], FOUR_ROWS[3], FOUR_ROWS[4]]);
    expect(work.problems).toEqual([{ code: "duplicate_label", row: 3, params: { first: 3 } }]);
    expect(Object.keys(workflow.states?.["processing"]?.states ?? {})).toEqual(expect.arrayContaining(["thamDinhHoSo", "thamDinhHoSo2"]));
  });

  it("makes names nobody inherits, and markup stays text", () => {
    const { workflow } = made(withFees(), [FOUR_ROWS[0], FOUR_ROWS[1], ["2", "__proto__", "Chuyên viên", "1 giờ", ""], ["3", "constructor", "Chuyên viên", "1 giờ", ""], ["4", "<script>alert(1)</script>", "Chuyên viên", "1 giờ", ""], FOUR_ROWS[3]]);
    const inner = workflow.states?.["processing"]?.states ?? {};
    expect(Object.keys(inner)).toEqual(["proto", "constructor2", "scriptAlert1Script", "supplementing", "signing", "refusing"]);
    expect(inner["scriptAlert1Script"]?.meta?.label.vi).toBe("<script>alert(1)</script>");
  });
});

describe("what a table does not say", () => {
  const vague = [FOUR_ROWS[0], FOUR_ROWS[1], ["2", "Xử lý", "Ông Nguyễn Văn A", "3 giờ", ""], ["3", "Hoàn thiện", "Công chức chuyên môn", "2 giờ", ""]] as const;

  it("is asked at its row, with a default", () => {
    expect(asked(made(withFees(), vague).work)).toEqual({ "role:2": "caseOfficer", signer: "added", returner: "intakeOfficer", supplementExpiry: "close" });
  });

  it("is noted for the reviewers until it is answered", () => {
    const notes = ({ folder }: { readonly folder: ProcedureFolder }) => (folder.procedure as unknown as { readonly reviewNotes: readonly string[] }).reviewNotes.filter((note) => note.startsWith("Quy trình nội bộ: "));
    const open = made(withFees(), vague);
    expect(notes(open)).toHaveLength(4);
    const answered = made(open.folder, vague, { "role:2": "civilStatusOfficer", signer: "added", returner: "recordsClerk", supplementExpiry: "goOn" });
    expect(notes(answered)).toEqual([]);
    expect(faults(answered.definition)).toEqual([]);
  });

  it("is decided by the answers", () => {
    const { workflow } = made(withFees(), vague, { "role:2": "civilStatusOfficer", signer: "3", signedBy: "table", returner: "recordsClerk", supplementExpiry: "goOn" });
    const { processing, returning } = workflow.states ?? {};
    expect(returning?.meta?.owner).toEqual({ role: "recordsClerk" });
    expect(processing?.states?.["xuLy"]?.meta?.owner).toEqual({ role: "civilStatusOfficer" });
    expect(processing?.states?.["signing"]?.meta).toMatchObject({ label: { vi: "Hoàn thiện" }, owner: { role: "caseOfficer" } });
    expect(processing?.states?.["supplementing"]?.after).toEqual({ supplementWindow: { target: "xuLy" } });
  });

  it("is not decided by answers that are no choice", () => {
    expect(made(withFees(), vague, { "role:2": "__proto__", constructor: "x", signer: "99" }).workflow).toEqual(made(withFees(), vague).workflow);
  });

  it("asks who is right when the table and the procedure name different signatories", () => {
    const cells = [FOUR_ROWS[0], FOUR_ROWS[1], FOUR_ROWS[2], ["3", "Ký", "Trưởng phòng chuyên môn", "1 giờ", ""]] as const;
    const [byProcedure, byTable] = ["procedure", "table"].map((signedBy) => made(withFees(), cells, { signer: "3", signedBy }));
    expect(byProcedure?.workflow.states?.["processing"]?.states?.["signing"]?.meta?.owner).toEqual({ role: "approver" });
    expect(byTable?.folder.procedure).toMatchObject({ results: [{ signedBy: { role: "departmentHead" } }] });
    expect([...faults(byProcedure!.definition), ...faults(byTable!.definition)]).toEqual([]);
  });

  it("asks for the unit of bare numbers", () => {
    const bare = [["TT", "Nội dung", "Người thực hiện", "Thời gian"], ["1", "Tiếp nhận", "Một cửa", "1"], ["2", "Thẩm tra", "Chuyên viên", "0,5"], ["3", "Ký", "Chủ tịch", "1"]];
    expect(steps(made(withFees(), bare).workflow).map(([, , hours]) => hours)).toEqual([1, 0.5, 1]);
    expect(steps(made(withFees(), bare, { timeUnit: "day" }).workflow).map(([, , hours]) => hours)).toEqual([8, 4, 8]);
  });

  it("asks what happens when an applicant in the middle does nothing", () => {
    const cells = [FOUR_ROWS[0], FOUR_ROWS[1], FOUR_ROWS[2], ["3", "Xác nhận dự thảo", "Người dân", "", ""], ["4", "Trình ký", "Chuyên viên", "1 giờ", ""], ["5", "Ký", "Chủ tịch", "", ""]] as const;
    for (const silence of ["agree", "close", "leaveOut"]) {
      const { workflow, definition, work } = made(withFees(), cells, { "applicantStep:3": silence });
      expect(asked(work)["applicantStep:3"]).toBe("agree");
      expect(faults(definition)).toEqual([]);
      const state = workflow.states?.["processing"]?.states?.["xacNhanDuThao"];
      expect(JSON.stringify(state?.after)).toBe({ agree: '{"draftConfirmation":{"target":"trinhKy"}}', close: JSON.stringify({ draftConfirmation: { target: "#expired", actions: [{ type: "issueSlip", params: { slip: "stopNotice" } }, { type: "notify", params: { notice: "closed" } }] } }), leaveOut: undefined }[silence]);
    }
  });
});

it("any table makes a workflow without faults of structure", () => {
  const label = fc.constantFrom("Tiếp nhận hồ sơ", "Thẩm định", "Ký duyệt", "Đóng dấu", "Trả kết quả", "Đồng thời lấy ý kiến", "Trình ký", "__proto__", "Nộp hồ sơ", "…", "1. Kiểm tra");
  const person = fc.constantFrom("Một cửa", "Chuyên viên", "Chủ tịch", "Văn thư", "Người dân", "Trưởng phòng", "", "???", "Công an xã");
  const rows = fc.array(fc.tuple(label, person, fc.constantFrom("1 giờ", "", "x", "2")), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(rows, fc.constantFrom(withFees(), withoutResult()), (lines, folder) => {
      const cells = [["Nội dung", "Người thực hiện", "Thời gian"], ...lines];
      if (importTable({ cells, folder, surroundings: { common: COMMON, roles: ROLES } }).kind === "nothing") return;
      expect(checkDefinition(made(folder, cells).definition, { roles }).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
