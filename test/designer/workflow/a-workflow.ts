// Folders to edit in tests: the shipped ones as they lie on disk, and one whose workflow is empty.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surroundings } from "../../../designer/editor/editor-context.ts";
import type { Agency, Json, ProcedureFolder, Role } from "../../../engine/model/index.ts";
import { CALENDAR } from "../../journeys/load-journeys.ts";

const ROOT = join(import.meta.dirname, "../../../definitions");
const read = (path: string): Json => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Json;
const all = (folder: string, ending: string): { readonly [name: string]: Json } =>
  existsSync(join(ROOT, folder)) ? Object.fromEntries(readdirSync(join(ROOT, folder)).filter((file) => file.endsWith(ending)).map((file) => [file.slice(0, -ending.length), read(join(folder, file))])) : {};

/** A shipped procedure. */
export function shipped(folder: string): ProcedureFolder {
  return {
    procedure: read(`${folder}/procedure.json`),
    form: read(`${folder}/form.schema.json`),
    formUi: read(`${folder}/form.ui.json`),
    workflow: read(`${folder}/workflow.json`),
    documents: all(`${folder}/documents`, ".json"),
    journeys: all(`${folder}/journeys`, ".json"),
    answers: all(`${folder}/journeys/answers`, ".json"),
  };
}

/** The death registration, whose workflow is yet to be made: no steps, no notices, no waiting times. */
export function withoutSteps(): ProcedureFolder {
  const folder = shipped("ho-tich/dang-ky-khai-tu");
  return { ...folder, procedure: { ...(folder.procedure as object), notices: {}, limits: {} } as Json, workflow: { id: "deathRegistration", meta: { label: { vi: "Đăng ký khai tử", en: "Death registration" } } }, documents: { "death-extract": plainExtract(folder) }, journeys: {}, answers: {} };
}

/** The template without what only this procedure's own acts record. */
function plainExtract({ documents }: ProcedureFolder): Json {
  const extract = documents["death-extract"] as { readonly blocks: readonly Json[] };
  return { ...extract, blocks: extract.blocks.filter((block) => !JSON.stringify(block).includes("records")) } as Json;
}

export const SURROUNDINGS: Surroundings = {
  common: all("common", ".schema.json"),
  roles: read("roles.json") as unknown as readonly Role[],
  agencies: read("agencies.json") as unknown as readonly Agency[],
  calendar: CALENDAR,
  slips: all("common/slips", ".json"),
};
