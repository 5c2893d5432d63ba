// What to call a working copy: its procedure's name as far as it can be read.

import type { ProcedureFolder } from "../../engine/model/index.ts";
import type { Say } from "../../portal/parts/say.ts";

/** The name, or words for a procedure that has none yet. */
export function titleOf({ procedure }: ProcedureFolder, s: Say): string {
  const name: unknown = typeof procedure === "object" && procedure !== null && "name" in procedure ? procedure.name : undefined;
  const vi: unknown = typeof name === "object" && name !== null && "vi" in name ? name.vi : undefined;
  return typeof vi === "string" && vi.trim() !== "" ? vi : s("Thủ tục chưa đặt tên", "Procedure without a name");
}
