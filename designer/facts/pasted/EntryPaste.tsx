// The way in for a list of papers, exemptions or conditions.

import { useCallback } from "react";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useFacts } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { type Column, type Line } from "../../paste/lines.ts";
import { PasteList } from "../../paste/PasteList.tsx";
import { ENTRY_COLUMNS, type EntryList, planEntries } from "./entry-lists.ts";

const EXAMPLES: { readonly [list in EntryList]: string } = {
  components: "Giấy báo tử | Loại giấy tờ ≠ Không có | nộp | bản chính | Điều 4, Nghị định 123/2015/NĐ-CP\nHộ chiếu | không bắt buộc | xuất trình | bản chính",
  exemptions: "Người thuộc hộ nghèo | Diện miễn = Hộ nghèo | Điều 11, Luật Hộ tịch 60/2014/QH13",
  predicates: "Có giấy báo tử | Loại giấy tờ ≠ Không có",
};

export function EntryPaste({ list, at }: { readonly list: EntryList; readonly at: string }) {
  const { s } = useStaff();
  const { folder } = useEditor();
  const facts = useFacts({ kind: "procedure" });
  const columns: readonly Column<ColumnIdOf<EntryList>>[] = ENTRY_COLUMNS[list];
  const plan = useCallback((lines: readonly Line<ColumnIdOf<EntryList>>[]) => planEntries(lines, { list, at, folder, facts }), [list, at, folder, facts]);
  const labels = {
    components: { vi: "Dán danh sách giấy tờ", en: "Paste a list of papers" },
    exemptions: { vi: "Dán danh sách trường hợp miễn", en: "Paste a list of exemptions" },
    predicates: { vi: "Dán danh sách điều kiện", en: "Paste a list of conditions" },
  } as const;
  return <PasteList label={s(labels[list].vi, labels[list].en)} columns={columns} example={EXAMPLES[list]} step={labels[list]} plan={plan} />;
}

type ColumnIdOf<List extends EntryList> = (typeof ENTRY_COLUMNS)[List][number]["id"];
