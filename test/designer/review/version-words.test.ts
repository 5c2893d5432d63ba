// What is said of a version beside its state: whether it takes applications.

import { describe, expect, it } from "vitest";
import { filingMark } from "../../../designer/review/version-words.ts";

type Version = Parameters<typeof filingMark>[0];

describe("on 1 December a version", () => {
  it.each<[string, Version, string | undefined]>([
    ["in review", { state: "inReview", inForce: false }, undefined],
    ["approved", { state: "approved", inForce: false }, undefined],
    ["published and in force", { state: "published", inForce: true, effectiveFrom: "2026-12-01" }, "Đang áp dụng"],
    ["in force that ends by its own words", { state: "published", inForce: true, effectiveFrom: "2026-12-01", effectiveTo: "2030-12-31" }, "Đang áp dụng"],
    ["published for later", { state: "published", inForce: false, effectiveFrom: "2026-12-02" }, "Chưa đến ngày áp dụng"],
    ["published whose place another has taken", { state: "published", inForce: false, effectiveFrom: "2026-07-01" }, "Đã có phiên bản mới thay"],
    ["retired on its last day", { state: "retired", inForce: true, effectiveFrom: "2026-07-01", effectiveTo: "2026-12-01" }, "Sắp thôi nhận hồ sơ"],
    ["retired yesterday", { state: "retired", inForce: false, effectiveFrom: "2026-07-01", effectiveTo: "2026-11-30" }, "Thôi nhận hồ sơ mới"],
    ["retired before it began", { state: "retired", inForce: false, effectiveFrom: "2027-01-01", effectiveTo: "2026-12-01" }, "Đã hủy trước ngày áp dụng"],
  ])("%s", (_what, version, words) => {
    expect(filingMark(version, "2026-12-01")?.label.vi).toBe(words);
  });
});
