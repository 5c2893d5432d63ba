// What a new entry of the procedure begins with: what the law mostly says, so that little is left to fill in.

import { nameFrom } from "../../engine/edit/index.ts";
import { at } from "../../engine/facts/index.ts";
import type { JsonObject, LocalizedText, ProcedureFolder, TimeUnit } from "../../engine/model/index.ts";

/** A code for something in a list that nothing else in it has. */
export function freeId(folder: ProcedureFolder, pointer: string, label: string, key = "id"): string {
  const list = at(folder, pointer);
  const taken = Array.isArray(list) ? list.map((entry) => idIn(entry, key)) : Object.keys(Object(list ?? {}) as object);
  return nameFrom(label, taken);
}

/** The Vietnamese wording of a text that may not be one, for titles. */
export function wordsOf(value: unknown, key: string): string {
  const text: unknown = at(value, `/${key}/vi`);
  return typeof text === "string" ? text : "";
}

/** The title of a notice, its placeholders as gaps: their names say nothing to whoever looks for a notice. */
export function noticeTitle(value: unknown): string {
  return wordsOf(value, "title").replaceAll(/\{[a-zA-Z]+\}/g, "…");
}

/** The id, or another text, of an entry of a list that may not have one. */
export function idIn(value: unknown, key = "id"): string {
  const id: unknown = at(value, `/${key}`);
  return typeof id === "string" ? id : "";
}

export const newComponent = (id: string, name: string): JsonObject => ({ id, name: text(name), forms: ["original", "certifiedCopy", "electronic"], copies: 1, manner: "submit", sources: ["upload", "vault"], maxFiles: 5 });

export const newFee = (id: string, label: string): JsonObject => ({ id, label: text(label), kind: "fee", amount: { default: 0 }, exemptions: [] });

export const newLimit = (label: string): JsonObject => ({ ...durationTold(label, 5), label: text(label) });

export const newCase = (id: string, label: string): JsonObject => ({ id, label: text(label), ...durationTold(label, 3) });

export const newNotice = (title: string): JsonObject => ({ title: text(title), body: text("") });

export const newResult = (id: string, name: string, template: string): JsonObject => ({ id, name: text(name), template, signedBy: { role: "approver" }, originals: 1 });

export const newPredicate = (label: string): JsonObject => ({ label: text(label), schema: {} });

export const newDerivation = (name: string, label: string): JsonObject => ({ name, label: text(label), fn: "daysBetween", args: [] });

export const newRule = (id: string, message: string): JsonObject => ({ id, severity: "error", require: {}, message: text(message), at: "" });

// ---------------------------------------------------------------------------------------------------------------------

/** The time a label speaks of, e.g. "Nộp qua bưu chính: 05 ngày làm việc", not a date; else so many working days, to be put right. */
function durationTold(label: string, otherwise: number): { readonly amount: number; readonly unit: TimeUnit } {
  const [, amount = "", unit = ""] = /(?<![\d.,])0*([1-9]\d{0,2})\s*(giờ làm việc|ngày làm việc|ngày|tháng)(?!\s*\d)/iu.exec(label.normalize("NFC")) ?? [];
  return amount === "" ? { amount: otherwise, unit: "workingDay" } : { amount: Number(amount), unit: UNITS[unit.toLocaleLowerCase("vi")] ?? "workingDay" };
}

const UNITS: { readonly [words: string]: TimeUnit } = { "giờ làm việc": "workingHour", "ngày làm việc": "workingDay", ngày: "calendarDay", tháng: "month" };

/** The English wording comes later; the checks remind of it. */
function text(vi: string): LocalizedText & JsonObject {
  return { vi };
}
