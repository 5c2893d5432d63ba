// The notes at a place, for inputs that show their own.

import { useMemo } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { type Note, notesAt } from "./notes.ts";

export function useNotes(pointer: string, below = false): readonly Note[] {
  const { truth, remarks } = useEditor();
  const { findings } = truth;
  const { language } = useStaff();
  return useMemo(() => notesAt({ truth: { findings }, remarks }, pointer, language, below), [findings, remarks, pointer, language, below]);
}
