// The shipped procedures and shared groups as the designer gets them, and an empty form to put things into.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommonGroups, Json, ProcedureFolder } from "../../../engine/model/index.ts";

const DEFINITIONS = join(import.meta.dirname, "../../../definitions");

const read = (...path: string[]): Json => JSON.parse(readFileSync(join(DEFINITIONS, ...path), "utf8")) as Json;

/** `definitions/common`, by name. */
export const COMMON: CommonGroups = Object.fromEntries(
  readdirSync(join(DEFINITIONS, "common"))
    .filter((file) => file.endsWith(".schema.json"))
    .map((file) => [file.replace(".schema.json", ""), read("common", file)]),
);

/** The death registration's folder, without its journeys. */
export const DEATH: ProcedureFolder = {
  procedure: read("ho-tich", "dang-ky-khai-tu", "procedure.json"),
  form: read("ho-tich", "dang-ky-khai-tu", "form.schema.json"),
  formUi: read("ho-tich", "dang-ky-khai-tu", "form.ui.json"),
  workflow: read("ho-tich", "dang-ky-khai-tu", "workflow.json"),
  documents: { "death-extract": read("ho-tich", "dang-ky-khai-tu", "documents", "death-extract.json") },
  journeys: {},
  answers: {},
};

/** A folder whose form has these pages, or none. */
export function folderWith(properties: { readonly [page: string]: Json } = {}, formUi: Json = {}): ProcedureFolder {
  return { procedure: {}, form: { type: "object", title: "Tờ khai", required: Object.keys(properties), properties }, formUi, workflow: {}, documents: {}, journeys: {}, answers: {} };
}
