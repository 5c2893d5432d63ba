// From a table to a workflow: bring it along, look at what was read, answer what it does not say, take it over.

import { Button, Group } from "@mantine/core";
import { useDeferredValue } from "react";
import type { Edit } from "../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { isUnusable, type TableImport } from "../../../engine/process-table/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { Surroundings } from "../../editor/editor-context.ts";
import { ChangedStories } from "./ChangedStories.tsx";
import { useStoriesAfter } from "./stories-after.ts";
import "./table.css";
import { TableOutline } from "./TableOutline.tsx";
import { TablePreview } from "./TablePreview.tsx";
import { TableQuestions } from "./TableQuestions.tsx";
import { TableSource } from "./TableSource.tsx";
import { useTableImport } from "./use-table-import.ts";

interface Props {
  /** What the table is brought into. */
  readonly folder: ProcedureFolder;
  readonly surroundings: Surroundings;
  /** What the last button says, e.g. "Tạo bản soạn". */
  readonly takeLabel: string;
  /** The folder is a template a new procedure begins with: also what changes nothing of it is worth taking. */
  readonly isBeginning?: boolean;
  /** Returns whether it was taken over. */
  onTake(edits: readonly Edit[]): boolean;
}

export function ProcessTable({ folder, surroundings, takeLabel, isBeginning = false, onTake }: Props) {
  const { s } = useStaff();
  const importing = useTableImport(folder, surroundings, isBeginning);
  const { work, file, chosen } = importing;
  const told = useDeferredValue(work?.edits ?? NOTHING);
  const stories = useStoriesAfter(folder, told, surroundings, isBeginning);
  // Stories told for an answer before the last one are not taken over.
  const isTelling = told !== (work?.edits ?? NOTHING);
  return (
    <>
      <TableSource importing={importing} />
      {work === undefined || file === undefined ? null : (
        <>
          <TablePreview cells={file.tables[chosen]?.cells ?? []} work={work} />
          <TableQuestions importing={importing} questions={work.questions} />
          <TableOutline outline={work.outline} roles={surroundings.roles} procedure={folder.procedure} />
          <ChangedStories stories={stories} />
          {isUnusable(work.problems) ? null : <Outcome work={work} isBeginning={isBeginning} />}
          <Group gap="xs" mt="sm">
            <Button disabled={isTelling || isUnusable(work.problems) || (work.edits.length === 0 && !isBeginning)} onClick={() => (onTake([...work.edits, ...stories.edits]) ? importing.clear() : undefined)}>
              {takeLabel}
            </Button>
            <Button variant="default" onClick={() => importing.clear()}>
              {s("Bỏ bảng này", "Discard this table")}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

const NOTHING: readonly Edit[] = [];

// ---------------------------------------------------------------------------------------------------------------------

function Outcome({ work: { kind, summary, edits }, isBeginning }: { readonly work: TableImport; readonly isBeginning: boolean }) {
  const { s } = useStaff();
  const left = summary.leftOut.map((row) => row + 1).join(", ");
  const sentence = {
    new: s(`Sẽ tạo quy trình mới có ${summary.steps} bước của bảng, thay quy trình đang có.`, `A new workflow with the ${summary.steps} steps of the table will replace the one there is.`),
    carried: s(`Sẽ lấy nguyên quy trình ${summary.steps} bước trong tệp.`, `The workflow of ${summary.steps} steps in the file will be taken as it is.`),
    patched: edits.length === 0 ? (isBeginning ? s("Bảng giống quy trình của mẫu đã chọn.", "The table says what the workflow of the chosen template says.") : s("Bảng giống quy trình đang soạn: không có gì để đổi.", "The table says what the workflow here says: nothing to change.")) : s(`Sẽ sửa ${summary.changed} bước theo các ô đã đổi.`, `${summary.changed} steps will be changed as the edited cells say.`),
    nothing: "",
  }[kind];
  return (
    <p role="status" className="table-outcome">
      <strong>{sentence}</strong>
      {left === "" ? null : ` ${s(`Dòng ${left} là việc nộp hồ sơ, nhận kết quả của công dân: thủ tục nào cũng có sẵn.`, `Line ${left} is the applicant's filing or collecting: every procedure has it.`)}`}
    </p>
  );
}
