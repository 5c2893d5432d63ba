// Rows of cells with spans → a rectangle. What a merged cell covers stays empty: the table's reader knows what that means.

import { TABLE_BOUNDS } from "../../../engine/process-table/index.ts";

export interface SpannedCell {
  readonly text: string;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Lays the cells out. Spans are believed only as far as a table may reach. */
export function gridOf(rows: readonly (readonly SpannedCell[])[]): string[][] {
  const grid: string[][] = [];
  const taken = new Set<string>();
  for (const [row, cells] of rows.slice(0, TABLE_BOUNDS.rows * 3).entries()) {
    const line: string[] = [];
    let column = 0;
    for (const { text, columns = 1, rows: down = 1 } of cells.slice(0, MOST_COLUMNS)) {
      while (taken.has(`${row}:${column}`)) column += 1;
      line[column] = text;
      const [width, height] = [span(columns, MOST_COLUMNS), span(down, TABLE_BOUNDS.rows)];
      for (let below = 1; below < height; below += 1) for (let beside = 0; beside < width; beside += 1) taken.add(`${row + below}:${column + beside}`);
      column += width;
    }
    grid.push(Array.from({ length: Math.max(column, line.length) }, (_none, at) => line[at] ?? ""));
  }
  return grid;
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_COLUMNS = TABLE_BOUNDS.columns * 2;

function span(given: number, most: number): number {
  return Number.isInteger(given) && given > 1 ? Math.min(given, most) : 1;
}
