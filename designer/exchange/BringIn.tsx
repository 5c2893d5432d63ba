// Files from elsewhere in the place of what is here, whole or one of them. They may be wrong in any way: the verifier says so afterwards.

import { Alert, Button, FileButton, Group } from "@mantine/core";
import { useState } from "react";
import { editsBetween } from "../../engine/edit/index.ts";
import { unbundleForm, type Json, type LocalizedText, type ProcedureFolder } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { FolderInput } from "./FolderInput.tsx";
import { type FileProblem, parse } from "./folder-files.ts";
import { problemSentence } from "./problem-sentence.ts";
import { ownForm, ownUi } from "./rjsf/index.ts";

type SingleFile = "workflow" | "form" | "formUi";

export function BringIn() {
  const { s, t } = useStaff();
  const { folder, surroundings, edit, announce } = useEditor();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const replace = (label: LocalizedText, next: Partial<ProcedureFolder>): void => {
    setProblems([]);
    const edits = Object.entries(next).flatMap(([part, value]) => editsBetween(folder[part as keyof ProcedureFolder] as Json, value, `/${part}`));
    if (edits.length === 0) announce(s("Nội dung giống hệt bản đang soạn.", "It says just what is here already."));
    else if (edit(label, edits)) announce(s("Đã nạp. Có thể hoàn tác.", "Brought in. It can be undone."));
  };
  /** In the words our files are written in, whichever tool it comes from. */
  const own = { workflow: (json: Json) => json, form: (json: Json) => unbundleForm(ownForm(json), surroundings.common), formUi: ownUi } as const satisfies Record<SingleFile, (json: Json) => Json>;
  const single = (part: SingleFile) => async (file: File | null) => {
    if (file === null) return;
    const found: FileProblem[] = [];
    const json = parse({ path: file.name, text: await file.text() }, found);
    if (json === undefined) return setProblems(found);
    replace({ vi: `Nạp tệp ${file.name}`, en: `Bring in ${file.name}` }, { [part]: own[part](json) });
  };
  const choices: readonly (readonly [SingleFile, string])[] = [
    ["workflow", s("Chỉ quy trình (XState JSON)", "Only the workflow (XState JSON)")],
    ["form", s("Chỉ biểu mẫu (JSON Schema)", "Only the form (JSON Schema)")],
    ["formUi", s("Chỉ giao diện biểu mẫu (uiSchema)", "Only the form's layout (uiSchema)")],
  ];
  return (
    <>
      <p>{s("Thay nội dung đang soạn bằng nội dung trong tệp. Hoàn tác được.", "Replaces what is here by what is in the files. It can be undone.")}</p>
      <FolderInput onFolder={(read) => replace({ vi: "Nạp cả thủ tục", en: "Bring in a whole procedure" }, read)} />
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
