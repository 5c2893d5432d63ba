// A list pasted from Word, Excel or a plain text, as rows of named cells. Columns come in the order that is explained, or in
// any order below a line of headings. Cells are text and stay text.

import Papa from "papaparse";
import { foldText, type LocalizedText } from "../../engine/model/index.ts";

/** A column of a list. */
export interface Column<Id extends string> {
  readonly id: Id;
  readonly title: Required<LocalizedText>;
  /** Further headings by which it is known, folded. */
  readonly also?: readonly string[];
}

/** One line of the list. */
export interface Line<Id extends string> {
  /** From 1, as the reader counts them. */
  readonly number: number;
  readonly cells: { readonly [id in Id]: string };
}

/** More lines at once are told, not read. */
export const MOST_LINES = 300;
const MOST_CHARACTERS = 200_000;

/** The lines of a text. Bullets and numbers in front are left out, empty lines too. */
export function readLines<Id extends string>(text: string, columns: readonly Column<Id>[]): readonly Line<Id>[] {
  const delimiter = [..."\t|;"].find((separator) => text.includes(separator)) ?? "\t";
  const table = Papa.parse<string[]>(text.slice(0, MOST_CHARACTERS), { delimiter, preview: MOST_LINES + 1 }).data;
  const rows = table.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const headings = headingsIn(rows[0]?.cells ?? [], columns);
  const order: readonly (Id | undefined)[] = headings ?? columns.map(({ id }) => id);
  return (headings === undefined ? rows : rows.slice(1)).map(({ number, cells }) => ({ number, cells: named(cells, order, columns) }));
}

// ---------------------------------------------------------------------------------------------------------------------

const BULLET = /^(?:[-–•*+]|\d{1,3}[.)])\s+/;

/** The columns a line of headings names; undefined when it is no such line. */
function headingsIn<Id extends string>(cells: readonly string[], columns: readonly Column<Id>[]): readonly (Id | undefined)[] | undefined {
  const found = cells.map((cell) => {
    const heading = foldText(cell).replaceAll(/[^a-z0-9 ]/g, "").trim();
    return columns.find(({ title, also = [] }) => [title.vi, title.en].some((name) => foldText(name) === heading) || also.includes(heading))?.id;
  });
  const known = found.filter((id) => id !== undefined).length;
  return known >= 2 && known * 2 > cells.length && found[0] !== undefined ? found : undefined;
}

function named<Id extends string>(cells: readonly string[], order: readonly (Id | undefined)[], columns: readonly Column<Id>[]): Line<Id>["cells"] {
  const values = columns.map(({ id }, index) => {
    const cell = cells[order.indexOf(id)] ?? "";
    return [id, index === 0 ? cell.replace(BULLET, "") : cell] as const;
  });
  return Object.fromEntries(values) as Line<Id>["cells"];
}
