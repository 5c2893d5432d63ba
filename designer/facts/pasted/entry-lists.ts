// Lists of papers, exemptions and named conditions as a clerk has them → entries of the procedure. Conditions are written as
// “câu hỏi = giá trị”; what a column says and is not understood is told at its line. Pure.

import { nameFrom } from "../../../engine/edit/index.ts";
import { at, child } from "../../../engine/facts/index.ts";
import { foldText, type Json, type JsonObject, type LocalizedText, type ProcedureFolder } from "../../../engine/model/index.ts";
import type { FactCatalogue } from "../../condition/index.ts";
import { readCondition } from "../../paste/condition-text.ts";
import type { Column } from "../../paste/lines.ts";
import type { PastePlan, PlannedEntry } from "../../paste/PasteList.tsx";
import type { Told } from "../../paste/told.ts";
import { appendAt, putAt } from "../../parts/put.ts";
import { CHOICES } from "../choices.ts";
import { newComponent } from "../new-entries.ts";
import { readBasis } from "./basis-text.ts";

type ColumnId = "name" | "when" | "manner" | "forms" | "basis" | "code" | "english" | "help";

const WHEN: readonly string[] = ["khi", "khi nao", "dieu kien", "truong hop"];
const NAME: Column<ColumnId> = { id: "name", title: { vi: "Tên", en: "Name" }, also: ["ten giay to", "giay to", "ai duoc mien", "doi tuong", "dieu kien", "ten dieu kien"] };
const BASIS: Column<ColumnId> = { id: "basis", title: { vi: "Căn cứ", en: "Legal basis" }, also: ["can cu phap ly", "can cu"] };
const CODE: Column<ColumnId> = { id: "code", title: { vi: "Mã", en: "Code" } };
const ENGLISH: Column<ColumnId> = { id: "english", title: { vi: "Tiếng Anh", en: "English" } };

/** The columns of each list, in the order they are read without headings. */
export const ENTRY_COLUMNS = {
  components: [NAME, { id: "when", title: { vi: "Phải có khi", en: "Needed when" }, also: WHEN }, { id: "manner", title: { vi: "Nộp hay xuất trình", en: "Handed in or shown" }, also: ["hinh thuc"] }, { id: "forms", title: { vi: "Chấp nhận bản", en: "Accepted as" }, also: ["ban", "loai ban"] }, BASIS, CODE, ENGLISH, { id: "help", title: { vi: "Lời nhắc", en: "Hint" }, also: ["ghi chu"] }],
  exemptions: [NAME, { id: "when", title: { vi: "Khi", en: "When" }, also: WHEN }, BASIS, CODE, ENGLISH],
  predicates: [NAME, { id: "when", title: { vi: "Đúng khi", en: "Holds when" }, also: ["khi"] }, CODE, ENGLISH],
} as const satisfies { readonly [list: string]: readonly Column<ColumnId>[] };

export type EntryList = keyof typeof ENTRY_COLUMNS;

export interface EntryPlanning {
  readonly list: EntryList;
  /** Pointer of the list or table. */
  readonly at: string;
  readonly folder: ProcedureFolder;
  readonly facts: FactCatalogue;
}

/** A line of any of the lists: what its columns say. */
interface EntryLine {
  readonly number: number;
  readonly cells: { readonly name: string } & { readonly [id in ColumnId]?: string };
}

/** What the lines become at the end of the list. */
export function planEntries(lines: readonly EntryLine[], { list, at: place, folder, facts }: EntryPlanning): PastePlan {
  const there = at(folder, place);
  const taken = Array.isArray(there) ? there.map((entry) => String(at(entry, "/id"))) : Object.keys(Object(there ?? {}) as object);
  const made = lines.map((line) => {
    const entry = readEntry(list, line, facts, taken);
    taken.push(entry.id);
    return entry;
  });
  const isTable = list === "predicates";
  const values = made.map(({ value }) => value);
  const edits = values.length === 0 ? [] : isTable ? putAll(folder, place, made) : Array.isArray(there) ? values.flatMap((value) => appendAt(folder, place, value)) : putAt(folder, place, values);
  return { entries: made.map(({ planned }) => planned), edits };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Made {
  readonly id: string;
  readonly value: JsonObject;
  readonly planned: PlannedEntry;
}

function readEntry(list: EntryList, { number, cells }: EntryLine, facts: FactCatalogue, taken: readonly string[]): Made {
  const { name, when = "", manner = "", forms = "", basis = "", code = "", english = "", help = "" } = cells;
  const id = code === "" ? nameFrom(name, taken) : code;
  const isOptional = list === "components" && /^(?:khong bat buoc|neu co|tuy chon)/.test(foldText(when));
  const asked = when === "" || isOptional || /^(?:luon|moi truong hop|bat buoc)/.test(foldText(when)) ? undefined : readCondition(when, facts);
  const condition = asked !== undefined && "predicate" in asked ? (asked.predicate as Json) : undefined;
  const label: LocalizedText & JsonObject = { vi: name, ...(english === "" ? {} : { en: english }) };
  const cited = basis === "" ? {} : { basis: readBasis(basis) as unknown as Json };
  const kinds = forms === "" ? undefined : chosen(forms, CHOICES.form);
  const way = manner === "" ? undefined : chosen(manner, CHOICES.manner);
  const problems: readonly (Told | undefined)[] = [
    name === "" ? ["thiếu tên.", "it has no name."] : undefined,
    /^[a-z][A-Za-z0-9]{0,63}$/.test(id) && !(id in Object.prototype) ? undefined : [`mã “${id}” không dùng được.`, `“${id}” cannot be a code.`],
    taken.includes(id) ? [`đã có mã “${id}”.`, `“${id}” is taken.`] : undefined,
    asked !== undefined && "problem" in asked ? asked.problem : undefined,
    list !== "components" && condition === undefined && asked === undefined ? ["thiếu điều kiện.", "it has no condition."] : undefined,
    kinds?.length === 0 ? [`không hiểu “${forms}”.`, `“${forms}” is not understood.`] : undefined,
    way?.length === 0 ? [`không hiểu “${manner}”.`, `“${manner}” is not understood.`] : undefined,
  ];
  const value: JsonObject =
    list === "predicates"
      ? { label, schema: condition ?? {} }
      : list === "exemptions"
        ? { id, when: condition ?? {}, label, ...cited }
        : { ...newComponent(id, name), name: label, ...(help === "" ? {} : { help: { vi: help } }), ...(condition === undefined ? {} : { requiredWhen: condition }), ...(isOptional ? { optional: true } : {}), ...(kinds === undefined ? {} : { forms: kinds }), ...(way?.[0] === undefined ? {} : { manner: way[0] }), ...cited };
  return { id, value, planned: { line: number, title: name, about: [when === "" ? "" : when, manner, forms, basis].filter((text) => text !== ""), problem: problems.find((problem) => problem !== undefined) } };
}

/** The choices whose words stand in a cell: “bản chính, bản sao có chứng thực”; none when one of them is not understood. */
function chosen(text: string, words: { readonly [value: string]: LocalizedText }): readonly string[] {
  const found = text.split(/\s*[,/]\s*/).map((piece) => Object.entries(words).find(([value, { vi, en = "" }]) => [value, vi, en, ...(ALSO[value] ?? [])].some((known) => foldText(known) === foldText(piece)))?.[0]);
  return found.every((value) => value !== undefined) ? found : [];
}

/** Further words people use for the forms of papers. */
const ALSO: { readonly [value: string]: readonly string[] | undefined } = { original: ["bản gốc"], certifiedCopy: ["bản sao có chứng thực", "bản sao y"], copy: ["bản sao", "bản photo", "bản sao thường"] };

function putAll(folder: ProcedureFolder, place: string, made: readonly Made[]): PastePlan["edits"] {
  const isThere = at(folder, place) !== undefined;
  return isThere ? made.map(({ id, value }) => ({ op: "set", at: child(place, id), value })) : putAt(folder, place, Object.fromEntries(made.map(({ id, value }) => [id, value])));
}
