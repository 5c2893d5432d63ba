// The facts a few typed words mean.

import { describe, expect, it } from "vitest";
import { matching } from "../../../designer/condition/matching.ts";

const item = (label: string) => ({ value: label, label });
const OPTIONS = [
  item("/answers/gone"),
  { group: "Trang: Người chết", items: [item("Họ, chữ đệm, tên"), item("Nơi cư trú cuối cùng")] },
  { group: "Trang: Sự kiện chết", items: [item("Nơi chết"), item("Đã chết vào lúc")] },
];
const found = (search: string) => matching({ options: OPTIONS, search }).flatMap((option) => ("group" in option ? [option.group, ...option.items.map(({ label }) => label)] : [option.label]));

describe("typed words", () => {
  it.each([
    ["noi chet", ["Trang: Người chết", "Nơi cư trú cuối cùng", "Trang: Sự kiện chết", "Nơi chết"]],
    ["Nơi chết sự", ["Trang: Sự kiện chết", "Nơi chết"]],
    ["da chet", ["Trang: Sự kiện chết", "Đã chết vào lúc"]],
    ["  ĐÃ   LÚC ", ["Trang: Sự kiện chết", "Đã chết vào lúc"]],
    ["nguoi ten", ["Trang: Người chết", "Họ, chữ đệm, tên"]],
    ["gone", ["/answers/gone"]],
    ["không có", []],
  ])("“%s” mean %j", (search, labels) => expect(found(search)).toEqual(labels));

  it("that are none leave everything in its order", () => expect(matching({ options: OPTIONS, search: " " })).toEqual(OPTIONS));
});
