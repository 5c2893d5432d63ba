// Papers brought to the counter: uploaded with progress, or marked as shown, compared and handed back.

import { Button, Checkbox, FileInput, Group, Progress, Text } from "@mantine/core";
import { useState } from "react";
import type { Component } from "../../engine/model/index.ts";
import { uploadFile } from "../parts/staff/api.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { ProblemAlert } from "../parts/staff/ProblemAlert.tsx";

/** What is handed in for one component. */
export interface HandedIn {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly shown: boolean;
}

interface Props {
  readonly component: Pick<Component, "id" | "name" | "maxFiles">;
  readonly required: boolean;
  /** Why an earlier one was not accepted. */
  readonly reason?: string | undefined;
  readonly value: HandedIn;
  readonly onChange: (value: HandedIn) => void;
}

export function PaperInput({ component, required, reason, value, onChange }: Props) {
  const { s, t } = useStaff();
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<Error>();
  const room = component.maxFiles - value.files.length;
  const upload = async (chosen: readonly File[]) => {
    setError(undefined);
    const uploaded: HandedIn["files"][number][] = [];
    try {
      for (const file of chosen.slice(0, room)) uploaded.push(await uploadFile(file, setProgress));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setProgress(undefined);
      onChange({ shown: false, files: [...value.files, ...uploaded] });
    }
  };
  return (
    <div className="desk-paper">
      <FileInput
        label={`${t(component.name)}${required ? " *" : ""}`}
        description={s(`PDF, JPG hoặc PNG; mỗi tệp tối đa 20 MB; nhiều nhất ${component.maxFiles} tệp`, `PDF, JPG or PNG; at most 20 MB each; at most ${component.maxFiles} file(s)`)}
        placeholder={room > 0 ? s("Chọn tệp quét hoặc ảnh", "Choose scans or photos") : s("Đã đủ số tệp", "No more files")}
        multiple
        accept="application/pdf,image/jpeg,image/png"
        value={[]}
        onChange={(files) => void upload(files)}
        disabled={value.shown || room <= 0 || progress !== undefined}
      />
      {reason === undefined ? null : (
        <Text size="sm">
          {s("Lần trước chưa được vì: ", "Not accepted before because: ")}
          {reason}
        </Text>
      )}
      {progress === undefined ? null : <Progress mt="xs" value={progress * 100} aria-label={s("Đang tải lên", "Uploading")} />}
      {error === undefined ? null : <ProblemAlert error={error} />}
      <ul className="desk-files">
        {value.files.map((file) => (
          <li key={file.id}>
            <Group gap="xs">
              <a href={`/api/files/${file.id}`}>{file.name}</a>
              <Button size="compact-xs" variant="default" aria-label={s(`Bỏ tệp ${file.name}`, `Remove ${file.name}`)} onClick={() => onChange({ ...value, files: value.files.filter(({ id }) => id !== file.id) })}>
                {s("Bỏ", "Remove")}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Checkbox mt="xs" label={s("Đã xuất trình bản chính, đối chiếu và trả lại", "Original shown, compared and handed back")} checked={value.shown} onChange={(event) => onChange({ files: [], shown: event.currentTarget.checked })} />
    </div>
  );
}

/** Papers as the API takes them; components without anything are left out. */
export function componentsOf(papers: { readonly [component: string]: HandedIn }): { readonly [component: string]: { readonly files: readonly string[]; readonly source: "upload" | "shown" } } {
  return Object.fromEntries(
    Object.entries(papers)
      .filter(([, { files, shown }]) => shown || files.length > 0)
      .map(([component, { files, shown }]) => [component, { files: files.map(({ id }) => id), source: shown ? "shown" : "upload" }]),
  );
}
