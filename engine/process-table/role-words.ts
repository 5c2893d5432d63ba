// Who is meant by the words of a table: "Cán bộ Bộ phận Một cửa" is the intake officer. Several or none: a question to ask.

import { foldText, type Role } from "../model/index.ts";
import type { ProcessRow } from "./table.ts";

/** Roles that fit, the likeliest first. Sure: somebody is named, not only what they do. */
export function rolesOf({ person, unit, label }: Pick<ProcessRow, "person" | "unit" | "label">, roles: readonly Role[]): { readonly roles: readonly string[]; readonly isSure: boolean } {
  const known = (names: readonly string[]) => names.filter((name) => roles.some(({ id }) => id === name));
  const named = [person, unit].map((text) => known(matching(text, roles))).find((found) => found.length > 0);
  return named === undefined ? { roles: known(matching(label, [])), isSure: false } : { roles: named, isSure: true };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What officers are called in annexes, what is particular first: a match hides the ones it lists. */
const WORDINGS: readonly { readonly role: string; readonly words: RegExp; readonly hides?: readonly string[] }[] = [
  { role: "applicant", words: /\b(?:nguoi dan|cong dan|nguoi nop|nguoi yeu cau|nguoi de nghi|khach hang|(?:ca nhan,? (?:va )?to chuc|to chuc,? (?:va )?ca nhan))\b/, hides: ["caseOfficer"] },
  { role: "civilStatusOfficer", words: /\bho tich\b/, hides: ["caseOfficer"] },
  { role: "recordsClerk", words: /\bvan thu\b/, hides: ["caseOfficer"] },
  { role: "cashier", words: /\b(?:ke toan|thu ngan|thu quy)\b/, hides: ["caseOfficer"] },
  { role: "villageHead", words: /\b(?:truong thon|truong ban|to truong to dan pho|truong khu pho|truong ap)\b/, hides: ["caseOfficer", "departmentHead"] },
  { role: "policeOfficer", words: /\bcong an\b/, hides: ["caseOfficer"] },
  { role: "insuranceOfficer", words: /\bbao hiem xa hoi\b|\bbhxh\b/, hides: ["caseOfficer"] },
  {
    role: "departmentHead",
    words: /\blanh dao (?:trung tam|tt)|\b(?:lanh dao|truong|pho truong|pho|phu trach) (?:cac |cua )?(?:phong|bo phan|ban chuyen mon|don vi|chi cuc|khoa)\b|\b(?:pho )?(?:truong phong|chanh van phong)\b/,
    hides: ["caseOfficer", "approver"],
  },
  {
    role: "approver",
    words: /\b(?:chu tich|lanh dao(?! (?:phong|bo phan|don vi|trung tam|tt))|giam doc so|pho giam doc so|thu truong)\b/,
    hides: ["caseOfficer"],
  },
  {
    role: "intakeOfficer",
    words: /\bmot cua\b|\btiep nhan\b|\btra ket qua\b|\btn ?(?:&|va|-)? ?tkq\b|\bbptn|\b(?:trung tam|tt) ?(?:phuc vu )?(?:hanh chinh cong|pvhcc|hcc)\b|\bttpvhcc\b|\bpvhcc\b|\bhanh chinh cong\b/,
    hides: ["caseOfficer"],
  },
  { role: "caseOfficer", words: /\b(?:chuyen vien|cong chuc|vien chuc|can bo|chuyen mon|nhan vien|phong [a-z]+)\b/ },
];

function matching(text: string, roles: readonly Role[]): readonly string[] {
  const folded = foldText(text).replaceAll(/[^a-z0-9,&/-]+/g, " ").trim();
  if (folded === "") return [];
  const named = roles.filter(({ name }) => foldText(name.vi).replaceAll(/[^a-z0-9,&/-]+/g, " ").trim() === folded).map(({ id }) => id);
  if (named.length > 0) return named;
  const found = WORDINGS.filter(({ words }) => words.test(folded));
  const hidden = new Set(found.flatMap(({ hides = [] }) => hides));
  return found.map(({ role }) => role).filter((role) => !hidden.has(role));
}
