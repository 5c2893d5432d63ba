// Saves while somebody writes. Each save says which revision it was made from; when somebody else has saved meanwhile,
// nothing is overwritten: both folders and what they have in common are handed on.

import { useCallback, useEffect, useRef, useState } from "react";
import type { LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import { ApiProblem, get, isDecided, put } from "../../../portal/parts/staff/api.ts";
import type { WorkingCopyRow, WorkingCopyView } from "../views.ts";
import { forgetUnsaved, keepUnsaved, type Unsaved } from "./unsaved.ts";

/** How far saving is. */
export type SaveState =
  | { readonly is: "saved"; readonly at: string }
  | { readonly is: "unsaved" }
  | { readonly is: "saving" }
  /** It did not work; without `isFinal` it is tried again by itself. */
  | { readonly is: "failing"; readonly error: Error; readonly isFinal: boolean }
  | { readonly is: "conflict"; readonly conflict: Conflict };

/** Somebody else saved first. */
export interface Conflict {
  /** What both began with. */
  readonly base: ProcedureFolder;
  readonly theirs: WorkingCopyView;
}

/** Saving, and what to tell it. */
export interface Saving {
  readonly state: SaveState;
  /** The revision that is saved. */
  readonly revision: number;
  /** Saves now; resolves when everything is saved, or cannot be. */
  flush(): Promise<boolean>;
  /** A conflict was settled: from now on this is what others have saved, and `next` what is worked on. */
  settle(theirs: WorkingCopyView, next: ProcedureFolder): void;
}

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

/**
 * Saves `folder` as the working copy `copy`. `done` are the steps taken so far, for the history of saves; `unsaved` is what was
 * left over from last time and is being worked on again.
 */
export function useSaving(copy: WorkingCopyView, folder: ProcedureFolder, { done, unsaved }: { readonly done: readonly LocalizedText[]; readonly unsaved: Unsaved | undefined }): Saving {
  const saved = useRef({ folder: copy.folder, revision: copy.revision, steps: 0 });
  const latest = useRef({ folder, done });
  latest.current = { folder, done };
  const underWay = useRef<Promise<boolean>>(undefined);
  const [state, setState] = useState<SaveState>(() => (unsaved === undefined || unsaved.revision === copy.revision ? { is: "saved", at: copy.savedAt } : { is: "conflict", conflict: { base: unsaved.base, theirs: copy } }));

  const save = useCallback(async (): Promise<boolean> => {
    const { folder: mine, done: steps } = latest.current;
    if (mine === saved.current.folder) return true;
    setState({ is: "saving" });
    try {
      const row = await put<WorkingCopyRow>(`/api/working-copies/${copy.id}`, { folder: mine, summary: steps.slice(saved.current.steps).slice(-MOST_STEPS) }, { revision: saved.current.revision });
      saved.current = { folder: mine, revision: row.revision, steps: steps.length };
      const isAll = latest.current.folder === mine;
      if (isAll) forgetUnsaved(copy.id);
      setState(isAll ? { is: "saved", at: row.savedAt } : { is: "unsaved" });
      return isAll ? true : await save();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "stale") return await meet();
      setState({ is: "failing", error: error instanceof Error ? error : new Error(String(error)), isFinal: isDecided(error) });
      return false;
    }

    /** An answer that was lost may have been ours: then nobody else is in the way. */
    async function meet(): Promise<boolean> {
      try {
        const theirs = await get<WorkingCopyView>(`/api/working-copies/${copy.id}`);
        if (JSON.stringify(theirs.folder) === JSON.stringify(mine)) {
          saved.current = { folder: mine, revision: theirs.revision, steps: steps.length };
          setState({ is: "saved", at: theirs.savedAt });
          return true;
        }
        setState({ is: "conflict", conflict: { base: saved.current.folder, theirs } });
      } catch (error) {
        setState({ is: "failing", error: error instanceof Error ? error : new Error(String(error)), isFinal: false });
      }
      return false;
    }
  }, [copy.id]);

  const flush = useCallback(() => {
    underWay.current ??= save().finally(() => {
      underWay.current = undefined;
    });
    return underWay.current;
  }, [save]);

  useEffect(() => {
    if (folder === saved.current.folder || state.is === "conflict") return undefined;
    setState((before) => (before.is === "saved" ? { is: "unsaved" } : before));
    keepUnsaved(copy.id, { revision: saved.current.revision, base: saved.current.folder, folder });
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
    // A new state alone is no reason to save; `failing` has a rhythm of its own below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [folder, copy.id, flush]);

  useEffect(() => {
    if (state.is !== "failing" || state.isFinal) return undefined;
    const timer = setTimeout(() => void flush(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, flush]);

  const isOpen = state.is !== "saved";
  useEffect(() => {
    if (!isOpen) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOpen]);

  const settle = useCallback(
    (theirs: WorkingCopyView, next: ProcedureFolder) => {
      saved.current = { folder: theirs.folder, revision: theirs.revision, steps: latest.current.done.length };
      if (next === theirs.folder) forgetUnsaved(copy.id);
      setState(next === theirs.folder ? { is: "saved", at: theirs.savedAt } : { is: "unsaved" });
    },
    [copy.id],
  );

  return { state, revision: saved.current.revision, flush, settle };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of many small steps only the last are told. */
const MOST_STEPS = 20;
