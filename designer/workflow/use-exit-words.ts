// What leads on, in words: the act's button, the waiting time, who may, where it goes.

import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { durationWords } from "../canvas/words.ts";
import type { Exit, Way } from "./reading/chart.ts";
import { isObject } from "./reading/readers.ts";
import { usePartyWords } from "./step/use-party-options.ts";
import { useWorkflow } from "./workflow-context.ts";
import { CAUSE } from "./words.ts";

/** An exit in words. */
export interface ExitWords {
  /** `Tiếp nhận hồ sơ`, `Hết 5 ngày làm việc: chờ nộp phí`. */
  readonly title: string;
  /** Who may do it. */
  readonly who: string;
  /** `→ 2. Thẩm tra, hoặc ở lại` */
  readonly leads: string;
}

export function useExitWords(): (exit: Exit) => ExitWords {
  const { s, t, language } = useStaff();
  const { chart, folder } = useWorkflow();
  const party = usePartyWords();
  const title = (exit: Exit): string => {
    switch (exit.cause) {
      case "act":
        return exit.meta === undefined ? s(`Khi nhánh khác làm “${labelElsewhere(exit.name) ?? exit.name}”`, `When another branch does “${labelElsewhere(exit.name) ?? exit.name}”`) : t(exit.meta.label) || exit.name;
      case "timer":
        return timerTitle(exit.name);
      case "always":
      case "done":
      case "reply":
      case "failure":
        return t(CAUSE[exit.cause]);
    }
  };
  const labelElsewhere = (event: string): string | undefined => {
    const label = chart.steps.flatMap(({ exits }) => exits).find(({ cause, name, meta }) => cause === "act" && name === event && meta !== undefined)?.meta?.label;
    return label === undefined ? undefined : t(label);
  };
  const timerTitle = (name: string): string => {
    const limit = valueAt(folder, child("/procedure/limits", name));
    if (!isObject(limit)) return s(`Hết thời hạn chờ “${name}” (chưa khai)`, `When “${name}” runs out (not declared)`);
    const { amount, unit, label } = limit;
    const told = isObject(label) && typeof label["vi"] === "string" ? t(label as unknown as LocalizedText) : name;
    const duration = typeof amount === "number" && typeof unit === "string" ? durationWords({ amount, unit: unit as "month" }, language) : "";
    return s(`Hết ${duration}: ${told}`, `After ${duration}: ${told}`);
  };
  const leads = ({ to, isBroken, transition }: Way): string => {
    if (isBroken) return s(`${transition.target ?? ""} (không có bước này)`, `${transition.target ?? ""} (no such step)`);
    const target = chart.steps.find(({ at }) => at === to);
    return target === undefined ? s("ở lại", "stays") : `${target.number}. ${t(target.label)}`;
  };
  return (exit) => ({
    title: title(exit),
    who: (exit.meta?.by ?? []).map(party).join(", "),
    leads: `→ ${[...new Set(exit.ways.map(leads))].join(s(" hoặc ", " or "))}`,
  });
}
