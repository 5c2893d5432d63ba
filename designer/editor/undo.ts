// What can be taken back and done again. Folders share what did not change, so a hundred of them cost little.

import type { LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";

/** A folder as it was, and what was done to it then. */
interface Moment {
  readonly folder: ProcedureFolder;
  readonly label: LocalizedText;
}

/** The folder as it is, with the ways back and forth. */
export interface Undoing {
  readonly present: ProcedureFolder;
  /** Latest last. */
  readonly past: readonly Moment[];
  /** Next first. */
  readonly future: readonly Moment[];
  /** The run the last step belongs to; a step of the same run joins it. */
  readonly run?: string | undefined;
}

/** How many steps are remembered. */
const MOST = 300;

/** Nothing to take back yet. */
export function begin(folder: ProcedureFolder): Undoing {
  return { present: folder, past: [], future: [] };
}

/** A step forward. Of a run only the folder before its first step is kept. */
export function step(undoing: Undoing, folder: ProcedureFolder, label: LocalizedText, run?: string): Undoing {
  if (folder === undoing.present) return undoing;
  const joins = run !== undefined && run === undoing.run && undoing.past.length > 0;
  const past = joins ? undoing.past : [...undoing.past, { folder: undoing.present, label }].slice(-MOST);
  return { present: folder, past, future: [], run };
}

/** One step back; the same when there is none. */
export function back(undoing: Undoing): Undoing {
  const last = undoing.past.at(-1);
  if (last === undefined) return undoing;
  return { present: last.folder, past: undoing.past.slice(0, -1), future: [{ folder: undoing.present, label: last.label }, ...undoing.future] };
}

/** One step forth again. */
export function forth(undoing: Undoing): Undoing {
  const [next, ...future] = undoing.future;
  if (next === undefined) return undoing;
  return { present: next.folder, past: [...undoing.past, { folder: undoing.present, label: next.label }], future };
}

