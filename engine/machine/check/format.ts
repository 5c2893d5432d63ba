// Each file against the format's own schema. What is not well-formed is not looked into any further.

import { DOCUMENT_FORMAT, type Finding, finding, FORMAT_VERSION, type FormatSchema, placeOf, PROCEDURE_FORMAT, WORKFLOW_FORMAT } from "../../model/index.ts";
import { conform } from "./conform.ts";

/** The parts of a definition that have a file. */
export type Part = "procedure" | "form" | "formUi" | "workflow" | "documents";

/** What the format says, and which parts are sound enough for the checks that rely on their types. */
export interface FormatReport {
  readonly findings: readonly Finding[];
  readonly sound: ReadonlySet<Part>;
}

/** Checks the format of a definition that is plain JSON of bearable size. */
export function checkFormat(definition: { readonly [key: string]: unknown }): FormatReport {
  const byPart: Record<Part, readonly Finding[]> = {
    procedure: conform(PROCEDURE_FORMAT, definition["procedure"], placeOf(["procedure"])),
    form: conform(ANY_OBJECT, definition["form"], placeOf(["form"])),
    formUi: conform(ANY_OBJECT, definition["formUi"], placeOf(["formUi"])),
    workflow: conform(WORKFLOW_FORMAT, definition["workflow"], placeOf(["workflow"])),
    documents: checkDocumentFiles(definition["documents"]),
  };
  const parts = Object.keys(byPart) as Part[];
  const sound = parts.filter((part) => byPart[part].every(isHarmless));
  return { findings: [...checkEnvelope(definition, parts), ...Object.values(byPart).flat()], sound: new Set(sound) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Forms have a dialect of their own; `checkForm` looks into them. */
const ANY_OBJECT: FormatSchema = { type: "object" };

/** A key too many does not mislead the other checks. */
function isHarmless({ code }: Finding): boolean {
  return code === "unknown-key";
}

function checkDocumentFiles(documents: unknown): readonly Finding[] {
  if (typeof documents !== "object" || documents === null || Array.isArray(documents)) return [finding("format", "definition#/documents", { rule: "type", found: typeof documents, expected: ["object"] })];
  return Object.entries(documents).flatMap(([name, template]) => conform(DOCUMENT_FORMAT, template, placeOf(["documents", name])));
}

function checkEnvelope(definition: { readonly [key: string]: unknown }, parts: readonly string[]): readonly Finding[] {
  const version = definition["formatVersion"];
  const strangers = Object.keys(definition).filter((key) => key !== "formatVersion" && !parts.includes(key));
  return [
    ...(version === FORMAT_VERSION ? [] : [finding("format", "definition#/formatVersion", { rule: "enum", found: JSON.stringify(version) ?? "undefined", expected: [String(FORMAT_VERSION)] })]),
    ...strangers.map((key) => finding("unknown-key", placeOf([key]), { found: key, expected: [...parts] })),
  ];
}
