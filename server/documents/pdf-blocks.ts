// How each part of a document is drawn. Every text is tagged in reading order, so that a screen reader can read the paper.

import type PDFDocument from "pdfkit";
import type { FilledBlock } from "../../engine/model/index.ts";

export type Pdf = InstanceType<typeof PDFDocument>;

/** The document being drawn. */
export interface Sheet {
  readonly pdf: Pdf;
  /** Root of its structure. */
  readonly body: ReturnType<Pdf["struct"]>;
  /** Letter size in points. */
  readonly size: number;
}

type Block<Type extends FilledBlock["type"]> = Extract<FilledBlock, { type: Type }>;

/** Draws one part below the last one. */
export function drawBlock(sheet: Sheet, block: Exclude<FilledBlock, Block<"signature">>): void {
  const { pdf, size } = sheet;
  switch (block.type) {
    case "nationalHeader":
      return drawHeader(sheet, block);
    case "heading":
      return tagged(sheet, "H1", () => pdf.moveDown(0.6).font("bold").fontSize(size + 1).text(block.text, { align: "center" }).moveDown(0.3));
    case "paragraph":
      return tagged(sheet, "P", () => pdf.font("regular").text(block.text, { align: block.align }).moveDown(0.3));
    case "fields":
      for (const { label, value } of block.rows) {
        tagged(sheet, "P", () => pdf.font("regular").text(`${label}: `, { continued: true }).font("bold").text(value).moveDown(0.2));
      }
  }
}

/** Signatures side by side, the issuer's on the right; kept together on one page. */
export function drawSignatures(sheet: Sheet, blocks: readonly Block<"signature">[]): void {
  const { pdf, size } = sheet;
  const { left, right, bottom } = pdf.page.margins;
  const half = (pdf.page.width - left - right) / 2;
  pdf.moveDown(1);
  if (pdf.y + size * 9 > pdf.page.height - bottom) pdf.addPage();
  const top = pdf.y;
  let end = top;
  for (const [index, block] of blocks.entries()) {
    const isRight = blocks.length === 1 || index % 2 === 1;
    pdf.y = top;
    drawSignature(sheet, block, isRight ? left + half : left, half);
    end = Math.max(end, pdf.y);
  }
  pdf.x = left;
  pdf.y = end;
}

// ---------------------------------------------------------------------------------------------------------------------

function tagged({ pdf, body, size }: Sheet, tag: string, draw: () => void): void {
  body.add(
    pdf.struct(tag, {}, () => {
      pdf.font("regular").fontSize(size).fillColor("#000");
      draw();
    }),
  );
}

/** Lines are drawn for the eye only. */
function underline({ pdf }: Sheet, middle: number, length: number): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.moveTo(middle - length / 2, pdf.y + 1).lineTo(middle + length / 2, pdf.y + 1).lineWidth(0.7).stroke("#000");
  pdf.endMarkedContent();
}

const COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Two columns: who issues on the left, the country's name and motto on the right (NĐ 30/2020 Phụ lục I). */
function drawHeader(sheet: Sheet, { agency, parent, number, place, date }: Block<"nationalHeader">): void {
  const { pdf, size } = sheet;
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const [narrow, wide] = [width * 0.42, width * 0.58];
  const middle = left + narrow + wide / 2;
  const top = pdf.y;
  const [inLeft, inRight] = [{ width: narrow - size, align: "center" }, { width: wide, align: "center" }] as const;
  // The longest line must stay on one: it is the yardstick for the head's letters.
  const small = Math.min(size, (size * wide) / pdf.font("bold").fontSize(size).widthOfString(COUNTRY)) - 0.2;

  tagged(sheet, "P", () => pdf.font("bold").fontSize(small).text(COUNTRY, left + narrow, top, inRight));
  tagged(sheet, "P", () => pdf.font("bold").fontSize(size).text(MOTTO, left + narrow, pdf.y, inRight));
  underline(sheet, middle, pdf.font("bold").fontSize(size).widthOfString(MOTTO));
  tagged(sheet, "P", () => pdf.font("italic").text(`${place}, ${date}`, left + narrow, pdf.y + size / 2, inRight));
  const rightEnd = pdf.y;

  pdf.y = top;
  for (const line of parent === undefined ? [] : headlines(parent)) tagged(sheet, "P", () => pdf.fontSize(small).text(line, left, pdf.y, inLeft));
  for (const line of headlines(agency)) tagged(sheet, "P", () => pdf.font("bold").fontSize(small).text(line, left, pdf.y, inLeft));
  underline(sheet, left + (narrow - size) / 2, narrow / 3);
  if (number !== undefined) tagged(sheet, "P", () => pdf.fontSize(size - 1).text(`Số: ${number}`, left, pdf.y + size / 2, inLeft));
  pdf.x = left;
  pdf.y = Math.max(rightEnd, pdf.y) + size;
}

/** The words a digital signature shows (Ký bởi, Cơ quan, Thời gian ký), without pretending to be one. */
function drawSignature(sheet: Sheet, { role, name, agency, signedAt }: Block<"signature">, left: number, width: number): void {
  const { pdf, size } = sheet;
  const centred = { width, align: "center" } as const;
  tagged(sheet, "P", () => pdf.font("bold").text(upper(role), left, pdf.y, centred));
  if (signedAt !== undefined) {
    pdf.moveDown(0.4);
    for (const line of [`Ký bởi: ${name ?? ""}`, `Cơ quan: ${agency ?? ""}`, `Thời gian ký: ${signedAt}`]) {
      tagged(sheet, "P", () => pdf.fontSize(size - 2).fillColor("#a00").text(line, left, pdf.y, centred));
    }
  } else if (name === undefined) {
    tagged(sheet, "P", () => pdf.font("italic").fontSize(size - 2).text("(Hệ thống phát hành tự động)", left, pdf.y, centred));
  }
  if (name !== undefined) tagged(sheet, "P", () => pdf.moveDown(0.6).font("bold").text(name, left, pdf.y, centred));
}

function upper(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** Committees take two lines: ỦY BAN NHÂN DÂN / XÃ NHƯ THANH. */
function headlines(issuer: string): readonly string[] {
  return upper(issuer).replace(/^ỦY BAN NHÂN DÂN /, "ỦY BAN NHÂN DÂN\n").split("\n");
}
