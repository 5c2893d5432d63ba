// One procedure's folder with everything its authors wrote, journeys and their answers too: what a working copy begins with.

import { basename, join } from "node:path";
import { type Finding, finding, type Json, type ProcedureFolder } from "../../engine/model/index.ts";
import { jsonFiles, readDefinitionFolder } from "./load.ts";
import { readJson } from "./read-json.ts";

/** Files are read before anything about them is known, so there may not be thousands. */
const MOST_JOURNEYS = 200;

/** The folder, or what is missing or no JSON. */
export function readProcedureFolder(path: string): { readonly folder: ProcedureFolder } | { readonly findings: readonly Finding[] } {
  const read = readDefinitionFolder(path);
  if ("findings" in read) return read;
  const journeys = readAll(path, "journeys");
  const answers = readAll(path, "journeys/answers");
  const findings = [...journeys.findings, ...answers.findings];
  return findings.length > 0 ? { findings } : { folder: { ...read.files, journeys: journeys.json, answers: answers.json } };
}

// ---------------------------------------------------------------------------------------------------------------------

interface ReadAll {
  readonly json: { readonly [name: string]: Json };
  readonly findings: readonly Finding[];
}

function readAll(path: string, place: string): ReadAll {
  const names = jsonFiles(join(path, place));
  if (names.length > MOST_JOURNEYS) return { json: {}, findings: [finding("limit-exceeded", `${place}#`, { what: "journeys", limit: MOST_JOURNEYS, found: names.length })] };
  const files = names.map((name) => [basename(name, ".json"), readJson(join(path, place, name), `${place}/${name}`)] as const);
  return {
    json: Object.fromEntries(files.flatMap(([name, read]) => ("json" in read ? [[name, read.json]] : []))),
    findings: files.flatMap(([, read]) => ("finding" in read ? [read.finding] : [])),
  };
}
