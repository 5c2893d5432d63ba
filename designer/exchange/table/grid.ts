// Rows of cells with spans → a rectangle. What a merged cell covers stays empty: the table's reader knows what that means.
// However many spans are claimed, the work is that of the cells and of the columns a table may have.

import { TABLE_BOUNDS } from "../../../engine/process-table/index.ts";

export interface SpannedCell {
  readonly text: string;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Lays the cells out. A line that goes on beyond the widest table ends with what goes on, so that its reader refuses it in words. */
export function gridOf(rows: readonly (readonly SpannedCell[])[]): string[][] {
  /** By column: the first row that is free again. */
  const free = Array.from({ length: MOST_COLUMNS }, () => 0);
  return rows.slice(0, TABLE_BOUNDS.rows * 3).map((cells, row) => {
    const line: string[] = [];
    let column = 0;
    for (const { text, columns = 1, rows: down = 1 } of cells) {
      while (column < MOST_COLUMNS && (free[column] ?? 0) > row) column += 1;
      if (column < MOST_COLUMNS) line[column] = text;
      else if (text !== "") {
        line[MOST_COLUMNS - 1] = text;
        break;
      }
      const until = Math.min(column + span(columns, MOST_COLUMNS), MOST_COLUMNS);
      free.fill(row + span(down, TABLE_BOUNDS.rows), column, until);
      column = until;
    }
    return Array.from(line, (text) => text ?? "");
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Wider than a table that is read, so that a table too wide is still seen to be. */
const MOST_COLUMNS = TABLE_BOUNDS.columns * 2;

function span(given: number, most: number): number {
  return Number.isInteger(given) && given > 1 ? Math.min(given, most) : 1;
}
