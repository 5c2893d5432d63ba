// A condition as a clerk writes it in a list: “Loại giấy tờ = Giấy báo tử / Bản án và Hình thức = Bản giấy”, or the name of a
// condition. What it does not understand it says; it never guesses between two questions of the same name.

import { factName, namesOf } from "../../engine/card/index.ts";
import { allOf, anyOf, type Condition, not, predicateOf, type Test } from "../../engine/facts/index.ts";
import { foldText, type Json, type Predicate } from "../../engine/model/index.ts";
import { namedConditions } from "../condition/building.ts";
import type { Fact, FactCatalogue } from "../condition/index.ts";
import type { Told } from "./told.ts";

/** The condition, or what is not understood. */
export type ReadCondition = { readonly predicate: Predicate } | { readonly problem: Told };

/** Reads a condition about the facts of a catalogue. */
export function readCondition(text: string, facts: FactCatalogue): ReadCondition {
  const name = namedConditions(facts.definition).find((one) => one.name === text.trim() || same(one.label.vi, text))?.name;
  if (name !== undefined && facts.base === "") return { predicate: name };
  const parts = splitBy(text, OR).map((either) => splitBy(either, AND).map((clause) => readClause(clause, facts)));
  const problem = parts.flat().find((part) => "problem" in part);
  if (problem !== undefined && "problem" in problem) return problem;
  const conditions = parts.map((all) => allOf(all.flatMap((part) => ("condition" in part ? [part.condition] : []))));
  const predicate = predicateOf(anyOf(conditions));
  return predicate === undefined ? { problem: NOT_UNDERSTOOD(text) } : { predicate };
}

// ---------------------------------------------------------------------------------------------------------------------

const OR = /\s+(?:hoặc|or)\s+/iu;
const AND = /\s+(?:và|and)\s+/iu;
const CLAUSE = /^(.+?)\s*(!=|≠|<>|>=|≥|<=|≤|=|>|<)\s*(.+)$/u;
const THERE = /^(.+?)\s+(chưa có|đã có|is not given|is given)$/iu;

const LIMITS = { ">": "exclusiveMinimum", "<": "exclusiveMaximum", ">=": "minimum", "≥": "minimum", "<=": "maximum", "≤": "maximum" } as const;

type ReadClause = { readonly condition: Condition } | { readonly problem: Told };

const NOT_UNDERSTOOD = (text: string): Told => [`Không hiểu điều kiện “${text}”. Viết “câu hỏi = giá trị”, nối bằng “và”, “hoặc”.`, `“${text}” is not understood. Write “question = value”, joined by “and”, “or”.`];

/** “và” within the title of a question or choice does not part clauses: only before something that is one. */
function splitBy(text: string, word: RegExp): readonly string[] {
  return text.trim().split(word).reduce<readonly string[]>((clauses, piece) => (clauses.length > 0 && !CLAUSE.test(piece) && !THERE.test(piece) ? [...clauses.slice(0, -1), `${clauses.at(-1) ?? ""} ${joinedBy(word)} ${piece}`] : [...clauses, piece]), []);
}

function joinedBy(word: RegExp): string {
  return word === OR ? "hoặc" : "và";
}

function readClause(text: string, facts: FactCatalogue): ReadClause {
  const presence = THERE.exec(text);
  const [, subject = "", operator = "", value = ""] = presence === null ? (CLAUSE.exec(text) ?? []) : [text, presence[1], "there"];
  if (subject === "") return { problem: NOT_UNDERSTOOD(text) };
  const found = findFact(subject, facts);
  if ("problem" in found) return found;
  const { pointer } = found.fact;
  if (operator === "there") return { condition: opposite({ kind: "test", fact: pointer, test: { is: "there" } }, /chưa|not/iu.test(presence?.[2] ?? "")) };
  if (Object.hasOwn(LIMITS, operator)) {
    const limit = Number(value.replace(/\.(?=\d{3}\b)/g, "").replace(",", "."));
    return Number.isFinite(limit) ? { condition: { kind: "test", fact: pointer, test: { is: LIMITS[operator as keyof typeof LIMITS], limit } } } : { problem: [`“${value}” không phải là số.`, `“${value}” is no number.`] };
  }
  return readValues(found.fact, value, operator !== "=");
}

function readValues(fact: Fact, text: string, isDenied: boolean): ReadClause {
  const readings = [[text], text.split(/\s*\/\s*/), text.split(/\s*[/,]\s*/)].map((pieces) => pieces.map((one) => ({ one, value: valueOf(fact, one) })));
  const values = readings.find((reading) => reading.every(({ value }) => value !== undefined)) ?? readings[1] ?? [];
  const strange = values.find(({ value }) => value === undefined);
  if (strange !== undefined) return { problem: [`“${fact.title.vi}” không có lựa chọn “${strange.one}”.`, `“${fact.title.en ?? fact.title.vi}” has no choice “${strange.one}”.`] };
  const given = values.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const test: Test = given.length === 1 ? { is: "equal", value: given[0] as Json } : { is: "oneOf", values: given };
  const holds: Condition = { kind: "test", fact: fact.pointer, test };
  return { condition: isDenied ? allOf([{ kind: "test", fact: fact.pointer, test: { is: "there" } }, not(holds)]) : holds };
}

function valueOf({ choices, kind }: Fact, text: string): Json | undefined {
  if (choices.length > 0) return choices.find(({ value, label }) => value === text || same(label.vi, text) || same(label.en ?? "", text))?.value;
  if (kind === "boolean") return /^(?:có|yes|đúng)$/iu.test(text) ? true : /^(?:không|no|sai)$/iu.test(text) ? false : undefined;
  return kind === "number" ? (text === "" || !Number.isFinite(Number(text)) ? undefined : Number(text)) : text;
}

/** A question by its title, by “trang / câu hỏi”, or by its name in the data. */
function findFact(subject: string, { facts, base, definition, event }: FactCatalogue): { readonly fact: Fact } | { readonly problem: Told } {
  const dotted = `/${subject.trim().replaceAll(".", "/")}`;
  const [title = "", page] = subject.split(/\s+\/\s+/).toReversed();
  const isOnPage = ({ heading }: Fact): boolean => page === undefined || same(heading.vi.replace(/^Trang:\s*/u, ""), page);
  const names = namesOf(definition);
  // A title that several questions share is offered with its group's; written in a list it stands alone.
  const isCalled = ({ title: { vi, en = "" }, pointer }: Fact): boolean => [vi, en, factName(`${base}${pointer}`, names, event).field.title ?? ""].some((known) => known !== "" && same(known, title));
  const found = facts.filter((fact) => fact.pointer.endsWith(dotted) || (isOnPage(fact) && isCalled(fact)));
  const [only] = found;
  if (only === undefined) return { problem: [`Không có câu hỏi hay dữ kiện “${subject}”.`, `There is no question or fact “${subject}”.`] };
  return found.length === 1 ? { fact: only } : { problem: [`Có ${found.length} câu hỏi tên “${subject}”; ghi thêm trang, ví dụ “${found[0]?.heading.vi.replace(/^Trang:\s*/u, "") ?? ""} / ${subject}”.`, `${found.length} questions are called “${subject}”; say the page, too.`] };
}

function opposite(condition: Condition, isDenied: boolean): Condition {
  return isDenied ? not(condition) : condition;
}

function same(one: string, other: string): boolean {
  return foldText(one).trim() === foldText(other).trim();
}
