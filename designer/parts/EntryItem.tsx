// One entry of a list: its title, which opens it, and what can be done with it as a whole.

import { ActionIcon } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Entry } from "./entries.ts";
import { NoteCount } from "./NoteCount.tsx";
import { PlaceNotes } from "./PlaceNotes.tsx";
import { useTarget } from "./use-target.ts";

export interface EntryItemProps {
  readonly entry: Entry;
  readonly title: string;
  readonly count: number;
  readonly isFlat: boolean;
  readonly isOpen: boolean;
  readonly mayEdit: boolean;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export function EntryItem({ entry, title, count, isFlat, isOpen, mayEdit, onToggle, onMove, onRemove, children }: EntryItemProps) {
  const { s } = useStaff();
  const ref = useRef<HTMLLIElement>(null);
  useTarget(entry.pointer, ref);
  const { index } = entry;
  const shown = title === "" ? s(`Mục ${index + 1}`, `Entry ${index + 1}`) : title;
  const byKey = (event: KeyboardEvent): void => {
    const to = event.key === "ArrowUp" ? index - 1 : event.key === "ArrowDown" ? index + 1 : undefined;
    if (!event.altKey || to === undefined || to < 0 || to >= count || !mayEdit) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <li className="entry" data-entry={index} data-place={entry.pointer} ref={ref}>
      <div className="entry-head">
        {isFlat ? null : (
          <button type="button" className="entry-title" aria-expanded={isOpen} onClick={onToggle} onKeyDown={byKey} title={s("Alt + mũi tên lên, xuống: chuyển vị trí", "Alt + arrow up or down: move")}>
            {shown}
          </button>
        )}
        {isOpen ? null : <NoteCount places={[entry.pointer]} />}
        {mayEdit ? (
          <span className="entry-buttons">
            <ActionIcon variant="subtle" color="dark" disabled={index === 0} aria-label={s(`Chuyển lên: ${shown}`, `Move up: ${shown}`)} onClick={() => onMove(index - 1)}>
              ↑
            </ActionIcon>
            <ActionIcon variant="subtle" color="dark" disabled={index === count - 1} aria-label={s(`Chuyển xuống: ${shown}`, `Move down: ${shown}`)} onClick={() => onMove(index + 1)}>
              ↓
            </ActionIcon>
            <ActionIcon variant="subtle" color="red" aria-label={s(`Xóa: ${shown}`, `Remove: ${shown}`)} onClick={onRemove}>
              ✕
            </ActionIcon>
          </span>
        ) : null}
      </div>
      {isOpen ? (
        <div className="entry-body">
          <PlaceNotes at={entry.pointer} />
          {children}
        </div>
      ) : null}
    </li>
  );
}
