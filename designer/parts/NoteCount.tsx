// How much is to be said about what is folded up.

import { Mark } from "../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { countNotes } from "./notes.ts";

export function NoteCount({ places }: { readonly places: readonly string[] }) {
  const { s } = useStaff();
  const { errors, others } = countNotes(useEditor(), places);
  if (errors > 0) return <Mark tone="bad">{s(`${errors} điều cần sửa`, `${errors} to mend`)}</Mark>;
  return others > 0 ? <Mark tone="waiting">{s(`${others} điều cần xem`, `${others} to look at`)}</Mark> : null;
}
