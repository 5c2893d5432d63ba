// Documents as PDF: a file readers open, with its own fonts, the right paper, pages as long as the text needs.

import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { DocumentTree, FilledBlock } from "../../../engine/model/index.ts";
import { renderPdf } from "../../../server/documents/pdf.ts";

const HEAD: FilledBlock = { type: "nationalHeader", agency: "Ủy ban nhân dân xã Như Thanh", place: "Như Thanh", date: "ngày 23 tháng 11 năm 2026", number: "87/2026" };
const SIGNED: FilledBlock = { type: "signature", role: "Chủ tịch", name: "Trần Thị Mai", agency: "Ủy ban nhân dân xã Như Thanh", signedAt: "09 giờ 00 phút, ngày 23/11/2026" };
const paragraph = (text: string): FilledBlock => ({ type: "paragraph", text, align: "left" });

function aTree(blocks: readonly FilledBlock[] = [HEAD, { type: "heading", text: "TRÍCH LỤC KHAI TỬ" }, { type: "fields", rows: [{ label: "Họ tên", value: "Lê Văn Bình" }] }, SIGNED], paper: "A4" | "A5" = "A4"): DocumentTree {
  return { title: "Trích lục khai tử", paper, blocks };
}

/** How many texts the last page's drawing instructions set. */
function textsOnLastPage(pdf: Buffer): number {
  const streams = [...pdf.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = ""]) => inflated(Buffer.from(body, "latin1")));
  return streams.filter((stream) => stream.includes("BT\n")).at(-1)?.match(/^BT$/gm)?.length ?? 0;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return "";
  }
}

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0;

describe("a document as PDF", () => {
  it("is a whole PDF with its fonts, its language and its structure inside", async () => {
    const text = (await renderPdf(aTree())).toString("latin1");
    expect(text.slice(0, 8)).toBe("%PDF-1.7");
    expect(text.trimEnd().slice(-5)).toBe("%%EOF");
    for (const part of ["+Tinos-Regular", "+Tinos-Bold", "+Tinos-Italic", "/FontFile2", "/Lang (vi-VN)", "/Marked true", "/StructTreeRoot"]) expect(text).toContain(part);
  });

  it.each([
    ["A4", "[0 0 595.28 841.89]"],
    ["A5", "[0 0 419.53 595.28]"],
  ] as const)("is on %s paper where the template says so", async (paper, box) => {
    expect((await renderPdf(aTree(undefined, paper))).toString("latin1")).toContain(`/MediaBox ${box}`);
  });

  it("takes the pages it needs, and no page for the footer", async () => {
    const long = Array.from({ length: 120 }, (_, index) => paragraph(`${index + 1}. Căn cứ biên bản họp thôn`));
    expect(pagesOf(await renderPdf(aTree()))).toBe(1);
    expect(pagesOf(await renderPdf(aTree([HEAD, ...long, SIGNED])))).toBe(4);
  });

  it("keeps a signature together on one page, however far down the text ends", async () => {
    const alone = textsOnLastPage(await renderPdf(aTree([SIGNED])));
    const documents = await Promise.all(Array.from({ length: 14 }, (_, extra) => renderPdf(aTree([HEAD, ...Array.from({ length: 18 + extra }, () => paragraph("Căn cứ")), SIGNED]))));
    expect(new Set(documents.map(pagesOf))).toEqual(new Set([1, 2]));
    for (const pdf of documents.filter((candidate) => pagesOf(candidate) === 2)) expect(textsOnLastPage(pdf)).toBeGreaterThanOrEqual(alone);
  });

  it("carries a picture only when it has a QR code", async () => {
    const [without, withCode] = await Promise.all([renderPdf(aTree()), renderPdf(aTree(), { qrCode: "H56.120-261123-0001" })]);
    expect(without.toString("latin1")).not.toContain("/Subtype /Image");
    expect(withCode.toString("latin1")).toContain("/Subtype /Image");
    expect(pagesOf(withCode)).toBe(1);
  });

  it.each([
    ["nothing", []],
    ["a very long word", [paragraph("ư".repeat(5_000))]],
    ["letters no font has", [paragraph("漢字 😀 \u0000 \u202e")]],
    ["four signatures", [SIGNED, SIGNED, SIGNED, SIGNED]],
  ] satisfies readonly (readonly [string, readonly FilledBlock[]])[])("is made of %s", async (_what, blocks) => {
    expect(pagesOf(await renderPdf(aTree(blocks)))).toBeGreaterThan(0);
  });
});
