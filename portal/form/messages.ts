// Refusals as sentences that name the question and say what to do, in both languages. The server's violations and the
// browser's own come through here alike. Speaks only of what people fill in; other refusals are the pages' business.

import { choicesOf, descriptionOf, fieldAt, labelOf, numberText, type AnyForm } from "../../engine/forms/index.ts";
import type { FieldSchema, Language, Rule, Violation } from "../../engine/model/index.ts";
import { isRowList } from "./field-kind.ts";
import { lowerFirst, questionName } from "./question-name.ts";

/** What sentences are made with. */
export interface SentenceWords {
  readonly form: AnyForm;
  readonly rules?: readonly Pick<Rule, "id" | "message">[];
  readonly language: Language;
}

/**
 * One refusal as a sentence. It says whose question is meant where the form asks several people the same; with `isNearby`
 * not, because it stands right at the question.
 */
export function sentenceOf(violation: Violation, words: SentenceWords, { isNearby = false }: { readonly isNearby?: boolean } = {}): string {
  const { language } = words;
  const pointer = /^\/(?:answers|data)(\/.*)$/.exec(violation.path ?? "")?.[1] ?? "";
  const params = violation.params ?? {};
  if (violation.code === "rule_broken") return ruleSentence(String(params["rule"]), words);
  const field = pointer === "" ? undefined : fieldAt(words.form, pointer);
  const keyword = violation.code === "answer_required" ? "required" : String(params["keyword"] ?? "");
  const question: Asked = {
    name: field === undefined ? "" : isNearby ? lowerFirst(labelOf(field, language)) : questionName(words.form, pointer, language),
    field: field ?? {},
    limit: typeof params["limit"] === "number" ? params["limit"] : 0,
    language,
  };
  const table: { readonly [keyword: string]: (question: Asked) => string } = language === "vi" ? VI : EN;
  const sentence = field === undefined || !Object.hasOwn(table, keyword) ? table["other"] : table[keyword];
  return upperFirst(sentence?.(question) ?? "");
}

// ---------------------------------------------------------------------------------------------------------------------

interface Asked {
  readonly name: string;
  readonly field: FieldSchema;
  readonly limit: number;
  readonly language: Language;
}

/** A way to say what is wrong, by the keyword that was broken. */
type Sentences = { readonly [keyword in Keyword]: (question: Asked) => string };

type Keyword =
  | "required" | "type" | "format" | "pattern" | "minLength" | "maxLength" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
  | "multipleOf" | "enum" | "const" | "minItems" | "maxItems" | "uniqueItems" | "unknownProperty" | "irrelevant" | "text" | "other"; // prettier-ignore

const VI: Sentences = {
  required: ({ name, field }) => {
    if (field.const === true) return `Đánh dấu vào ô “${upperFirst(name)}”`;
    if (isRowList(field)) return `Thêm ít nhất một mục: ${name}`;
    if (QUESTION_VI.test(name)) return `Trả lời câu hỏi “${upperFirst(name)}”`;
    if (field.type === "boolean") return `Chọn Có hoặc Không: ${name}`;
    return `${isChosen(field) ? "Chọn" : "Nhập"} ${name}`;
  },
  type: ({ name, field }) => `${name} phải là ${field.type === "integer" ? "số nguyên" : field.type === "number" ? "một số" : "nội dung hợp lệ"}`,
  format: ({ name, field }) => `${name} ${FORMAT_VI[field.format ?? "date"]}`,
  pattern: ({ name, field, language }) => `${name} ${digits(field)?.vi ?? "chưa đúng dạng"}${digits(field) ? "" : tail(field, language)}`,
  minLength: ({ name, limit }) => `${name} phải có ít nhất ${limit} ký tự`,
  maxLength: ({ name, limit }) => `${name} không được dài quá ${limit} ký tự`,
  minimum: ({ name, limit }) => `${name} không được nhỏ hơn ${numberText(limit, "vi")}`,
  maximum: ({ name, limit }) => `${name} không được lớn hơn ${numberText(limit, "vi")}`,
  exclusiveMinimum: ({ name, limit }) => `${name} phải lớn hơn ${numberText(limit, "vi")}`,
  exclusiveMaximum: ({ name, limit }) => `${name} phải nhỏ hơn ${numberText(limit, "vi")}`,
  multipleOf: ({ name, limit }) => `${name} phải chia hết cho ${numberText(limit, "vi")}`,
  enum: ({ name }) => `Chọn ${name} trong danh sách`,
  const: ({ name, field }) => (field.const === true ? `Đánh dấu vào ô “${upperFirst(name)}”` : `${name} chưa đúng`),
  minItems: ({ name, limit }) => `Cần ít nhất ${limit} mục: ${name}`,
  maxItems: ({ name, limit }) => `Nhiều nhất ${limit} mục: ${name}`,
  uniqueItems: ({ name }) => `Có mục bị lặp lại: ${name}`,
  unknownProperty: ({ name }) => `${name} không có trong biểu mẫu này`,
  irrelevant: ({ name }) => `Không cần khai ${name} trong trường hợp này`,
  text: ({ name }) => `${name} có ký tự không đọc được; hãy gõ lại`,
  other: ({ name }) => (name === "" ? "Nội dung gửi lên không đúng với biểu mẫu; hãy tải lại trang và thử lại" : `${name} chưa hợp lệ`),
};

const EN: Sentences = {
  required: ({ name, field }) => {
    if (field.const === true) return `Tick the box “${upperFirst(name)}”`;
    if (isRowList(field)) return `Add at least one: ${name}`;
    if (QUESTION_EN.test(name)) return `Answer the question “${upperFirst(name)}”`;
    if (field.type === "boolean") return `Choose Yes or No: ${name}`;
    return `${isChosen(field) ? "Choose" : "Enter"} ${name}`;
  },
  type: ({ name, field }) => `${name} must be ${field.type === "integer" ? "a whole number" : field.type === "number" ? "a number" : "a valid answer"}`,
  format: ({ name, field }) => `${name} ${FORMAT_EN[field.format ?? "date"]}`,
  pattern: ({ name, field, language }) => `${name} ${digits(field)?.en ?? "is not in the right form"}${digits(field) ? "" : tail(field, language)}`,
  minLength: ({ name, limit }) => `${name} must have at least ${limit} characters`,
  maxLength: ({ name, limit }) => `${name} must have at most ${limit} characters`,
  minimum: ({ name, limit }) => `${name} must be at least ${numberText(limit, "en")}`,
  maximum: ({ name, limit }) => `${name} must be at most ${numberText(limit, "en")}`,
  exclusiveMinimum: ({ name, limit }) => `${name} must be more than ${numberText(limit, "en")}`,
  exclusiveMaximum: ({ name, limit }) => `${name} must be less than ${numberText(limit, "en")}`,
  multipleOf: ({ name, limit }) => `${name} must be a multiple of ${numberText(limit, "en")}`,
  enum: ({ name }) => `Choose ${name} from the list`,
  const: ({ name, field }) => (field.const === true ? `Tick the box “${upperFirst(name)}”` : `${name} is not right`),
  minItems: ({ name, limit }) => `At least ${limit} needed: ${name}`,
  maxItems: ({ name, limit }) => `At most ${limit} allowed: ${name}`,
  uniqueItems: ({ name }) => `Something is there twice: ${name}`,
  unknownProperty: ({ name }) => `${name} is not part of this form`,
  irrelevant: ({ name }) => `${name} is not asked in this case`,
  text: ({ name }) => `${name} has characters that cannot be read; type it again`,
  other: ({ name }) => (name === "" ? "What was sent does not fit this form; reload the page and try again" : `${name} is not valid`),
};

/** Titles that ask instead of naming cannot follow a verb. */
const QUESTION_VI = /\?$|^(?:bạn|ông|vì sao|ai|có|khi nào|ở đâu)\s/iu;
const QUESTION_EN = /\?$|^(?:you|why|who|do|did|is|are|has|have|when|where|which)\s/iu;

const FORMAT_VI = {
  date: "phải là một ngày có thật, ví dụ 20/11/2026",
  "date-time": "phải có ngày có thật và giờ, phút",
  time: "phải là giờ và phút, ví dụ 07:30",
  email: "phải có dạng ten@example.vn",
} as const satisfies Record<NonNullable<FieldSchema["format"]>, string>;

const FORMAT_EN = {
  date: "must be a real day, e.g. 20/11/2026",
  "date-time": "must be a real day with hour and minute",
  time: "must be hour and minute, e.g. 07:30",
  email: "must look like name@example.vn",
} as const satisfies Record<NonNullable<FieldSchema["format"]>, string>;

/** Patterns that only count digits are said in words. */
function digits({ pattern = "" }: FieldSchema): { readonly vi: string; readonly en: string } | undefined {
  const [, least, most] = /^\^(?:\[0-9\]|\\d)\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern) ?? [];
  if (least === undefined) return undefined;
  return most === undefined ? { vi: `phải gồm đúng ${least} chữ số`, en: `must have exactly ${least} digits` } : { vi: `phải gồm từ ${least} đến ${most} chữ số`, en: `must have ${least} to ${most} digits` };
}

/** Other patterns cannot be said; the form's own explanation can. */
function tail(field: FieldSchema, language: Language): string {
  const description = descriptionOf(field, language);
  return description === undefined ? "" : `. ${description}`;
}

function isChosen(field: FieldSchema): boolean {
  return choicesOf(field.items ?? field, "vi").length > 0;
}

function ruleSentence(id: string, { rules = [], language }: SentenceWords): string {
  const message = rules.find((rule) => rule.id === id)?.message;
  if (message === undefined) return language === "vi" ? "Các nội dung khai không khớp nhau" : "The answers do not fit together";
  return language === "en" ? (message.en ?? message.vi) : message.vi;
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
