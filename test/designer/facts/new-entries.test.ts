// What a new entry begins with: the time its name speaks of, and no English that nobody wrote.

import { describe, expect, it } from "vitest";
import { newCase, newLimit, newNotice, noticeTitle } from "../../../designer/facts/new-entries.ts";

describe("a new time limit", () => {
  it.each([
    ["Nộp qua bưu chính: 05 ngày làm việc", 5, "workingDay"],
    ["Trong 15 ngày kể từ ngày nhận đủ hồ sơ", 15, "calendarDay"],
    ["4 giờ làm việc", 4, "workingHour"],
    ["Cần xác minh: 02 Tháng", 2, "month"],
    ["Trường hợp còn lại", 3, "workingDay"],
  ])("called “%s” begins with what it says", (label, amount, unit) => {
    expect(newCase("a", label.normalize("NFD"))).toMatchObject({ id: "a", amount, unit });
  });

  it.each(["Nộp trước ngày 05 tháng 7", "Không quá 1.500 ngày", "0 ngày"])("takes no time from “%s”", (label) => {
    expect(newCase("a", label)).toMatchObject({ amount: 3, unit: "workingDay" });
  });

  it("is of some days when its name says nothing", () => {
    expect(newLimit("Thời gian chờ bổ sung")).toEqual({ amount: 5, unit: "workingDay", label: { vi: "Thời gian chờ bổ sung" } });
  });
});

it("a new notice has no empty English, which would be a fault instead of a translation still to come", () => {
  expect(newNotice("Đã cấp số")).toEqual({ title: { vi: "Đã cấp số" }, body: { vi: "" } });
});

it("a notice is called by its title, what is filled in left open", () => {
  expect(noticeTitle({ title: { vi: "Hồ sơ {dossierCode}: cần nộp phí" } })).toBe("Hồ sơ …: cần nộp phí");
  expect(noticeTitle({ title: 7 })).toBe("");
});
