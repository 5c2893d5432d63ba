// What a table does not say, asked one by one. Each question has its default chosen; leaving it makes a note for reviewers.

import { NativeSelect } from "@mantine/core";
import type { TableQuestion } from "../../../engine/process-table/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { TableImporting } from "./use-table-import.ts";

export function TableQuestions({ importing, questions }: { readonly importing: TableImporting; readonly questions: readonly TableQuestion[] }) {
  const { s, t } = useStaff();
  if (questions.length === 0) return null;
  const open = questions.filter(({ id }) => !Object.hasOwn(importing.answers, id)).length;
  return (
    <>
      <h3>{s(`Bảng chưa nói rõ (${questions.length})`, `What the table does not say (${questions.length})`)}</h3>
      <p role="status">
        {open === 0 ? s("Đã trả lời hết.", "All answered.") : s(`Còn ${open} câu chưa trả lời. Để trống thì lấy phương án đề xuất và ghi chú cho người duyệt.`, `${open} not answered. What is left open takes the proposal and makes a note for the reviewers.`)}
      </p>
      <div className="table-questions">
        {questions.map(({ id, row, text, choices, default: preferred }) => {
          const proposed = choices.find(({ value }) => value === preferred);
          return (
            <NativeSelect
              key={id}
              label={`${row === undefined ? "" : s(`Dòng ${row + 1}: `, `Line ${row + 1}: `)}${t(text)}`}
              value={importing.answers[id] ?? ""}
              onChange={({ currentTarget }) => importing.answer(id, currentTarget.value)}
            >
              {importing.answers[id] === undefined ? <option value="">{s(`Chưa trả lời (đề xuất: ${proposed === undefined ? "" : t(proposed.label)})`, `Not answered (proposed: ${proposed === undefined ? "" : t(proposed.label)})`)}</option> : null}
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {t(label)}
                </option>
              ))}
            </NativeSelect>
          );
        })}
      </div>
    </>
  );
}
