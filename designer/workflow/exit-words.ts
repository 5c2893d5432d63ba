// What leads on, in words: the act's button, the waiting time, where it goes. The outline, the dialogues and the places of
// findings all say it so.

import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { Language, ProcedureFolder } from "../../engine/model/index.ts";
import { read, say } from "../../portal/parts/say.ts";
import { CAUSE, durationWords, isUnit } from "../canvas/words.ts";
import type { Chart, Exit, Way } from "./reading/chart.ts";
import { isObject } from "./reading/readers.ts";

/** What an exit is said with. */
export interface ExitSetting {
  readonly chart: Chart;
  /** May be wrong in any way. */
  readonly folder: ProcedureFolder;
  readonly language: Language;
}

/** `Tiếp nhận hồ sơ`, `Hết 5 ngày làm việc: Thời gian chờ nộp phí`. */
export function exitTitle({ cause, name, meta }: Exit, setting: ExitSetting): string {
  const { language } = setting;
  switch (cause) {
    case "act":
      return meta === undefined ? heardTitle(name, setting) : (textOf(meta.label, language) ?? name);
    case "timer":
      return timerTitle(name, setting);
    case "always":
    case "done":
    case "reply":
    case "failure":
      return read(CAUSE[cause], language);
  }
}

/** `2. Thẩm tra`, `ở lại`. */
export function wayTarget({ to, isBroken, transition }: Way, { chart, language }: ExitSetting): string {
  const s = say(language);
  if (isBroken) return s(`${transition.target ?? ""} (không có bước này)`, `${transition.target ?? ""} (no such step)`);
  const target = chart.steps.find(({ at }) => at === to);
  return target === undefined ? s("ở lại", "stays") : `${target.number}. ${read(target.label, language)}`;
}

// ---------------------------------------------------------------------------------------------------------------------

/** An act of another branch that is only listened to. */
function heardTitle(event: string, { chart, language }: ExitSetting): string {
  const declared = chart.steps.flatMap(({ exits }) => exits).find(({ cause, name, meta }) => cause === "act" && name === event && meta !== undefined);
  const label = textOf(declared?.meta?.label, language) ?? event;
  return say(language)(`Khi nhánh khác làm “${label}”`, `When another branch does “${label}”`);
}

function timerTitle(name: string, { folder, language }: ExitSetting): string {
  const s = say(language);
  const limit = valueAt(folder, child("/procedure/limits", name));
  if (!isObject(limit)) return s(`Hết thời hạn chờ “${name}” (chưa khai)`, `When “${name}” runs out (not declared)`);
  const { amount, unit, label } = limit;
  const told = textOf(label, language) ?? name;
  if (typeof amount !== "number" || !isUnit(unit)) return s(`Hết thời hạn chờ: ${told}`, `When the waiting time runs out: ${told}`);
  const duration = durationWords({ amount, unit }, language);
  return s(`Hết ${duration}: ${told}`, `After ${duration}: ${told}`);
}

/** A text of a draft, which may be anything. */
function textOf(text: unknown, language: Language): string | undefined {
  const { vi, en } = Object(text) as { readonly vi?: unknown; readonly en?: unknown };
  const told = language === "en" && typeof en === "string" && en !== "" ? en : vi;
  return typeof told === "string" && told !== "" ? told : undefined;
}
