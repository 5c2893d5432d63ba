// Who is meant by the words of a table: "Cán bộ Bộ phận Một cửa" is the intake officer. Several or none: a question to ask.

import { foldText, type Role } from "../model/index.ts";
import { DOES, ISSUES, RECEIVES, RETURNS, SIGNS, wordsOf } from "./step-words.ts";
import { ROLE_WORDINGS, spelledOut } from "./role-wordings.ts";
import type { ProcessRow } from "./table.ts";

/** Whose a step may be. */
export interface Owners {
  /** Roles that fit, the likeliest first; several when a cell names several parties, in the order they are named. */
  readonly roles: readonly string[];
  /** Somebody is named, not only what they do. */
  readonly isSure: boolean;
}

/** Looks at the person, then the unit, then at who the work begins with: "Lãnh đạo phòng phân công …". */
export function rolesOf(row: Pick<ProcessRow, "person" | "unit" | "label">, roles: readonly Role[]): Owners {
  const known = (names: readonly string[]) => names.filter((name) => roles.some(({ id }) => id === name));
  const [text, named] = [row.person, row.unit].map((cell) => [cell, known(partiesIn(cell, roles))] as const).find(([, found]) => found.length > 0) ?? ["", []];
  const leading = PERSON.test(spelledOut(text)) ? [] : known(leadingParty(row.label, text));
  if (named.length <= 1 && leading.length === 1) return { roles: leading, isSure: true };
  return named.length > 0 ? { roles: named, isSure: true } : { roles: known(likelyOf(row)), isSure: false };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Words that stand between two parties; a line break alone only breaks a line. */
const BETWEEN = /\s*(?:[;+/]|\n\s*[-–+•]|(?:\bva\b|\bphoi hop(?: voi| cung)?\b|\bcung(?: voi)?\b))\s*/;

/** Somebody is named, not only a unit. */
const PERSON = /\b(?:chuyen vien|cong chuc|vien chuc|can bo|nhan vien|lanh dao|truong|pho|chu tich|giam doc|thu truong|van thu|ke toan|thu quy|nguoi|cong dan|ca nhan)\b/;

function partiesIn(text: string, roles: readonly Role[]): readonly string[] {
  const parties = spelledOut(text).split(BETWEEN).map((part) => matching(part, roles)).filter((found) => found.length === 1).map(([role = ""]) => role);
  const distinct = [...new Set(parties)];
  return distinct.length > 1 ? distinct : matching(text, roles);
}

/** Who the sentence about the work begins with, when the cells beside it only name a unit. */
function leadingParty(label: string, unit: string): readonly string[] {
  const [lead = ""] = spelledOut(label).replaceAll(/[^a-z0-9,&/\s-]+/g, " ").trim().split(DOES);
  const words = lead.trim();
  if (!PERSON.test(words.split(/\s+/, 2).join(" ")) || words.split(/\s+/).length > 8) return [];
  // "Lãnh đạo xem xét" in the line of a department is that department's head.
  return words === "lanh dao" && /^(?:cac )?(?:phong|bo phan|van phong)\b/.test(spelledOut(unit)) ? ["departmentHead"] : matching(words, []);
}

/** What is done, if nobody is named. */
function likelyOf(row: Pick<ProcessRow, "label">): readonly string[] {
  const words = wordsOf(row);
  if (SIGNS.test(words)) return ["approver"];
  if (ISSUES.test(words)) return ["recordsClerk"];
  if (RECEIVES.test(words) || RETURNS.test(words)) return ["intakeOfficer"];
  return matching(words, []);
}

function matching(text: string, roles: readonly Role[]): readonly string[] {
  const folded = spelledOut(text).replaceAll(/[^a-z0-9,&/-]+/g, " ").trim();
  if (folded === "") return [];
  const named = roles.filter(({ name }) => foldText(name.vi).replaceAll(/[^a-z0-9,&/-]+/g, " ").trim() === folded).map(({ id }) => id);
  if (named.length > 0) return named;
  const found = ROLE_WORDINGS.filter(({ words }) => words.test(folded));
  const hidden = new Set(found.flatMap(({ hides = [] }) => hides));
  return found.map(({ role }) => role).filter((role) => !hidden.has(role));
}
