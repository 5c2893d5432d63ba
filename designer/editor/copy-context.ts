// What only the frame and the last part (submitting, saves) know besides the editor: where the procedure is kept.

import { createContext, useContext } from "react";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import type { SaveState } from "./saving/saver.ts";
import type { Standing } from "./use-standing.ts";
import type { WorkingCopyRow, WorkingCopyView } from "./views.ts";

export interface Copy {
  /** As it was when it was opened; the folder of today is the editor's. */
  readonly view: WorkingCopyView;
  /** Its last submission and its writers, as that is now. */
  readonly standing: Standing;
  /** Both were learnt by the way. */
  told(copy: WorkingCopyRow): void;
  readonly saveState: SaveState;
  /** The revision that is saved. */
  readonly revision: number;
  /** Saves now. The revision that then is saved; undefined when it could not be. */
  flush(): Promise<number | undefined>;
  /** Goes on with what somebody else has saved; only while everything of one's own is saved. */
  takeOver(theirs: WorkingCopyView): void;
  /** Puts an earlier save in place; undoable. */
  goBackTo(folder: ProcedureFolder, savedAt: string): void;
}

export const CopyContext = createContext<Copy | undefined>(undefined);

/** The working copy around a part. */
export function useCopy(): Copy {
  const copy = useContext(CopyContext);
  if (copy === undefined) throw new Error("Only works inside the editor of a working copy");
  return copy;
}
