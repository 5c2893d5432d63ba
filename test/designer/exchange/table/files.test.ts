// A procedure's table leaves as a file and comes back as the same workflow; files that are none, or lie, are refused in words.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type FileRefusal, refusalSentence } from "../../../../designer/exchange/table/file-problem.ts";
import { readPasted, readTableFile, type ReadFile } from "../../../../designer/exchange/table/read-table-file.ts";
import { TABLE_FORMS, type TableForm, writeTable } from "../../../../designer/exchange/table/write-table.ts";
import { applyEdits } from "../../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../../engine/model/index.ts";
import { importTable, tableOf } from "../../../../engine/process-table/index.ts";
import { COMMON, ROLES, SHIPPED, shipped } from "../../../engine/process-table/shipped.ts";
import { COMMUNE_ROWS } from "../../../engine/process-table/tables.ts";

const FORMS = Object.keys(TABLE_FORMS) as TableForm[];
const surroundings = { common: COMMON, roles: ROLES };
const death = shipped("ho-tich/dang-ky-khai-tu");

const exported = (folder: ProcedureFolder, form: TableForm): Promise<Blob> => writeTable(tableOf(folder, ROLES), form);

async function read(file: Blob | Uint8Array): Promise<ReadFile> {
  const reading = await readTableFile(file instanceof Blob ? file : new Blob([file as BlobPart]));
  if ("refusal" in reading) throw new Error(reading.refusal);
  return reading;
}

function imported({ tables, best, payload }: ReadFile, folder: ProcedureFolder) {
  const work = importTable({ cells: tables[best]?.cells ?? [], payload, folder, surroundings });
  const outcome = applyEdits(folder, work.edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return { work, workflow: outcome.folder.workflow };
}

/** What keeps a text from being XML: a character that may not be in it, a stray sign, a tag that is not closed. */
function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name = "", , empty] of xml.replace(/<\?[^]*?\?>/g, "").matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g)) {
    if (name === "") return tag;
    if (close === "/") {
      if (open.pop() !== name) return tag;
    } else if (empty === "") open.push(name);
  }
  return open[0] ?? /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.exec(xml)?.[0];
}

describe.each(SHIPPED)("%s", (name) => {
  it.each(FORMS)("comes back the same from %s", async (form) => {
    const folder = shipped(name);
    const file = await read(await exported(folder, form));
    expect(imported(file, folder).work).toMatchObject({ kind: "patched", edits: [], problems: [] });
    expect(JSON.stringify(imported(file, { ...folder, workflow: {} }).workflow)).toBe(JSON.stringify(folder.workflow));
  });
});

describe("what is written", () => {
  it.each(["xlsx", "docx"] as const)("has parts that are well-formed: %s", async (form) => {
    const folder = { ...death, procedure: { ...(death.procedure as object), name: { vi: "A & B <c> \"d\" \u0001" } } } as unknown as ProcedureFolder;
    const parts = unzipSync(new Uint8Array(await (await exported(folder, form)).arrayBuffer()));
    for (const [path, bytes] of Object.entries(parts)) if (/\.(xml|rels)$/.test(path)) expect({ path, fault: faultOf(strFromU8(bytes)) }).toEqual({ path, fault: undefined });
  });

  it("never becomes a formula", async () => {
    const evil = ["=1+1", "@SUM(A1)", "+1", "-1", "'=1", "''-x"];
    for (const label of evil) {
      const outcome = applyEdits(death, [{ op: "set", at: "/workflow/states/receiving/states/checking/meta/label/vi", value: label }]);
      if ("refusal" in outcome) throw new Error("refused");
      const csv = await (await exported(outcome.folder, "csv")).text();
      expect(csv.split(/[;\r\n]/).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
      const sheet = strFromU8(unzipSync(new Uint8Array(await (await exported(outcome.folder, "xlsx")).arrayBuffer()))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet).not.toContain("<f>");
      for (const form of FORMS) expect(imported(await read(await exported(outcome.folder, form)), { ...death, workflow: {} }).workflow).toEqual(outcome.folder.workflow);
    }
  });

  it("hides the workflow on a sheet nobody sees", async () => {
    const workbook = strFromU8(unzipSync(new Uint8Array(await (await exported(death, "xlsx")).arrayBuffer()))["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain('state="veryHidden"');
  });
});

describe("an edited file", () => {
  it("changes the budget whose hour was edited in the workbook", async () => {
    const parts = unzipSync(new Uint8Array(await (await exported(death, "xlsx")).arrayBuffer()));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const edited = sheet.replace("<v>0.5</v>", "<v>0.75</v>");
    expect(edited).not.toBe(sheet);
    const file = await read(zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(edited) }));
    expect(imported(file, death).work.edits).toEqual([{ op: "set", at: "/workflow/states/processing/states/signing/meta/budget/workingHours", value: 0.75 }]);
  });
});

describe("files of others", () => {
  const csv = (separator: string) => COMMUNE_ROWS.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join("\r\n");

  it.each([
    ["commas", csv(",")],
    ["semicolons, with the line Excel likes", `sep=;\r\n${csv(";")}`],
    ["tabs and a mark", `\ufeff${csv("\t")}`],
  ])("are read whatever separates their cells: %s", async (_what, text) => {
    const { work } = imported(await read(new TextEncoder().encode(text)), death);
    expect(work.table.rows.map(({ workingHours }) => workingHours)).toEqual([2, 2, 8, 8, 2, 2]);
  });

  it("are read as Excel's Unicode text", async () => {
    const text = csv("\t");
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(2 + at * 2, text.charCodeAt(at), true);
    expect((await read(bytes)).tables[0]?.cells).toHaveLength(COMMUNE_ROWS.length);
  });

  it("are pasted from Word with merged cells, several lines and markup that stays text", async () => {
    const html = `<html><head><style>td{}</style><script>alert(1)</script></head><body><!--x--><p>Phụ lục</p><table border=1><tr><th>TT</th><th>Nội dung</th><th>Người thực hiện</th><th>Thời gian</th></tr>
      <tr><td>1</td><td><p>Tiếp nhận</p><p>chuyển &amp; quét</p></td><td rowspan="2">Một&nbsp;cửa</td><td>1 giờ</td></tr><tr><td>2</td><td>&lt;img src=x onerror=alert(1)&gt;</td><td>2 giờ<script>alert(2)</script></td></tr></table>`;
    const reading = await readPasted("", html);
    expect("tables" in reading ? reading.tables[0]?.cells : reading).toEqual([
      ["TT", "Nội dung", "Người thực hiện", "Thời gian"],
      ["1", "Tiếp nhận\nchuyển & quét", "Một cửa", "1 giờ"],
      ["2", "<img src=x onerror=alert(1)>", "", "2 giờ"],
    ]);
  });

  it("may have several tables; the one with steps is proposed", async () => {
    const { Document, Packer, Paragraph, Table, TableCell, TableRow } = await import("docx");
    const table = (rows: readonly (readonly string[])[]) => new Table({ rows: rows.map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) })) });
    const document = new Document({ sections: [{ children: [table([["ỦY BAN NHÂN DÂN", "CỘNG HÒA"]]), new Paragraph("2. Thủ tục cấp bản sao"), table(COMMUNE_ROWS)] }] });
    const { tables, best } = await read(new Uint8Array(await Packer.toArrayBuffer(document)));
    expect({ names: tables.map(({ name }) => name), best }).toEqual({ names: ["", "2. Thủ tục cấp bản sao"], best: 1 });
    expect(importTable({ cells: tables[1]?.cells ?? [], folder: death, surroundings }).table.rows).toHaveLength(6);
  });
});

describe("what is refused", () => {
  const text = new TextEncoder();
  const lying = (): Uint8Array => {
    const archive = zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1_048_576) }, { level: 9 });
    const view = new DataView(archive.buffer);
    // The size told in the list at the end: small, although what is packed is not.
    for (let at = 0; at < archive.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    return archive;
  };

  it.each<[string, FileRefusal, () => Uint8Array]>([
    ["nothing", "empty", () => new Uint8Array()],
    ["blanks", "empty", () => text.encode("  \n ")],
    ["three megabytes", "too_large", () => new Uint8Array(3 * 1_048_576).fill(65)],
    ["a bomb", "unpacks_too_large", () => zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1_048_576) }, { level: 9 })],
    ["a bomb that lies about its size", "damaged", lying],
    ["an archive of a thousand parts", "unpacks_too_large", () => zipSync(Object.fromEntries(Array.from({ length: 1_000 }, (_none, at) => [`a${at}.xml`, text.encode("<a/>")])))],
    ["another archive", "wrong_type", () => zipSync({ "readme.xml": text.encode("<a/>") })],
    ["half an archive", "damaged", () => text.encode("PK\u0003\u0004…")],
    ["a workbook without sheets", "damaged", () => zipSync({ "xl/workbook.xml": text.encode("<workbook") })],
    ["a document that is none", "damaged", () => zipSync({ "word/document.xml": text.encode("<<<") })],
    ["old Word", "old_office", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["a PDF", "pdf", () => text.encode("%PDF-1.7")],
    ["a picture called .csv", "wrong_type", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ])("%s", async (_what, refusal, bytes) => {
    expect(await readTableFile(new Blob([bytes() as BlobPart]))).toEqual({ refusal });
    expect(refusalSentence(refusal).vi).not.toBe("");
  });

  it("does not follow entities that grow", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>&c;&c;&c;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
    const rels = (target: string, type: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
    const file = zipSync({ "word/document.xml": text.encode(bomb), "_rels/.rels": text.encode(rels("word/document.xml", "officeDocument")), "[Content_Types].xml": text.encode('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') });
    const reading = await readTableFile(new Blob([file as BlobPart]));
    expect(JSON.stringify(reading).length).toBeLessThan(1_000);
  });
});
