// What is wrong with a file somebody brought along, and what to do.

import type { LocalizedText } from "../../engine/model/index.ts";
import { findingSentence } from "../../engine/verify/index.ts";
import type { FileProblem } from "./folder-files.ts";

/** The sentence. */
export function problemSentence({ code, path, detail = "", finding }: FileProblem): Required<LocalizedText> {
  switch (code) {
    case "outside":
      return { vi: `Tên tệp “${path}” trỏ ra ngoài thư mục nên cả tệp nén không được nhận.`, en: `The file name “${path}” points outside the folder; the archive is refused.` };
    case "bad_name":
      return { vi: `Không dùng được tên tệp “${path}”. Đặt tên bằng chữ không dấu, số, gạch nối.`, en: `The file name “${path}” cannot be used. Use letters without accents, digits, hyphens.` };
    case "not_json":
      return notJson(path, detail);
    case "unbearable":
      return finding === undefined ? { vi: `${path}: quá lớn, quá sâu, hoặc có tên không được dùng.`, en: `${path}: too large, too deep, or with a name that cannot be used.` } : { vi: `${path}: ${findingSentence(finding, "vi")}.`, en: `${path}: ${findingSentence(finding, "en")}.` };
    case "too_large":
      return { vi: `${path === "" ? "Tệp" : path}: quá lớn (tối đa ${Number(detail) / 1024} KB).`, en: `${path === "" ? "The file" : path}: too large (at most ${Number(detail) / 1024} KB).` };
    case "too_many":
      return { vi: `Quá nhiều tệp (tối đa ${detail}).`, en: `Too many files (at most ${detail}).` };
    case "missing":
      return { vi: `Thiếu tệp ${path}. Chọn cả thư mục của thủ tục.`, en: `The file ${path} is missing. Choose the procedure's whole folder.` };
    case "twice":
      return { vi: `Tệp ${path} có hai lần.`, en: `The file ${path} is there twice.` };
    case "not_a_zip":
      return { vi: "Không đọc được tệp nén này. Chọn tệp .zip xuất từ trang này, hoặc cả thư mục.", en: "This archive cannot be read. Choose a .zip made by this page, or the whole folder." };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Each browser words it in its own way, in English; all of today's tell the line and the column. */
function notJson(path: string, told: string): Required<LocalizedText> {
  const [, line, column] = /line (\d+) column (\d+)/.exec(told) ?? [];
  if (line === undefined || column === undefined) return { vi: `${path}: chưa phải JSON hợp lệ.`, en: `${path}: not JSON yet.` };
  return { vi: `${path}: chưa phải JSON hợp lệ, sai từ dòng ${line}, cột ${column}.`, en: `${path}: not JSON yet, wrong from line ${line}, column ${column}.` };
}
