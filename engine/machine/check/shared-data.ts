// The data beside the definitions, and journeys, against their schemas.

import { AGENCIES_FORMAT, CALENDAR_FORMAT, type Finding, JOURNEY_FORMAT, ROLES_FORMAT } from "../../model/index.ts";
import { conform } from "./conform.ts";

/** `agencies.json`. */
export function checkAgencies(agencies: unknown, file = "agencies.json"): readonly Finding[] {
  return conform(AGENCIES_FORMAT, agencies, `${file}#`);
}

/** `roles.json`. */
export function checkRoles(roles: unknown, file = "roles.json"): readonly Finding[] {
  return conform(ROLES_FORMAT, roles, `${file}#`);
}

/** `calendars/<id>.json`. */
export function checkCalendar(calendar: unknown, file: string): readonly Finding[] {
  return conform(CALENDAR_FORMAT, calendar, `${file}#`);
}

/** `journeys/<name>.json`. */
export function checkJourney(journey: unknown, file: string): readonly Finding[] {
  return conform(JOURNEY_FORMAT, journey, `${file}#`);
}
