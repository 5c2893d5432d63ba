// The procedure as files to take along: the folder, and its workflow and form as other tools open them. What another tool will not
// do is said beside the button.

import { Alert, Button, Group } from "@mantine/core";
import { useMemo } from "react";
import type { Json, JsonObject } from "../../engine/model/index.ts";
import { fileNameFrom } from "../../engine/edit/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { titleOf } from "../editor/title-of.ts";
import { unfitFiles } from "./folder-files.ts";
import { machineCode } from "./machine-code.ts";
import { printJson } from "./print-json.ts";
import { lossSentences, plainForm, plainUi } from "./rjsf/index.ts";
import { saveFile } from "./save-file.ts";
import { zipOf } from "./zip.ts";

export function TakeAlong() {
  const { s } = useStaff();
  const { folder, announce } = useEditor();
  const name = fileNameFrom(titleOf(folder, s));
  const copyCode = (): void =>
    void navigator.clipboard.writeText(machineCode(folder.workflow)).then(
      () => announce(s("Đã chép. Trong Stately: Import from code, rồi dán.", "Copied. In Stately: Import from code, then paste.")),
      () => announce(s("Trình duyệt không cho chép; tải tệp XState JSON thay vào.", "The browser does not allow it; take the XState JSON instead.")),
    );
  return (
    <>
      <p>{s("Tệp .zip chứa đúng các tệp như thư mục thủ tục trong kho định nghĩa: lưu được vào git, nạp lại được nguyên vẹn.", "The .zip holds exactly the files of a procedure's folder: it can live in git and comes back the same.")}</p>
      <UnfitParts />
      <Group gap="xs">
        <Button variant="default" onClick={() => saveFile(new Blob([zipOf(folder) as BlobPart], { type: "application/zip" }), `${name}.zip`)}>
          {s("Cả thủ tục (.zip)", "The whole procedure (.zip)")}
        </Button>
        <Button variant="default" onClick={() => saveFile(jsonFile(folder.workflow), `${name}-workflow.json`)}>
          {s("Quy trình (XState JSON)", "Workflow (XState JSON)")}
        </Button>
        <Button variant="default" onClick={copyCode}>
          {s("Chép quy trình để dán vào Stately", "Copy the workflow for Stately")}
        </Button>
      </Group>
      <ForRjsf name={name} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function jsonFile(value: Json): Blob {
  return new Blob([printJson(value)], { type: "application/json" });
}

const MOST_NAMED = 20;

function UnfitParts() {
  const { s } = useStaff();
  const { folder } = useEditor();
  const unfit = unfitFiles(folder);
  if (unfit.length === 0) return null;
  return (
    <Alert color="yellow" mb="sm" title={s("Các phần sau không có trong tệp .zip", "These parts are not in the .zip")}>
      <p>{s("Tên của chúng không đặt cho tệp được. Đổi tên bằng chữ không dấu, số, gạch nối rồi tải lại.", "Their names cannot be names of files. Rename them with letters without accents, digits and hyphens, then take the .zip again.")}</p>
      <ul>
        {unfit.slice(0, MOST_NAMED).map((path) => (
          <li key={path}>{path.slice(0, 120)}</li>
        ))}
        {unfit.length > MOST_NAMED ? <li>{s(`và ${unfit.length - MOST_NAMED} phần khác`, `and ${unfit.length - MOST_NAMED} more`)}</li> : null}
      </ul>
    </Alert>
  );
}

/** Only of a procedure that can be compiled: conditions that cannot be read cannot be translated either. */
function ForRjsf({ name }: { readonly name: string }) {
  const { s, t } = useStaff();
  const { definition, isSound, isStale } = useEditor().truth;
  const files = useMemo(() => {
    if (definition === undefined || !isSound || isStale) return undefined;
    const { form, formUi, procedure } = definition;
    const { schema, losses } = plainForm(form, procedure.predicates);
    const sentences = lossSentences(losses, procedure.rules.length);
    const $comment = sentences.map(({ vi }) => vi).join(" ");
    return { schema: { $comment, ...schema } satisfies JsonObject, ui: plainUi(form, formUi), sentences };
  }, [definition, isSound, isStale]);
  return (
    <>
      <Group gap="xs" mt="sm">
        <Button variant="default" disabled={files === undefined} onClick={() => files !== undefined && saveFile(jsonFile(files.schema), `${name}-form.schema.json`)}>
          {s("Biểu mẫu (JSON Schema cho RJSF)", "Form (JSON Schema for RJSF)")}
        </Button>
        <Button variant="default" disabled={files === undefined} onClick={() => files !== undefined && saveFile(jsonFile(files.ui), `${name}-form.ui.json`)}>
          {s("Giao diện biểu mẫu (uiSchema cho RJSF)", "Form layout (uiSchema for RJSF)")}
        </Button>
      </Group>
      {files !== undefined ? (
        <div className="exchange-losses">
          <p>{s("Khác với biểu mẫu công dân gặp, trong RJSF:", "Unlike the form citizens meet, in RJSF:")}</p>
          <ul>
            {files.sentences.map((sentence) => (
              <li key={sentence.vi}>{t(sentence)}</li>
            ))}
          </ul>
        </div>
      ) : isStale ? null : (
        <p>{s("Sửa hết lỗi của bản soạn rồi mới tải được biểu mẫu cho RJSF; tệp .zip thì luôn tải được.", "Mend the faults first to take the form for RJSF; the .zip can be had at any time.")}</p>
      )}
    </>
  );
}
