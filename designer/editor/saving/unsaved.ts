// What is not saved yet, kept in this browser: a reload, a crash or the end of a session loses nothing.

import type { ProcedureFolder } from "../../../engine/model/index.ts";

/** A folder, and the saved one it was made from: somebody else may save before this one comes to it. */
export interface Unsaved {
  readonly revision: number;
  readonly base: ProcedureFolder;
  readonly folder: ProcedureFolder;
}

/** Keeps it. A full or forbidden storage only means that a reload forgets. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(KEY + id, JSON.stringify(unsaved));
  } catch {
    // Nothing to do: it is still on the screen, and will be saved.
  }
}

/** What was kept, if it can be read. */
export function keptUnsaved(id: string): Unsaved | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + id) ?? "null");
    return isUnsaved(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** It is saved, or no longer wanted. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(KEY + id);
  } catch {
    // A forbidden storage kept nothing.
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const KEY = "motcua:ban-soan:";

function isUnsaved(kept: unknown): kept is Unsaved {
  return isGroup(kept) && typeof kept["revision"] === "number" && isGroup(kept["base"]) && isGroup(kept["folder"]);
}

function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
