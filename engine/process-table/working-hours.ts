// Time as internal-process tables write it: "02 giờ", "0,5 ngày làm việc", "4h", "½ ngày", "1 ngày 4 giờ". A working day has
// 8 hours, a session (buổi) 4. Months and ranges are not guessed.

import { foldText } from "../model/index.ts";

/** What a time cell says. */
export type ReadTime =
  | { readonly hours: number }
  /** A number without a unit. */
  | { readonly amount: number }
  | { readonly unclear: true }
  /** "Trong ngày": by the end of the day, however long that is. */
  | { readonly sameDay: true }
  | { readonly none: true };

/** Units a header may name for all its cells. */
export type TimeColumnUnit = "hour" | "day" | "minute" | "session";

export const HOURS_OF = { hour: 1, day: 8, minute: 1 / 60, session: 4, week: 40 } as const;

/** Reads a cell; `unit` is what the header says. */
export function readTime(cell: string, unit?: TimeColumnUnit): ReadTime {
  const text = foldText(fractions(cell)).replaceAll(/\s+/g, " ").trim();
  if (NOTHING.test(text)) return { none: true };
  if (SAME_DAY.test(text)) return { sameDay: true };
  // "0,5 ngày (04 giờ)": the same said twice.
  const said = text.replace(/\([^()]*\)$/, "").trim();
  const outer = said === "" ? text : said;
  const bare = /^(?:khong qua |toi da |trong )?(\d+(?:[.,]\d+)?|\d+ ?\/ ?\d+)$/.exec(outer)?.[1];
  if (bare !== undefined) {
    const amount = amountOf(bare);
    if (amount === undefined) return { unclear: true };
    return unit === undefined ? { amount } : { hours: rounded(amount * HOURS_OF[unit]) };
  }
  return withUnits(outer);
}

/** Which unit a header such as "Thời gian (giờ làm việc)" names. */
export function unitOfHeader(header: string): TimeColumnUnit | undefined {
  const text = foldText(header).replaceAll("gio hanh chinh", "");
  const named = (["hour", "day", "minute", "session"] as const).filter((unit) => UNIT_WORDS[unit].test(text));
  return named.length === 1 ? named[0] : undefined;
}

/** Hours as a table shows them: `0,5`. Three decimals get a fourth, or `1,125` would look like a thousand. */
export function hoursText(hours: number): string {
  const text = String(rounded(hours));
  return (/\.\d{3}$/.test(text) ? `${text}0` : text).replace(".", ",");
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING = /^(?:[-–—.…]*|khong quy dinh|khong tinh(?: thoi gian)?|gio hanh chinh|trong gio hanh chinh)$/;
const SAME_DAY = /^(?:thuc hien )?(?:ngay )?trong (?:cung )?ngay(?: lam viec)?$/;
const UNIT_WORDS = { hour: /\b(?:gio|h|tieng)\b/, day: /\b(?:ngay|nlv)\b/, minute: /\b(?:phut)\b/, session: /\bbuoi\b/ } as const;
const PART = /(\d+(?:[.,]\d+)?(?: ?\/ ?\d+)?) ?(gio|h|tieng|ngay|nlv|phut|p|buoi|tuan)(?![a-z])/g;
/** Words that say nothing about the length. */
const FILLING = /\b(?:khong qua|toi da|trong|vong|thoi gian|thoi han|lam viec|hanh chinh|va|ke tu|khi|nhan duoc|du|ho so|hop le|sau)\b/g;
const UNITS: { readonly [word: string]: keyof typeof HOURS_OF } = { gio: "hour", h: "hour", tieng: "hour", ngay: "day", nlv: "day", phut: "minute", p: "minute", buoi: "session", tuan: "week" };
const FRACTIONS: { readonly [sign: string]: string } = { "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3" };

function fractions(text: string): string {
  return text.replaceAll(/(\d*)\s*([½¼¾⅓⅔])/g, (_all, whole: string, sign: string) => {
    const [over = "1", under = "1"] = (FRACTIONS[sign] ?? "").split("/");
    return whole === "" ? `${over}/${under}` : `${Number(whole) * Number(under) + Number(over)}/${under}`;
  });
}

function withUnits(text: string): ReadTime {
  let hours = 0;
  let isClear = true;
  const rest = text.replaceAll(PART, (_all, amount: string, unit: string) => {
    const value = amountOf(amount);
    if (value === undefined) isClear = false;
    hours += (value ?? 0) * HOURS_OF[UNITS[unit] ?? "hour"];
    return " ";
  });
  const left = rest.replaceAll(FILLING, " ").replaceAll(/[\s,.;:()+]+/g, "");
  return hours > 0 && isClear && left === "" ? { hours: rounded(hours) } : { unclear: true };
}

/** `0,5`, `0.5`, `02`, `1/2`; undefined for `1.000`, which may be a thousand. */
function amountOf(text: string): number | undefined {
  const [over = "", under] = text.split("/").map((part) => part.trim());
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(over)) return undefined;
  const value = Number(over.replace(",", ".")) / (under === undefined ? 1 : Number(under));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** To the minute, without the tails of binary fractions. */
function rounded(hours: number): number {
  return Math.round(hours * 10_000) / 10_000;
}
