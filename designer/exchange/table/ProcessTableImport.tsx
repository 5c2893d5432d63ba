// The table of an internal process brought into the procedure that is open. It can be undone.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { ProcessTable } from "./ProcessTable.tsx";

export function ProcessTableImport() {
  const { s } = useStaff();
  const { folder, surroundings, edit, announce } = useEditor();
  return (
    <>
      <h3>{s("Nhập bảng", "Bring in a table")}</h3>
      <p>{s("Bảng đã phê duyệt (bước, đơn vị, người thực hiện, thời gian, kết quả) thành quy trình có người làm và số giờ. Hoàn tác được.", "The approved table (step, unit, person, time, outcome) becomes a workflow with owners and hours. It can be undone.")}</p>
      <ProcessTable
        folder={folder}
        surroundings={surroundings}
        takeLabel={s("Đưa vào quy trình", "Take into the workflow")}
        onTake={(edits) => {
          const isTaken = edit({ vi: "Nhập bảng quy trình nội bộ", en: "Bring in the internal-process table" }, edits);
          if (isTaken) announce(s("Đã đưa bảng vào quy trình. Có thể hoàn tác.", "The table was taken into the workflow. It can be undone."));
          return isTaken;
        }}
      />
    </>
  );
}
