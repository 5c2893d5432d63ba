// Finds the header of a table among titles, blank lines and merged cells, and says where the steps begin.

import { columnsOf } from "./columns.ts";
import type { ReadTable } from "./table.ts";

export interface Header {
  readonly columns: ReadTable["columns"];
  /** One text a column; headers of two lines are joined. */
  readonly texts: readonly string[];
  /** Its last line. */
  readonly row: number;
  /** First row of what follows. */
  readonly below: number;
}

/** The header, or undefined when no row looks like one. */
export function findHeader(cells: readonly (readonly string[])[]): Header | undefined {
  let best: Header | undefined;
  for (const [row, line] of cells.slice(0, LOOKED_AT).entries()) {
    const next = cells[row + 1] ?? [];
    const single: Header = { columns: columnsOf(line), texts: line, row, below: row + 1 };
    const isTwoLined = isSecondLine(line, next);
    const candidate = isTwoLined ? twoLined(line, next, row) : single;
    if (isHeader(candidate) && (best === undefined || count(candidate) > count(best))) best = candidate;
  }
  if (best === undefined) return undefined;
  return isNumbering(cells[best.below] ?? []) ? { ...best, below: best.below + 1 } : best;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A header stands among titles and preambles, not after more than these. */
const LOOKED_AT = 40;

function isHeader({ columns }: Header): boolean {
  return columns.label !== undefined && [columns.person, columns.unit, columns.time, columns.outcome].some((column) => column !== undefined);
}

function count({ columns }: Header): number {
  return Object.keys(columns).length;
}

/** "Trách nhiệm" over "Đơn vị | Người thực hiện": every cell of the second line names a column and stands under a merged cell. */
function isSecondLine(first: readonly string[], second: readonly string[]): boolean {
  const filled = second.flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
  if (filled.length === 0 || filled.length > first.length - 1) return false;
  const named = filled.filter(({ text }) => Object.keys(columnsOf([text])).length > 0);
  const under = filled.filter(({ column }) => first[column] === "" || first[column + 1] === "" || first[column + 1] === first[column] || (first[column - 1] ?? "") === first[column]);
  return named.length === filled.length && under.length === filled.length && Object.keys(columnsOf(first)).length > 0;
}

function twoLined(first: readonly string[], second: readonly string[], row: number): Header {
  const texts = Array.from({ length: Math.max(first.length, second.length) }, (_none, column) => second[column] || first[column] || "");
  return { columns: columnsOf(texts), texts, row: row + 1, below: row + 2 };
}

/** "(1) | (2) | (3)" under the header, as annexes number their columns. */
function isNumbering(line: readonly string[]): boolean {
  const filled = line.filter((text) => text !== "");
  return filled.length > 1 && filled.every((text, at) => /^\(?(\d{1,2}|[a-zA-Z])\)?$/.test(text) && (!/^\(?\d/.test(text) || Number(text.replaceAll(/\D/g, "")) === at + 1));
}
