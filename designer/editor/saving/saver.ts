// Saves while somebody writes. Each save says which revision it was made from; when somebody else has saved meanwhile,
// nothing is overwritten: both folders and what they have in common are handed on. Knows no React; time and server are given.

import type { LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import { ApiProblem, isDecided, isSignedOut } from "../../../portal/parts/staff/api.ts";
import type { WorkingCopyRow, WorkingCopyView } from "../views.ts";
import type { Unsaved } from "./unsaved.ts";

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

/** The world a saver lives in. */
export interface SaverPorts {
  save(folder: ProcedureFolder, summary: readonly LocalizedText[], revision: number): Promise<WorkingCopyRow>;
  load(): Promise<WorkingCopyView>;
  /** Keeps on this computer what the server does not have yet. */
  keep(unsaved: Unsaved): void;
  forget(): void;
  /** Calls later; the answer takes the call back. */
  later(ms: number, call: () => void): () => void;
}

/** Keeps a working copy saved. */
export interface Saver {
  state(): SaveState;
  /** The revision that is saved. */
  revision(): number;
  /** What is worked on now, and all steps taken so far. */
  change(folder: ProcedureFolder, done: readonly LocalizedText[]): void;
  /** Saves now. The revision when everything is saved; undefined when it cannot be. */
  flush(): Promise<number | undefined>;
  /** A conflict was settled: from now on this is what others have saved, and `next` what is worked on. */
  settle(theirs: WorkingCopyView, next: ProcedureFolder): void;
  /** Goes on with what others have saved; false, and nothing happens, when something is unsaved here or a later one is known. */
  takeOver(theirs: WorkingCopyView): boolean;
  /** Hears of every change of state; the answer ends it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** `left` is what was left over from last time and is worked on again. */
export function openSaver(copy: WorkingCopyView, left: Unsaved | undefined, ports: SaverPorts): Saver {
  let saved = { folder: copy.folder, revision: copy.revision, steps: 0, at: copy.savedAt };
  let mine = { folder: copy.folder, done: [] as readonly LocalizedText[] };
  let state: SaveState = left === undefined || left.revision === copy.revision ? { is: "saved", at: copy.savedAt } : { is: "conflict", conflict: { base: left.base, theirs: copy } };
  let underWay: Promise<number | undefined> | undefined;
  let cancel = (): void => undefined;
  const listeners = new Set<() => void>();

  function become(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function save(): Promise<number | undefined> {
    cancel();
    while (mine.folder !== saved.folder) {
      const { folder, done } = mine;
      become({ is: "saving" });
      try {
        const row = await ports.save(folder, summaryOf(done.slice(saved.steps)), saved.revision);
        saved = { folder, revision: row.revision, steps: done.length, at: row.savedAt };
      } catch (error) {
        if (error instanceof ApiProblem && error.code === "stale") return meet(folder, done.length);
        // Whoever signs in again goes on where they were.
        fail(error, isDecided(error) && !isSignedOut(error));
        return undefined;
      }
    }
    rest(saved.at);
    return saved.revision;
  }

  /** An answer that was lost may have been ours: then nobody else is in the way. */
  async function meet(folder: ProcedureFolder, steps: number): Promise<number | undefined> {
    try {
      const theirs = await ports.load();
      if (JSON.stringify(theirs.folder) !== JSON.stringify(folder)) {
        become({ is: "conflict", conflict: { base: saved.folder, theirs } });
        return undefined;
      }
      saved = { folder, revision: theirs.revision, steps, at: theirs.savedAt };
      return save();
    } catch (error) {
      fail(error, false);
      return undefined;
    }
  }

  function rest(at: string): void {
    ports.forget();
    if (state.is !== "saved" || state.at !== at) become({ is: "saved", at });
  }

  function fail(error: unknown, isFinal: boolean): void {
    become({ is: "failing", error: error instanceof Error ? error : new Error(String(error)), isFinal });
    if (!isFinal) cancel = ports.later(RETRY_MS, () => void flush());
  }

  function flush(): Promise<number | undefined> {
    if (state.is === "conflict") return Promise.resolve(undefined);
    underWay ??= save().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  function settle(theirs: WorkingCopyView, next: ProcedureFolder): void {
    saved = { folder: theirs.folder, revision: theirs.revision, steps: mine.done.length, at: theirs.savedAt };
    mine = { folder: next, done: mine.done };
    if (next === theirs.folder) return rest(theirs.savedAt);
    ports.keep({ revision: saved.revision, base: saved.folder, folder: next });
    become({ is: "unsaved" });
    cancel = ports.later(PAUSE_MS, () => void flush());
  }

  return {
    state: () => state,
    revision: () => saved.revision,
    flush,
    settle,
    takeOver(theirs) {
      if (state.is !== "saved" || theirs.revision <= saved.revision) return false;
      settle(theirs, theirs.folder);
      return true;
    },
    change(folder, done) {
      if (folder === mine.folder) return;
      mine = { folder, done };
      if (state.is === "conflict") return;
      if (folder === saved.folder && underWay === undefined) {
        // Everything was taken back: there is nothing to save any more, and nothing to be taken up next time.
        cancel();
        return rest(saved.at);
      }
      ports.keep({ revision: saved.revision, base: saved.folder, folder });
      if (underWay !== undefined) return; // whoever is saving goes on until all is saved
      if (state.is !== "failing" || state.isFinal) become({ is: "unsaved" });
      cancel();
      cancel = ports.later(PAUSE_MS, () => void flush());
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => cancel(),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of many steps only the last are told, and typing in one field once. */
function summaryOf(steps: readonly LocalizedText[]): readonly LocalizedText[] {
  return steps.filter(({ vi }, index) => vi !== steps[index + 1]?.vi).slice(-MOST_STEPS);
}

/** Who types is not saved at each key. */
const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;
const MOST_STEPS = 20;
