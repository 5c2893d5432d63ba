// Working time left, told by a sign, words and colour together, never by colour alone.

import { Badge } from "@mantine/core";
import type { Remaining } from "../../engine/clock/index.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { remainingWords } from "./remaining-words.ts";

const LOOK: { readonly [state in Remaining["state"]]: { readonly sign: string; readonly color: string; readonly c?: string } } = {
  overdue: { sign: "⚠", color: "red.9" },
  dueSoon: { sign: "◔", color: "yellow.3", c: "dark" },
  standing: { sign: "‖", color: "gray.2", c: "dark" },
  early: { sign: "◷", color: "green.1", c: "dark" },
};

/** `⚠ Quá hạn 2 giờ`, `◷ Còn 3 giờ`, `‖ Đồng hồ dừng`. */
export function RemainingTime({ remaining }: { readonly remaining: Remaining | undefined }) {
  const { language } = useStaff();
  const words = remainingWords(remaining, language);
  if (remaining === undefined) return <span className="muted">{words}</span>;
  const { sign, ...colours } = LOOK[remaining.state];
  return (
    <Badge {...colours} className="desk-remaining" variant="filled" tt="none" size="lg">
      <span aria-hidden="true">{sign} </span>
      {words}
    </Badge>
  );
}
