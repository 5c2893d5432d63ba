import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../engine/model/index.ts";

describe("text is folded for search", () => {
  it.each([
    ["Đặng Thị Ưỡng", "dang thi uong"],
    ["đăng ký khai tử", "dang ky khai tu"],
    ["NGUYỄN".normalize("NFD"), "nguyen"],
    ["H56.120-261121-0007", "h56.120-261121-0007"],
    ["", ""],
  ])("%s → %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("is the same however the letters are composed, and folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạẤỆỘỮĐ 0.") }), (text) => {
        const folded = foldText(text.normalize("NFC"));
        expect(foldText(text.normalize("NFD"))).toBe(folded);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toMatch(/^[a-z0-9. ]*$/);
      }),
    );
  });
});
