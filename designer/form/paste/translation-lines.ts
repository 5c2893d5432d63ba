// A translated list, as a translator gives it back: Vietnamese in one column, English in the other. Every text of the form with
// those Vietnamese words gets the English. Pure.

import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import type { Column, Line } from "../../paste/lines.ts";
import type { PastePlan, PlannedEntry } from "../../paste/PasteList.tsx";
import { putAt } from "../../parts/put.ts";
import type { FormText } from "../texts.ts";

type ColumnId = "vi" | "en";

export const TRANSLATION_COLUMNS: readonly Column<ColumnId>[] = [
  { id: "vi", title: { vi: "Tiếng Việt", en: "Vietnamese" }, also: ["cau goc"] },
  { id: "en", title: { vi: "Tiếng Anh", en: "English" }, also: ["ban dich"] },
];

/** What the lines change. */
export function planTranslations(folder: ProcedureFolder, texts: readonly FormText[], lines: readonly Line<ColumnId>[]): PastePlan {
  let now = folder;
  const edits: Edit[] = [];
  const entries = lines.map(({ number, cells: { vi, en } }): PlannedEntry => {
    const meant = texts.filter((text) => text.vi.trim() === vi);
    for (const { enAt } of meant) {
      const written = putAt(now, enAt, en);
      const outcome = applyEdits(now, written);
      if (!("folder" in outcome)) continue;
      now = outcome.folder;
      edits.push(...written);
    }
    const problem = meant.length === 0 ? (["biểu mẫu không có câu này.", "the form does not say this."] as const) : en === "" ? (["thiếu bản dịch.", "there is no translation."] as const) : undefined;
    return { line: number, title: vi, about: [en, ...(meant.length > 1 ? [`${meant.length} chỗ`] : [])], problem };
  });
  return { entries, edits };
}
