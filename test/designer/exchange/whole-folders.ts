// Every shipped procedure and template as the designer holds it, with its journeys and what they are played with.

import { join } from "node:path";
import { compile, type CompiledProcedure } from "../../../engine/machine/index.ts";
import { bundle, type Definition, type Journey, type JsonObject, type ProcedureFolder } from "../../../engine/model/index.ts";
import { readProcedureFolder } from "../../../server/definitions/procedure-folder.ts";
import { COMMON, SHIPPED } from "../../engine/process-table/shipped.ts";

const ROOT = new URL("../../../definitions", import.meta.url).pathname;

/** One of them. */
export interface WholeFolder {
  readonly name: string;
  readonly folder: ProcedureFolder;
  readonly definition: Definition;
  readonly journeys: readonly { readonly name: string; readonly journey: Journey; readonly answers: JsonObject }[];
}

export const WHOLE_FOLDERS: readonly WholeFolder[] = SHIPPED.map((name) => {
  const read = readProcedureFolder(join(ROOT, name));
  if ("findings" in read) throw new Error(`${name}: ${JSON.stringify(read.findings)}`);
  const bundled = bundle({ files: read.folder, common: COMMON });
  if ("findings" in bundled) throw new Error(`${name}: ${JSON.stringify(bundled.findings)}`);
  const journeys = Object.entries(read.folder.journeys).map(([key, given]) => {
    const journey = given as unknown as Journey;
    const answers = read.folder.answers[/^answers\/(.+)\.json$/.exec(journey.answersFrom ?? "")?.[1] ?? ""] ?? {};
    return { name: key, journey, answers: answers as JsonObject };
  });
  return { name, folder: read.folder, definition: bundled.definition, journeys };
});

/** The engine's machine, each of whose guards is told to `hear` with its answer. */
export function overheard(definition: Definition, hear: (guard: string, holds: boolean) => void): CompiledProcedure {
  const plain = compile(definition);
  return compile(definition, (guard, facts) => {
    const holds = plain.evaluate(guard, facts);
    hear(JSON.stringify(guard), holds);
    return holds;
  });
}
