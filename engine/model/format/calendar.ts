// Schema of `calendars/<id>.json`.

import type { Calendar, CalendarDay, WorkingPeriod } from "../time.ts";
import { closed, DATE, list, LOCALIZED, NAME, REVIEW_NOTE, table, TEXT, TIME, told } from "./parts.ts";

const PERIOD = closed<WorkingPeriod>("Working period", "From–to wall-clock times.", {
  required: { from: told("From", "e.g. `07:30`.", TIME), to: told("To", "e.g. `11:30`.", TIME) },
  optional: {},
});

const DAY = closed<CalendarDay>("Day", "A day that differs from its weekday.", {
  required: { date: told("Date", "The day.", DATE), name: told("Name", "The holiday, or what is made up for.", LOCALIZED), source: told("Source", "The document that says so.", TEXT) },
  optional: { reviewNote: REVIEW_NOTE },
});

export const CALENDAR_FORMAT = closed<Calendar>("Calendar", "When offices work.", {
  required: {
    id: told("Id", "Agencies name it.", NAME),
    version: told("Version", "Changes whenever a day changes.", TEXT),
    title: told("Title", "What it covers.", LOCALIZED),
    week: told("Week", "Working periods by ISO weekday, `1` Monday … `7` Sunday.", table(list(PERIOD, 1), "^[1-7]$")),
    closed: told("Closed", "Holidays and swapped days.", list(DAY)),
    open: told("Open", "Make-up days.", list(DAY)),
    from: told("From", "First day the table is complete for.", DATE),
    to: told("To", "Last day the table is complete for.", DATE),
  },
  optional: {},
});
