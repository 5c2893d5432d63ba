// A table → an Excel workbook: the annex on the first sheet, the workflow itself on a sheet nobody sees. Every cell is text or
// a number; nothing can become a formula.

import { strFromU8, strToU8 } from "fflate";
import writeWorkbook, { type SheetData } from "write-excel-file/universal";
import { payloadRows, type ProcessTable } from "../../../engine/process-table/index.ts";
import { withParts, type OfficeParts } from "./office-zip.ts";
import { escapeXml } from "./xml-text.ts";

/** The workbook's bytes. */
export async function xlsxOf(table: ProcessTable): Promise<Uint8Array> {
  const { columns } = table;
  const workbook = writeWorkbook(sheetOf(table), {
    sheet: "Quy trình nội bộ",
    orientation: "landscape",
    columns: columns.map(({ share }) => ({ width: share * 1.5 })),
  }, { fontFamily: "Times New Roman", fontSize: 12 });
  const archive = new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
  return withParts(archive, (parts) => carrying(parts, payloadRows(table.payload)));
}

// ---------------------------------------------------------------------------------------------------------------------

function sheetOf({ title, meta, columns, rows }: ProcessTable): SheetData {
  const border = { borderStyle: "thin", borderColor: "#000000", wrap: true, alignVertical: "top" } as const;
  const time = columns.findIndex(({ kind }) => kind === "time");
  return [
    ...title.map((line, at) => [{ type: String, value: line, columnSpan: columns.length, align: "center" as const, ...(at < 3 ? { fontWeight: "bold" as const } : {}) }]),
    [],
    ...meta.map(([name, text]) => [{ type: String, value: `${name}: ${text}`, columnSpan: columns.length, wrap: true }]),
    [],
    columns.map(({ header }) => ({ type: String, value: header, ...border, align: "center" as const, fontWeight: "bold" as const })),
    ...rows.map(({ cells, hours, kind }) =>
      cells.map((text, at) => {
        const weight = kind === "step" ? {} : { fontWeight: "bold" as const };
        return at === time && hours !== undefined ? { type: Number, value: hours, format: "0.####", ...border, ...weight } : { type: String, value: text, ...border, ...weight };
      }),
    ),
  ] as SheetData;
}

/** A second sheet, very hidden: Excel shows it to nobody and keeps it when the file is saved. */
function carrying(parts: OfficeParts, rows: readonly (readonly string[])[]): OfficeParts {
  const cells = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => `<c r="${"ABC".charAt(column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`).join("")}</row>`);
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells.join("")}</sheetData></worksheet>`;
  const add = (path: string, before: string, xml: string) => ({ [path]: strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(before, `${xml}${before}`)) });
  return {
    "xl/worksheets/sheet2.xml": strToU8(sheet),
    ...add("xl/workbook.xml", "</sheets>", '<sheet name="Motcua" sheetId="2" state="veryHidden" r:id="rIdMotcua"/>'),
    ...add("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="rIdMotcua" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>'),
    ...add("[Content_Types].xml", "</Types>", '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'),
  };
}
