// What a row does, by the words of its label: takes in, signs, issues, gives back.

import { foldText } from "../model/index.ts";
import type { ProcessRow } from "./table.ts";

export const EXAMINES = /\b(?:tham dinh|tham tra|kiem tra|xac minh|nghien cuu|xu ly|giai quyet)\b/;
export const RECEIVES = /\b(?:tiep nhan|nhan ho so)\b/;
export const RETURNS = /\b(?:tra (?:ket qua|giay|ho so|cho)|trao)\b/;
export const ISSUES = /\b(?:dong dau|phat hanh|vao so|lay so|cap so|luu tru)\b/;
export const SIGNS = /\b(?:ky|phe duyet|duyet|ban hanh)\b/;
/** Where who does it ends and what is done begins: "Chuyên viên | thẩm định hồ sơ". */
export const DOES = /\b(?:phan cong|xem xet|tham dinh|tham tra|kiem tra|tiep nhan|xu ly|giai quyet|tong hop|soat xet|ra soat|xac minh|du thao|trinh|ky|phe duyet|duyet|chuyen(?! (?:vien|mon))|giao|gui|lap|vao so|dong dau|tra|thuc hien|cho y kien|cap nhat|thu|hoan thien|in|luu)\b|[,;:]/;
/** What sounds like signing and only leads to it. */
const LEADS_TO_SIGNING = /\b(?:trinh (?:lanh dao )?(?:\S+ ){0,4}?(?:ky|phe duyet|duyet)(?: duyet)?|ky (?:nhay|tat|trinh)|trinh ky(?: duyet)?|cho ky)\b/g;

/** The label as it is searched. */
export function wordsOf({ label }: Pick<ProcessRow, "label">): string {
  return foldText(label).replaceAll(/[^a-z0-9]+/g, " ").replaceAll(LEADS_TO_SIGNING, " ");
}
