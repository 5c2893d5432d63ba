// Tables out of the HTML that Word and Excel put on the clipboard. Reads tags as text: no document is made of it, so nothing
// in it can run, and what is no table is left out.

import { gridOf, type SpannedCell } from "./grid.ts";
import { unescapeXml } from "./xml-text.ts";

/** The tables of a piece of HTML as cells; tables within cells are part of the cell's text. */
export function tablesOfHtml(html: string): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  let open: Open | undefined;
  for (const { name, isEnd, attributes, text } of tokens(html.slice(0, MOST))) {
    if (name === "table") {
      if (open !== undefined) open.depth += isEnd ? -1 : 1;
      else if (!isEnd) open = { rows: [], depth: 1 };
      if (open?.depth === 0) {
        tables.push(finished(open));
        open = undefined;
      }
    } else if (open !== undefined && name !== "") change(open, name, isEnd, attributes);
    const cell = open?.rows.at(-1)?.at(-1);
    if (cell?.isOpen === true) cell.text += unescapeXml(text.replaceAll(/\s+/g, " "));
  }
  return open === undefined || open.rows.length === 0 ? tables : [...tables, finished(open)];
}

// ---------------------------------------------------------------------------------------------------------------------

/** More than anybody copies; the rest is left out. */
const MOST = 4_000_000;
/** What stands in these is not shown. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "head", "xml", "title"]);
const LINES: ReadonlySet<string> = new Set(["br", "p", "div", "li", "tr"]);

interface OpenCell {
  text: string;
  isOpen: boolean;
  readonly columns: number;
  readonly rows: number;
}

interface Open {
  readonly rows: OpenCell[][];
  depth: number;
}

/** A tag, or the text between two (then without a name). */
interface Token {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly text: string;
}

/** Looks at each character once, whatever is left open. */
function* tokens(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const from = html.indexOf("<", at);
    const until = from < 0 ? html.length : from;
    if (until > at) yield { name: "", isEnd: false, attributes: "", text: html.slice(at, until) };
    const isComment = html.startsWith("<!--", until);
    const end = isComment ? html.indexOf("-->", until) : html.indexOf(">", until);
    if (from < 0 || end < 0) return;
    at = end + (isComment ? 3 : 1);
    const [, close = "", name = "", attributes = ""] = isComment ? [] : (/^<(\/?)([a-z][\w:]*)([^]*)>$/i.exec(html.slice(until, at)) ?? []);
    const isEnd = close === "/";
    if (UNSEEN.has(name.toLowerCase()) && !isEnd) {
      const over = lower.indexOf(`</${name.toLowerCase()}`, at);
      if (over < 0) return;
      at = over;
    } else if (name !== "") yield { name: name.toLowerCase(), isEnd, attributes, text: "" };
  }
}

function change(open: Open, name: string, isEnd: boolean, attributes: string): void {
  const cell = open.rows.at(-1)?.at(-1);
  if (open.depth === 1 && name === "tr" && !isEnd) open.rows.push([]);
  else if (open.depth === 1 && (name === "td" || name === "th")) {
    if (cell !== undefined) cell.isOpen = false;
    if (!isEnd) open.rows.at(-1)?.push({ text: "", isOpen: true, columns: spanOf(attributes, "colspan"), rows: spanOf(attributes, "rowspan") });
  } else if (cell !== undefined && cell.isOpen && LINES.has(name)) cell.text += "\n";
}

function spanOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes)?.[1] ?? 1);
}

function finished({ rows }: Open): string[][] {
  const cell = ({ text, columns, rows: down }: OpenCell): SpannedCell => ({ text: text.split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n"), columns, rows: down });
  return gridOf(rows.map((row) => row.map(cell)));
}
