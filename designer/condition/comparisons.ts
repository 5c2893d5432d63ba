// How a fact can be compared, by the kind of value it has, in the words of the sentence the condition becomes.

import { at } from "../../engine/facts/index.ts";
import type { Json, LocalizedText } from "../../engine/model/index.ts";
import { BLANK, type Denial, type FactRow, type RowTest } from "./branch.ts";
import type { Fact, FactKind } from "./catalogue.ts";

/** A way of comparing. */
export interface Comparison {
  readonly id: string;
  readonly label: LocalizedText;
  readonly is: Exclude<RowTest["is"], "unset">;
  readonly denial: Denial;
}

/** The comparisons that make sense for a fact; the one in use is always among them. */
export function comparisonsFor(fact: Fact, row: FactRow): readonly Comparison[] {
  const sensible = BY_KIND[fact.choices.length > 0 && fact.kind !== "boolean" ? "choice" : fact.kind].filter((id) => fact.there !== "always" || !ABSENCE.has(id));
  const current = comparisonOf(row, fact).id;
  return (sensible.includes(current) ? sensible : [...sensible, current]).map((id) => comparisonNamed(id, fact));
}

/** The comparison a row makes. */
export function comparisonOf({ test, denial }: FactRow, fact: Fact): Comparison {
  const is = test.is === "unset" ? test.wanted : test.is;
  return comparisonNamed(`${is}${MARK[denial]}`, fact);
}

/** A row about a fact just chosen: what the old one asked where that can be asked of it, else its most natural question. */
export function rowAbout(fact: Fact, before?: FactRow): FactRow {
  if (before !== undefined && isAskable(before, fact)) return { ...before, fact: fact.pointer };
  const first = comparisonsFor(fact, { kind: "fact", fact: fact.pointer, test: { is: "there" }, denial: "no" })[0];
  return withComparison({ kind: "fact", fact: fact.pointer, test: { is: "there" }, denial: "no" }, first?.id ?? "there", fact);
}

/** The row compared another way; its value stays where it still says something. */
export function withComparison(row: FactRow, id: string, fact: Fact): FactRow {
  const { is, denial } = comparisonNamed(id, fact);
  return { ...row, denial, test: testOf(is, row.test, fact) };
}

// ---------------------------------------------------------------------------------------------------------------------

type Is = Comparison["is"];

const MARK = { no: "", given: ":given", orAbsent: ":orAbsent" } as const satisfies { readonly [denial in Denial]: string };
const ABSENCE: ReadonlySet<string> = new Set(["there", "there:orAbsent"]);

/** In the order in which they are offered; the first is taken for a new row. */
const BY_KIND: { readonly [kind in FactKind | "choice"]: readonly string[] } = {
  boolean: ["equal", "there", "there:orAbsent"],
  choice: ["equal", "equal:given", "oneOf", "oneOf:given", "there", "there:orAbsent"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "equal", "equal:given", "there", "there:orAbsent"],
  date: ["there", "there:orAbsent", "equal", "equal:given"],
  text: ["there", "there:orAbsent", "equal", "equal:given", "oneOf", "oneOf:given", "pattern", "minLength", "maxLength"],
  list: ["someRow", "someRow:orAbsent", "everyRow", "minItems", "maxItems", "there", "there:orAbsent"],
  group: ["there", "there:orAbsent"],
  any: ["there", "there:orAbsent", "equal", "equal:given"],
};

const WORDS: { readonly [is in Is]: { readonly yes: LocalizedText; readonly no: LocalizedText } } = {
  there: { yes: { vi: "đã có", en: "is given" }, no: { vi: "chưa có", en: "is not given" } },
  equal: { yes: { vi: "là", en: "is" }, no: { vi: "không phải là", en: "is not" } },
  oneOf: { yes: { vi: "là một trong", en: "is one of" }, no: { vi: "không phải là một trong", en: "is none of" } },
  ofType: { yes: { vi: "thuộc loại", en: "is of type" }, no: { vi: "không thuộc loại", en: "is not of type" } },
  minimum: { yes: { vi: "từ … trở lên", en: "is at least" }, no: { vi: "không đạt từ … trở lên", en: "is not at least" } },
  maximum: { yes: { vi: "không quá", en: "is at most" }, no: { vi: "vượt quá", en: "is not at most" } },
  exclusiveMinimum: { yes: { vi: "lớn hơn", en: "is more than" }, no: { vi: "không lớn hơn", en: "is not more than" } },
  exclusiveMaximum: { yes: { vi: "nhỏ hơn", en: "is less than" }, no: { vi: "không nhỏ hơn", en: "is not less than" } },
  minLength: { yes: { vi: "dài ít nhất (ký tự)", en: "has at least (characters)" }, no: { vi: "không dài tới (ký tự)", en: "does not have (characters)" } },
  maxLength: { yes: { vi: "dài nhiều nhất (ký tự)", en: "has at most (characters)" }, no: { vi: "dài hơn (ký tự)", en: "has more than (characters)" } },
  minItems: { yes: { vi: "có ít nhất (mục)", en: "has at least (entries)" }, no: { vi: "không có tới (mục)", en: "does not have (entries)" } },
  maxItems: { yes: { vi: "có nhiều nhất (mục)", en: "has at most (entries)" }, no: { vi: "có hơn (mục)", en: "has more than (entries)" } },
  pattern: { yes: { vi: "viết đúng mẫu", en: "is written like" }, no: { vi: "không viết đúng mẫu", en: "is not written like" } },
  someRow: { yes: { vi: "có mục mà", en: "has a row where" }, no: { vi: "không mục nào mà", en: "has no row where" } },
  everyRow: { yes: { vi: "mọi mục đều có", en: "in every row" }, no: { vi: "không phải mọi mục đều có", en: "not in every row" } },
  schema: { yes: { vi: "thỏa lược đồ", en: "fits the schema" }, no: { vi: "không thỏa lược đồ", en: "does not fit the schema" } },
};

/** Presence as it is said of papers and of acts. */
const THERE = {
  done: { yes: { vi: "đã được làm", en: "has been done" }, no: { vi: "chưa được làm", en: "has not been done" } },
  handedIn: { yes: { vi: "đã được nộp", en: "has been handed in" }, no: { vi: "chưa được nộp", en: "has not been handed in" } },
} as const;

const OR_ABSENT: LocalizedText = { vi: " (hoặc chưa có)", en: " (or is not given)" };

function comparisonNamed(id: string, { there }: Pick<Fact, "there">): Comparison {
  const [is, mark = ""] = id.split(":") as [Is, string?];
  const denial: Denial = mark === "given" || mark === "orAbsent" ? mark : "no";
  const words = is === "there" && (there === "done" || there === "handedIn") ? THERE[there] : WORDS[is];
  const label = denial === "no" ? words.yes : words.no;
  const mayBeAbsent = denial === "orAbsent" && is !== "there" && there !== "always";
  return { id, is, denial, label: mayBeAbsent ? { vi: `${label.vi}${OR_ABSENT.vi}`, en: `${label.en ?? label.vi}${OR_ABSENT.en ?? ""}` } : label };
}

function isAskable(row: FactRow, fact: Fact): boolean {
  const { test } = row;
  const sensible = comparisonsFor(fact, { ...row, test: { is: "there" }, denial: "no" }).map(({ id }) => id);
  if (!sensible.includes(comparisonOf(row, fact).id) || test.is === "someRow" || test.is === "everyRow") return false;
  const values = test.is === "equal" ? [test.value] : test.is === "oneOf" ? test.values : [];
  return values.every((value) => isPossible(value, fact));
}

function isPossible(value: Json, { kind, choices }: Fact): boolean {
  if (choices.length > 0) return choices.some((choice) => choice.value === value);
  return kind === "any" || typeof value === (kind === "number" ? "number" : kind === "boolean" ? "boolean" : "string");
}

function testOf(is: Is, before: RowTest, fact: Fact): RowTest {
  if (is === before.is) return before;
  switch (is) {
    case "there":
      return { is };
    case "equal":
      return equalTo(before, fact);
    case "oneOf":
      return before.is === "equal" ? { is, values: [before.value] } : { is: "unset", wanted: is };
    case "everyRow":
    case "someRow":
      return { is, of: before.is === "everyRow" || before.is === "someRow" ? before.of : BLANK };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems": {
      const number: unknown = at(before, "/limit") ?? at(before, "/value");
      return typeof number === "number" ? { is, limit: number } : { is: "unset", wanted: is };
    }
    case "pattern":
    case "ofType":
    case "schema":
      return { is: "unset", wanted: is };
  }
}

function equalTo(before: RowTest, fact: Fact): RowTest {
  const [first] = before.is === "oneOf" ? before.values : [];
  if (first !== undefined) return { is: "equal", value: first };
  const limit: unknown = at(before, "/limit");
  if (fact.kind === "number" && typeof limit === "number") return { is: "equal", value: limit };
  return fact.kind === "boolean" ? { is: "equal", value: true } : { is: "unset", wanted: "equal" };
}
