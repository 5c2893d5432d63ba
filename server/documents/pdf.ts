// A document tree as PDF in the style of NĐ 30/2020: Times metrics, national header, signature blocks. The signature is told
// in words; a cryptographic one is not made yet, and every page says so.

import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { DocumentTree } from "../../engine/model/index.ts";
import { drawBlock, drawSignatures, type Pdf } from "./pdf-blocks.ts";

/** What is added to a document besides its tree. */
export interface PdfOptions {
  /** Text of a QR code in the lower left corner of the last page, e.g. the dossier code. */
  readonly qrCode?: string;
  /** Stands at the foot of every page in the place of the usual note, e.g. that this is a draft. */
  readonly mark?: string;
}

/** Lays a document out. Same tree, same pages; only the file's id and date differ. */
export async function renderPdf(tree: DocumentTree, { qrCode, mark = NOTE }: PdfOptions = {}): Promise<Buffer> {
  const { margin, size } = PAPER[tree.paper];
  const pdf = new PDFDocument({ size: tree.paper, margin, bufferPages: true, pdfVersion: "1.7", lang: "vi-VN", tagged: true, displayTitle: true, info: { Title: tree.title } });
  for (const [name, path] of Object.entries(FONT)) pdf.registerFont(name, path);
  const done = collect(pdf);
  const body = pdf.struct("Document");
  pdf.addStructure(body);
  const sheet = { pdf, body, size };
  const signatures = tree.blocks.filter((block) => block.type === "signature");
  for (const block of tree.blocks) if (block.type !== "signature") drawBlock(sheet, block);
  if (signatures.length > 0) drawSignatures(sheet, signatures);
  if (qrCode !== undefined) await drawQrCode(pdf, qrCode);
  body.end();
  drawFooters(pdf, size, mark);
  pdf.end();
  return done;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Margins and letter size in points. */
const PAPER = { A4: { margin: 56, size: 13 }, A5: { margin: 40, size: 10.5 } } as const;

const files = createRequire(import.meta.url);
const FONT = {
  regular: files.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  bold: files.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  italic: files.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
} as const;

const NOTE = "Bản thử nghiệm, chưa ký số";

/** Below the text of every page; not part of the document's reading order. */
function drawFooters(pdf: Pdf, size: number, note: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { left, bottom } = pdf.page.margins;
    // Text below the margin would otherwise open a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    const words = count === 1 ? note : `${note} – trang ${page - start + 1}/${count}`;
    pdf.font("italic").fontSize(size - 3).fillColor("#555").text(words, left, pdf.page.height - bottom + size / 2, { width: pdf.page.width - 2 * left, align: "center", lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}

const QR_POINTS = 62;

async function drawQrCode(pdf: Pdf, text: string): Promise<void> {
  const image = await QRCode.toBuffer(text, { margin: 0, scale: 6, errorCorrectionLevel: "M" });
  const { left, bottom } = pdf.page.margins;
  const top = pdf.page.height - bottom - QR_POINTS;
  if (pdf.y > top) pdf.addPage();
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.image(image, left, top, { width: QR_POINTS });
  pdf.endMarkedContent();
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}
