// What is not saved yet, kept in this browser: a reload, a crash or the end of a session loses nothing.

import type { ProcedureFolder } from "../../../engine/model/index.ts";

/** A folder, and the saved one it was made from: somebody else may save before this one comes to it. */
export interface Unsaved {
  readonly revision: number;
  readonly base: ProcedureFolder;
  readonly folder: ProcedureFolder;
}

/**
 * Under what it is kept: by person, too. At a shared computer one author's unsaved work must not be saved under the next
 * one's name, who could then not be kept from approving what they did not write, nor the first from approving what they did.
 */
export function keyOf(account: string, id: string): string {
  return `${account}:${id}`;
}

/** Keeps the latest of what is not saved. */
export interface Keeper {
  /** In a moment: at every key of somebody typing it would take longer than the key itself. */
  keep(unsaved: Unsaved): void;
  /** At once what still waits, because the page goes. */
  now(): void;
  /** It is saved, or no longer wanted. */
  forget(): void;
}

export function openKeeper(key: string): Keeper {
  let waiting: Unsaved | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== undefined) keepUnsaved(key, waiting);
    waiting = undefined;
  };
  return {
    keep(unsaved) {
      waiting = unsaved;
      timer ??= setTimeout(now, MOMENT_MS);
    },
    now,
    forget() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      forgetUnsaved(key);
    },
  };
}

/** Keeps it. A full or forbidden storage only means that a reload forgets. */
function keepUnsaved(key: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(KEY + key, JSON.stringify(unsaved));
  } catch {
    // Nothing to do: it is still on the screen, and will be saved.
  }
}

/** What was kept, if it can be read. */
export function keptUnsaved(key: string): Unsaved | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + key) ?? "null");
    return isUnsaved(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(KEY + key);
  } catch {
    // A forbidden storage kept nothing.
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What a crash of the browser itself may take away. */
const MOMENT_MS = 250;

const KEY = "motcua:ban-soan:";

function isUnsaved(kept: unknown): kept is Unsaved {
  return isGroup(kept) && typeof kept["revision"] === "number" && isGroup(kept["base"]) && isGroup(kept["folder"]);
}

function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
