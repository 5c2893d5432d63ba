// Whatever was brought along → its tables. What a file is shows in its content, not in its name. Libraries come when needed.

import { type Payload, readPayload, readTable } from "../../../engine/process-table/index.ts";
import { decodeText } from "./decode-text.ts";
import { FILE_BOUNDS, type FileRefusal } from "./file-problem.ts";
import { openArchive, type OfficeParts } from "./office-zip.ts";
import { reachesTooFar } from "./sheet-reach.ts";

/** A table with the name of its sheet or what stands above it. */
export interface NamedTable {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

/** What was found: the likeliest table first in `best`. */
export interface ReadFile {
  readonly tables: readonly NamedTable[];
  readonly best: number;
  /** What a document of ours carries beside its table. */
  readonly payload: Payload | "none" | "unreadable";
}

export type FileReading = ReadFile | { readonly refusal: FileRefusal };

/** Reads a file. Never throws on its content. */
export async function readTableFile(file: Blob | ArrayBuffer): Promise<FileReading> {
  // One byte more than is bearable is enough to be refused.
  const bytes = new Uint8Array(file instanceof ArrayBuffer ? file.slice(0, FILE_BOUNDS.bytes + 1) : await file.slice(0, FILE_BOUNDS.bytes + 1).arrayBuffer());
  if (bytes.length > FILE_BOUNDS.bytes) return { refusal: "too_large" };
  if (bytes.length === 0) return { refusal: "empty" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refusal: "old_office" };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { refusal: "pdf" };
  if (startsWith(bytes, [0x50, 0x4b])) return readOffice(bytes);
  const text = decodeText(bytes);
  return text === undefined ? { refusal: "wrong_type" } : readPasted(text);
}

/** Reads pasted text. HTML beside it (from Word) is used when it has a table. Never throws on what is pasted. */
export async function readPasted(text: string, html = ""): Promise<FileReading> {
  if (text.length > FILE_BOUNDS.bytes) return { refusal: "too_large" };
  const [{ tablesOfHtml }, { readDelimited }] = await Promise.all([import("./read-html.ts"), import("./delimited.ts")]);
  try {
    const ofHtml = html === "" ? [] : tablesOfHtml(html).map((cells) => ({ name: "", cells }));
    if (ofHtml.length > 0) return found(ofHtml, "none");
    if (text.trim() === "") return { refusal: "empty" };
    return found([{ name: "", cells: readDelimited(text) }], "none");
  } catch {
    return { refusal: "damaged" };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

async function readOffice(bytes: Uint8Array): Promise<FileReading> {
  const opened = openArchive(bytes);
  if ("refusal" in opened) return opened;
  const { parts } = opened;
  try {
    if (Object.hasOwn(parts, "xl/workbook.xml")) return await readWorkbook(parts);
    if (!Object.hasOwn(parts, "word/document.xml")) return { refusal: "wrong_type" };
    const { payloadOfDocx, tablesOfDocx } = await import("./read-docx.ts");
    return found(await tablesOfDocx(parts), payloadOfDocx(parts));
  } catch {
    return { refusal: "damaged" };
  }
}

/** Sheets of ours that only carry the workflow are no tables to choose from; their rows go with every sheet. */
async function readWorkbook(parts: OfficeParts): Promise<FileReading> {
  if (reachesTooFar(parts)) return { refusal: "too_many_tables" };
  const { sheetsOf } = await import("./read-xlsx.ts");
  const sheets = (await sheetsOf(parts)).filter(({ cells }) => cells.length > 0);
  const carrying = sheets.find(({ cells }) => readPayload(cells) !== "none" && readTable(cells).header < 0);
  return found(sheets.filter((sheet) => sheet !== carrying), carrying === undefined ? "none" : readPayload(carrying.cells));
}

function found(tables: readonly NamedTable[], payload: ReadFile["payload"]): FileReading {
  if (tables.length === 0) return { refusal: "no_table" };
  if (tables.length > FILE_BOUNDS.tables || cellCount(tables) > FILE_BOUNDS.cells) return { refusal: "too_many_tables" };
  const scores = tables.map(({ cells }) => {
    const { columns, rows } = readTable(cells);
    return rows.length === 0 ? 0 : Object.keys(columns).length * 1_000 + rows.length;
  });
  return { tables, best: scores.indexOf(Math.max(...scores)), payload };
}

function cellCount(tables: readonly NamedTable[]): number {
  return tables.reduce((count, { cells }) => cells.reduce((sum, line) => sum + line.length, count), 0);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
