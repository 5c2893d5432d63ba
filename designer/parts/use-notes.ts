// The notes at a place, for inputs that show their own.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { type Note, notesAt } from "./notes.ts";

export function useNotes(pointer: string, below = false): readonly Note[] {
  const editor = useEditor();
  const { language } = useStaff();
  return notesAt(editor, pointer, language, below);
}
