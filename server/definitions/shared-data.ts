// The data definitions share: agencies, roles, calendars. Without sound ones there is no server: a fault here is refused
// at the start, in one line.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkAgencies, checkCalendar, checkRoles } from "../../engine/machine/index.ts";
import type { Agency, Calendar, Finding, Role } from "../../engine/model/index.ts";
import { describeFinding } from "./describe-finding.ts";
import { readJson } from "./read-json.ts";

/** What every procedure relies on. */
export interface SharedData {
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
  readonly calendars: readonly Calendar[];
}

/** Reads and checks it. Throws an error of one line. */
export function readSharedData(root: string): SharedData {
  const agencies = read<readonly Agency[]>(root, "agencies.json", checkAgencies);
  const roles = read<readonly Role[]>(root, "roles.json", checkRoles);
  const names = readdirSync(join(root, "calendars")).filter((name) => name.endsWith(".json"));
  const calendars = names.sort().map((name) => read<Calendar>(root, `calendars/${name}`, checkCalendar));
  for (const { id, calendar, parent } of agencies) {
    if (!calendars.some((known) => known.id === calendar)) throw new Error(`agencies.json: agency '${id}' works by calendar '${calendar}', which is not in calendars/`);
    if (parent !== undefined && !agencies.some((agency) => agency.id === parent)) throw new Error(`agencies.json: agency '${id}' is below '${parent}', which does not exist`);
  }
  return { agencies, roles, calendars };
}

// ---------------------------------------------------------------------------------------------------------------------

function read<T>(root: string, name: string, check: (json: unknown, name: string) => readonly Finding[]): T {
  const file = readJson(join(root, name), name);
  const findings = "json" in file ? check(file.json, name) : [file.finding];
  const [first] = findings.filter(({ severity }) => severity === "error");
  if (!("json" in file) || first !== undefined) throw new Error(`${first === undefined ? name : describeFinding(first, "en")}${findings.length > 1 ? ` (and ${findings.length - 1} more)` : ""}`);
  return file.json as T;
}
