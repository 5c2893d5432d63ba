// The import and export of tables alone on a page, in an editor that keeps everything in memory, for the browser test.

import { useState } from "react";
import { EditorContext, type Surroundings } from "../../../../designer/editor/editor-context.ts";
import { ProcessTableExport, ProcessTableImport } from "../../../../designer/exchange/table/index.ts";
import { applyEdits } from "../../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../../engine/model/index.ts";
import { StaffContext } from "../../../../portal/parts/staff/staff-context.ts";
import { startStaffApp } from "../../../../portal/parts/staff/start.tsx";
import "../../../../designer/designer.css";
import "../../../../designer/editor/editor.css";

const shown = (await (await fetch("/shown.json")).json()) as { readonly folder: ProcedureFolder; readonly surroundings: Surroundings };

function Page() {
  const [folder, setFolder] = useState(shown.folder);
  const [told, setTold] = useState("");
  const editor = {
    folder,
    surroundings: shown.surroundings,
    truth: { definition: undefined, isSound: false, findings: [], isStale: false },
    remarks: [],
    mayEdit: true,
    edit(_label: unknown, edits: Parameters<typeof applyEdits>[1]) {
      const outcome = applyEdits(folder, edits);
      if ("refusal" in outcome) return false;
      setFolder(outcome.folder);
      return true;
    },
    undo() {},
    redo() {},
    undoable: undefined,
    redoable: undefined,
    goTo() {},
    target: undefined,
    announce: setTold,
  };
  return (
    <StaffContext.Provider value={{ language: "vi", account: { id: "a", name: "A", kind: "officer", roles: [] } }}>
      <EditorContext.Provider value={editor}>
        <main>
          <h1>Bảng quy trình nội bộ</h1>
          <h2>Dữ liệu</h2>
          <ProcessTableExport />
          <ProcessTableImport />
          <p id="told" role="status">
            {told}
          </p>
          <output id="workflow" hidden>{JSON.stringify(folder.workflow)}</output>
        </main>
      </EditorContext.Provider>
    </StaffContext.Provider>
  );
}

startStaffApp("/", <Page />);
