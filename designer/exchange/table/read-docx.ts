// Word documents → their tables. Looks at the document as the library has read it and lets it make no HTML at all.

import mammoth from "mammoth";
import { parsePayload, type Payload } from "../../../engine/process-table/index.ts";
import { gridOf, type SpannedCell } from "./grid.ts";
import { archiveOf, type OfficeParts } from "./office-zip.ts";
import type { NamedTable } from "./read-table-file.ts";
import { unescapeXml } from "./xml-text.ts";

/** The tables of a document, each called what stands above it. */
export async function tablesOfDocx(parts: OfficeParts): Promise<readonly NamedTable[]> {
  const tables: NamedTable[] = [];
  const archive = archiveOf(parts);
  // Node's build of the library takes a buffer, the browser's an array buffer; each passes over the other.
  const input = typeof Buffer === "undefined" ? { arrayBuffer: archive } : { arrayBuffer: archive, buffer: Buffer.from(archive) };
  const transformDocument = (document: DocumentNode): DocumentNode => {
    collect(document, tables);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml(input as never, { transformDocument } as never);
  return tables;
}

/** What one of our own documents carries. */
export function payloadOfDocx(parts: OfficeParts): Payload | "none" | "unreadable" {
  const decoder = new TextDecoder();
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^customXml\/item\d+\.xml$/.test(path)) continue;
    const text = decoder.decode(bytes);
    const [, carried] = /<(?:\w+:)?motcua\b[^>]*>([^<]*)<\/(?:\w+:)?motcua>/.exec(text) ?? [];
    if (carried !== undefined) return parsePayload(unescapeXml(carried));
  }
  return "none";
}

// ---------------------------------------------------------------------------------------------------------------------

/** A node of the library's reading of a document. */
interface DocumentNode {
  readonly type: string;
  readonly value?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly children?: readonly DocumentNode[];
}

/** Deeper than any document nests. */
const DEPTH = 60;

function collect(node: DocumentNode, tables: NamedTable[]): void {
  let above = "";
  for (const child of node.children ?? []) {
    if (child.type === "table") tables.push({ name: above, cells: gridOf((child.children ?? []).map((row) => (row.children ?? []).map(cellOf))) });
    else above = textOf(child, 0).trim().slice(0, 80) || above;
  }
}

function cellOf(cell: DocumentNode): SpannedCell {
  return { text: (cell.children ?? []).map((child) => textOf(child, 0)).filter((text) => text.trim() !== "").join("\n"), columns: cell.colSpan, rows: cell.rowSpan };
}

function textOf({ type, value, children = [] }: DocumentNode, depth: number): string {
  if (depth > DEPTH) return "";
  if (type === "text") return value ?? "";
  if (type === "tab") return " ";
  if (type === "break") return "\n";
  return children.map((child) => textOf(child, depth + 1)).join(type === "tableRow" || type === "table" || type === "tableCell" ? "\n" : "");
}
