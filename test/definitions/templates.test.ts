// The templates of the gallery are procedures that work: they verify, and their journeys come out as told.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { play } from "../../engine/journeys/index.ts";
import { compile } from "../../engine/machine/index.ts";
import type { Journey, JsonObject } from "../../engine/model/index.ts";
import { verify } from "../../engine/verify/index.ts";
import { readDefinitions } from "../../server/definitions/load.ts";
import { AGENCIES, CALENDAR } from "../journeys/load-journeys.ts";

const ROOT = join(import.meta.dirname, "../../definitions");
const roles = (JSON.parse(readFileSync(join(ROOT, "roles.json"), "utf8")) as readonly { readonly id: string }[]).map(({ id }) => id);
const templates = readdirSync(join(ROOT, "templates"));

it("has one of each kind", () => {
  const kinds = templates.map((id) => (JSON.parse(readFileSync(join(ROOT, "templates", id, "procedure.json"), "utf8")) as { readonly kind: string }).kind);
  expect([...new Set(kinds)].sort()).toEqual(["approvalRequest", "certificateIssue", "notification", "registration"]);
});

describe.each(templates)("%s", (id) => {
  const folder = join(ROOT, "templates", id);
  const [read] = readDefinitions(folder, ROOT);
  if (read === undefined || "findings" in read.content) throw new Error(`The template ${id} cannot be read`);
  const { definition } = read.content;

  it("verifies without a finding that keeps it from being published", () => {
    expect(verify(definition, { roles }).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  const journeys = readdirSync(join(folder, "journeys")).filter((name) => name.endsWith(".json"));

  it("tells at least how it is granted, refused and how it expires", () => {
    const kinds = journeys.map((name) => (JSON.parse(readFileSync(join(folder, "journeys", name), "utf8")) as Journey).kind);
    expect(kinds).toEqual(expect.arrayContaining(definition.procedure.kind === "notification" ? ["granted"] : ["granted", "refused", "expired"]));
    expect(journeys.length).toBeGreaterThanOrEqual(3);
  });

  it.each(journeys)("%s comes out as told", (name) => {
    const journey = JSON.parse(readFileSync(join(folder, "journeys", name), "utf8")) as Journey;
    const answers = journey.answersFrom === undefined ? undefined : (JSON.parse(readFileSync(join(folder, "journeys", journey.answersFrom), "utf8")) as JsonObject);
    const { mismatches } = play(journey, { compiled: compile(definition), definitionHash: "0".repeat(64), agencies: AGENCIES, calendar: CALENDAR, answers });
    expect(mismatches).toEqual([]);
  });
});
