// The form builder's way in for a list of questions, e.g. copied from the declaration in a circular.

import { useCallback } from "react";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import type { Line } from "../../paste/lines.ts";
import { PasteList } from "../../paste/PasteList.tsx";
import type { FormNode } from "../form-tree.ts";
import { FIELD_COLUMNS, planFields } from "./field-lines.ts";

const EXAMPLE = "Trang: Sự kiện chết\nNơi chết | nhiều dòng | có\nNhóm: Giấy báo tử\nLoại giấy tờ | chọn một: Giấy báo tử / Bản án / Không có | có\nSố | chữ | có | Loại giấy tờ ≠ Không có\nHết nhóm";

export function FieldPaste({ selected }: { readonly selected: FormNode | undefined }) {
  const { s } = useStaff();
  const { folder, surroundings } = useEditor();
  const plan = useCallback((lines: readonly Line<(typeof FIELD_COLUMNS)[number]["id"]>[]) => planFields(folder, surroundings.common, lines, selected), [folder, surroundings.common, selected]);
  return <PasteList label={s("Dán danh sách trường", "Paste a list of questions")} columns={FIELD_COLUMNS} example={EXAMPLE} step={{ vi: "Dán danh sách trường", en: "Paste a list of questions" }} plan={plan} />;
}
