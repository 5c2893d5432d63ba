// A procedure without a code of its own may be written and played, and goes no further: citizens find it by its code, and the
// national systems are told by it. Whether the code is the right one a reviewer sees.

import { at } from "../../engine/facts/index.ts";
import { isNationalCode } from "../../engine/model/index.ts";
import type { DefinitionFinding } from "./findings-of.ts";

/** What is wrong with a definition's national code: a template's placeholder, or nothing that could be one. */
export function codeFinding(definition: unknown): DefinitionFinding | undefined {
  const code = at(definition, "/procedure/code");
  if (isNationalCode(code)) return undefined;
  return {
    code: "no-national-code",
    severity: "error",
    path: "procedure.json#/code",
    params: typeof code === "string" ? { found: code } : {},
    sentence: {
      vi: `Mã thủ tục ${said(code, "vi")}. Hãy tra mã của thủ tục trong Cơ sở dữ liệu quốc gia về thủ tục hành chính, dạng 1.000656, không kèm hậu tố của tỉnh; chưa có mã thì chưa nộp duyệt và công bố được`,
      en: `The procedure's code ${said(code, "en")}. Look it up in the national database of administrative procedures: it looks like 1.000656, without a province's suffix; without it the procedure is neither submitted nor published`,
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function said(code: unknown, language: "vi" | "en"): string {
  if (typeof code !== "string" || code === "") return language === "vi" ? "còn thiếu" : "is missing";
  if (/^0\.0{6}/.test(code)) return language === "vi" ? `“${code}” là mã tạm của mẫu` : `“${code}” is a template's placeholder`;
  return language === "vi" ? `“${code}” không đúng dạng mã quốc gia` : `“${code}” is no national code`;
}
