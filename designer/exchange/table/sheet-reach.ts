// How many cells a workbook would be laid out as. The library fills every gap: one word in the last corner of a sheet is
// seventeen thousand million cells. Looks at the addresses only, before the library does.

import { FILE_BOUNDS } from "./file-problem.ts";
import type { OfficeParts } from "./office-zip.ts";

/** Whether a workbook's sheets reach further than can be laid out. */
export function reachesTooFar(parts: OfficeParts): boolean {
  const decoder = new TextDecoder();
  let laidOut = 0;
  let filled = 0;
  for (const bytes of Object.values(parts)) {
    const xml = decoder.decode(bytes);
    if (!/<(?:\w{1,20}:)?sheetData\b/.test(xml)) continue;
    const reach = reachOf(xml);
    laidOut += reach.laidOut;
    filled += reach.filled;
    // Offices colour empty lines to the very edge; such cells are dropped again, so more of them are borne.
    if (!(laidOut <= FILE_BOUNDS.cells * 10 && filled <= FILE_BOUNDS.cells)) return true;
  }
  return false;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Reach {
  /** Cells up to the last of each line, and the lines themselves. */
  readonly laidOut: number;
  /** Of the smallest rectangle with everything that is written. */
  readonly filled: number;
}

function reachOf(xml: string): Reach {
  const widths = new Map<number, number>();
  let [lastRow, filledRows, filledColumns] = [0, 0, 0];
  for (const [, tag = ""] of xml.matchAll(/<((?:\w{1,20}:)?(?:row|c)(?=[\s/>])[^<>]*)>/g)) {
    const { address, isRow, isEmpty } = partsOf(tag);
    const [row, column] = placeOf(address);
    lastRow = Math.max(lastRow, row);
    widths.set(row, Math.max(widths.get(row) ?? 0, column));
    if (isRow || isEmpty) continue;
    filledRows = Math.max(filledRows, row);
    filledColumns = Math.max(filledColumns, column);
  }
  return { laidOut: lastRow + [...widths.values()].reduce((sum, width) => sum + width, 0), filled: filledRows * filledColumns };
}

/** A tag longer or otherwise written than any program does has no address that could be believed. */
function partsOf(tag: string): { readonly address: string; readonly isRow: boolean; readonly isEmpty: boolean } {
  const [, name, attributes, close] = (tag.length > 1_000 ? undefined : /^(?:\w+:)?(row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)$/.exec(tag)) ?? [];
  if (attributes === undefined) return { address: "?", isRow: false, isEmpty: false };
  const [, double, single = ""] = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  return { address: double ?? single, isRow: name === "row", isEmpty: close === "/" };
}

/** Row and column of `B7` or, of a row, `7`. Without an address it is the next; one written in another way is out of reach. */
function placeOf(address: string): readonly [row: number, column: number] {
  if (address === "") return [0, 0];
  const [, letters = "", digits] = /^([A-Z]{0,3})(\d{1,7})$/i.exec(address) ?? [];
  if (digits === undefined) return [Number.POSITIVE_INFINITY, 1];
  return [Number(digits), [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}
