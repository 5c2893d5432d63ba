// Cells → steps. Whatever is pasted: titles, merged cells, totals, sub-steps. Nothing is guessed in silence: what cannot be
// told is a problem at its cell, and the text is kept.

import { foldText } from "../model/index.ts";
import { cleanText } from "./clean-text.ts";
import { findHeader, type Header } from "./header.ts";
import { ENDMARK, isPayloadCell } from "./payload.ts";
import { subSteps } from "./sub-steps.ts";
import { type ColumnKind, type ProcessRow, type ReadTable, TABLE_BOUNDS, type TableProblem } from "./table.ts";
import { totalHours } from "./total-hours.ts";
import { readTime, unitOfHeader } from "./working-hours.ts";

/** Reads a table. Rows and columns of problems count in `cells`, from 0. */
export function readTable(cells: readonly (readonly string[])[]): ReadTable {
  const end = cells.findIndex((line) => isPayloadCell(line[0] ?? ""));
  const { lines, problems } = cleaned(end < 0 ? cells : cells.slice(0, end));
  const filled = lines.filter((line) => line.some((text) => text !== "")).length;
  const none = { rows: [], columns: {}, header: -1 } as const;
  if (filled > TABLE_BOUNDS.rows) return { ...none, problems: [{ code: "too_many_rows", row: TABLE_BOUNDS.rows, params: { found: filled, limit: TABLE_BOUNDS.rows } }] };
  const widest = lines.findIndex((line) => line.length > TABLE_BOUNDS.columns);
  if (widest >= 0) return { ...none, problems: [{ code: "too_many_columns", row: widest, column: TABLE_BOUNDS.columns, params: { found: lines[widest]?.length ?? 0, limit: TABLE_BOUNDS.columns } }] };
  const header = findHeader(lines);
  if (header === undefined) return { ...none, problems: [...problems, { code: "no_header" }] };
  const body = new Body(header, problems);
  for (let row = header.below; row < lines.length; row += 1) body.take(lines[row] ?? [], row);
  const rows = body.finished();
  if (rows.length === 0) problems.push({ code: "no_steps", row: header.below });
  return { rows, problems, columns: header.columns, header: header.row };
}

// ---------------------------------------------------------------------------------------------------------------------

function cleaned(cells: readonly (readonly string[])[]): { readonly lines: readonly (readonly string[])[]; readonly problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const lines = cells.slice(0, TABLE_BOUNDS.rows * 5).map((line, row) =>
    trimEnd(
      line.map((cell, column) => {
        const { text, hadControls } = cleanText(cell.slice(0, TABLE_BOUNDS.cell * 2));
        if (hadControls) problems.push({ code: "control_characters", row, column });
        if (text.length <= TABLE_BOUNDS.cell && cell.length <= TABLE_BOUNDS.cell * 2) return text;
        problems.push({ code: "cell_too_long", row, column, params: { found: cell.length, limit: TABLE_BOUNDS.cell } });
        return text.slice(0, TABLE_BOUNDS.cell).replaceAll(/\p{Surrogate}/gu, "");
      }),
    ),
  );
  return { lines, problems };
}

function trimEnd(line: readonly string[]): readonly string[] {
  return line.slice(0, line.findLastIndex((text) => text !== "") + 1);
}

/** Takes the lines below a header one by one; merged cells look at the line above. */
class Body {
  readonly #header: Header;
  readonly #problems: TableProblem[];
  readonly #rows: ProcessRow[] = [];
  #isOver = false;

  constructor(header: Header, problems: TableProblem[]) {
    this.#header = header;
    this.#problems = problems;
  }

  take(line: readonly string[], row: number): void {
    if (this.#isOver || line.every((text) => text === "")) return;
    if (line[0] === ENDMARK || this.#isHeaderAgain(line)) return;
    if (isTotal(line)) return this.#total(line, row);
    const label = this.#text(line, "label");
    const above = this.#rows.at(-1);
    if (label === "" && this.#text(line, "number") === "" && this.#text(line, "title") === "" && above !== undefined) return this.#goOn(above, line, row);
    const isTitle = label === "" && this.#text(line, "title") === "" && line.filter((text) => text !== "").length === 1; // across the table, or a footnote
    if (isTitle || this.#isPart(line)) return;
    this.#rows.push(this.#step(line, row));
  }

  finished(): readonly ProcessRow[] {
    const { rows, problems } = subSteps(this.#rows);
    this.#problems.push(...problems.map((problem) => ({ ...problem, ...this.#at("time") })));
    return rows;
  }

  #text(line: readonly string[], kind: ColumnKind): string {
    const column = this.#header.columns[kind];
    return column === undefined ? "" : (line[column] ?? "");
  }

  #step(line: readonly string[], row: number): ProcessRow {
    const above = this.#rows.at(-1);
    const { number, title, label } = this.#named(line, row);
    const [unit, person] = [this.#text(line, "unit"), this.#text(line, "person")];
    // A merged cell: the same as above.
    const isMerged = unit === "" && person === "";
    const code = this.#text(line, "code");
    const beside = above === undefined ? undefined : besideAbove(`${number} ${label}`);
    return {
      row,
      number,
      ...(title === "" ? {} : { title }),
      label,
      unit: isMerged ? (above?.unit ?? "") : unit,
      person: isMerged ? (above?.person ?? "") : person,
      ...this.#time(line, row),
      outcome: this.#text(line, "outcome"),
      forms: this.#text(line, "forms"),
      isParallel: beside === "surely",
      ...(beside === "maybe" ? { mayBeParallel: true } : {}),
      ...(code === "" ? {} : { code }),
      others: this.#others(line),
    };
  }

  /** Number, title and work, wherever they are written: "2 | Thẩm định | …", "Bước 2: Thẩm định", "2. Thẩm định". */
  #named(line: readonly string[], row: number): Pick<ProcessRow, "number" | "label"> & { readonly title: string } {
    // Spreadsheets take 2.1 for a number or for a day.
    const column = this.#text(line, "number").replace(/^(\d{1,2})(?:,(\d{1,2})|\/(\d{1,2})\/\d{4})$/, (_all, one: string, decimal?: string, month?: string) => `${one}.${decimal ?? month ?? ""}`);
    const beside = numberedText(this.#text(line, "title"));
    const work = numberedText(this.#text(line, "label"));
    const own = numberedText(column);
    const number = own.number === "" ? column.replace(/[.:)]$/, "") : own.number;
    const title = beside.text === "" ? (own.number === "" ? "" : own.text) : beside.text;
    const label = (column === "" ? work.text : this.#text(line, "label")) || title || this.#text(line, "outcome");
    if (work.text === "" && title === "") this.#problems.push({ code: "no_label", row, ...this.#at("label") });
    return { number: number || beside.number || work.number, title: title === label ? "" : title, label };
  }

  #time(line: readonly string[], row: number): Pick<ProcessRow, "time" | "workingHours" | "bareAmount" | "openTime"> {
    const time = this.#text(line, "time");
    const column = this.#header.columns.time;
    const read = readTime(time, column === undefined ? undefined : unitOfHeader(this.#header.texts[column] ?? ""));
    if ("sameDay" in read) return { time, openTime: "sameDay" };
    if ("unclear" in read) {
      this.#problems.push({ code: "time_unclear", row, ...this.#at("time"), params: { found: time.slice(0, 80) } });
      return { time, openTime: "unclear" };
    }
    if ("amount" in read) return { time, bareAmount: read.amount };
    if (!("hours" in read)) return { time };
    if (read.hours <= TABLE_BOUNDS.hours) return { time, workingHours: read.hours };
    this.#problems.push({ code: "time_too_long", row, ...this.#at("time"), params: { found: time.slice(0, 80), limit: TABLE_BOUNDS.hours } });
    return { time, openTime: "unclear" };
  }

  #others(line: readonly string[]): ProcessRow["others"] {
    const known = new Set(Object.values(this.#header.columns));
    return line.flatMap((text, column) => (text === "" || known.has(column) ? [] : [{ column: this.#header.texts[column] ?? "", text }]));
  }

  /** A line without number and name goes on with the step above it. */
  #goOn(above: ProcessRow, line: readonly string[], row: number): void {
    const more = (kind: "unit" | "person" | "outcome" | "forms") => [above[kind], this.#text(line, kind)].filter((text) => text !== "").join("\n");
    const time = above.time === "" ? this.#time(line, row) : {};
    if (above.time !== "" && this.#text(line, "time") !== "") this.#problems.push({ code: "cell_not_taken", row, ...this.#at("time"), params: { found: this.#text(line, "time").slice(0, 80) } });
    this.#rows[this.#rows.length - 1] = { ...above, unit: more("unit"), person: more("person"), outcome: more("outcome"), forms: more("forms"), ...time, others: [...above.others, ...this.#others(line)] };
  }

  #total(line: readonly string[], row: number): void {
    this.#isOver = this.#rows.length > 0;
    const { workingHours: told } = this.#time(line, row);
    const sum = totalHours(subSteps(this.#rows).rows);
    if (told === undefined || sum === 0) return;
    if (Math.abs(sum - told) > 0.01) this.#problems.push({ code: "total_differs", row, ...this.#at("time"), params: { found: told, sum: Math.round(sum * 100) / 100 } });
  }

  #at(kind: ColumnKind): { readonly column?: number } {
    const column = this.#header.columns[kind];
    return column === undefined ? {} : { column };
  }

  /** "I | QUY TRÌNH CẤP XÃ": the title of a part, no step. */
  #isPart(line: readonly string[]): boolean {
    return /^(?:[IVX]{1,5}|[A-H])\.?$/.test(this.#text(line, "number")) && line.filter((text) => text !== "").length === 2;
  }

  /** Word repeats the header on each page, and so do some who paste from it. */
  #isHeaderAgain(line: readonly string[]): boolean {
    return this.#header.texts.filter((text) => text !== "").length > 1 && line.every((text, column) => text === "" || text === this.#header.texts[column]);
  }
}

/** "Đồng thời, …" and "(song song với bước 2)" say so; "Thẩm định, đồng thời …" may only mean that one person does both. */
function besideAbove(text: string): "surely" | "maybe" | undefined {
  const folded = foldText(text);
  if (/^\W*(?:[\d.]+\w?\W+)?(?:dong thoi|song song|cung luc)\b|\((?:[^()]* )?(?:dong thoi|song song|cung luc)\b|\b(?:thuc hien|tien hanh|lam) (?:dong thoi|song song|cung luc)\b/.test(folded)) return "surely";
  return /\b(?:dong thoi|song song|cung luc)\b/.test(folded) ? "maybe" : undefined;
}

/** "Bước 2: Thẩm định", "2.1. Kiểm tra" → number and text; "Bước 2" is a number alone. */
function numberedText(text: string): { readonly number: string; readonly text: string } {
  const [, alone] = /^bước\s*(\d{1,3}(?:\.\d{1,3})*[a-zđ]?)\W*$/iu.exec(text) ?? [];
  if (alone !== undefined) return { number: alone, text: "" };
  const [, number, rest] = /^(?:bước\s*)?(\d{1,3}(?:\.\d{1,3})*[a-zđ]?)\s*[.:)–-]\s*(?=\S)([^]*)$/iu.exec(text) ?? [];
  return number === undefined || rest === undefined || /^\d/.test(rest) ? { number: "", text } : { number, text: rest };
}

function isTotal(line: readonly string[]): boolean {
  const first = line.filter((text) => text !== "").slice(0, 2).map((text) => foldText(text));
  return first.some((text) => /^(?:tong|cong)\W*$|^tong (?:cong|so|thoi|gio|ngay)\b/.test(text));
}
