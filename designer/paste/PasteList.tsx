// Many entries at once from a list in Word, Excel or a letter: pasted, shown as what they will be, put in by one press.
// A line that is not understood is told at its number and nothing is put in until it is mended; the text is kept.

import { Button, Group, Textarea } from "@mantine/core";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { Edit } from "../../engine/edit/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { type Column, type Line, MOST_LINES, readLines } from "./lines.ts";
import "./paste.css";
import type { Told } from "./told.ts";

/** What a line becomes. */
export interface PlannedEntry {
  readonly line: number;
  /** In words, e.g. its kind, and when it is asked. */
  readonly title: string;
  readonly about: readonly string[];
  readonly problem?: Told | undefined;
  /** How deep it stands. */
  readonly depth?: number | undefined;
}

/** What the whole list becomes. */
export interface PastePlan {
  readonly entries: readonly PlannedEntry[];
  readonly edits: readonly Edit[];
}

export interface PasteListProps<Id extends string> {
  /** Of the button, e.g. "Dán danh sách giấy tờ". */
  readonly label: string;
  readonly columns: readonly Column<Id>[];
  /** Lines as they may look. */
  readonly example: string;
  /** What undo calls it. */
  readonly step: LocalizedText;
  /** Asked below the list, e.g. where its entries go. */
  readonly where?: ReactNode;
  readonly plan: (lines: readonly Line<Id>[]) => PastePlan;
}

export function PasteList<Id extends string>(props: PasteListProps<Id>) {
  const { mayEdit } = useEditor();
  const [isOpen, setOpen] = useState(false);
  // Kept while the dialogue is closed: what was typed is not lost by a key.
  const [text, setText] = useState("");
  if (!mayEdit) return null;
  return (
    <div className="paste">
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      {isOpen ? (
        <Dialog title={props.label} size="xl" onClose={() => setOpen(false)}>
          <Pasting {...props} text={text} setText={setText} onDone={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Pasting<Id extends string>({ columns, example, step, where, plan, text, setText, onDone }: PasteListProps<Id> & { readonly text: string; readonly setText: (text: string) => void; readonly onDone: () => void }) {
  const { s } = useStaff();
  const { edit, announce } = useEditor();
  const settled = useDeferredValue(text);
  const lines = useMemo(() => readLines(settled, columns), [settled, columns]);
  const { entries, edits } = plan(lines);
  const problems = entries.filter(({ problem }) => problem !== undefined).length;
  const isTooLong = lines.length > MOST_LINES;
  const put = (): void => {
    if (!edit(step, edits)) return;
    announce(s(`Đã thêm ${entries.length} mục. Bấm Hoàn tác để bỏ.`, `Added ${entries.length} entries. Undo takes them back.`));
    setText("");
    onDone();
  };
  return (
    <div className="paste-body">
      <Textarea data-autofocus label={s("Danh sách", "List")} description={s(`Mỗi dòng một mục; các cột cách nhau bằng tab (khi dán từ bảng), | hoặc ;. Cột: ${columns.map(({ title }) => title.vi).join(" | ")}. Có dòng tiêu đề thì cột theo thứ tự nào cũng được.`, `One entry a line; columns apart by tab (pasted from a table), | or ;. Columns: ${columns.map(({ title }) => title.en).join(" | ")}. With a line of headings in any order.`)} placeholder={example} autosize minRows={6} maxRows={14} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      {where}
      <div role="status">
        {entries.length === 0 ? null : problems > 0 ? s(`${entries.length} mục; ${problems} dòng phải sửa.`, `${entries.length} entries; ${problems} lines to mend.`) : s(`Sẽ thêm ${entries.length} mục:`, `${entries.length} entries will be added:`)}
        {isTooLong ? <p className="staff-bad">{s(`Chỉ đọc ${MOST_LINES} dòng đầu; dán làm nhiều lần.`, `Only the first ${MOST_LINES} lines are read; paste in several goes.`)}</p> : null}
      </div>
      {entries.length === 0 ? null : (
        <ol className="paste-plan">
          {entries.map(({ line, title, about, problem, depth = 0 }) => (
            <li key={line} data-depth={depth}>
              <strong>{title}</strong>
              {about.length === 0 ? null : <span className="muted"> – {about.join(" · ")}</span>}
              {problem === undefined ? null : <div className="staff-bad">{s(`Dòng ${line}: ${problem[0]}`, `Line ${line}: ${problem[1]}`)}</div>}
            </li>
          ))}
        </ol>
      )}
      <Group gap="xs">
        <Button disabled={entries.length === 0 || problems > 0 || isTooLong || settled !== text} onClick={put}>
          {s(`Thêm ${entries.length} mục này`, `Add these ${entries.length}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {s("Thôi", "Cancel")}
        </Button>
      </Group>
    </div>
  );
}
