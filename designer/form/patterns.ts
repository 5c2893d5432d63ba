// Ways of writing that are asked for again and again, with the sentence that says each. All are safe to run on any text.

import { PARTIAL_DATE_PATTERN, PERSONAL_ID_PATTERN } from "../../engine/forms/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";

export interface ReadyPattern {
  readonly pattern: string;
  readonly words: Required<LocalizedText>;
  /** An answer somebody could give. */
  readonly example: string;
}

export const READY_PATTERNS: readonly ReadyPattern[] = [
  { pattern: "^[0-9]+$", words: { vi: "Chỉ gồm chữ số", en: "Digits only" }, example: "12" },
  { pattern: PERSONAL_ID_PATTERN, words: { vi: "Đúng 12 chữ số (số định danh cá nhân)", en: "Exactly 12 digits (personal ID)" }, example: "038088004127" },
  { pattern: "^0[0-9]{9,10}$", words: { vi: "Số điện thoại: số 0 và 9 hoặc 10 chữ số nữa", en: "Phone number: 0 and 9 or 10 more digits" }, example: "0912345678" },
  { pattern: "^[0-9]{10}(-[0-9]{3})?$", words: { vi: "Mã số thuế: 10 chữ số, có thể thêm gạch nối và 3 chữ số", en: "Tax code: 10 digits, perhaps a dash and 3 more" }, example: "2800123456" },
  { pattern: "^[0-9]{10}$", words: { vi: "Đúng 10 chữ số (mã số bảo hiểm xã hội)", en: "Exactly 10 digits (social insurance number)" }, example: "3820123456" },
  { pattern: "^[0-9]{4}$", words: { vi: "Một năm: 4 chữ số", en: "A year: 4 digits" }, example: "2019" },
  { pattern: PARTIAL_DATE_PATTERN, words: { vi: "Ngày tháng năm, hoặc chỉ năm", en: "A date, or its year alone" }, example: "1988-05-17" },
  { pattern: "^[0-9A-Z][0-9A-Z/.-]*$", words: { vi: "Số giấy tờ: chữ số, chữ in hoa, dấu / . -", en: "Document number: digits, capitals, / . -" }, example: "C1234567" },
  { pattern: "^[0-9]{2}[A-Z][0-9A-Z]?-[0-9]{3,4}[.]?[0-9]{0,2}$", words: { vi: "Biển số xe, ví dụ 36A-123.45", en: "Vehicle plate, e.g. 36A-123.45" }, example: "36A-123.45" },
];

/** Why a pattern cannot be used, as a sentence. */
export const PATTERN_FAULTS = {
  tooLong: { vi: "Mẫu quá dài.", en: "The pattern is too long." },
  invalid: { vi: "Mẫu viết sai cú pháp.", en: "The pattern is malformed." },
  notAnchored: { vi: "Mẫu phải bắt đầu bằng ^ để xét từ đầu câu trả lời.", en: "The pattern must begin with ^." },
  lookaround: { vi: "Không dùng được (?=…), (?!…).", en: "(?=…) and (?!…) cannot be used." },
  backreference: { vi: "Không dùng được tham chiếu ngược \\1.", en: "Back references cannot be used." },
  ambiguousRepeat: { vi: "Phần lặp trong phần lặp có thể làm treo máy; viết lại đơn giản hơn.", en: "A repeat within a repeat could stall the server; write it more simply." },
  tooAmbiguous: { vi: "Mẫu có quá nhiều cách hiểu; viết lại đơn giản hơn.", en: "The pattern can be read in too many ways; write it more simply." },
} as const satisfies { readonly [fault: string]: Required<LocalizedText> };
