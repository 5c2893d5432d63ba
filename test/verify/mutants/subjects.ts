// The definitions that are shipped, with their journeys: what mutants are made of. Reads files, nothing else.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agency, PinnedCalendar } from "../../../engine/model/index.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "../../journeys/load-journeys.ts";
import type { Country, Subject } from "./oracle/world.ts";

/** Every definition of `definitions/` and of `test/definitions/`. */
export function subjects(): readonly Subject[] {
  return proceduresUnderTest().map(({ name, compiled, journeys }) => ({ name, definition: compiled.definition, journeys }));
}

/** Where they are tried out; `more` are roles only a test's definition has. */
export function country(more: readonly string[] = []): Country {
  const roles = JSON.parse(readFileSync(join(import.meta.dirname, "../../../definitions/roles.json"), "utf8")) as readonly { readonly id: string }[];
  const seats = roles.map(({ id }) => id).filter((id) => id !== "applicant" && id !== "system");
  return { agencies: AGENCIES as readonly Agency[], roles: [...seats, ...more], calendar: { ...CALENDAR, hash: "0".repeat(64) } as PinnedCalendar };
}
