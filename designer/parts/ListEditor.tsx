// The entries of a list, or of a table of named things: added, opened, moved up and down, removed, all by keyboard. Focus goes
// with what was moved, to what was made, and stays near what was taken away.

import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Edit } from "../../engine/edit/index.ts";
import { at as valueAt } from "../../engine/facts/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { AddEntry } from "./AddEntry.tsx";
import { entriesAt, type Entry, moveTo } from "./entries.ts";
import { EntryItem } from "./EntryItem.tsx";
import { PlaceNotes } from "./PlaceNotes.tsx";
import { strange } from "./use-bound.ts";
import { covers } from "./use-target.ts";

export interface ListEditorProps {
  /** Pointer of the list or table. */
  readonly at: string;
  /** Of the list, e.g. "Giấy tờ phải nộp". */
  readonly label: string;
  /** What one entry is called, e.g. "giấy tờ". */
  readonly one: string;
  /** What an entry is told by. */
  readonly titleOf: (entry: Entry) => string;
  /** Its inputs. */
  readonly renderEntry: (entry: Entry) => ReactNode;
  /** Edits that add an entry; with `asks` it is asked for first, e.g. its name. */
  readonly add: (asked: string) => readonly Edit[];
  readonly asks?: string;
  /** Where `add` puts it, when not at the end. */
  readonly addsAt?: number;
  /** Takes an entry away where more is to be thought of; says whether it is gone at once. */
  readonly remove?: (entry: Entry) => boolean;
  /** Entries of one or two inputs are not folded up. */
  readonly isFlat?: boolean;
  readonly help?: string;
}

export function ListEditor({ at, label, one, titleOf, renderEntry, add, asks, addsAt, remove, isFlat = false, help }: ListEditorProps) {
  const { s } = useStaff();
  const { folder, edit, mayEdit, announce, target } = useEditor();
  const entries = entriesAt(folder, at);
  const pointedOut = target === undefined ? -1 : (entries ?? []).findIndex(({ pointer }) => covers(pointer, target.pointer));
  const [open, setOpen] = useState(pointedOut < 0 ? undefined : pointedOut);
  const [focus, setFocus] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const handle = isFlat ? ".entry-body :is(input, textarea, select)" : ".entry-title";
  useEffect(() => {
    if (target !== undefined && pointedOut >= 0) setOpen(pointedOut);
  }, [target, pointedOut]);
  useEffect(() => {
    if (focus === undefined) return;
    list.current?.querySelector<HTMLElement>(`:scope > ${focus}`)?.focus();
    setFocus(undefined);
  }, [focus]);

  if (entries === undefined) {
    return (
      <p className="staff-bad">
        {s(`${label}: phần này không đọc được; mở JSON để sửa:`, `${label}: this cannot be read; open the JSON to mend it:`)} <code>{strange(valueAt(folder, at))}</code>
      </p>
    );
  }
  const move = (entry: Entry, to: number): void => {
    if (!edit({ vi: `Chuyển ${one} “${titleOf(entry)}”`, en: `Move “${titleOf(entry)}”` }, moveTo(entries, entry.index, to))) return;
    if (open === entry.index) setOpen(to);
    else if (open === to) setOpen(entry.index);
    setFocus(`ol > [data-entry="${to}"] ${handle}`);
    announce(s(`“${titleOf(entry)}” ở vị trí ${to + 1} trên ${entries.length}`, `“${titleOf(entry)}” is number ${to + 1} of ${entries.length}`));
  };
  const takeAway = (entry: Entry): void => {
    const isGone = remove === undefined ? edit({ vi: `Xóa ${one} “${titleOf(entry)}”`, en: `Remove “${titleOf(entry)}”` }, [{ op: "remove", at: entry.pointer }]) : remove(entry);
    if (!isGone) return;
    setOpen(undefined);
    setFocus(entries.length === 1 ? ".entry-add :is(input, button)" : `ol > [data-entry="${Math.min(entry.index, entries.length - 2)}"] ${handle}`);
    announce(s(`Đã xóa ${one} “${titleOf(entry)}”. Bấm Hoàn tác để lấy lại.`, `Removed “${titleOf(entry)}”. Undo brings it back.`));
  };
  const append = (asked: string): void => {
    if (!edit({ vi: `Thêm ${one}${asked === "" ? "" : ` “${asked}”`}`, en: `Add ${asked === "" ? one : `“${asked}”`}` }, add(asked))) return;
    const place = addsAt ?? entries.length;
    setOpen(place);
    setFocus(`ol > [data-entry="${place}"] .entry-body :is(input, textarea, select)`);
    announce(s(`Đã thêm ${one}`, `Added ${one}`));
  };
  return (
    <div className="list-editor" data-place={at} ref={list} role="group" aria-label={label}>
      {help === undefined ? null : <p className="muted list-help">{help}</p>}
      <PlaceNotes at={at} />
      {entries.length === 0 ? <p className="muted">{s("Chưa có mục nào.", "Nothing yet.")}</p> : null}
      <ol className={isFlat ? "entries entries-flat" : "entries"}>
        {entries.map((entry) => (
          <EntryItem
            key={entry.key}
            entry={entry}
            title={titleOf(entry)}
            count={entries.length}
            isFlat={isFlat}
            isOpen={isFlat || open === entry.index}
            mayEdit={mayEdit}
            onToggle={() => setOpen(open === entry.index ? undefined : entry.index)}
            onMove={(to) => move(entry, to)}
            onRemove={() => takeAway(entry)}
          >
            {renderEntry(entry)}
          </EntryItem>
        ))}
      </ol>
      {mayEdit ? <AddEntry label={s(`Thêm ${one}`, `Add ${one}`)} asks={asks} onAdd={append} /> : null}
    </div>
  );
}
