// A list of questions as a clerk has it on paper → pages, groups and questions of the form. “Trang: …” opens a page (or goes on
// with the page of that title), “Nhóm: …” a group until “Hết nhóm”; every other line is a question. Pure.

import { addField, applyEdits, type Edit, nameFrom } from "../../../engine/edit/index.ts";
import { at, child } from "../../../engine/facts/index.ts";
import { type CommonGroups, type FieldSchema, foldText, type JsonObject, type ProcedureFolder } from "../../../engine/model/index.ts";
import type { Column, Line } from "../../paste/lines.ts";
import type { PastePlan, PlannedEntry } from "../../paste/PasteList.tsx";
import type { Told } from "../../paste/told.ts";
import { orderNew } from "../field-work.ts";
import { FORM, type FormNode, formTree, holderOf, isHolder, isObject, uiPointer } from "../form-tree.ts";
import { askedWhen } from "./asked-when.ts";
import { readKind } from "./kind-words.ts";

type ColumnId = "title" | "kind" | "required" | "when" | "name" | "english" | "help";

/** The columns, in the order they are read without headings. */
export const FIELD_COLUMNS: readonly Column<ColumnId>[] = [
  { id: "title", title: { vi: "Câu hỏi", en: "Question" }, also: ["truong", "ten truong", "noi dung", "thong tin", "title"] },
  { id: "kind", title: { vi: "Kiểu", en: "Kind" }, also: ["kieu truong", "loai", "dang"] },
  { id: "required", title: { vi: "Bắt buộc", en: "Required" }, also: [] },
  { id: "when", title: { vi: "Hỏi khi", en: "Asked when" }, also: ["khi nao", "dieu kien"] },
  { id: "name", title: { vi: "Mã", en: "Code" }, also: ["ten ky thuat", "ma truong"] },
  { id: "english", title: { vi: "Tiếng Anh", en: "English" }, also: [] },
  { id: "help", title: { vi: "Hướng dẫn", en: "Help" }, also: ["ghi chu"] },
];

/** Where a list begins: in a page or group, new pages right after it; or with new pages before all others. */
export type PasteStart = FormNode | "first" | undefined;

/** What the lines become, put after what is in the place they begin in; after the last page when none is chosen. */
export function planFields(folder: ProcedureFolder, common: CommonGroups, lines: readonly Line<ColumnId>[], start: PasteStart): PastePlan {
  const making = new Making(folder, common, start);
  const entries = lines.map((line) => making.take(line));
  return { entries: entries.flatMap((entry) => entry ?? []), edits: making.edits };
}

/** The page a line of the outline stands on. */
export function pageAround(pages: readonly FormNode[], node: FormNode | undefined): FormNode | undefined {
  return pages.find(({ pointer }) => node?.pointer === pointer || node?.pointer.startsWith(`${pointer}/`));
}

// ---------------------------------------------------------------------------------------------------------------------

const HEADING = /^(trang|nhom|page|group)\s*:\s*/;
const END = /^(?:het nhom|end of group)\b/;

class Making {
  #folder: ProcedureFolder;
  readonly #common: CommonGroups;
  /** The page, and the group in it, that take what comes next. */
  #page: string | undefined;
  /** Whether new pages go before all others; else they go after the page. */
  #isFirst: boolean;
  #group: string | undefined;
  readonly edits: Edit[] = [];

  constructor(folder: ProcedureFolder, common: CommonGroups, start: PasteStart) {
    this.#folder = folder;
    this.#common = common;
    const pages = formTree(folder, common) ?? [];
    const node = start === "first" ? pages[0] : start;
    this.#isFirst = start === "first";
    this.#page = (pageAround(pages, node) ?? pages.at(-1))?.pointer;
    this.#group = node !== undefined && node.depth > 0 && isHolder(node) ? holderOf(node) : undefined;
  }

  take(line: Line<ColumnId>): PlannedEntry | undefined {
    const { title } = line.cells;
    const folded = foldText(title);
    if (END.test(folded)) {
      this.#group = undefined;
      return undefined;
    }
    const heading = HEADING.exec(folded);
    if (heading === null) return this.#question(line);
    const words = title.slice(title.indexOf(":") + 1).trim();
    return heading[1] === "trang" || heading[1] === "page" ? this.#openPage(line, words) : this.#openGroup(line, words);
  }

  #openPage(line: Line<ColumnId>, title: string): PlannedEntry {
    this.#group = undefined;
    const pages = formTree(this.#folder, this.#common) ?? [];
    const known = pages.find((page) => foldText(page.label) === foldText(title) || (line.cells.name !== "" && page.name === line.cells.name));
    if (known !== undefined) {
      this.#page = known.pointer;
      this.#isFirst = false;
      return { line: line.number, title, about: ["trang đang có, thêm vào cuối"] };
    }
    const next = this.#isFirst ? pages[0] : pages[pages.findIndex(({ pointer }) => pointer === this.#page) + 1];
    const made = this.#put(FORM, line, { field: { type: "object", title, ...english(line), required: [], properties: {} }, isRequired: true, before: next?.name });
    this.#page = made.pointer;
    this.#isFirst = false;
    return { line: line.number, title, about: ["trang mới"], problem: made.problem };
  }

  #openGroup(line: Line<ColumnId>, title: string): PlannedEntry {
    this.#group = undefined;
    const made = this.#put(this.#parent(), line, { field: { type: "object", title, ...english(line), ...help(line), required: [], properties: {} }, isRequired: isDemanded(line) });
    this.#group = made.pointer;
    return { line: line.number, title, about: ["nhóm", ...whenWords(line)], depth: 1, problem: made.problem };
  }

  #question(line: Line<ColumnId>): PlannedEntry {
    const { title, kind } = line.cells;
    const read = readKind(kind === "" ? title : kind, this.#common, kind === "");
    const entry = { line: line.number, title, depth: this.#group === undefined ? 1 : 2 };
    if ("problem" in read) return { ...entry, about: [], problem: read.problem };
    const field: FieldSchema = read.field.$ref === undefined ? { ...read.field, title, ...english(line), ...help(line) } : read.field;
    const made = this.#put(this.#parent(), line, { field, isRequired: isDemanded(line), ui: read.ui });
    return { ...entry, about: [read.words, ...(isDemanded(line) ? ["bắt buộc"] : []), ...whenWords(line)], problem: made.problem };
  }

  #parent(): string {
    return this.#group ?? this.#page ?? FORM;
  }

  #put(parent: string, line: Line<ColumnId>, { field, isRequired, ui, before }: NewEntry): { readonly pointer: string; readonly problem: Told | undefined } {
    const { title, name: given } = line.cells;
    const members = at(this.#folder, `${parent}/properties`);
    const name = given !== "" ? given : nameFrom(title.slice(title.search(HEADING_ASIS) === 0 ? title.indexOf(":") + 1 : 0), isObject(members) ? Object.keys(members) : []);
    const pointer = child(`${parent}/properties`, name);
    if (title.replace(HEADING_ASIS, "").trim() === "") return { pointer, problem: ["thiếu tên.", "it has no name."] };
    const work = addField(this.#folder, { parent, name, field, isRequired, ...(ui === undefined ? {} : { ui }), ...(before === undefined ? {} : { before }) });
    if ("refusal" in work) return { pointer, problem: work.refusal.code === "name_taken" ? [`đã có mã “${name}” ở chỗ này.`, `there is already “${name}” here.`] : [`mã “${name}” không dùng được.`, `“${name}” cannot be a name.`] };
    this.#apply([...work.edits, ...orderNew(this.#folder, uiPointer(pointer), name, before)]);
    return { pointer, problem: this.#condition(pointer, line.cells.when) };
  }

  #condition(pointer: string, text: string): Told | undefined {
    if (text === "") return undefined;
    const read = askedWhen(text, { folder: this.#folder, common: this.#common, pointer });
    if ("problem" in read) return read.problem;
    this.#apply([{ op: "set", at: `${pointer}/x-relevant`, value: read.condition as unknown as JsonObject }]);
    return undefined;
  }

  #apply(edits: readonly Edit[]): void {
    const outcome = applyEdits(this.#folder, edits);
    if (!("folder" in outcome)) return;
    this.#folder = outcome.folder;
    this.edits.push(...edits);
  }
}

interface NewEntry {
  readonly field: FieldSchema;
  readonly isRequired: boolean;
  readonly ui?: JsonObject | undefined;
  /** Name of the member it goes before; else it goes last. */
  readonly before?: string | undefined;
}

const HEADING_ASIS = /^(?:trang|nhóm|page|group)\s*:/iu;

function english({ cells }: Line<ColumnId>): Pick<FieldSchema, "x-en"> {
  return cells.english === "" ? {} : { "x-en": { title: cells.english } };
}

function help({ cells }: Line<ColumnId>): Pick<FieldSchema, "description"> {
  return cells.help === "" ? {} : { description: cells.help };
}

/** Required unless the list says otherwise; a line that says nothing asks for an answer. */
function isDemanded({ cells }: Line<ColumnId>): boolean {
  return !/^(?:khong|k|no|0|-|tuy chon|optional)\b/.test(foldText(cells.required)) && cells.required !== "-";
}

function whenWords({ cells }: Line<ColumnId>): readonly string[] {
  return cells.when === "" ? [] : [`hỏi khi ${cells.when}`];
}
