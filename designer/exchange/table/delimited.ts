// Tables as text: CSV from Excel with comma or semicolon, tabs from the clipboard. A cell that a spreadsheet would take for a
// formula is written behind an apostrophe and read without it again.

import Papa from "papaparse";
import { readTable, TABLE_BOUNDS } from "../../../engine/process-table/index.ts";

/** The cells of a text; the separator is the one with which a table is found in it. */
export function readDelimited(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, "").replace(/^sep=(.)\r?\n/, "");
  const scored = SEPARATORS.map((separator) => {
    const { columns, rows } = readTable(parse(plain, separator, PREVIEW));
    return { separator, score: Object.keys(columns).length * 1_000 + rows.length };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return parse(plain, best.score === 0 ? "\t" : best.separator, MOST_ROWS);
}

/** CSV as Excel in Vietnam opens it: semicolons, because the comma is for decimals, and the mark of UTF-8. */
export function writeCsv(cells: readonly (readonly string[])[]): string {
  return `\ufeff${write(cells, ";")}\r\n`;
}

/** Text with tabs, as it is copied to and pasted from a spreadsheet. */
export function writeTabbed(cells: readonly (readonly string[])[]): string {
  return write(cells, "\t");
}

// ---------------------------------------------------------------------------------------------------------------------

const SEPARATORS = ["\t", ";", ",", "|"] as const;
const PREVIEW = 60;
/** A little more than can be used: what is beyond is told, not read. */
const MOST_ROWS = TABLE_BOUNDS.rows * 3;

function parse(text: string, delimiter: string, preview: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview }).data.map((line) => line.map(unguarded));
}

function write(cells: readonly (readonly string[])[], delimiter: string): string {
  return Papa.unparse(cells.map((line) => line.map(guarded)), { delimiter, newline: "\r\n" });
}

function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
