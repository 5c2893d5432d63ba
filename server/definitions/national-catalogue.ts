// Codes of the national database of administrative procedures, as far as they are known here: a help for authors, not a register.
// What nobody has confirmed says so in its `reviewNote`.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { foldText } from "../../engine/model/index.ts";
import { readJson } from "./read-json.ts";

const text = z.object({ vi: z.string(), en: z.string().optional() });

/** A code and what goes by it. */
export const catalogueEntry = z.object({
  /** As `procedure.code`, e.g. `1.000656`. */
  code: z.string().regex(/^\d\.\d{6}$/),
  name: text,
  sector: z.object({ id: z.string(), name: text }),
  executingLevel: z.enum(["commune", "province"]).optional(),
  /** Codes it had before. */
  formerCodes: z.array(z.string()).optional(),
  /** Where it was read. */
  source: z.string(),
  /** What must be confirmed before it is relied on. */
  reviewNote: z.string().optional(),
});

export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/** The codes in a folder of definitions; none when it has no such file. Throws an error of one line for one that cannot be used. */
export function readNationalCatalogue(root: string): readonly CatalogueEntry[] {
  if (!existsSync(join(root, FILE))) return [];
  const read = readJson(join(root, FILE), FILE);
  if ("finding" in read) throw new Error(`${FILE}: ${read.finding.code}`);
  const parsed = z.array(catalogueEntry).safeParse(read.json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${FILE}: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? ""}`);
}

/** Entries that have every word of the query in code, former code, name or sector, with or without diacritics. All of them for an empty one. */
export function searchCatalogue(entries: readonly CatalogueEntry[], query: string): readonly CatalogueEntry[] {
  const words = foldText(query).split(/\s+/).filter((word) => word !== "");
  return entries.filter(({ code, formerCodes = [], name, sector }) => {
    const found = foldText([code, ...formerCodes, name.vi, name.en ?? "", sector.name.vi].join(" "));
    return words.every((word) => found.includes(word));
  });
}

// ---------------------------------------------------------------------------------------------------------------------

const FILE = "catalogue.json";
