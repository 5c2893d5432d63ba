// What every part of the editor stands on: the procedure being worked on, a way to change it, and what is true of it now.
// The parts (facts, form, workflow, simulator …) know this and nothing of saving, merging or the server.

import { createContext, useContext } from "react";
import type { Edit } from "../../engine/edit/index.ts";
import type { Agency, CommonGroups, Definition, LocalizedText, PinnedCalendar, ProcedureFolder, Role } from "../../engine/model/index.ts";
import type { Coverage, VerifyFinding } from "../../engine/verify/index.ts";

/** What a procedure is worked on with: the data definitions share (`GET /api/authoring`). */
export interface Surroundings {
  readonly common: CommonGroups;
  readonly roles: readonly Role[];
  readonly agencies: readonly Agency[];
  readonly calendar: PinnedCalendar;
  /** Slips every procedure may issue, by name: shown, not edited. */
  readonly slips: { readonly [name: string]: unknown };
}

/** What is known of the procedure as it stands now. */
export interface Truth {
  /** The bundled definition; undefined when the files do not go together (`findings` then say why). */
  readonly definition: Definition | undefined;
  /** Sound enough for the card, the canvas and the simulator: no error that keeps it from being compiled. */
  readonly isSound: boolean;
  /** Of the last folder that was looked at. While `isStale`, newer edits are still being looked at. */
  readonly findings: readonly VerifyFinding[];
  readonly coverage?: Coverage | undefined;
  readonly isStale: boolean;
}

/** A reviewer's remark at a place. */
export interface PlacedRemark {
  readonly at?: string | undefined;
  readonly text: string;
  readonly by?: string | undefined;
  /** What it was about, when that is no longer there; `at` is then what it stood in. */
  readonly gone?: string | undefined;
  /** What it is about within the shared group that is asked for at `at`. */
  readonly within?: string | undefined;
}

export interface Editor {
  readonly folder: ProcedureFolder;
  readonly surroundings: Surroundings;
  readonly truth: Truth;
  readonly remarks: readonly PlacedRemark[];
  /** False: looked at only, e.g. while a newer version of it is being merged. */
  readonly mayEdit: boolean;
  /**
   * One undoable change; false when refused (the editor has then said why). Edits that cannot be applied change nothing.
   * Edits with the same `run` that follow one another (typing in one field) are one undo step.
   */
  edit(label: LocalizedText, edits: readonly Edit[], run?: string): boolean;
  undo(): void;
  redo(): void;
  /** What undo and redo would take back or do again; undefined when there is nothing. */
  readonly undoable: LocalizedText | undefined;
  readonly redoable: LocalizedText | undefined;
  /** Goes to the part that shows a place (JSON Pointer into the folder), or to its file as JSON, and points it out. */
  goTo(pointer: string, as?: "json"): void;
  /** The place to be pointed out now: the last `goTo`. A part scrolls to it and focuses it when it shows it. */
  readonly target: { readonly pointer: string; readonly asked: number } | undefined;
  /** Tells something in the live region (and in the bar), e.g. "Đã xóa bước Thẩm tra". */
  announce(message: string): void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor around a part. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error("Parts of the editor only work inside it");
  return editor;
}
