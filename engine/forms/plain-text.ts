// Values as people write them in Vietnam: 20/11/2026, 40.000.000 đồng, 1,5. By hand and not by `Intl`, whose tables differ
// between browsers and servers; the text on a slip must not.

import { localDateTime } from "../facts/local-date.ts";
import type { Language, LocalDate } from "../model/index.ts";

/** `dd/mm/yyyy`; of a year alone, the year. What is no date stays as it is. */
export function dateText(date: LocalDate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return day === undefined ? date : `${day}/${month}/${year}`;
}

/** `09 giờ 30 phút, ngày 20/11/2026` on Vietnam's clock, as the official forms have it. */
export function dateTimeText(moment: string, language: Language): string {
  const local = localDateTime(moment);
  if (local === undefined) return moment;
  const [hour, minute] = local.time.split(":");
  return language === "vi" ? `${hour} giờ ${minute} phút, ngày ${dateText(local.date)}` : `${dateText(local.date)}, ${local.time}`;
}

/** Digits in threes: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function numberText(number: number, language: Language): string {
  const [group, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const [whole = "", fraction] = String(number).split(".");
  // Very large and very small numbers come as 1e+21; no form asks for them.
  if (!/^-?\d+$/.test(whole) || (fraction !== undefined && !/^\d+$/.test(fraction))) return String(number);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** Whole đồng. */
export function moneyText(amount: number, language: Language): string {
  return `${numberText(amount, language)} ${language === "vi" ? "đồng" : "VND"}`;
}
