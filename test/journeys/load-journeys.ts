// All procedures of the project with their journeys: the shipped ones and the strangers under test/definitions.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agency, Calendar, Journey, JsonObject, PinnedCalendar } from "../../engine/model/index.ts";
import { compile, type CompiledProcedure } from "../../engine/machine/index.ts";
import { pinCalendar } from "../../server/commands/hash.ts";
import { loadDefinitions } from "../../server/definitions/load.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A procedure with its stories. */
export interface ProcedureUnderTest {
  readonly name: string;
  readonly folder: string;
  readonly hash: string;
  readonly compiled: CompiledProcedure;
  readonly journeys: readonly { readonly name: string; readonly journey: Journey; readonly answers: JsonObject }[];
}

export const AGENCIES = read<readonly Agency[]>("definitions/agencies.json");
export const CALENDAR = pinCalendar(read<Calendar>("definitions/calendars/vn.json"));

/** The calendars histories were counted with. */
export function calendarOf(hash: string): PinnedCalendar | undefined {
  return hash === CALENDAR.hash ? CALENDAR : undefined;
}

/** Loads everything. A broken definition is missing here; `test/definitions` says what is wrong with it. */
export function proceduresUnderTest(): readonly ProcedureUnderTest[] {
  return ["definitions", "test/definitions"].filter((root) => existsSync(join(ROOT, root))).flatMap((root) => {
    const { definitions } = loadDefinitions(join(ROOT, root), join(ROOT, "definitions"));
    return definitions.map(({ definition, hash, folder }) => {
      const path = join(root, folder);
      return { name: definition.workflow.id, folder: path, hash, compiled: compile(definition), journeys: journeysIn(join(ROOT, path)) };
    });
  });
}

function journeysIn(folder: string) {
  const directory = join(folder, "journeys");
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const journey = JSON.parse(readFileSync(join(directory, file), "utf8")) as Journey;
      const answers = journey.answersFrom === undefined ? {} : (JSON.parse(readFileSync(join(directory, journey.answersFrom), "utf8")) as JsonObject);
      return { name: file.replace(/\.json$/, ""), journey, answers };
    });
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;
}
