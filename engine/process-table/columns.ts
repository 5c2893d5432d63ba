// Which column of an internal-process table holds what. Provinces word their headers differently; these are the wordings seen
// in published annexes (diacritics folded, since pasted text often loses them).

import { foldText } from "../model/index.ts";
import type { ColumnKind } from "./table.ts";

/** What the header of a column may mean, best first; empty when nobody knows. */
export function kindsOf(header: string): readonly ColumnKind[] {
  const text = foldText(header).replaceAll(/[^a-z0-9/]+/g, " ").trim();
  if (text === "" || text.length > 120) return [];
  return WORDINGS.filter(([, wording]) => wording.test(text)).map(([kind]) => kind);
}

/** Columns by kind. Of two that claim one kind the first has it, and the second takes what else it may be. */
export function columnsOf(header: readonly string[]): { readonly [kind in ColumnKind]?: number } {
  const columns: { [kind in ColumnKind]?: number } = {};
  for (const [column, text] of header.entries()) {
    const kind = kindsOf(text).find((candidate) => columns[candidate] === undefined);
    if (kind !== undefined) columns[kind] = column;
  }
  // "TT | Các bước | Nội dung công việc": the work names the step, what it is called beside that is its title.
  const work = header.findIndex((text, column) => !Object.values(columns).includes(column) && kindsOf(text).includes("label") && !NAMES_STEPS.test(foldText(text)));
  if (work >= 0 && columns.label !== undefined && NAMES_STEPS.test(foldText(header[columns.label] ?? ""))) {
    columns.title = columns.label;
    columns.label = work;
  }
  // "Bước | Trách nhiệm | Thời gian": what would be a number is all there is to name a step by.
  if (columns.label === undefined && columns.number !== undefined && /buoc/.test(foldText(header[columns.number] ?? ""))) {
    columns.label = columns.number;
    delete columns.number;
  }
  return columns;
}

// ---------------------------------------------------------------------------------------------------------------------

const NAMES_STEPS = /\bbuoc\b/;

/** In order of precedence: what is particular stands before what is general. */
const WORDINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["code", /^ma(?: buoc)?$/],
  ["number", /^(?:tt|stt|so tt|so thu tu|thu tu(?: cong viec| thuc hien)?|buoc|buoc so|cac buoc|no)$/],
  ["time", /\b(?:thoi gian|thoi han|so gio|so ngay|dinh muc)\b|^(?:gio|ngay)(?: lam viec)?$/],
  ["forms", /\b(?:bieu mau|mau so|phieu|mau don|ho so bieu mau|bm)\b/],
  ["outcome", /\b(?:ket qua|san pham|dau ra|chuyen toi)\b/],
  ["person", /\b(?:nguoi|chuc danh|chuc vu|vi tri|trach nhiem|can bo|cong chuc|ca nhan|chu the|doi tuong)\b/],
  ["unit", /\b(?:don vi|phong|bo phan|co quan|to chuc|cap)\b/],
  ["label", /\b(?:noi dung|trinh tu|cong viec|ten buoc|buoc thuc hien|cac buoc|buoc|quy trinh|hoat dong|nhiem vu|thao tac|dien giai|mo ta)\b/],
  ["person", /\bthuc hien\b/],
];
