// A table → a Word document: the decision's annex on A4 across, in the typeface offices use. The workflow itself goes along
// as a part of the file that Word keeps and does not show.

import { AlignmentType, BorderStyle, Document, type ISectionOptions, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { strFromU8, strToU8 } from "fflate";
import type { ProcessTable } from "../../../engine/process-table/index.ts";
import { withParts, type OfficeParts } from "./office-zip.ts";
import { escapeXml } from "./xml-text.ts";

/** The document's bytes. */
export async function docxOf(table: ProcessTable): Promise<Uint8Array> {
  const document = new Document({
    creator: "Motcua",
    title: table.title.slice(1, 3).join(": "),
    styles: { default: { document: { run: { font: "Times New Roman", size: 26 } } } },
    sections: [{ properties: PAGE, children: [...headOf(table), bodyOf(table)] }],
  });
  const archive = new Uint8Array(await Packer.toArrayBuffer(document));
  return withParts(archive, (parts) => carrying(parts, JSON.stringify(table.payload)));
}

// ---------------------------------------------------------------------------------------------------------------------

/** A4, margins in twentieths of a point (NĐ 30/2020 phụ lục I: 20, 20, 30 and 15–20 mm). */
const PAGE: NonNullable<ISectionOptions["properties"]> = {
  page: { size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } },
};
/** What is between the margins. */
const WIDTH = 16_838 - 1_701 - 1_134;
/** Half points; the table is smaller than the text. */
const SMALL = 22;

function headOf({ title, meta }: ProcessTable): readonly Paragraph[] {
  const lines = title.map((text, at) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: at < 3, italics: at >= 3 })] }));
  const about = meta.map(([name, text]) => new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(text)] }));
  return [...lines, new Paragraph({}), ...about, new Paragraph({})];
}

function bodyOf({ columns, rows }: ProcessTable): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
  const cell = (text: string, at: number, isBold: boolean, isCentred: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: text.split("\n").map((part) => new Paragraph({ ...(isCentred ? { alignment: AlignmentType.CENTER } : {}), children: [new TextRun({ text: part, bold: isBold, size: columns[at]?.kind === "code" ? 16 : SMALL })] })),
    });
  const isCentred = (at: number) => ["number", "time"].includes(columns[at]?.kind ?? "");
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ header }, at) => cell(header, at, true, true)) }),
      ...rows.map(({ cells, kind }) => new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, kind !== "step", isCentred(at))) })),
    ],
  });
}

const STORE = "{6D6F7463-7561-4000-8000-000000000001}";

function carrying(parts: OfficeParts, text: string): OfficeParts {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006";
  const add = (path: string, before: string, xml: string) => ({ [path]: strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(before, `${xml}${before}`)) });
  return {
    "customXml/item1.xml": strToU8(`${head}<motcua xmlns="urn:motcua:process-table">${escapeXml(text)}</motcua>`),
    "customXml/itemProps1.xml": strToU8(`${head}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:motcua:process-table"/></ds:schemaRefs></ds:datastoreItem>`),
    "customXml/_rels/item1.xml.rels": strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`),
    ...add("word/_rels/document.xml.rels", "</Relationships>", `<Relationship Id="rIdMotcua" Type="${office}/relationships/customXml" Target="../customXml/item1.xml"/>`),
    ...add("[Content_Types].xml", "</Types>", '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'),
  };
}
