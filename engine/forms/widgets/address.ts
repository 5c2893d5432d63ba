// An address of the two-tier administration: province, commune, and the rest (Luật 72/2025/QH15: no districts).

import type { FieldSchema } from "../../model/index.ts";
import { choiceLabel } from "../labels.ts";
import { memberOf, type Widget } from "./widget.ts";

/** From the smallest to the largest, as addresses are written. */
const PARTS = ["detail", "commune", "province"] as const;

/** Exactly these parts: one more and its answer would be lost in the text. */
const hasParts: Widget["accepts"] = (field) => {
  const members = Object.entries(field.properties ?? {});
  return members.length === PARTS.length && members.every(([name, member]) => PARTS.some((part) => part === name) && member.type === "string");
};

const EXAMPLE: FieldSchema = {
  type: "object",
  title: "Nơi cư trú",
  properties: {
    province: { type: "string", title: "Tỉnh, thành phố", oneOf: [{ const: "38", title: "Tỉnh Thanh Hóa" }] },
    commune: { type: "string", title: "Xã, phường, đặc khu", oneOf: [{ const: "16228", title: "Xã Như Thanh" }] },
    detail: { type: "string", title: "Số nhà, đường, thôn", maxLength: 200 },
  },
};

export const address: Widget = {
  name: "address",
  about: { vi: "Địa chỉ hai cấp: tỉnh, xã và phần chi tiết", en: "Two-tier address: province, commune and detail" },
  options: {},
  accepts: hasParts,
  claims: hasParts,
  print: (value, field, language) =>
    PARTS.flatMap((part) => {
      const given = memberOf(value, part);
      return given === undefined || given === "" ? [] : [choiceLabel(given, field.properties?.[part] ?? {}, language)];
    }).join(", "),
  examples: [
    { field: EXAMPLE, value: { province: "38", commune: "16228", detail: "Thôn 3" }, vi: "Thôn 3, Xã Như Thanh, Tỉnh Thanh Hóa", en: "Thôn 3, Xã Như Thanh, Tỉnh Thanh Hóa" },
    { field: EXAMPLE, value: { province: "38" }, vi: "Tỉnh Thanh Hóa", en: "Tỉnh Thanh Hóa" },
  ],
};
