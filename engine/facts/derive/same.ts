// Whether two facts are the same text, number or yes/no, which a JSON Schema cannot ask of two places at once. Texts are
// compared as Unicode means them; groups and lists are not compared.

import type { Json } from "../../model/index.ts";
import type { DerivedFunction } from "./function.ts";

export const same: DerivedFunction = {
  label: { vi: "Trùng nhau", en: "Are the same" },
  args: [
    { label: { vi: "Giá trị", en: "Value" }, kind: "any" },
    { label: { vi: "Giá trị kia", en: "Other value" }, kind: "any" },
  ],
  returns: "any",
  evaluate: ([one, other]) => {
    if (one === undefined || other === undefined || typeof one === "object" || typeof other === "object") return undefined;
    return normal(one) === normal(other);
  },
};

function normal(value: Json): Json {
  return typeof value === "string" ? value.normalize("NFC") : value;
}
