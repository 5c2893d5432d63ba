// The form builder's way in for a list of questions, e.g. copied from the declaration in a circular.

import { NativeSelect } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import type { Line } from "../../paste/lines.ts";
import { PasteList } from "../../paste/PasteList.tsx";
import { type FormNode, formTree } from "../form-tree.ts";
import { FIELD_COLUMNS, pageAround, type PasteStart, planFields } from "./field-lines.ts";

const EXAMPLE = "Trang: Sự kiện chết\nNơi chết | nhiều dòng | có\nNhóm: Giấy báo tử\nLoại giấy tờ | chọn một: Giấy báo tử / Bản án / Không có | có\nSố | chữ | có | Loại giấy tờ ≠ Không có\nHết nhóm";
const FIRST = "first";

export function FieldPaste({ selected }: { readonly selected: FormNode | undefined }) {
  const { s } = useStaff();
  const { folder, surroundings } = useEditor();
  const pages = useMemo(() => formTree(folder, surroundings.common) ?? [], [folder, surroundings.common]);
  const around = pageAround(pages, selected) ?? pages.at(-1);
  // As long as nobody chooses, where one is in the outline.
  const [chosen, setChosen] = useState<{ readonly where: string; readonly at: string | undefined }>();
  const isChosen = chosen !== undefined && chosen.at === around?.pointer && (chosen.where === FIRST || pages.some(({ pointer }) => pointer === chosen.where));
  const where = isChosen ? chosen.where : (around?.pointer ?? "");
  const start: PasteStart = where === FIRST ? FIRST : where === around?.pointer ? (selected ?? around) : pages.find(({ pointer }) => pointer === where);
  const plan = useCallback((lines: readonly Line<(typeof FIELD_COLUMNS)[number]["id"]>[]) => planFields(folder, surroundings.common, lines, start), [folder, surroundings.common, start]);
  const places = [...(pages.length === 0 ? [] : [{ value: FIRST, label: s("Trước mọi trang", "Before all pages") }]), ...pages.map(({ pointer, label }) => ({ value: pointer, label: s(`Sau trang “${label}”`, `After the page “${label}”`) }))];
  return (
    <PasteList
      label={s("Dán danh sách trường", "Paste a list of questions")}
      columns={FIELD_COLUMNS}
      example={EXAMPLE}
      step={{ vi: "Dán danh sách trường", en: "Paste a list of questions" }}
      where={
        pages.length === 0 ? null : (
          <NativeSelect label={s("Đặt trang mới ở", "New pages go")} description={s("Câu hỏi đứng trước dòng “Trang:” đầu tiên vào chính trang này.", "Questions before the first “Trang:” go onto that page itself.")} data={places} value={where} onChange={({ currentTarget }) => setChosen({ where: currentTarget.value, at: around?.pointer })} />
        )
      }
      plan={plan}
    />
  );
}
