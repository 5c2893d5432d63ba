// Excel workbooks → cells. Values only: formulas are not worked out, their last result is taken.

import readSheets from "read-excel-file/universal";
import { hoursText } from "../../../engine/process-table/index.ts";
import { archiveOf, type OfficeParts } from "./office-zip.ts";
import type { NamedTable } from "./read-table-file.ts";

/** The sheets of a workbook, in order. */
export async function sheetsOf(parts: OfficeParts): Promise<readonly NamedTable[]> {
  const sheets = await readSheets(archiveOf(parts), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(textOf)) }));
}

// ---------------------------------------------------------------------------------------------------------------------

function textOf(value: unknown): string {
  if (typeof value === "number") return hoursText(value);
  if (value instanceof Date) return dateText(value);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

/** Excel takes "1/2" for a day; told as one, so that whoever looks sees what became of it. */
function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? "" : `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`;
}
