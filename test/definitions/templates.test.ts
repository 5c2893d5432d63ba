// The templates of the gallery are procedures that work: they verify, and their journeys come out as told.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../engine/edit/index.ts";
import { play } from "../../engine/journeys/index.ts";
import { compile } from "../../engine/machine/index.ts";
import { bundle, type Journey, type JsonObject } from "../../engine/model/index.ts";
import { importTable } from "../../engine/process-table/index.ts";
import { verify } from "../../engine/verify/index.ts";
import { readDefinitions } from "../../server/definitions/load.ts";
import { loadTemplates } from "../../server/definitions/templates.ts";
import { COMMON, ROLES } from "../engine/process-table/shipped.ts";
import { COMMUNE_ROWS } from "../engine/process-table/tables.ts";
import { AGENCIES, CALENDAR } from "../journeys/load-journeys.ts";

const ROOT = join(import.meta.dirname, "../../definitions");
const templates = readdirSync(join(ROOT, "templates"));
const { templates: gallery, broken } = loadTemplates(ROOT);

it("offers every template there is", () => {
  expect(broken).toEqual([]);
  expect(gallery.map(({ template }) => template.id)).toEqual(["approval-request", "certificate", "civil-status-registration", "notification"]);
});

it("has one of each kind", () => {
  const kinds = templates.map((id) => (JSON.parse(readFileSync(join(ROOT, "templates", id, "procedure.json"), "utf8")) as { readonly kind: string }).kind);
  expect([...new Set(kinds)].sort()).toEqual(["approvalRequest", "certificateIssue", "notification", "registration"]);
});

// A registration is left out: its extract tells the entry in the register, which no table of steps makes.
it.each(gallery.filter(({ template: { kind } }) => kind !== "registration"))("$template.id takes in the table of an internal process", ({ folder }) => {
  const { edits } = importTable({ cells: COMMUNE_ROWS, folder, surroundings: { common: COMMON, roles: ROLES }, answers: {} });
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  const bundled = bundle({ files: outcome.folder, common: COMMON });
  if ("findings" in bundled) throw new Error(JSON.stringify(bundled.findings));
  expect(verify(bundled.definition, { roles: ROLES }).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe.each(templates)("%s", (id) => {
  const folder = join(ROOT, "templates", id);
  const [read] = readDefinitions(folder, ROOT);
  if (read === undefined || "findings" in read.content) throw new Error(`The template ${id} cannot be read`);
  const { definition } = read.content;

  it("verifies, and nothing about it has to be looked at", () => {
    expect(verify(definition, { roles: ROLES }).findings).toEqual([]);
  });

  it("is of the kind the gallery says", () => {
    expect(gallery.find(({ template }) => template.id === id)?.template.kind).toBe(definition.procedure.kind);
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
