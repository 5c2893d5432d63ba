// Tables are found among titles and merged cells, doubtful cells are named, and nothing hostile becomes more than text.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, TABLE_BOUNDS } from "../../../engine/process-table/index.ts";
import { hoursText, readTime, type TimeColumnUnit, unitOfHeader } from "../../../engine/process-table/working-hours.ts";
import { COMMUNE_ROWS, FOUR_ROWS, SIDE_BY_SIDE_ROWS } from "./tables.ts";
import times from "./working-hours.cases.json" with { type: "json" };

describe("time", () => {
  it.each(times as readonly { cell: string; unit?: TimeColumnUnit; reads: object }[])("$cell", ({ cell, unit, reads }) => {
    expect(readTime(cell, unit)).toEqual(reads);
  });

  it.each([
    ["Thời gian (giờ)", "hour"],
    ["Thời gian thực hiện (ngày làm việc)", "day"],
    ["Thời gian", undefined],
    ["Thời gian (ngày/giờ)", undefined],
  ])("the header “%s” names the unit %s", (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit);
  });

  it("is read back as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000 }), (quarters) => {
        expect(readTime(hoursText(quarters / 4), "hour")).toEqual({ hours: quarters / 4 });
      }),
    );
  });
});

describe("a table", () => {
  it("has the steps of its rows", () => {
    expect(readTable(FOUR_ROWS).rows.map(({ number, label, person, workingHours, outcome }) => [number, label, person, workingHours, outcome])).toEqual([
      ["1", "Tiếp nhận hồ sơ", "Cán bộ TTPVHCC", 2, "Giấy tiếp nhận"],
      ["2", "Thẩm định hồ sơ", "Công chức chuyên môn", 3, "Dự thảo"],
      ["3", "Ký kết quả", "Lãnh đạo UBND xã", 2, ""],
      ["4", "Phát hành", "Văn thư", 1, ""],
    ]);
  });

  it("is found below titles and above its total; its header names the unit", () => {
    const { rows, problems, header } = readTable(COMMUNE_ROWS);
    expect({ hours: rows.map(({ workingHours }) => workingHours), numbers: rows.map(({ number }) => number), problems, header }).toEqual({
      hours: [2, 2, 8, 8, 2, 2],
      numbers: ["1", "2", "3", "4", "5", "6"],
      problems: [],
      header: 2,
    });
  });

  it("may have a header of two lines", () => {
    const { columns, rows } = readTable([
      ["STT", "Trình tự", "Trách nhiệm", "", "Thời hạn"],
      ["", "", "Đơn vị", "Người thực hiện", ""],
      ["1", "Tiếp nhận", "TTPVHCC", "Cán bộ tiếp nhận", "1 giờ"],
    ]);
    expect(columns).toEqual({ number: 0, label: 1, unit: 2, person: 3, time: 4 });
    expect(rows).toHaveLength(1);
  });

  it("is understood without diacritics", () => {
    expect(readTable([["TT", "NOI DUNG CONG VIEC", "NGUOI THUC HIEN", "THOI GIAN"], ["1", "Tiep nhan", "Can bo mot cua", "2 gio"]]).rows[0]?.workingHours).toBe(2);
  });

  it("goes on in merged cells: same people, more of the outcome", () => {
    const { rows, problems } = readTable([
      ["TT", "Nội dung", "Người thực hiện", "Thời gian", "Kết quả"],
      ["1", "Thẩm định", "Chuyên viên", "2 giờ", "Dự thảo"],
      ["", "", "", "", "Phiếu trình"],
      ["2", "Trình ký", "", "1 giờ", ""],
    ]);
    expect(rows.map(({ person, outcome }) => [person, outcome])).toEqual([["Chuyên viên", "Dự thảo\nPhiếu trình"], ["Chuyên viên", ""]]);
    expect(problems).toEqual([]);
  });

  it("knows sub-steps and their heading, and steps at the same time", () => {
    const { rows } = readTable([
      ["TT", "Nội dung", "Người thực hiện", "Thời gian"],
      ["2", "Thẩm định", "Chuyên viên", ""],
      ["2.1", "Kiểm tra", "", "1 giờ"],
      ["2.2", "Song song: lấy ý kiến", "Lãnh đạo phòng", "2 giờ"],
      ["3", "Ký", "Chủ tịch", "1 giờ"],
    ]);
    expect(rows.map(({ isHeading, section, isParallel }) => [isHeading, section, isParallel])).toEqual([
      [true, undefined, false],
      [undefined, "Thẩm định", false],
      [undefined, "Thẩm định", true],
      [undefined, undefined, false],
    ]);
    expect(readTable(SIDE_BY_SIDE_ROWS).rows.map(({ isParallel }) => isParallel)).toEqual([false, false, false, true, false, false, false]);
  });

  it("adds up the sub-steps of a heading within its part, also where the next part counts from 1 again", () => {
    const part = (heading: string, hours: readonly [number, number]) => [
      [heading, `CẤP ${heading}`, "", ""],
      ["1", "Tiếp nhận hồ sơ", "Bộ phận một cửa", "2 giờ"],
      ["2", "Giải quyết", "", "6 giờ"],
      ["2.1", "Thẩm định", "Chuyên viên", `${hours[0]} giờ`],
      ["2.2", "Soát xét", "Trưởng phòng", `${hours[1]} giờ`],
    ];
    const header = ["TT", "Nội dung công việc", "Người thực hiện", "Thời gian"];
    expect(readTable([header, ...part("I", [4, 2]), ...part("II", [5, 1])]).problems).toEqual([]);
    expect(readTable([header, ...part("I", [4, 2]), ...part("II", [5, 2])]).problems).toEqual([{ code: "heading_differs", row: 8, column: 3, params: { found: 6, sum: 7 } }]);
  });

  it("keeps columns nobody knows", () => {
    const { rows } = readTable([["TT", "Nội dung", "Người thực hiện", "Ý kiến"], ["1", "Ký", "Chủ tịch", "Theo phân công"]]);
    expect(rows[0]?.others).toEqual([{ column: "Ý kiến", text: "Theo phân công" }]);
  });
});

describe("what is doubtful is told at its cell", () => {
  const header = ["TT", "Nội dung", "Người thực hiện", "Thời gian"];

  it.each([
    ["a time nobody can tell", [header, ["1", "Ký", "Chủ tịch", "vài ngày"]], { code: "time_unclear", row: 1, column: 3, params: { found: "vài ngày" } }],
    ["a time beyond reason", [header, ["1", "Ký", "Chủ tịch", "9999 ngày"]], { code: "time_too_long", row: 1, column: 3 }],
    ["a step without a name", [header, ["1", "", "Chủ tịch", "1 giờ"]], { code: "no_label", row: 1, column: 1 }],
    ["a wrong total", [header, ["1", "Ký", "Chủ tịch", "1 giờ"], ["", "Tổng", "", "5 giờ"]], { code: "total_differs", row: 2, column: 3, params: { found: 5, sum: 1 } }],
    ["control characters", [header, ["1", "Ký\u0000 tên\u202e", "Chủ tịch", ""]], { code: "control_characters", row: 1, column: 1 }],
    ["a cell that is a book", [header, ["1", "Ký ".repeat(1_000), "Chủ tịch", ""]], { code: "cell_too_long", row: 1, column: 1 }],
    ["no table at all", [["xin chào"], ["một", "hai"]], { code: "no_header" }],
    ["a header alone", [header], { code: "no_steps", row: 1 }],
    ["too many rows", [header, ...Array.from({ length: TABLE_BOUNDS.rows }, () => ["1", "Ký", "Chủ tịch", ""])], { code: "too_many_rows", row: TABLE_BOUNDS.rows }],
    ["too many columns", [header, ["1", "Ký", ...Array.from({ length: 30 }, () => "x")]], { code: "too_many_columns", row: 1 }],
    ["hours that stand for a whole group", [header, ["1", "Làm", "Chuyên viên", "8 giờ"], ["1.1", "Kiểm tra", "", ""]], { code: "heading_time", row: 1, column: 3 }],
  ])("%s", (_what, cells, problem) => {
    expect(readTable(cells).problems).toContainEqual(expect.objectContaining(problem));
  });

  it("reads a million cells of rubbish without taking long", () => {
    const cells = Array.from({ length: 50_000 }, () => Array.from({ length: 20 }, () => "x"));
    const before = performance.now();
    expect(readTable(cells).problems).toContainEqual(expect.objectContaining({ code: "too_many_rows" }));
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("never throws, whatever is pasted", () => {
    const cell = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom("TT", "Nội dung", "Người thực hiện", "Thời gian", "__proto__", "2.1", "Tổng", "#motcua", "1/2 ngày", "<b>x</b>"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (cells) => {
        expect(readTable(cells).rows.length).toBeLessThanOrEqual(cells.length);
      }),
    );
  });
});
