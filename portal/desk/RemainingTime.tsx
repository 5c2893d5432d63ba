// Working time left, told by a sign, words and colour together, never by colour alone.

import { Badge } from "@mantine/core";
import type { Remaining } from "../../engine/clock/index.ts";
import { workingTime } from "../parts/dates.ts";
import { useDesk } from "./desk-context.ts";

/** `⚠ Quá hạn 2 giờ`, `◷ Còn 3 giờ`, `‖ Đồng hồ dừng`. */
export function RemainingTime({ remaining }: { readonly remaining: Remaining | undefined }) {
  const { s, language } = useDesk();
  if (remaining === undefined) return <span className="muted">{s("Chưa tính giờ", "Not counting")}</span>;
  const time = workingTime(remaining.workingMinutes, language);
  switch (remaining.state) {
    case "overdue":
      return <Badge color="red.9" variant="filled" tt="none" size="lg">⚠ {s(`Quá hạn ${time}`, `Overdue by ${time}`)}</Badge>;
    case "dueSoon":
      return <Badge color="yellow.3" c="dark" variant="filled" tt="none" size="lg">◔ {s(`Sắp đến hạn, còn ${time}`, `Due soon, ${time} left`)}</Badge>;
    case "standing":
      return <Badge color="gray.2" c="dark" variant="filled" tt="none" size="lg">‖ {s("Đồng hồ dừng", "Clock stands")}</Badge>;
    case "early":
      return <Badge color="green.1" c="dark" variant="filled" tt="none" size="lg">◷ {s(`Còn ${time}`, `${time} left`)}</Badge>;
  }
}
