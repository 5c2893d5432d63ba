// Why a file with a table was not read: a closed set of codes, and the sentence for each.

import type { LocalizedText } from "../../../engine/model/index.ts";

/** The most a table file may be, as it is and unpacked. Annexes with a hundred procedures have about 1 MB and ten thousand cells. */
export const FILE_BOUNDS = { bytes: 2 * 1_048_576, unpacked: 24 * 1_048_576, parts: 400, tables: 1_000, cells: 200_000 } as const;

const SENTENCES = {
  empty: { vi: "Tệp hoặc vùng dán không có nội dung.", en: "The file or what was pasted is empty." },
  too_large: { vi: "Tệp lớn hơn 2 MB. Hãy tách riêng phụ lục của thủ tục này rồi nạp lại.", en: "The file is larger than 2 MB. Take this procedure's annex out of it and try again." },
  unpacks_too_large: { vi: "Tệp nén này bung ra quá lớn nên không được mở.", en: "The archive unpacks to too much and is not opened." },
  old_office: { vi: "Tệp Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Hãy lưu thành .docx hoặc .xlsx không có mật khẩu.", en: "An old Word or Excel file (.doc, .xls) or one with a password. Save it as .docx or .xlsx without a password." },
  pdf: { vi: "Tệp PDF không đọc được thành bảng. Hãy dùng tệp Word hoặc Excel, hoặc dán bảng vào ô bên trên.", en: "A PDF cannot be read as a table. Use the Word or Excel file, or paste the table." },
  wrong_type: { vi: "Không phải tệp Excel (.xlsx), Word (.docx) hay CSV.", en: "Not an Excel (.xlsx), Word (.docx) or CSV file." },
  damaged: { vi: "Tệp hoặc vùng dán hỏng, không đọc được.", en: "The file or what was pasted is damaged and cannot be read." },
  no_table: { vi: "Trong tệp không có bảng nào.", en: "There is no table in the file." },
  too_many_tables: { vi: "Quá nhiều bảng hoặc quá nhiều ô (hơn 1.000 bảng hay 200.000 ô). Hãy chỉ lấy phụ lục của thủ tục này.", en: "Too many tables or cells (over 1,000 tables or 200,000 cells). Take this procedure's annex only." },
} as const satisfies Record<string, Required<LocalizedText>>;

/** A stable code of what is wrong. */
export type FileRefusal = keyof typeof SENTENCES;

/** The sentence. */
export function refusalSentence(code: FileRefusal): Required<LocalizedText> {
  return SENTENCES[code];
}
