// Tables as annexes of decisions lay them out: whose each step is and how long, sub-steps in their step, work side by side, what
// is asked with which proposal, and no fault left but what the clerk has to decide.

import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../engine/edit/index.ts";
import { bundle, type Workflow, type WorkflowState } from "../../../engine/model/index.ts";
import { importTable, type TableAnswers } from "../../../engine/process-table/index.ts";
import { verify } from "../../../engine/verify/index.ts";
import { CERTIFICATE_DECISION, cellsOfDecision, type DecisionRow, PERMIT_DECISION, SAME_DAY_DECISION } from "./decisions.ts";
import { COMMON, ROLES, template } from "./shipped.ts";

function imported(name: string, rows: readonly DecisionRow[], answers: TableAnswers = {}) {
  const folder = template(name);
  const work = importTable({ cells: cellsOfDecision(rows), folder, surroundings: { common: COMMON, roles: ROLES }, answers, isBeginning: true });
  const outcome = applyEdits(folder, work.edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  const bundled = bundle({ files: outcome.folder, common: COMMON });
  if ("findings" in bundled) throw new Error(JSON.stringify(bundled.findings));
  const findings = verify(bundled.definition, { roles: ROLES }).findings;
  return {
    problems: work.problems,
    asked: Object.fromEntries(work.questions.map(({ id, default: preferred }) => [id, preferred])),
    order: work.questions.map(({ id }) => id),
    steps: stepsOf(outcome.folder.workflow as unknown as Workflow),
    errors: findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
    warnings: findings.filter(({ severity }) => severity === "warning").map(({ code }) => code),
  };
}

/** `path to it: label, role, hours`, by labels of what it stands in. */
function stepsOf(workflow: Pick<WorkflowState, "states">, within = ""): readonly string[] {
  return Object.values(workflow.states ?? {}).flatMap((state): readonly string[] => {
    const { label, owner, budget } = state.meta ?? { label: { vi: "" } };
    const own = owner === undefined || owner.role === "applicant" || label.vi === "Xem xét từ chối" ? [] : [`${within}${label.vi} · ${owner.role} · ${budget?.workingHours ?? "–"}`];
    return [...own, ...stepsOf(state, state.states === undefined || ["Tiếp nhận", "Giải quyết"].includes(label.vi) ? within : `${within}${label.vi} › `)];
  });
}

describe("a certificate's table with sub-steps", () => {
  const { problems, asked, steps, errors } = imported("certificate", CERTIFICATE_DECISION);

  it("has every step with its owner, hours and whole", () => {
    expect(steps).toEqual([
      "Tiếp nhận · intakeOfficer · 4",
      "Giải quyết hồ sơ › Lãnh đạo phòng phân công công chức xử lý · departmentHead · 4",
      "Giải quyết hồ sơ › Chuyên viên thẩm định hồ sơ, xác minh, dự thảo giấy xác nhận · caseOfficer · 8",
      "Giải quyết hồ sơ › Lãnh đạo phòng xem xét, ký nháy, trình lãnh đạo UBND xã · departmentHead · 2",
      "Xem xét, ký phê duyệt kết quả · approver · 4",
      "Vào sổ, đóng dấu, chuyển kết quả cho Bộ phận TN&TKQ · recordsClerk · 2",
      "Trả kết quả cho tổ chức, cá nhân; thu phí, lệ phí (nếu có) · intakeOfficer · –",
    ]);
  });

  it("asks how long “Trong ngày” is, and adds up to its total without it", () => {
    expect(asked).toEqual({ "time:10": "none", supplementExpiry: "close" });
    expect(problems).toEqual([]);
    expect(errors).toEqual([]);
    expect(imported("certificate", CERTIFICATE_DECISION, { "time:10": "4h" }).steps.at(-1)).toBe("Trả kết quả cho tổ chức, cá nhân; thu phí, lệ phí (nếu có) · intakeOfficer · 4");
  });
});

describe("a civil-status table of one day", () => {
  const { problems, asked, steps, errors, warnings } = imported("civil-status-registration", SAME_DAY_DECISION);

  it("understands abbreviated roles, merged units, minutes and fractions", () => {
    expect(steps).toEqual([
      "Tiếp nhận hồ sơ trực tiếp hoặc trên Cổng DVCQG, kiểm tra, chuyển CCTP-HT · intakeOfficer · 1",
      "Thẩm tra hồ sơ, ghi Sổ đăng ký, cập nhật phần mềm hộ tịch, in trích lục · civilStatusOfficer · 4",
      "Trình Chủ tịch UBND ký · civilStatusOfficer · 0.5",
      "Ký Trích lục · approver · 1.5",
      "Đóng dấu, lấy số · recordsClerk · 0.5",
      "Trả kết quả cho người yêu cầu · intakeOfficer · 0.5",
    ]);
    expect([problems, asked]).toEqual([[], { supplementExpiry: "close" }]);
  });

  it("may be published, told that more is planned than what is left of a day after 15:00", () => {
    expect(errors).toEqual([]);
    expect(warnings).toContain("budget-exceeds-rest-of-day");
  });
});

describe("a permit's table with two units", () => {
  const { problems, asked, order, steps, errors } = imported("approval-request", PERMIT_DECISION);

  it("has opinions side by side within their step, and two parties in turn", () => {
    expect(steps).toEqual([
      "Tiếp nhận hồ sơ, chuyển phòng chuyên môn · intakeOfficer · 4",
      "Thẩm định › Kiểm tra hồ sơ, gửi lấy ý kiến · caseOfficer · 8",
      "Thẩm định › Thực hiện đồng thời › Cho ý kiến về an ninh trật tự › Cho ý kiến về an ninh trật tự · policeOfficer · 32",
      "Thẩm định › Thực hiện đồng thời › Cho ý kiến về di tích › Cho ý kiến về di tích · caseOfficer · 32",
      "Thẩm định › Tổng hợp, dự thảo giấy phép · caseOfficer · 8",
      "Kiểm tra thực địa · caseOfficer · 8",
      "Soát xét, trình ký · departmentHead · 8",
      "Ký giấy phép · approver · 8",
      "Đóng dấu · recordsClerk · 2",
      "Trả kết quả · intakeOfficer · 2",
    ]);
    expect(errors).toEqual([]);
  });

  it("has the other agency take part, and says so", () => {
    expect(problems).toEqual([{ code: "participant_added", row: 5, params: { agency: "Công an cấp xã" } }]);
  });

  it("asks along the table, then about the whole", () => {
    expect(order).toEqual(["time:6", "several:8", "several:11", "fees", "supplementExpiry"]);
    expect(asked).toMatchObject({ "time:6": "32h", "several:8": "caseOfficer", "several:11": "inTurn" });
  });

  it.each([
    ["together", ["Thực hiện đồng thời › Kiểm tra thực địa – Công chức chuyên môn › Kiểm tra thực địa – Công chức chuyên môn · caseOfficer · 8", "Thực hiện đồng thời › Kiểm tra thực địa – Cán bộ đăng ký cư trú › Kiểm tra thực địa – Cán bộ đăng ký cư trú · policeOfficer · 8"]],
    ["inTurn", ["Kiểm tra thực địa – Công chức chuyên môn · caseOfficer · 4", "Kiểm tra thực địa – Cán bộ đăng ký cư trú · policeOfficer · 4"]],
    ["policeOfficer", ["Kiểm tra thực địa · policeOfficer · 8"]],
  ])("gives a step of two units to whom the clerk says: %s", (answer, expected) => {
    const after = imported("approval-request", PERMIT_DECISION, { "several:8": answer });
    expect(after.steps.filter((step) => step.includes("Kiểm tra thực địa"))).toEqual(expected);
    expect(after.errors).toEqual([]);
  });
});

describe("what a table leaves open", () => {
  const table = (...rows: readonly (readonly string[])[]): readonly DecisionRow[] => [["TT", "Nội dung công việc", "Người thực hiện", "Thời gian"], ["1", "Tiếp nhận", "BPMC", "1 giờ"], ...rows, ["9", "Ký", "Chủ tịch UBND", "1 giờ"], ["10", "Trả kết quả", "BPMC", "Giờ hành chính"]];

  it.each<readonly [string, readonly DecisionRow[], object, readonly string[]]>([
    ["“đồng thời” within a sentence", table(["2", "Thẩm định", "CV", "1 giờ"], ["3", "Dự thảo, đồng thời cập nhật phần mềm", "CV", "1 giờ"]), { "sideBySide:3": "no" }, []],
    ["an empty cell under a time", table(["2", "Thẩm định", "CV", "1 giờ"], ["3", "Trình ký", "CV", ""]), { "time:3": "none" }, []],
    ["a time nobody understands", table(["2", "Thẩm định", "CV", "vài ngày"]), { "time:2": "none" }, ["time_unclear"]],
    ["a time for all sub-steps", table(["2", "Thẩm định", "", "2 giờ"], ["2.1", "Kiểm tra", "CV", ""], ["2.2", "Dự thảo", "CV", ""]), { "time:3": "none", "time:4": "none" }, ["heading_time"]],
    ["sub-steps that do not add up to their step", table(["2", "Thẩm định", "", "4 giờ"], ["a)", "Kiểm tra", "CV", "1 giờ"], ["b)", "Dự thảo", "CV", "2 giờ"]), {}, ["heading_differs"]],
  ])("%s is asked or told", (_what, rows, expected, codes) => {
    const { asked, problems } = imported("certificate", rows);
    const { supplementExpiry: _, ...others } = asked;
    expect(others).toEqual(expected);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it("puts 2a and 2b, bullets, and lines below a merged title into one step", () => {
    for (const rows of [
      table(["2", "Thẩm định", "", ""], ["2a", "Kiểm tra", "CV", "1 giờ"], ["2b", "Dự thảo", "CV", "1 giờ"]),
      table(["2", "Thẩm định", "", ""], ["-", "Kiểm tra", "CV", "1 giờ"], ["-", "Dự thảo", "CV", "1 giờ"]),
      [["TT", "Bước", "Nội dung công việc", "Người thực hiện", "Thời gian"], ["1", "Tiếp nhận", "Tiếp nhận", "BPMC", "1 giờ"], ["2", "Thẩm định", "Kiểm tra", "CV", "1 giờ"], ["", "", "Dự thảo", "CV", "1 giờ"], ["3", "Ký", "Ký", "LĐ UBND", "1 giờ"]],
    ] satisfies readonly (readonly DecisionRow[])[]) {
      expect(imported("certificate", rows).steps.slice(1, 3)).toEqual(["Thẩm định › Kiểm tra · caseOfficer · 1", "Thẩm định › Dự thảo · caseOfficer · 1"]);
    }
  });
});

describe("a row that several parties share in turn", () => {
  const shared = (label: string, time: string) => [
    ["TT", "Nội dung công việc", "Người thực hiện", "Thời gian"],
    ["1", "Tiếp nhận hồ sơ", "Bộ phận một cửa", "2 giờ"],
    ["2", label, "Công chức tư pháp - hộ tịch; Công an xã", time],
    ["3", "Ký duyệt", "Chủ tịch UBND", "4 giờ"],
    ["4", "Trả kết quả", "Bộ phận một cửa", "1 giờ"],
  ];
  const worked = (cells: readonly (readonly string[])[], answers: TableAnswers) => {
    const { questions, outline } = importTable({ cells, folder: template("certificate"), surroundings: { common: COMMON, roles: ROLES }, answers, isBeginning: true });
    return { asked: questions.map(({ id }) => id), steps: outline.slice(1, 3).map(({ role, hours, isBeside }) => [role, hours, isBeside]) };
  };

  it("asks each how long it takes, and takes one's answer for nobody else's", () => {
    const { asked, steps } = worked(shared("Thẩm định hồ sơ; xác minh nhân thân", "theo quy định"), { "time:2": "8h", "time:2.2": "4h" });
    expect(asked).toEqual(["several:2", "time:2", "time:2.2", ...asked.slice(3)]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(steps).toEqual([["civilStatusOfficer", 8, false], ["policeOfficer", 4, false]]);
  });

  it("is not asked whether they work at the same time", () => {
    const { asked, steps } = worked(shared("Thẩm định hồ sơ, đồng thời xác minh nhân thân", "8 giờ"), { "several:2": "inTurn", "sideBySide:2": "yes" });
    expect(asked.filter((id) => id.startsWith("sideBySide"))).toEqual([]);
    expect(steps.map(([, , isBeside]) => isBeside)).toEqual([false, false]);
  });
});
