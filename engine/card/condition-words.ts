// How each test of a fact, and each guard of the vocabulary, is said and denied. One table each.

import type { Comparison, Test } from "../facts/index.ts";
import type { FactName } from "./fact-name.ts";
import type { Template } from "./say.ts";

/** A statement and its denial. */
export interface Saying {
  readonly yes: Template;
  readonly no: Template;
}

/** Tests; `{fact}` is the title, the others are the test's own. */
export const TEST_SAYING: { readonly [is in Exclude<Test["is"], "there">]: Saying } = {
  equal: { yes: { vi: "“{fact}” là {value}", en: "“{fact}” is {value}" }, no: { vi: "“{fact}” không phải là {value}", en: "“{fact}” is not {value}" } },
  oneOf: { yes: { vi: "“{fact}” là một trong {value}", en: "“{fact}” is one of {value}" }, no: { vi: "“{fact}” không phải là một trong {value}", en: "“{fact}” is none of {value}" } },
  ofType: { yes: { vi: "“{fact}” là {value}", en: "“{fact}” is {value}" }, no: { vi: "“{fact}” không phải là {value}", en: "“{fact}” is not {value}" } },
  pattern: { yes: { vi: "“{fact}” viết đúng mẫu {value}", en: "“{fact}” is written like {value}" }, no: { vi: "“{fact}” không viết đúng mẫu {value}", en: "“{fact}” is not written like {value}" } },
  everyRow: { yes: { vi: "mọi mục của “{fact}” đều có: {value}", en: "in every row of “{fact}”: {value}" }, no: { vi: "không phải mọi mục của “{fact}” đều có: {value}", en: "not in every row of “{fact}”: {value}" } },
  someRow: { yes: { vi: "có mục của “{fact}” mà: {value}", en: "in some row of “{fact}”: {value}" }, no: { vi: "không mục nào của “{fact}” mà: {value}", en: "in no row of “{fact}”: {value}" } },
  schema: { yes: { vi: "“{fact}” thỏa lược đồ {value}", en: "“{fact}” fits the schema {value}" }, no: { vi: "“{fact}” không thỏa lược đồ {value}", en: "“{fact}” does not fit the schema {value}" } },
  minimum: { yes: { vi: "“{fact}” từ {value} trở lên", en: "“{fact}” is at least {value}" }, no: { vi: "“{fact}” không đạt từ {value} trở lên", en: "“{fact}” is not at least {value}" } },
  maximum: { yes: { vi: "“{fact}” không quá {value}", en: "“{fact}” is at most {value}" }, no: { vi: "“{fact}” vượt quá {value}", en: "“{fact}” is not at most {value}" } },
  exclusiveMinimum: { yes: { vi: "“{fact}” lớn hơn {value}", en: "“{fact}” is more than {value}" }, no: { vi: "“{fact}” không lớn hơn {value}", en: "“{fact}” is not more than {value}" } },
  exclusiveMaximum: { yes: { vi: "“{fact}” nhỏ hơn {value}", en: "“{fact}” is less than {value}" }, no: { vi: "“{fact}” không nhỏ hơn {value}", en: "“{fact}” is not less than {value}" } },
  minLength: { yes: { vi: "“{fact}” dài ít nhất {value} ký tự", en: "“{fact}” has at least {value} characters" }, no: { vi: "“{fact}” không dài tới {value} ký tự", en: "“{fact}” does not have {value} characters" } },
  maxLength: { yes: { vi: "“{fact}” dài nhiều nhất {value} ký tự", en: "“{fact}” has at most {value} characters" }, no: { vi: "“{fact}” dài hơn {value} ký tự", en: "“{fact}” has more than {value} characters" } },
  minItems: { yes: { vi: "“{fact}” có ít nhất {value} mục", en: "“{fact}” has {value} or more entries" }, no: { vi: "“{fact}” không có tới {value} mục", en: "“{fact}” does not have {value} or more entries" } },
  maxItems: { yes: { vi: "“{fact}” có nhiều nhất {value} mục", en: "“{fact}” has no more than {value} entries" }, no: { vi: "“{fact}” có hơn {value} mục", en: "“{fact}” has more entries than {value}" } },
} satisfies { readonly [is in Comparison]: Saying } & { readonly [is in Exclude<Test["is"], "there">]: Saying };

/** That a fact is there, by what kind of fact it is. */
export const THERE_SAYING: { readonly [there in FactName["there"]]: Saying } = {
  given: { yes: { vi: "“{fact}” đã có", en: "“{fact}” is given" }, no: { vi: "“{fact}” chưa có", en: "“{fact}” is not given" } },
  done: { yes: { vi: "đã có việc “{fact}”", en: "“{fact}” has been done" }, no: { vi: "chưa có việc “{fact}”", en: "“{fact}” has not been done" } },
  handedIn: { yes: { vi: "“{fact}” đã được nộp", en: "“{fact}” has been handed in" }, no: { vi: "“{fact}” chưa được nộp", en: "“{fact}” has not been handed in" } },
  always: { yes: { vi: "“{fact}” đã có", en: "“{fact}” is given" }, no: { vi: "“{fact}” chưa có", en: "“{fact}” is not given" } },
};

/** Added to a denial that also holds while the fact is not there. */
export const OR_ABSENT: Template = { vi: "{clause} (hoặc chưa có)", en: "{clause} (or is not given)" };

/** A condition the definition has a name for. */
export const NAMED_SAYING: Saying = { yes: { vi: "thỏa điều kiện “{label}”", en: "the condition “{label}” holds" }, no: { vi: "không thỏa điều kiện “{label}”", en: "the condition “{label}” does not hold" } };

/** Guards of the vocabulary. One that is not here is told by its label and its parameters. */
export const WORD_SAYING: { readonly [guard: string]: Saying } = {
  componentsComplete: { yes: { vi: "đủ thành phần hồ sơ bắt buộc, không giấy tờ nào bị đánh dấu không đạt", en: "all required papers are there and none of them stands rejected" }, no: { vi: "còn thiếu thành phần hồ sơ bắt buộc hoặc có giấy tờ không đạt", en: "a required paper is missing or stands rejected" } },
  feesSettled: { yes: { vi: "đã nộp đủ phí, lệ phí", en: "the fees are settled" }, no: { vi: "chưa nộp đủ phí, lệ phí", en: "the fees are not settled" } },
  happened: { yes: { vi: "đã có việc “{event}”", en: "“{event}” has been done" }, no: { vi: "chưa có việc “{event}”", en: "“{event}” has not been done" } },
  neverHappened: { yes: { vi: "chưa có việc “{event}”", en: "“{event}” has not been done before" }, no: { vi: "đã có việc “{event}”", en: "“{event}” has been done before" } },
  happenedAtMost: { yes: { vi: "đã có việc “{event}” không quá {times}", en: "“{event}” has been done at most {times}" }, no: { vi: "đã có việc “{event}” quá {times}", en: "“{event}” has been done more than {times}" } },
  actorDiffers: { yes: { vi: "người thực hiện chưa từng làm việc {events} của hồ sơ này", en: "whoever acts has never done {events} on this dossier" }, no: { vi: "người thực hiện đã làm việc {events} của hồ sơ này", en: "whoever acts has done {events} on this dossier" } },
  resultSigned: { yes: { vi: "“{result}” đã được ký", en: "“{result}” is signed" }, no: { vi: "“{result}” chưa được ký", en: "“{result}” is not signed" } },
};

/** A word nobody gave a sentence. */
export const UNKNOWN_SAYING: Saying = { yes: { vi: "thỏa “{label}”[ ({params})]", en: "“{label}” holds[ ({params})]" }, no: { vi: "không thỏa “{label}”[ ({params})]", en: "“{label}” does not hold[ ({params})]" } };

/** The types of JSON in a clerk's words. */
export const TYPE_WORD: { readonly [type: string]: Template } = {
  string: { vi: "chữ", en: "a text" },
  number: { vi: "số", en: "a number" },
  integer: { vi: "số nguyên", en: "a whole number" },
  boolean: { vi: "có hoặc không", en: "yes or no" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "nhóm mục", en: "a group" },
  null: { vi: "trống", en: "empty" },
};
