// A whole procedure from this computer: a .zip, or the folder itself.

import { Alert, Button, FileButton, Group } from "@mantine/core";
import { useRef, useState } from "react";
import type { ProcedureFolder } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { type FileProblem, FOLDER_BOUNDS, readFolder, type ReadFolder } from "./folder-files.ts";
import { problemSentence } from "./problem-sentence.ts";
import { readZip } from "./zip.ts";

export function FolderInput({ onFolder }: { onFolder(folder: ProcedureFolder): void }) {
  const { s, t } = useStaff();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const folderInput = useRef<HTMLInputElement>(null);
  const take = (read: ReadFolder): void => {
    setProblems("problems" in read ? read.problems : []);
    setIgnored("ignored" in read ? read.ignored : []);
    if ("folder" in read) onFolder(read.folder);
  };
  return (
    <>
      <Group gap="xs">
        <FileButton accept=".zip,application/zip" onChange={(file) => void bytesOf(file).then((bytes) => (bytes === undefined ? undefined : take(readZip(bytes))))}>
          {(props) => <Button {...props} variant="default">{s("Chọn tệp .zip", "Choose a .zip")}</Button>}
        </FileButton>
        <Button variant="default" onClick={() => folderInput.current?.click()}>
          {s("Chọn thư mục", "Choose a folder")}
        </Button>
        <input
          ref={folderInput}
          type="file"
          hidden
          multiple
          {...{ webkitdirectory: "" }}
          onChange={({ currentTarget }) => {
            void readChosen(currentTarget.files).then(take);
            currentTarget.value = "";
          }}
        />
      </Group>
      {ignored.length === 0 ? null : <p role="status">{s(`Bỏ qua các tệp không thuộc thủ tục: ${ignored.slice(0, 5).join(", ")}`, `Left out, as they are no part of a procedure: ${ignored.slice(0, 5).join(", ")}`)}</p>}
      {problems.length === 0 ? null : (
        <Alert color="red" role="alert" mt="sm" title={s("Không nạp được", "It cannot be brought in")}>
          {problems.slice(0, 10).map((problem) => (
            <p key={`${problem.code} ${problem.path}`}>{t(problemSentence(problem))}</p>
          ))}
        </Alert>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

async function bytesOf(file: File | null): Promise<Uint8Array | undefined> {
  if (file === null) return undefined;
  // One byte more than is bearable is enough to be refused.
  return new Uint8Array(await file.slice(0, FOLDER_BOUNDS.bytes + 1).arrayBuffer());
}

async function readChosen(list: FileList | null): Promise<ReadFolder> {
  const files = [...(list ?? [])];
  if (files.length > FOLDER_BOUNDS.files) return { problems: [{ path: "", code: "too_many", detail: String(FOLDER_BOUNDS.files) }] };
  const large = files.find(({ size }) => size > FOLDER_BOUNDS.fileBytes);
  if (large !== undefined) return { problems: [{ path: large.name, code: "too_large", detail: String(FOLDER_BOUNDS.fileBytes) }] };
  return readFolder(await Promise.all(files.map(async (file) => ({ path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, text: await file.text() }))));
}
