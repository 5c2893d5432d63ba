// Tables of decisions as clerks have them: a Word document, a workbook, and what Word puts on the clipboard.

import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeWorkbook, { type SheetData } from "write-excel-file/universal";
import { cellsOfDecision, type DecisionRow, type Spanned } from "../../../engine/process-table/decisions.ts";

/** The table in a document, after a line of text. */
export async function decisionDocx(rows: readonly DecisionRow[]): Promise<Buffer> {
  const cell = ({ text, across, down }: Spanned) => new TableCell({ ...(across === undefined ? {} : { columnSpan: across }), ...(down === undefined ? {} : { rowSpan: down }), children: text.split("\n").map((line) => new Paragraph(line)) });
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map((one) => cell(spanned(one))) })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("QUY TRÌNH NỘI BỘ (kèm theo Quyết định)"), table, new Paragraph("Ghi chú.")] }] }));
}

/** The table in a workbook; numbers are numbers, as people type them. */
export async function decisionXlsx(rows: readonly DecisionRow[]): Promise<Buffer> {
  const cells = cellsOfDecision(rows);
  const spans = spansOf(rows);
  const sheet = cells.map((line, row) =>
    line.map((text, column) => {
      const { across, down } = spans.get(`${row}:${column}`) ?? {};
      if (text === "") return null;
      const value = /^\d+(\.\d+)?$/.test(text) ? { type: Number, value: Number(text) } : { type: String, value: text };
      return { ...value, ...(across === undefined ? {} : { columnSpan: across }), ...(down === undefined ? {} : { rowSpan: down }) };
    }),
  ) as SheetData;
  return Buffer.from(await (await writeWorkbook(sheet, { sheet: "QTNB" }).toBlob()).arrayBuffer());
}

/** What Word puts on the clipboard. */
export function decisionHtml(rows: readonly DecisionRow[]): string {
  const cell = ({ text, across = 1, down = 1 }: Spanned) => `<td colspan=${across} rowspan=${down}><p class=MsoNormal>${text.replaceAll("&", "&amp;").replaceAll("\n", "<br>")}<o:p></o:p></p></td>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><style>td{}</style><body><p>QUY TRÌNH</p><table class=MsoTableGrid>${rows.map((row) => `<tr>${row.map((one) => cell(spanned(one))).join("")}</tr>`).join("\n")}</table></body></html>`;
}

// ---------------------------------------------------------------------------------------------------------------------

function spanned(cell: string | Spanned): Spanned {
  return typeof cell === "string" ? { text: cell } : cell;
}

/** Where spanned cells stand in the cells. */
function spansOf(rows: readonly DecisionRow[]): ReadonlyMap<string, Spanned> {
  const cells = cellsOfDecision(rows);
  const found = rows.flatMap((row, at) => {
    let from = 0;
    return row.map((one) => {
      const { text } = spanned(one);
      const column = text === "" ? -1 : (cells[at]?.indexOf(text, from) ?? -1);
      from = Math.max(from, column + 1);
      return [`${at}:${column}`, spanned(one)] as const;
    });
  });
  return new Map(found);
}
