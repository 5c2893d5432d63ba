// Merged cells are laid out; spans that claim more than a table may have cost no more than its cells, and what does not fit is told.

import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { gridOf, type SpannedCell } from "../../../../designer/exchange/table/grid.ts";
import { readPasted, readTableFile } from "../../../../designer/exchange/table/read-table-file.ts";
import { reachesTooFar } from "../../../../designer/exchange/table/sheet-reach.ts";
import { readTable, TABLE_BOUNDS } from "../../../../engine/process-table/index.ts";

const WIDEST = TABLE_BOUNDS.columns * 2;
const HUGE = { text: "x", columns: 999, rows: 999 };
const rowsOf = (count: number, cells: readonly SpannedCell[]): readonly (readonly SpannedCell[])[] => Array.from({ length: count }, () => cells);

/** Cells that count how often they are looked at. */
function counted(rows: number, columns: number) {
  const looks = { count: 0 };
  const cell = {
    text: "x",
    get columns() {
      looks.count += 1;
      return 999;
    },
    get rows() {
      return 999;
    },
  };
  return { looks, rows: rowsOf(rows, Array.from({ length: columns }, () => cell)) };
}

describe("merged cells", () => {
  it("leave what they cover empty, beside them and below", () => {
    const given: readonly (readonly SpannedCell[])[] = [
      [{ text: "a", rows: 2 }, { text: "b", columns: 2, rows: 2 }, { text: "c" }],
      [{ text: "d" }],
      [{ text: "e" }, { text: "f" }, { text: "g" }, { text: "h" }],
    ];
    expect(gridOf(given)).toEqual([["a", "b", "", "c"], ["", "", "", "d"], ["e", "f", "g", "h"]]);
  });

  it("of a title across everything push nothing aside in the lines below", () => {
    expect(gridOf([[{ text: "Quy trình", columns: 999 }], [{ text: "TT" }, { text: "Việc" }]])).toEqual([["Quy trình"], ["TT", "Việc"]]);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("by %s columns are one", (columns) => {
    expect(gridOf([[{ text: "a", columns, rows: columns }, { text: "b" }], [{ text: "c" }]])).toEqual([["a", "b"], ["c"]]);
  });
});

describe("spans that claim the whole world", () => {
  it("are looked at twice in a line, whatever the number of cells, and never make a line wider than a table may be", () => {
    const { looks, rows } = counted(TABLE_BOUNDS.rows * 3, 1_000);
    const grid = gridOf(rows);
    expect(Math.max(...grid.map((line) => line.length))).toBe(WIDEST);
    expect(looks.count).toBeLessThanOrEqual(rows.length * 2);
  });

  it("grow with the number of rows, not with its square", () => {
    const timeOf = (rows: number): number => {
      const given = rowsOf(rows, Array.from({ length: WIDEST }, () => HUGE));
      const begun = performance.now();
      for (let round = 0; round < 20; round += 1) gridOf(given);
      return performance.now() - begun;
    };
    timeOf(400);
    expect(timeOf(TABLE_BOUNDS.rows * 3)).toBeLessThan(1_000);
  });

  it.each([20, 60, 1_200])("are refused in words when pasted in %i rows", async (rows) => {
    const html = `<table>${`<tr>${'<td colspan="999" rowspan="999">x</td>'.repeat(40)}</tr>`.repeat(rows)}</table>`;
    const reading = await readPasted("", html);
    if ("refusal" in reading) throw new Error(reading.refusal);
    expect(readTable(reading.tables[0]?.cells ?? []).problems.map(({ code }) => code)).toEqual([rows > TABLE_BOUNDS.rows ? "too_many_rows" : "too_many_columns"]);
  });

  it("hide no text: what stands beyond the widest table makes it too wide", () => {
    const [line = []] = gridOf([[{ text: "", columns: 999 }, { text: "" }, { text: "bị che" }]]);
    expect([line.length, line.at(-1)]).toEqual([WIDEST, "bị che"]);
  });
});

it("refuses thousands of tables at once", async () => {
  expect(await readPasted("", "<table><tr><td>x</td></tr></table>".repeat(1_001))).toEqual({ refusal: "too_many_tables" });
});

describe("a sheet of a workbook", () => {
  const sheet = (cells: string) => ({ "xl/worksheets/sheet1.xml": new TextEncoder().encode(`<worksheet><sheetData>${cells}</sheetData></worksheet>`) });
  const word = (address: string): string => `<row r="${address.replace(/\D/g, "")}"><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row>`;

  it.each([
    ["one word in the last corner", word("XFD1048576")],
    ["a word far to the right and one far below", `${word("XFD1")}${word("A1048576")}`],
    ["the same without namespaces in the way", word("XFD1048576").replaceAll("<c ", "<x:c s='1' ")],
    ["an address written in signs", word("XFD&#49;048576")],
    ["an address behind a sign that ends no tag", word("XFD1048576").replaceAll("<c ", "<c s='>' ")],
    ["coloured lines without end", Array.from({ length: 200 }, (_none, at) => `<row r="${at + 1}"><c r="XFD${at + 1}" s="1"/></row>`).join("")],
  ])("is not laid out when it reaches too far: %s", async (_what, cells) => {
    expect(reachesTooFar(sheet(cells))).toBe(true);
    const file = zipSync({ "xl/workbook.xml": new TextEncoder().encode("<workbook/>"), ...sheet(cells) });
    expect(await readTableFile(new Blob([file as BlobPart]))).toEqual({ refusal: "too_many_tables" });
  });

  it.each([["a table", `${word("A1")}${word("H400")}`], ["lines without numbers", "<row><c r='B1'><v>1</v></c></row><row/>"], ["a coloured line to the edge", `${word("A1")}<row r="2"><c r="XFD2" s="1"/></row>`]])("is when it is %s", (_what, cells) => {
    expect(reachesTooFar(sheet(cells))).toBe(false);
  });
});
