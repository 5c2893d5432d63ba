// The choices of a question: titles in both languages, their order, and many at once as lines. Values are for machines.

import { ActionIcon, Button, Group, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { at as valueAt } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { NoteList } from "../../parts/PlaceNotes.tsx";
import { useNotes } from "../../parts/use-notes.ts";
import { type ChoiceRow, choiceLines, choiceRows, choicesFrom, readChoices, withPlaceholder } from "../choices.ts";
import type { FormActions } from "../use-form-actions.ts";

export interface ChoicesProps {
  /** Pointer of `oneOf`. */
  readonly at: string;
  readonly label?: string;
  /** Where the same choices stand, `at` among them; only there when not told. */
  readonly places?: readonly string[];
  readonly actions: FormActions;
}

export function Choices({ at, label, places = [at], actions }: ChoicesProps) {
  const { s } = useStaff();
  const { folder, edit, mayEdit, announce } = useEditor();
  const [isPasting, setPasting] = useState(false);
  const [hasValues, setHasValues] = useState(false);
  const [focus, setFocus] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  // What has no English yet is seen by its empty box.
  const errors = useNotes(at, true).filter(({ kind }) => kind !== "warning");
  const rows = choiceRows(valueAt(folder, at));
  const title = label ?? s("Các lựa chọn", "Choices");
  useEffect(() => {
    if (focus === undefined) return;
    list.current?.querySelectorAll<HTMLInputElement>(".choice-title input")[focus]?.select();
    setFocus(undefined);
  }, [focus]);
  if (rows === undefined) return <p className="staff-bad">{s("Các lựa chọn không đọc được; mở JSON để sửa.", "The choices cannot be read; open the JSON to mend them.")}</p>;

  const put = (next: readonly ChoiceRow[], run?: string): boolean => {
    const oneOf = choicesFrom(next);
    return edit({ vi: `Sửa “${title}”`, en: `Change “${title}”` }, places.map((place) => ({ op: "set", at: place, value: oneOf })), run);
  };
  const change = (index: number, part: Partial<ChoiceRow>): void => void put(rows.map((row, other) => (other === index ? { ...row, ...part } : row)), `${at}/${index}/${Object.keys(part)[0]}`);
  const move = (index: number, to: number): void => {
    const moved = rows.toSpliced(index, 1).toSpliced(to, 0, rows[index] as ChoiceRow);
    if (put(moved)) announce(s(`“${rows[index]?.title}” ở vị trí ${to + 1}`, `“${rows[index]?.title}” is number ${to + 1}`));
  };

  return (
    <fieldset className="form-choices" data-place={at}>
      <legend>{title}</legend>
      <NoteList notes={errors} />
      <ol ref={list}>
        {rows.map((row, index) => (
          // Choices have no identity but their place while they are being typed.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="choice-row">
            <TextInput className="choice-title" aria-label={s(`Lựa chọn ${index + 1}`, `Choice ${index + 1}`)} value={row.title} readOnly={!mayEdit} lang="vi" onBlur={() => actions.settleChoice(places, index)} onChange={({ currentTarget }) => change(index, { title: currentTarget.value })} />
            <TextInput aria-label={s(`Lựa chọn ${index + 1}, tiếng Anh`, `Choice ${index + 1}, English`)} placeholder={s("Tiếng Anh", "English")} value={row.english} readOnly={!mayEdit} lang="en" onChange={({ currentTarget }) => change(index, { english: currentTarget.value })} />
            {hasValues ? <TextInput aria-label={s(`Lựa chọn ${index + 1}, giá trị`, `Choice ${index + 1}, value`)} value={String(row.value ?? "")} readOnly={!mayEdit || (row.value !== undefined && typeof row.value !== "string")} onChange={({ currentTarget }) => change(index, { value: currentTarget.value, isPlaceholder: false })} /> : null}
            {mayEdit ? (
              <Group gap={2} wrap="nowrap">
                <ActionIcon variant="subtle" color="gray" disabled={index === 0} aria-label={s(`Chuyển “${row.title}” lên`, `Move “${row.title}” up`)} onClick={() => move(index, index - 1)}>
                  ↑
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" disabled={index === rows.length - 1} aria-label={s(`Chuyển “${row.title}” xuống`, `Move “${row.title}” down`)} onClick={() => move(index, index + 1)}>
                  ↓
                </ActionIcon>
                <ActionIcon variant="subtle" color="red" disabled={rows.length === 1} aria-label={s(`Xóa “${row.title}”`, `Remove “${row.title}”`)} onClick={() => put(rows.toSpliced(index, 1)) && setFocus(Math.max(0, index - 1))}>
                  ✕
                </ActionIcon>
              </Group>
            ) : null}
          </li>
        ))}
      </ol>
      <Group gap="xs">
        {mayEdit ? (
          <>
            <Button size="compact-sm" variant="default" onClick={() => put(withPlaceholder(rows, s(`Lựa chọn ${rows.length + 1}`, `Choice ${rows.length + 1}`))) && setFocus(rows.length)}>
              {s("Thêm lựa chọn", "Add a choice")}
            </Button>
            <Button size="compact-sm" variant="subtle" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
              {s("Dán nhiều dòng", "Paste many lines")}
            </Button>
          </>
        ) : null}
        <Button size="compact-sm" variant="subtle" aria-expanded={hasValues} onClick={() => setHasValues(!hasValues)}>
          {s("Giá trị cho máy", "Values for machines")}
        </Button>
      </Group>
      {isPasting ? (
        <PasteChoices
          rows={rows}
          onDone={(next) => {
            if (next !== undefined && put(next)) announce(s(`Có ${next.length} lựa chọn.`, `There are ${next.length} choices.`));
            setPasting(false);
          }}
        />
      ) : null}
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function PasteChoices({ rows, onDone }: { readonly rows: readonly ChoiceRow[]; readonly onDone: (rows: readonly ChoiceRow[] | undefined) => void }) {
  const { s } = useStaff();
  const [text, setText] = useState(() => choiceLines(rows));
  const found = readChoices(text, rows);
  return (
    <div>
      <Textarea label={s("Mỗi dòng một lựa chọn; tiếng Anh sau dấu |", "One choice a line; English after |")} description={s(`Dán được cả hai cột từ bảng tính. Đọc được ${found.length} lựa chọn.`, `Two columns of a spreadsheet can be pasted. ${found.length} choices were read.`)} autosize minRows={4} maxRows={16} value={text} data-autofocus onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" disabled={found.length === 0} onClick={() => onDone(found)}>
          {s(`Dùng ${found.length} lựa chọn này`, `Use these ${found.length}`)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(undefined)}>
          {s("Thôi", "Cancel")}
        </Button>
      </Group>
    </div>
  );
}
