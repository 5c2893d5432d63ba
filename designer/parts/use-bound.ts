// An input's hold on a place of the procedure: what is there, how to change it, what is said about it.

import { useCallback, useMemo } from "react";
import { at } from "../../engine/facts/index.ts";
import type { Json, LocalizedText } from "../../engine/model/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import type { Note } from "./notes.ts";
import { putAt, takeAt } from "./put.ts";
import { useLatest } from "./use-latest.ts";
import { useNotes } from "./use-notes.ts";

/** What every bound input is told. */
export interface BoundProps {
  /** JSON Pointer into the folder. */
  readonly at: string;
  readonly label: string;
  /** Shown under the label. */
  readonly help?: string | undefined;
  /** Taken away when emptied, and not marked as needed. */
  readonly optional?: boolean | undefined;
}

/** A place as an input sees it. */
export interface Bound {
  readonly value: unknown;
  readonly mayEdit: boolean;
  readonly errors: readonly Note[];
  /** Warnings and remarks. */
  readonly others: readonly Note[];
  put(value: Json): void;
  take(): void;
}

/** Typing in one place is one undo step. The same object while nothing about the place has changed. */
export function useBound({ at: pointer, label }: Pick<BoundProps, "at" | "label">): Bound {
  const editor = useEditor();
  const { mayEdit } = editor;
  const notes = useNotes(pointer);
  const value = at(editor.folder, pointer);
  const latest = useLatest({ editor, label });
  const put = useCallback(
    (next: Json) => {
      const { editor, label } = latest.current;
      editor.edit(changing(label), putAt(editor.folder, pointer, next), pointer);
    },
    [latest, pointer],
  );
  const take = useCallback(() => {
    const { editor, label } = latest.current;
    editor.edit(changing(label), takeAt(editor.folder, pointer), pointer);
  }, [latest, pointer]);
  return useMemo(() => ({ value, mayEdit, errors: notes.filter(({ kind }) => kind === "error"), others: notes.filter(({ kind }) => kind !== "error"), put, take }), [value, mayEdit, notes, put, take]);
}

/** What undo calls a change of one input. */
export function changing(label: string): LocalizedText {
  return { vi: `Sửa “${label}”`, en: `Change “${label}”` };
}

/** A value of a kind the input is not made for, as it stands: shown, never overwritten by accident. */
export function strange(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 200) ?? "";
}
