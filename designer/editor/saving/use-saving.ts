// The saver at work in the editor: told of every change, heard of every state.

import { useEffect, useState, useSyncExternalStore } from "react";
import type { LocalizedText, ProcedureFolder } from "../../../engine/model/index.ts";
import { get, put } from "../../../portal/parts/staff/api.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { WorkingCopyRow, WorkingCopyView } from "../views.ts";
import { openSaver, type Saver, type SaveState } from "./saver.ts";
import { keyOf, openKeeper, type Keeper, type Unsaved } from "./unsaved.ts";

/** Saves `folder` as the working copy; leaving with something unsaved is asked about. */
export function useSaving(copy: WorkingCopyView, folder: ProcedureFolder, { done, left }: { readonly done: readonly LocalizedText[]; readonly left: Unsaved | undefined }): { readonly saver: Saver; readonly state: SaveState } {
  const { account } = useStaff();
  const [keeper] = useState(() => openKeeper(keyOf(account.id, copy.id)));
  const [saver] = useState(() => openSaver(copy, left, portsOf(copy.id, keeper)));
  const state = useSyncExternalStore(saver.onChange, saver.state);
  useEffect(() => saver.change(folder, done), [saver, folder, done]);
  useEffect(() => () => void saver.flush().finally(saver.close), [saver]);
  useEffect(() => {
    addEventListener("pagehide", keeper.now);
    return () => {
      removeEventListener("pagehide", keeper.now);
      keeper.now();
    };
  }, [keeper]);
  const isOpen = state.is !== "saved";
  useEffect(() => {
    if (!isOpen) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOpen]);
  return { saver, state };
}

// ---------------------------------------------------------------------------------------------------------------------

function portsOf(id: string, { keep, forget }: Keeper) {
  const address = `/api/working-copies/${id}`;
  return {
    save: (folder: ProcedureFolder, summary: readonly LocalizedText[], revision: number) => put<WorkingCopyRow>(address, { folder, summary }, { revision }),
    load: () => get<WorkingCopyView>(address),
    keep,
    forget,
    later(ms: number, call: () => void) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  };
}
