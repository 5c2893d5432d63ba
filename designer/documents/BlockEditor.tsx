// One part of a document: its kind, its text or rows, and when it stands there.

import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import type { Edit } from "../../engine/edit/index.ts";
import { PLACEHOLDERS } from "../../engine/documents/index.ts";
import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { Json, LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useFacts } from "../condition/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { ConditionField } from "../facts/Parts.tsx";
import { ChooseThen } from "../parts/ChooseThen.tsx";
import { BoundSelect, type Option } from "../parts/BoundSelect.tsx";
import { BoundText } from "../parts/BoundText.tsx";
import { ListEditor } from "../parts/ListEditor.tsx";
import { appendAt, putAt } from "../parts/put.ts";
import { formTree } from "../form/form-tree.ts";
import { BLOCK_LABEL, turnedInto } from "./blocks.ts";
import { rowsOfPage } from "./page-rows.ts";

export function BlockEditor({ at, block }: { readonly at: string; readonly block: Json }) {
  const { s, t } = useStaff();
  const { folder, surroundings, edit, mayEdit } = useEditor();
  const { type } = Object(block) as { readonly type?: unknown };
  const kind = String(type);
  return (
    <>
      <NativeSelect label={s("Loại", "Kind")} value={kind} disabled={!mayEdit} onChange={({ currentTarget }) => edit({ vi: "Đổi loại phần", en: "Change the kind of part" }, putAt(folder, at, turnedInto(currentTarget.value, block)))}>
        {Object.entries(BLOCK_LABEL).map(([value, label]) => (
          <option key={value} value={value}>
            {t(label)}
          </option>
        ))}
      </NativeSelect>
      {kind === "heading" ? <BoundText at={child(at, "text")} label={s("Chữ", "Text")} /> : null}
      {kind === "paragraph" ? (
        <>
          <BoundText at={child(at, "text")} label={s("Nội dung", "Text")} multiline />
          <Insert at={child(at, "text")} />
          <BoundSelect at={child(at, "align")} label={s("Căn lề", "Aligned")} optional none={s("như thường", "as usual")} options={[{ value: "left", label: s("Trái", "Left") }, { value: "center", label: s("Giữa", "Centre") }, { value: "right", label: s("Phải", "Right") }]} />
        </>
      ) : null}
      {kind === "fields" ? <Rows at={child(at, "rows")} /> : null}
      {kind === "signature" ? <BoundSelect at={child(at, "role")} label={s("Người ký", "Who signs")} options={surroundings.roles.map(({ id, name }) => ({ value: id, label: t(name) }))} /> : null}
      <ConditionField at={child(at, "when")} label={s("Có trong giấy khi", "Stands there when")} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Rows({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { folder } = useEditor();
  const options = useFactOptions();
  return (
    <>
    <ListEditor
      at={at}
      label={s("Các dòng", "Rows")}
      one={s("dòng", "row")}
      titleOf={({ value }) => String((Object(value) as { readonly label?: unknown }).label ?? "")}
      asks={s("nhãn của dòng", "its label")}
      add={(label) => appendAt(folder, at, { label, fact: options.find((option) => option.label === label)?.value ?? "" })}
      renderEntry={({ pointer }) => (
        <>
          <div className="bound-row">
            <BoundText at={child(pointer, "label")} label={s("Nhãn", "Label")} />
            <BoundSelect at={child(pointer, "fact")} label={s("Điền bằng", "Filled in with")} options={options} />
          </div>
          <ConditionField at={child(pointer, "when")} label={s("Có dòng này khi", "The row stands there when")} />
        </>
      )}
    />
    <PageRows at={at} />
    </>
  );
}

/** A row for each question of a page, put in at once. */
function PageRows({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { folder, surroundings, edit, mayEdit, announce } = useEditor();
  const pages = useMemo(() => formTree(folder, surroundings.common) ?? [], [folder, surroundings.common]);
  if (!mayEdit || pages.length === 0) return null;
  const add = (pointer: string): void => {
    const page = pages.find((one) => one.pointer === pointer);
    const known = valueAt(folder, at);
    const rows = page === undefined ? [] : rowsOfPage(page, Array.isArray(known) ? (known as readonly Json[]) : []);
    if (page === undefined) return;
    if (rows.length === 0) return announce(s(`Mọi câu hỏi của trang “${page.label}” đã có trong bảng.`, `Every question of “${page.label}” is there already.`));
    const edits = Array.isArray(known) ? rows.map((value): Edit => ({ op: "insert", at: child(at, "-"), value })) : putAt(folder, at, rows);
    if (edit({ vi: `Thêm các dòng của trang “${page.label}”`, en: `Add the rows of “${page.label}”` }, edits)) announce(s(`Đã thêm ${rows.length} dòng.`, `Added ${rows.length} rows.`));
  };
  return (
    <ChooseThen label={s("Thêm mọi câu hỏi của trang", "Add all questions of a page")} isLabelSeen prompt={s("— chọn trang —", "— choose a page —")} does={s("Thêm", "Add")} options={pages.map(({ pointer, label }) => ({ value: pointer, label }))} onChoose={add} />
  );
}

/** Puts what is filled in at the end of a text: a placeholder by its name, or a fact by its pointer. */
function Insert({ at }: { readonly at: string }) {
  const { s, t } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const options = useFactOptions();
  if (!mayEdit) return null;
  const insert = (name: string): void => {
    const text = at.split("/").slice(1).reduce<unknown>((value, key) => (Object(value) as { readonly [key: string]: unknown })[key], folder);
    edit({ vi: `Chèn {${name}}`, en: `Insert {${name}}` }, putAt(folder, at, `${typeof text === "string" && text !== "" ? `${text} ` : ""}{${name}}`));
  };
  return (
    <ChooseThen
      label={s("Chèn chỗ điền tự động", "Insert what is filled in")}
      isLabelSeen
      prompt={s("— chọn —", "— choose —")}
      does={s("Chèn", "Insert")}
      options={[...Object.entries<LocalizedText>(PLACEHOLDERS).map(([value, meaning]) => ({ value, label: t(meaning) })), ...options]}
      onChoose={insert}
    />
  );
}

function useFactOptions(): readonly Option[] {
  const { t } = useStaff();
  return useFacts({ kind: "procedure" }).facts.map(({ pointer, title, heading }) => ({ value: pointer, label: t(title), group: t(heading) }));
}
