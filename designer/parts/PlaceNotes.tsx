// What is to be said at a place: what must be mended, what should be looked at, what the reviewer remarked.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Note } from "./notes.ts";
import { useNotes } from "./use-notes.ts";

export interface PlaceNotesProps {
  readonly at: string;
  /** Also of everything that lies in it, for what is folded up. */
  readonly below?: boolean;
}

export function PlaceNotes({ at, below = false }: PlaceNotesProps) {
  return <NoteList notes={useNotes(at, below)} />;
}

/** Notes as a list; nothing when there are none. */
export function NoteList({ notes, id }: { readonly notes: readonly Note[]; readonly id?: string }) {
  const { s } = useStaff();
  if (notes.length === 0) return null;
  const words = { error: s("Cần sửa:", "To be mended:"), warning: s("Cần xem:", "To be looked at:"), remark: s("Nhận xét của người duyệt:", "The reviewer's remark:") };
  return (
    <ul className="place-notes" {...(id === undefined ? {} : { id })}>
      {notes.map(({ kind, text }) => (
        <li key={`${kind} ${text}`} className={`place-note place-note-${kind}`}>
          <strong>{words[kind]}</strong> {text}
        </li>
      ))}
    </ul>
  );
}
