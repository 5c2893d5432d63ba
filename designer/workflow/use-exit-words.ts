// An exit in words, in the language of the screen.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { exitTitle, wayTarget } from "./exit-words.ts";
import type { Exit } from "./reading/chart.ts";
import { usePartyWords } from "./step/use-party-options.ts";
import { useWorkflow } from "./workflow-context.ts";

/** An exit in words. */
export interface ExitWords {
  /** `Tiếp nhận hồ sơ`, `Hết 5 ngày làm việc: Thời gian chờ nộp phí`. */
  readonly title: string;
  /** Who may do it. */
  readonly who: string;
  /** `→ 2. Thẩm tra hoặc ở lại` */
  readonly leads: string;
}

export function useExitWords(): (exit: Exit) => ExitWords {
  const { s, language } = useStaff();
  const { chart, folder } = useWorkflow();
  const party = usePartyWords();
  const setting = { chart, folder, language };
  return (exit) => ({
    title: exitTitle(exit, setting),
    who: (exit.meta?.by ?? []).map(party).join(", "),
    leads: `→ ${[...new Set(exit.ways.map((way) => wayTarget(way, setting)))].join(s(" hoặc ", " or "))}`,
  });
}
