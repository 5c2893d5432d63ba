// The template for civil-status registration as an author gets it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommonGroups, Json, ProcedureFolder } from "../../../engine/model/index.ts";

const DEFINITIONS = join(import.meta.dirname, "../../../definitions");

function read(path: string): Json {
  return JSON.parse(readFileSync(join(DEFINITIONS, path), "utf8")) as Json;
}

export const COMMON = Object.fromEntries(readdirSync(join(DEFINITIONS, "common")).filter((file) => file.endsWith(".schema.json")).map((file) => [file.replace(".schema.json", ""), read(`common/${file}`)])) as unknown as CommonGroups;

const HERE = "templates/civil-status-registration";

export const TEMPLATE: ProcedureFolder = { procedure: read(`${HERE}/procedure.json`), form: read(`${HERE}/form.schema.json`), formUi: read(`${HERE}/form.ui.json`), workflow: read(`${HERE}/workflow.json`), documents: { extract: read(`${HERE}/documents/extract.json`) }, journeys: {}, answers: {} } as unknown as ProcedureFolder;
