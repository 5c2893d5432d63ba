// A text in both languages. Vietnamese is the language of record; the English one may come later.

import { useRef } from "react";
import { at as valueAt } from "../../engine/facts/index.ts";
import type { Json } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { BoundText } from "./BoundText.tsx";
import { FieldHelp } from "./FieldHelp.tsx";
import type { Help } from "./help.ts";
import { NoteList } from "./PlaceNotes.tsx";
import { useNotes } from "./use-notes.ts";
import { useTarget } from "./use-target.ts";

export interface BoundLocalizedProps {
  /** Pointer of the pair. */
  readonly at: string;
  readonly label: string;
  readonly help?: Help | string | undefined;
  readonly multiline?: boolean;
  /** May be missing altogether. */
  readonly optional?: boolean;
}

export function BoundLocalized({ at, label, help, multiline = false, optional = false }: BoundLocalizedProps) {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const frame = useRef<HTMLDivElement>(null);
  useTarget(at, frame);
  const notes = useNotes(at);
  const value = valueAt(folder, at) as Json | undefined;
  const told = typeof help === "object" ? t(help.what) : help;
  const shared = { multiline, ...(told === undefined ? {} : { help: told }) };
  return (
    <div className="bound-pair" data-place={at} ref={frame}>
      <div className="bound-languages">
        <BoundText at={`${at}/vi`} label={label} optional={optional || value === undefined} {...shared} lang="vi" />
        <BoundText at={`${at}/en`} label={s(`${label} (tiếng Anh)`, `${label} (English)`)} optional multiline={multiline} lang="en" />
      </div>
      <FieldHelp help={typeof help === "object" ? help : undefined} label={label} />
      <NoteList notes={notes} />
    </div>
  );
}
