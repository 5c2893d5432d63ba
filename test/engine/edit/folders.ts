// The shipped procedures and the strangers as folders, and what is found out about a folder after it was edited.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { play, type Performance } from "../../../engine/journeys/index.ts";
import { checkDefinition, compile } from "../../../engine/machine/index.ts";
import { applyEdits, type Edit, type Worked } from "../../../engine/edit/index.ts";
import { type Agency, bundle, type Calendar, type CommonGroups, type Definition, type Finding, type Journey, type Json, type JsonObject, type ProcedureFolder } from "../../../engine/model/index.ts";
import { pinCalendar } from "../../../server/commands/hash.ts";

const ROOT = join(import.meta.dirname, "../../..");
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Json;
const AGENCIES = json(join(ROOT, "definitions/agencies.json")) as unknown as readonly Agency[];
const CALENDAR = pinCalendar(json(join(ROOT, "definitions/calendars/vn.json")) as unknown as Calendar);
const ROLES = (json(join(ROOT, "definitions/roles.json")) as unknown as readonly { readonly id: string }[]).map(({ id }) => id);

const filesIn = (folder: string): { readonly [name: string]: Json } =>
  existsSync(folder) ? Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => [basename(name, ".json"), json(join(folder, name))])) : {};

export const COMMON: CommonGroups = Object.fromEntries(readdirSync(join(ROOT, "definitions/common")).filter((name) => name.endsWith(".schema.json")).map((name) => [basename(name, ".schema.json"), json(join(ROOT, "definitions/common", name))]));

const read = (path: string): ProcedureFolder => ({
  procedure: json(join(path, "procedure.json")),
  form: json(join(path, "form.schema.json")),
  formUi: json(join(path, "form.ui.json")),
  workflow: json(join(path, "workflow.json")),
  documents: filesIn(join(path, "documents")),
  journeys: filesIn(join(path, "journeys")),
  answers: filesIn(join(path, "journeys/answers")),
});

export const DEATH = read(join(ROOT, "definitions/ho-tich/dang-ky-khai-tu"));

/** Name → folder. */
export const FOLDERS: readonly (readonly [string, ProcedureFolder])[] = [
  ["death registration", DEATH],
  ["marriage", read(join(ROOT, "definitions/ho-tich/dang-ky-ket-hon"))],
  ["housing support", read(join(ROOT, "definitions/bao-tro-xa-hoi/ho-tro-nha-o"))],
  ["disability certificate", read(join(ROOT, "definitions/bao-tro-xa-hoi/doi-cap-lai-giay-xac-nhan-khuyet-tat"))],
  ["three at once", read(join(ROOT, "test/definitions/lien-thong/khai-sinh-thuong-tru-bhyt"))],
  ["festival", read(join(ROOT, "test/definitions/van-hoa/thong-bao-le-hoi"))],
];

/** The folder after the edits; a refusal is a failed test. */
export function after(folder: ProcedureFolder, worked: Worked): ProcedureFolder {
  if ("refusal" in worked) throw new Error(`refused: ${JSON.stringify(worked.refusal)}`);
  return apply(folder, worked.edits);
}

export function apply(folder: ProcedureFolder, edits: readonly Edit[]): ProcedureFolder {
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(`not applied: ${JSON.stringify(outcome.refusal)}`);
  return outcome.folder;
}

/** Findings of the checks. */
export function findingsOf(folder: ProcedureFolder): readonly Finding[] {
  const bundled = bundle({ files: folder, common: COMMON });
  return "findings" in bundled ? bundled.findings : checkDefinition(bundled.definition, { roles: ROLES });
}

/** How all journeys went. */
export function performances(folder: ProcedureFolder): readonly { readonly name: string; readonly played: Performance }[] {
  const bundled = bundle({ files: folder, common: COMMON });
  const definition = (bundled as { readonly definition: Definition }).definition;
  const compiled = compile(definition);
  return Object.entries(folder.journeys).map(([name, journey]) => {
    const story = journey as unknown as Journey;
    const answers = story.answersFrom === undefined ? {} : (folder.answers[basename(story.answersFrom, ".json")] as JsonObject);
    return { name, played: play(story, { compiled, definitionHash: "0".repeat(64), agencies: AGENCIES, calendar: CALENDAR, answers }) };
  });
}

/** What did not come out as told. */
export function mismatches(folder: ProcedureFolder): readonly unknown[] {
  return performances(folder).flatMap(({ name, played }) => played.mismatches.map((mismatch) => ({ name, mismatch })));
}

/** Pointers of all fields of the form that are the folder's own. */
export function fieldsOf(schema: Json, at = "/form"): readonly string[] {
  const { properties, items } = schema as { readonly properties?: JsonObject; readonly items?: Json };
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, field]) => [`${at}/properties/${name}`, ...fieldsOf(field, `${at}/properties/${name}`)]),
    ...(items === undefined ? [] : fieldsOf(items, `${at}/items`)),
  ];
}

/** Pointers of all states below the root. */
export function statesOf(state: Json, at = "/workflow"): readonly string[] {
  const { states } = state as { readonly states?: JsonObject };
  return Object.entries(states ?? {}).flatMap(([name, inner]) => [`${at}/states/${name}`, ...statesOf(inner, `${at}/states/${name}`)]);
}
