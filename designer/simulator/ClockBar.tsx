// The clock on the wall of the story, and the ways to put it forward.

import { Button, Group } from "@mantine/core";
import { addWorkingDays, addWorkingMinutes, closingOf, instantAt, localDate, localTime } from "../../engine/clock/index.ts";
import type { Calendar, Dossier, Instant } from "../../engine/model/index.ts";
import { dateTime } from "../../portal/parts/dates.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";

export function ClockBar({ dossier, now, onPass }: { readonly dossier: Dossier; readonly now: Instant; onPass(until: Instant): void }) {
  const { s, language } = useStaff();
  const { calendar } = useEditor().surroundings;
  const [timer] = [...dossier.timers].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const due = dossier.clock.dueAt;
  const leaps: readonly (readonly [string, Instant | undefined])[] = [
    [s("+1 giờ làm việc", "+1 working hour"), addWorkingMinutes(calendar, now, 60)],
    [s("+1 ngày làm việc", "+1 working day"), daysOn(calendar, now, 1)],
    [s("+3 ngày làm việc", "+3 working days"), daysOn(calendar, now, 3)],
    [s("Đến giờ hết chờ gần nhất", "To the end of the next wait"), timer === undefined || timer.dueAt <= now ? undefined : timer.dueAt],
    [s("Đến giờ hẹn trả", "To the appointment"), due === undefined || due <= now ? undefined : due],
  ];
  return (
    <div className="simulator-clock">
      <p>
        {s("Bây giờ là ", "It is now ")}
        <strong>{dateTime(now, language)}</strong>
      </p>
      <Group gap="xs" role="group" aria-label={s("Tua thời gian", "Put the clock forward")}>
        {leaps.map(([label, until]) =>
          until === undefined ? null : (
            <Button key={label} size="compact-sm" variant="default" onClick={() => onPass(until)}>
              {label}
            </Button>
          ),
        )}
      </Group>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The same hour so many working days on; from a day off, the end of the working day reached. */
function daysOn(calendar: Calendar, now: Instant, days: number): Instant | undefined {
  const date = addWorkingDays(calendar, localDate(now), days);
  if (date === undefined) return undefined;
  const then = instantAt(date, localTime(now));
  return then > now ? then : closingOf(calendar, date);
}
