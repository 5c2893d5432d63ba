// Folders of the shipped procedures and what stands beside them, read from the disk for tests.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommonGroups, Json, ProcedureFolder, Role } from "../../../engine/model/index.ts";

const ROOT = new URL("../../../definitions", import.meta.url).pathname;

/** Every shipped procedure, e.g. `ho-tich/dang-ky-khai-tu`. */
export const SHIPPED: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((sector) => sector.isDirectory())
  .flatMap(({ name }) => readdirSync(join(ROOT, name)).map((procedure) => `${name}/${procedure}`))
  .filter((folder) => existsSync(join(ROOT, folder, "workflow.json")));

export const ROLES = json("roles.json") as unknown as readonly Role[];

export const COMMON: CommonGroups = Object.fromEntries(
  readdirSync(join(ROOT, "common")).flatMap((name) => (name.endsWith(".schema.json") ? [[name.replace(".schema.json", ""), json(`common/${name}`)]] : [])),
);

/** A template of the gallery. */
export function template(name: string): ProcedureFolder {
  return shipped(`templates/${name}`);
}

/** The folder of a shipped procedure, its journeys left out. */
export function shipped(folder: string): ProcedureFolder {
  const here = join(ROOT, folder, "documents");
  const documents = (existsSync(here) ? readdirSync(here) : []).map((name) => [name.replace(".json", ""), json(`${folder}/documents/${name}`)] as const);
  return {
    procedure: json(`${folder}/procedure.json`),
    form: json(`${folder}/form.schema.json`),
    formUi: json(`${folder}/form.ui.json`),
    workflow: json(`${folder}/workflow.json`),
    documents: Object.fromEntries(documents),
    journeys: {},
    answers: {},
  };
}

function json(path: string): Json {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Json;
}
