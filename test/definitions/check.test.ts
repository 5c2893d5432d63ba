// What is shipped, and the strangers the format was tried on, are without a fault.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkAgencies, checkCalendar, checkJourney, checkRoles } from "../../engine/machine/index.ts";
import { describeFinding } from "../../server/definitions/describe-finding.ts";
import { loadDefinitions } from "../../server/definitions/load.ts";

const SHIPPED = new URL("../../definitions", import.meta.url).pathname;
const STRANGERS = new URL(".", import.meta.url).pathname;

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

describe.each([
  ["shipped", SHIPPED],
  ["strangers", STRANGERS],
] as const)("the definitions: %s", (_name, root) => {
  const { definitions, broken } = loadDefinitions(root, SHIPPED);

  it("have no faults", () => {
    expect(broken.flatMap(({ folder, findings }) => findings.map((finding) => `${folder}/${describeFinding(finding, "en")}`))).toEqual([]);
  });

  it.each(definitions.map(({ folder }) => folder))("%s has journeys that are well-formed", (folder) => {
    const journeys = join(root, folder, "journeys");
    const names = existsSync(journeys) ? readdirSync(journeys).filter((name) => name.endsWith(".json")) : [];
    const findings = names.flatMap((name) => checkJourney(json(join(journeys, name)), `journeys/${name}`));
    expect(findings.map((finding) => describeFinding(finding, "en"))).toEqual([]);
  });
});

describe("the shared data", () => {
  it("is well-formed", () => {
    const calendars = readdirSync(join(SHIPPED, "calendars")).flatMap((name) => checkCalendar(json(join(SHIPPED, "calendars", name)), `calendars/${name}`));
    expect([...checkAgencies(json(join(SHIPPED, "agencies.json"))), ...checkRoles(json(join(SHIPPED, "roles.json"))), ...calendars].map((finding) => describeFinding(finding, "en"))).toEqual([]);
  });
});
