// A working copy out of files: the folder of a procedure, or the table of its internal process.

import type { ProcedureFolder } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { FolderInput } from "../exchange/FolderInput.tsx";
import { ProcessTableStart } from "../exchange/table/index.ts";

export function FromFiles({ onReady }: { onReady(folder: ProcedureFolder): void }) {
  const { s } = useStaff();
  return (
    <>
      <h3>{s("Bảng quy trình nội bộ đã phê duyệt", "Approved table of an internal process")}</h3>
      <ProcessTableStart onReady={onReady} />
      <h3>{s("Thủ tục đã tải về (.zip hoặc thư mục)", "A procedure taken along (.zip or folder)")}</h3>
      <FolderInput onFolder={onReady} />
    </>
  );
}
