// Where a table comes from: pasted into a box, or a file chosen or dropped.

import { Alert, Button, FileButton, Group, NativeSelect } from "@mantine/core";
import { type ClipboardEvent, type DragEvent, useState } from "react";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { GrowingText } from "../../parts/GrowingText.tsx";
import { refusalSentence } from "./file-problem.ts";
import type { TableImporting } from "./use-table-import.ts";

export function TableSource({ importing }: { readonly importing: TableImporting }) {
  const { s, t } = useStaff();
  const [isOver, setOver] = useState(false);
  const { refusal, file, isReading } = importing;
  const paste = (event: ClipboardEvent): void => {
    const [html, plain] = [event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain")];
    const hasTable = /<table\b/i.test(html);
    if (!hasTable && plain.length < LONG) return; // goes its ordinary way into the box
    event.preventDefault();
    importing.type(plain, hasTable ? html : undefined);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) importing.bring(dropped);
  };
  return (
    <div className={isOver ? "table-source table-source-over" : "table-source"} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <GrowingText
        label={s("Dán bảng vào đây", "Paste the table here")}
        description={s("Chép cả bảng, có dòng tiêu đề, từ Word hoặc Excel.", "Copy the whole table with its header from Word or Excel.")}
        value={importing.text}
        onPaste={paste}
        onChange={({ currentTarget }) => importing.type(currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        <FileButton accept=".xlsx,.docx,.csv,.tsv,.txt" onChange={(chosen) => (chosen === null ? undefined : importing.bring(chosen))}>
          {(props) => (
            <Button {...props} variant="default">
              {s("Chọn tệp Excel, Word, CSV", "Choose an Excel, Word or CSV file")}
            </Button>
          )}
        </FileButton>
        <span className="muted">{s("hoặc kéo tệp thả vào khung này", "or drop a file on this frame")}</span>
      </Group>
      {isReading ? <p role="status">{s("Đang đọc…", "Reading…")}</p> : null}
      {refusal === undefined ? null : (
        <Alert color="red" role="alert" mt="sm" title={s("Chưa đọc được bảng", "The table was not read")}>
          {t(refusalSentence(refusal))}
        </Alert>
      )}
      {file === undefined || file.tables.length < 2 ? null : (
        <NativeSelect mt="sm" label={s("Lấy bảng nào?", "Which table?")} value={String(importing.chosen)} onChange={({ currentTarget }) => importing.choose(Number(currentTarget.value))}>
          {file.tables.slice(0, 300).map(({ name, cells }, at) => (
            <option key={at} value={at}>
              {`${at + 1}. ${name === "" ? s("Bảng không tên", "Table without a name") : name} (${cells.length} ${s("dòng", "lines")})`}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Browsers put pasted text into a box line by line: thousands of lines take half a minute. So much is taken at once instead. */
const LONG = 20_000;
