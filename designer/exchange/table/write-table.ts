// A table as a file to take along, in the form asked for. Libraries come when needed.

import { cellsOf, payloadRows, type ProcessTable } from "../../../engine/process-table/index.ts";

/** The forms a table is written in. */
export const TABLE_FORMS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv;charset=utf-8",
} as const;

export type TableForm = keyof typeof TABLE_FORMS;

/** Writes it. */
export async function writeTable(table: ProcessTable, form: TableForm): Promise<Blob> {
  return new Blob([(await contentOf(table, form)) as BlobPart], { type: TABLE_FORMS[form] });
}

// ---------------------------------------------------------------------------------------------------------------------

async function contentOf(table: ProcessTable, form: TableForm): Promise<Uint8Array | string> {
  switch (form) {
    case "xlsx":
      return (await import("./write-xlsx.ts")).xlsxOf(table);
    case "docx":
      return (await import("./write-docx.ts")).docxOf(table);
    case "csv":
      return (await import("./delimited.ts")).writeCsv([...cellsOf(table), ...payloadRows(table.payload)]);
  }
}
