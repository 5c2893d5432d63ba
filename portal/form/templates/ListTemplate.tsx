// A list of rows that can grow and shrink. The buttons post when there is no script (`form-post`), and move the focus to
// where one goes on when there is.

import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from "@rjsf/utils";
import { useEffect, useRef } from "react";
import { labelOf } from "../../../engine/forms/index.ts";
import { addRow, removeRow, ROW_BUTTON } from "../form-post.ts";
import { useFormPage } from "../form-page.ts";
import { lowerFirst } from "../question-name.ts";
import { useQuestion } from "../use-question.ts";
import { RequiredMark } from "./RequiredMark.tsx";
import { Fault, Hint } from "./Words.tsx";

export function ListTemplate({ fieldPathId: { path }, items, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const { language } = useFormPage();
  const list = useQuestion(path);
  const { box, willFocus } = useFocusAfter(items.length);
  const row = lowerFirst(labelOf(list.field.items ?? {}, language) || list.label);
  return (
    <fieldset className="group list" id={list.id} tabIndex={-1} aria-describedby={list.describedBy} ref={box}>
      <legend className="group-title">
        {list.label}
        <RequiredMark isRequired={list.isRequired} isSpoken={language === "vi" ? "bắt buộc" : "required"} />
      </legend>
      <Hint {...list} />
      <Fault {...list} />
      {items}
      {canAdd ? (
        <button type="submit" className="button list-add" name={ROW_BUTTON} value={addRow(list.pointer)} formNoValidate onClick={(event) => (willFocus("lastRow"), onAddClick(event))}>
          {language === "vi" ? `Thêm ${row}` : `Add ${row}`}
        </button>
      ) : null}
    </fieldset>
  );
}

export function RowTemplate({ children, buttonsProps: { fieldPathId, hasRemove, onRemoveItem } }: ArrayFieldItemTemplateProps) {
  const { language } = useFormPage();
  const row = useQuestion(fieldPathId.path);
  const button = hasRemove ? (
    <button type="submit" className="link-button list-remove" name={ROW_BUTTON} value={removeRow(row.pointer)} formNoValidate onClick={onRemoveItem}>
      {language === "vi" ? "Xóa" : "Remove"} <span className="visually-hidden">{lowerFirst(row.label)}</span>
    </button>
  ) : null;
  if (row.field.properties === undefined) {
    return (
      <div className="row">
        {children}
        {button}
      </div>
    );
  }
  return (
    <fieldset className="row">
      <legend className="row-title">{row.label}</legend>
      {children}
      {button}
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** After adding, the first input of the new row; after removing, the list itself. */
function useFocusAfter(rows: number) {
  const box = useRef<HTMLFieldSetElement>(null);
  const before = useRef(rows);
  const next = useRef<"lastRow" | undefined>(undefined);
  useEffect(() => {
    const rowsIn = box.current?.querySelectorAll<HTMLElement>(":scope > .row");
    if (rows > before.current && next.current === "lastRow") rowsIn?.[rows - 1]?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    // The button that removed the row went with it and left the focus nowhere.
    if (rows < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = rows;
    next.current = undefined;
  }, [rows]);
  return { box, willFocus: (place: "lastRow") => (next.current = place) };
}
