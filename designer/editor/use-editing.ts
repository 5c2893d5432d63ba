// The folder being worked on, with every step undoable. Knows nothing of where it is kept.

import { useCallback, useRef, useState } from "react";
import { applyEdits, type Edit } from "../../engine/edit/index.ts";
import type { LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";
import { back, begin, forth, step, type Undoing } from "./undo.ts";

/** A folder with its ways back and forth. */
export interface Editing {
  readonly undoing: Undoing;
  /** The refusal's code when the edits were not applied. */
  edit(label: LocalizedText, edits: readonly Edit[], run?: string): string | undefined;
  /** Another folder in its place, e.g. an earlier save; undoable too. */
  put(label: LocalizedText, folder: ProcedureFolder): void;
  /** Another folder with somebody else's work in it. The ways back end here: they would take that work away as well. */
  restart(folder: ProcedureFolder): void;
  undo(): void;
  redo(): void;
}

export function useEditing(folder: ProcedureFolder): Editing {
  const [undoing, setUndoing] = useState(() => begin(folder));
  // Several edits may be asked for before the page is drawn anew: each sees the one before.
  const latest = useRef(undoing);
  const move = useCallback((next: Undoing) => {
    latest.current = next;
    setUndoing(next);
  }, []);
  const edit = useCallback(
    (label: LocalizedText, edits: readonly Edit[], run?: string) => {
      const outcome = applyEdits(latest.current.present, edits);
      if ("refusal" in outcome) return outcome.refusal.code;
      move(step(latest.current, outcome.folder, label, run));
      return undefined;
    },
    [move],
  );
  const put = useCallback((label: LocalizedText, next: ProcedureFolder) => move(step(latest.current, next, label)), [move]);
  const restart = useCallback((next: ProcedureFolder) => move(begin(next)), [move]);
  const undo = useCallback(() => move(back(latest.current)), [move]);
  const redo = useCallback(() => move(forth(latest.current)), [move]);
  return { undoing, edit, put, restart, undo, redo };
}
