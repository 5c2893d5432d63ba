// Papers brought to the counter: uploaded with progress, or marked as shown, compared and handed back.

import { Checkbox, FileInput, Progress, Text } from "@mantine/core";
import { useState } from "react";
import type { Component } from "../../engine/model/index.ts";
import { uploadFile } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { ProblemAlert } from "./ProblemAlert.tsx";

/** What is handed in for one component. */
export interface HandedIn {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly shown: boolean;
}

interface Props {
  readonly component: Pick<Component, "id" | "name" | "maxFiles">;
  readonly required: boolean;
  readonly value: HandedIn;
  readonly onChange: (value: HandedIn) => void;
}

export function PaperInput({ component, required, value, onChange }: Props) {
  const { s, t } = useDesk();
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<Error>();
  const upload = async (files: readonly File[]) => {
    setError(undefined);
    try {
      const uploaded = [];
      for (const file of files) uploaded.push(await uploadFile(file, setProgress));
      onChange({ shown: false, files: [...value.files, ...uploaded].slice(0, component.maxFiles) });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <div className="desk-paper">
      <FileInput
        label={`${t(component.name)}${required ? " *" : ""}`}
        description={s(`PDF, JPG hoặc PNG; mỗi tệp tối đa 20 MB; nhiều nhất ${component.maxFiles} tệp`, `PDF, JPG or PNG; at most 20 MB each; at most ${component.maxFiles} file(s)`)}
        placeholder={s("Chọn tệp quét hoặc ảnh", "Choose scans or photos")}
        multiple
        accept="application/pdf,image/jpeg,image/png"
        value={[]}
        onChange={(files) => void upload(files)}
        disabled={value.shown || value.files.length >= component.maxFiles}
      />
      {progress === undefined ? null : <Progress value={progress * 100} aria-label={s("Đang tải lên", "Uploading")} />}
      {error === undefined ? null : <ProblemAlert error={error} />}
      {value.files.map((file) => <Text key={file.id} size="sm">✓ {file.name}</Text>)}
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
