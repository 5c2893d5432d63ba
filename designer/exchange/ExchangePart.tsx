// The procedure as files: taken along, brought in, or looked at as JSON. Bringing in replaces and can be undone.

import { Alert, Button, FileButton, Group, Loader } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { editsBetween, fileNameFrom } from "../../engine/edit/index.ts";
import { unbundleForm, type Json, type LocalizedText } from "../../engine/model/index.ts";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { titleOf } from "../editor/title-of.ts";
import { FolderInput } from "./FolderInput.tsx";
import "./exchange.css";
import { parse, type FileProblem, unfitFiles } from "./folder-files.ts";
import { printJson } from "./print-json.ts";
import { problemSentence } from "./problem-sentence.ts";
import { saveFile } from "./save-file.ts";
import { zipOf } from "./zip.ts";

const JsonPane = lazy(async () => ({ default: (await import("./json/JsonPane.tsx")).JsonPane }));
const ProcessTableImport = lazy(async () => ({ default: (await import("./table/index.ts")).ProcessTableImport }));
const ProcessTableExport = lazy(async () => ({ default: (await import("./table/index.ts")).ProcessTableExport }));

export function ExchangePart() {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const loading = <Loader size="sm" aria-label={s("Đang tải", "Loading")} />;
  return (
    <div className="editor-part exchange">
      <h2>{s("Dữ liệu", "Data")}</h2>
      <Panel title={s("Tải về", "Take along")}>
        <TakeAlong />
      </Panel>
      <Panel title={s("Bảng quy trình nội bộ", "Table of the internal process")}>
        <Suspense fallback={loading}>
          <ProcessTableExport />
          {mayEdit ? <ProcessTableImport /> : null}
        </Suspense>
      </Panel>
      {mayEdit ? (
        <Panel title={s("Nạp vào", "Bring in")}>
          <BringIn />
        </Panel>
      ) : null}
      <Suspense fallback={loading}>
        <JsonPane />
      </Suspense>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function TakeAlong() {
  const { s } = useStaff();
  const { folder, truth } = useEditor();
  const { definition } = truth;
  const name = fileNameFrom(titleOf(folder, s));
  const unfit = unfitFiles(folder);
  const json = (value: unknown) => new Blob([printJson(value as Json)], { type: "application/json" });
  return (
    <>
      <p>{s("Tệp .zip chứa đúng các tệp như thư mục thủ tục trong kho định nghĩa: lưu được vào git, nạp lại được nguyên vẹn.", "The .zip holds exactly the files of a procedure's folder: it can live in git and comes back the same.")}</p>
      {unfit.length === 0 ? null : (
        <Alert color="yellow" mb="sm" title={s("Các phần sau không có trong tệp .zip", "These parts are not in the .zip")}>
          <p>{s("Tên của chúng không đặt cho tệp được. Đổi tên bằng chữ không dấu, số, gạch nối rồi tải lại.", "Their names cannot be names of files. Rename them with letters without accents, digits and hyphens, then take the .zip again.")}</p>
          <ul>
            {unfit.slice(0, MOST_NAMED).map((path) => (
              <li key={path}>{path.slice(0, 120)}</li>
            ))}
            {unfit.length > MOST_NAMED ? <li>{s(`và ${unfit.length - MOST_NAMED} phần khác`, `and ${unfit.length - MOST_NAMED} more`)}</li> : null}
          </ul>
        </Alert>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={() => saveFile(new Blob([zipOf(folder) as BlobPart], { type: "application/zip" }), `${name}.zip`)}>
          {s("Cả thủ tục (.zip)", "The whole procedure (.zip)")}
        </Button>
        <Button variant="default" onClick={() => saveFile(json(folder.workflow), `${name}-workflow.json`)}>
          {s("Quy trình (XState JSON, mở bằng Stately)", "Workflow (XState JSON, for Stately)")}
        </Button>
        <Button variant="default" disabled={definition === undefined} onClick={() => saveFile(json(definition?.form), `${name}-form.schema.json`)}>
          {s("Biểu mẫu (JSON Schema, mở bằng RJSF)", "Form (JSON Schema, for RJSF)")}
        </Button>
        <Button variant="default" onClick={() => saveFile(json(folder.formUi), `${name}-form.ui.json`)}>
          {s("Giao diện biểu mẫu (uiSchema)", "Form layout (uiSchema)")}
        </Button>
      </Group>
    </>
  );
}

const MOST_NAMED = 20;

type SingleFile = "workflow" | "form" | "formUi";

function BringIn() {
  const { s, t } = useStaff();
  const { folder, surroundings, edit, announce } = useEditor();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const replace = (label: LocalizedText, part: keyof typeof folder | "all", next: unknown): void => {
    setProblems([]);
    const edits = part === "all" ? Object.entries(next as typeof folder).flatMap(([key, value]) => editsBetween(folder[key as keyof typeof folder] as Json, value as Json, `/${key}`)) : editsBetween(folder[part] as Json, next as Json, `/${part}`);
    if (edits.length === 0) announce(s("Nội dung giống hệt bản đang soạn.", "It says just what is here already."));
    else if (edit(label, edits)) announce(s("Đã nạp. Có thể hoàn tác.", "Brought in. It can be undone."));
  };
  const single = (part: SingleFile) => async (file: File | null) => {
    if (file === null) return;
    const found: FileProblem[] = [];
    const json = parse({ path: file.name, text: await file.text() }, found);
    if (json === undefined) return setProblems(found);
    replace({ vi: `Nạp tệp ${file.name}`, en: `Bring in ${file.name}` }, part, part === "form" ? unbundleForm(json, surroundings.common) : json);
  };
  const choices: readonly (readonly [SingleFile, string])[] = [
    ["workflow", s("Chỉ quy trình (XState JSON)", "Only the workflow (XState JSON)")],
    ["form", s("Chỉ biểu mẫu (JSON Schema)", "Only the form (JSON Schema)")],
    ["formUi", s("Chỉ giao diện biểu mẫu (uiSchema)", "Only the form's layout (uiSchema)")],
  ];
  return (
    <>
      <p>{s("Thay nội dung đang soạn bằng nội dung trong tệp. Hoàn tác được.", "Replaces what is here by what is in the files. It can be undone.")}</p>
      <FolderInput onFolder={(read) => replace({ vi: "Nạp cả thủ tục", en: "Bring in a whole procedure" }, "all", read)} />
      <Group gap="xs" mt="sm">
        {choices.map(([part, label]) => (
          <FileButton key={part} accept="application/json,.json" onChange={(file) => void single(part)(file)}>
            {(props) => (
              <Button {...props} variant="default">
                {label}
              </Button>
            )}
          </FileButton>
        ))}
      </Group>
      {problems.length === 0 ? null : (
        <Alert color="red" role="alert" mt="sm" title={s("Chưa nạp được; bản soạn không đổi", "Nothing was brought in; the procedure is as it was")}>
          {problems.map((problem) => (
            <p key={`${problem.code} ${problem.path}`}>{t(problemSentence(problem))}</p>
          ))}
        </Alert>
      )}
    </>
  );
}
