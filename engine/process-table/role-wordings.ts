// What officers are called in annexes, and how that is abbreviated. Diacritics are folded: pasted text often loses them.

import { foldText } from "../model/index.ts";

interface Wording {
  readonly role: string;
  readonly words: RegExp;
  /** Roles a match rules out. */
  readonly hides?: readonly string[];
}

/** What is particular first. */
export const ROLE_WORDINGS: readonly Wording[] = [
  { role: "applicant", words: /\b(?:nguoi dan|cong dan|nguoi nop|nguoi yeu cau|nguoi de nghi|khach hang|(?:ca nhan,? (?:va )?to chuc|to chuc,? (?:va )?ca nhan))\b/, hides: ["caseOfficer"] },
  { role: "civilStatusOfficer", words: /\bho tich\b/, hides: ["caseOfficer"] },
  { role: "recordsClerk", words: /\bvan thu\b/, hides: ["caseOfficer"] },
  { role: "cashier", words: /\b(?:ke toan|thu ngan|thu quy)\b/, hides: ["caseOfficer"] },
  { role: "villageHead", words: /\b(?:truong thon|truong ban|to truong to dan pho|truong khu pho|truong ap)\b/, hides: ["caseOfficer", "departmentHead"] },
  { role: "policeOfficer", words: /\bcong an\b/, hides: ["caseOfficer", "approver"] },
  { role: "insuranceOfficer", words: /\bbao hiem xa hoi\b|\bbhxh\b/, hides: ["caseOfficer", "approver"] },
  {
    role: "departmentHead",
    words: /\blanh dao (?:trung tam|tt)|\b(?:lanh dao|truong|pho truong|pho|phu trach) (?:cac |cua )?(?:phong|bo phan|ban chuyen mon|don vi|chi cuc|khoa|van phong)\b|\b(?:pho )?(?:truong phong|chanh van phong)\b/,
    hides: ["caseOfficer", "approver"],
  },
  {
    role: "approver",
    words: /\b(?:chu tich|lanh dao(?! (?:phong|bo phan|don vi|trung tam|tt|van phong))|giam doc so|pho giam doc so|thu truong)\b/,
    hides: ["caseOfficer"],
  },
  {
    role: "intakeOfficer",
    words: /\bmot cua\b|\btiep nhan\b|\btra ket qua\b|\btn ?(?:&|va|-)? ?tkq\b|\bbptn|\b(?:trung tam|tt) ?(?:phuc vu )?(?:hanh chinh cong|pvhcc|hcc)\b|\bttpvhcc\b|\bpvhcc\b|\bhanh chinh cong\b/,
    hides: ["caseOfficer"],
  },
  { role: "caseOfficer", words: /\b(?:chuyen vien|cong chuc|vien chuc|can bo|chuyen mon|nhan vien|phong [a-z]+)\b/ },
];

/** Folded text with abbreviations spelled out: "LĐ phòng", "CT/PCT UBND", "CCTP-HT", "BPMC". Line breaks stay. */
export function spelledOut(text: string): string {
  return SHORT.reduce((folded, [short, long]) => folded.replaceAll(short, long), foldText(text).replaceAll(/[^\S\n]+/g, " ")).trim();
}

// ---------------------------------------------------------------------------------------------------------------------

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cc ?)?tp ?[-–] ?ht\b/g, "cong chuc tu phap ho tich"],
  [/\btpht\b/g, "tu phap ho tich"],
  [/\bcbcc\b|\bccvc\b/g, "cong chuc"],
  [/\bcc\b/g, "cong chuc"],
  [/\bcb\b/g, "can bo"],
  [/\bcv\b/g, "chuyen vien"],
  [/\bld\b/g, "lanh dao"],
  [/\bpct\b/g, "pho chu tich"],
  [/\bct(?=\b(?:[ /]|$))/g, "chu tich"],
  [/\bcvp\b/g, "chanh van phong"],
  [/\bvt\b/g, "van thu"],
  [/\bbpmc\b/g, "bo phan mot cua"],
  [/\bbp\b/g, "bo phan"],
  [/\bvp\b/g, "van phong"],
];
