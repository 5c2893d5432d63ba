// A document tree as PDF in the style of NĐ 30/2020: Times metrics, national header, signature block. The signature is told
// in words; a cryptographic one is not made yet, and the document says so.

import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { DocumentTree, FilledBlock } from "../../engine/model/index.ts";

const MARGIN = { A4: 56, A5: 40 } as const;
const SIZE = { A4: 13, A5: 10.5 } as const;

const files = createRequire(import.meta.url);
const FONT = {
  regular: files.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  bold: files.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  italic: files.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
} as const;

/** Lays a document out. Same tree, same text; only the file's id and date differ. */
export function renderPdf(tree: DocumentTree): Promise<Buffer> {
  const pdf = new PDFDocument({ size: tree.paper, margin: MARGIN[tree.paper], lang: "vi-VN", tagged: true, displayTitle: true, info: { Title: tree.title } });
  for (const [name, path] of Object.entries(FONT)) pdf.registerFont(name, path);
  const done = collect(pdf);
  const size = SIZE[tree.paper];
  for (const block of tree.blocks) drawBlock(pdf, block, size);
  pdf.moveDown(1.5).font("italic").fontSize(size - 3).fillColor("#555").text("Bản thử nghiệm của hệ thống Motcua: chưa có chữ ký số.", { align: "center" });
  pdf.end();
  return done;
}

// ---------------------------------------------------------------------------------------------------------------------

type Pdf = InstanceType<typeof PDFDocument>;
type Block<Type extends FilledBlock["type"]> = Extract<FilledBlock, { type: Type }>;

function drawBlock(pdf: Pdf, block: FilledBlock, size: number): void {
  pdf.fontSize(size).fillColor("#000").font("regular");
  switch (block.type) {
    case "nationalHeader":
      return drawHeader(pdf, block, size);
    case "heading":
      pdf.moveDown(0.7).font("bold").fontSize(size + 1).text(block.text, { align: "center" }).moveDown(0.4);
      return;
    case "paragraph":
      pdf.text(block.text, { align: block.align }).moveDown(0.3);
      return;
    case "fields":
      for (const { label, value } of block.rows) pdf.font("regular").text(`${label}: `, { continued: true }).font("bold").text(value).moveDown(0.2);
      return;
    case "signature":
      return drawSignature(pdf, block, size);
  }
}

/** Two columns: who issues on the left, the country's name and motto on the right (NĐ 30/2020 Phụ lục I). */
function drawHeader(pdf: Pdf, block: Block<"nationalHeader">, size: number): void {
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const [narrow, wide] = [width * 0.42, width * 0.58];
  const top = pdf.y;
  pdf.fontSize(size - 1);
  if (block.parent !== undefined) pdf.text(block.parent.toLocaleUpperCase("vi"), left, top, { width: narrow, align: "center" });
  pdf.font("bold").text(block.agency.toLocaleUpperCase("vi"), left, pdf.y, { width: narrow, align: "center" });
  if (block.number !== undefined) pdf.font("regular").text(`Số: ${block.number}`, left, pdf.y, { width: narrow, align: "center" });
  const leftEnd = pdf.y;
  const motto = "Độc lập - Tự do - Hạnh phúc";
  pdf.font("bold").text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", left + narrow, top, { width: wide, align: "center" });
  pdf.text(motto, left + narrow, pdf.y, { width: wide, align: "center" });
  const line = pdf.widthOfString(motto);
  const middle = left + narrow + wide / 2;
  pdf.moveTo(middle - line / 2, pdf.y + 1).lineTo(middle + line / 2, pdf.y + 1).lineWidth(0.7).stroke();
  const [year, month, day] = block.date.split("-");
  pdf.font("italic").text(`${block.place}, ngày ${day} tháng ${month} năm ${year}`, left + narrow, pdf.y + 5, { width: wide, align: "center" });
  pdf.x = left;
  pdf.y = Math.max(leftEnd, pdf.y) + size;
}

function drawSignature(pdf: Pdf, block: Block<"signature">, size: number): void {
  const { left, right } = pdf.page.margins;
  const half = (pdf.page.width - left - right) / 2;
  const at = { width: half, align: "center" } as const;
  pdf.moveDown(1).font("bold").text(block.role.toLocaleUpperCase("vi"), left + half, pdf.y, at);
  if (block.name !== undefined) {
    pdf.font("regular").fontSize(size - 2).fillColor("#a00");
    pdf.text(`Ký bởi: ${block.name}`, at).text(`Cơ quan: ${block.agency ?? ""}`, at).text(`Thời gian ký: ${block.signedAt ?? ""}`, at);
    pdf.fillColor("#000").fontSize(size).font("bold").moveDown(0.5).text(block.name, at);
  }
  pdf.x = left;
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}
