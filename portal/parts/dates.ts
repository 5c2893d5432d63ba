// Dates and money as people in Vietnam write them. Formatting only; no due date is ever computed here.

import type { Language } from "../../engine/model/index.ts";

const ZONE = "Asia/Ho_Chi_Minh";

/** `14:05 ngày 21/11/2026`. */
export function dateTime(instant: string, language: Language): string {
  const { hour, minute, ...day } = parts(instant);
  const time = `${hour}:${minute}`;
  return language === "vi" ? `${time} ngày ${join(day)}` : `${time} on ${join(day)}`;
}

/** `14:05`. */
export function time(instant: string): string {
  const { hour, minute } = parts(instant);
  return `${hour}:${minute}`;
}

/** `21/11/2026`. */
export function date(instant: string): string {
  return join(parts(instant));
}

/** A calendar day `YYYY-MM-DD` as `21/11/2026`. */
export function day(localDate: string): string {
  return localDate.split("-").reverse().join("/");
}

/** `Thứ Hai, 21/11/2026`. */
export function weekday(instant: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { weekday: "long", timeZone: ZONE }).format(new Date(instant));
  return `${name}, ${date(instant)}`;
}

/** `8.000 đ`. */
export function money(amount: number): string {
  return `${new Intl.NumberFormat("vi-VN").format(amount)} đ`;
}

/** `2 ngày 3 giờ` of working time: eight hours a day. */
export function workingTime(minutes: number, language: Language): string {
  const total = Math.abs(Math.round(minutes));
  const [days, hours, rest] = [Math.floor(total / 480), Math.floor((total % 480) / 60), total % 60];
  const named: readonly (readonly [number, string])[] =
    language === "vi" ? [[days, "ngày làm việc"], [hours, "giờ"], [days > 0 ? 0 : rest, "phút"]] : [[days, days === 1 ? "working day" : "working days"], [hours, "h"], [days > 0 ? 0 : rest, "min"]];
  const told = named.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return told.length > 0 ? told.join(" ") : language === "vi" ? "0 phút" : "0 min";
}

// ---------------------------------------------------------------------------------------------------------------------

interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function parts(instant: string): DayParts & { readonly hour: string; readonly minute: string } {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const found = Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { day: found["day"] ?? "", month: found["month"] ?? "", year: found["year"] ?? "", hour: found["hour"] ?? "", minute: found["minute"] ?? "" };
}

function join({ day, month, year }: DayParts): string {
  return `${day}/${month}/${year}`;
}
