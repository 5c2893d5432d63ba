// What a person would plausibly write in a question, judged by its pattern, its format and its words. Refuses to guess where
// neither says anything: then the question's own title stands there, marked as an example.

import { choicesOf, hasChoices, isPartialDate, PERSONAL_ID_PATTERN } from "../../engine/forms/index.ts";
import type { FieldSchema, Json } from "../../engine/model/index.ts";
import { READY_PATTERNS } from "./patterns.ts";
import type { SamplePerson } from "./sample-people.ts";

/** A question within its form. */
export interface Asked {
  readonly field: FieldSchema;
  /** Titles around it, outermost first, its own last. */
  readonly titles: readonly string[];
  /** Whom the group it stands in is about. */
  readonly person: SamplePerson;
}

/** Whether it asks for somebody's name. */
export function isName({ type, title = "" }: FieldSchema): boolean {
  return type === "string" && /họ,? (?:chữ đệm|tên)|họ và tên/iu.test(title);
}

/** The likeliest answer that keeps to what the question itself demands; undefined when what was found should stay. */
export function likely(asked: Asked): Json | undefined {
  return candidates(asked).find((candidate) => keepsTo(asked.field, candidate));
}

// ---------------------------------------------------------------------------------------------------------------------

function* candidatesOfText({ field, titles, person }: Asked): Generator<Json> {
  const { title = "", pattern } = field;
  const around = titles.join(" / ");
  if (isName(field)) yield person.name;
  if (isPartialDate(field) || field.format === "date") {
    if (/sinh/iu.test(title)) yield person.birth;
    if (/cấp/iu.test(title) && /tùy thân|căn cước/iu.test(around)) yield "2024-08-15";
    return;
  }
  if (pattern === PERSONAL_ID_PATTERN) yield person.personalId;
  if (/điện thoại/iu.test(title)) yield person.phone;
  if (field.format === "email" || /thư điện tử|email/iu.test(title)) yield person.email;
  if (field.format !== undefined) return;
  if (/cơ quan|nơi cấp/iu.test(title)) yield /tùy thân|căn cước/iu.test(around) ? "Bộ Công an" : "Ủy ban nhân dân xã Như Thanh";
  const ready = READY_PATTERNS.find((known) => known.pattern === pattern);
  if (ready !== undefined) yield ready.example;
  for (const [about, words] of WORDS) if (about.test(title)) yield words;
  if (pattern === undefined) yield `Ví dụ: ${title}`.slice(0, field.maxLength ?? 200);
}

function candidates(asked: Asked): readonly Json[] {
  const { field, titles } = asked;
  const title = field.title ?? "";
  if (hasChoices(field)) return CHOICES.flatMap(([about, choice]) => (about.test(title) && choicesOf(field, "vi").some(({ value }) => value === choice) ? [choice] : []));
  if (field.type === "string") return [...candidatesOfText(asked)];
  if (field.type === "integer" && /số (?:người|thành viên|nhân khẩu)|quy mô hộ/iu.test(title)) return [/hộ/iu.test(titles.join(" ")) ? 4 : 120];
  if (field.type === "integer" && /tiền|kinh phí/iu.test(title)) return [20_000_000, 1_000_000];
  return [];
}

/** The question's own demands only; the whole form is judged afterwards. */
function keepsTo({ type, const: only, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, pattern }: FieldSchema, candidate: Json): boolean {
  if (only !== undefined) return candidate === only;
  if (typeof candidate === "number") return (type === "integer" || type === "number") && candidate >= minimum && candidate <= maximum;
  return typeof candidate === "string" && candidate.length >= minLength && candidate.length <= maxLength && follows(candidate, pattern);
}

function follows(text: string, pattern: string | undefined): boolean {
  try {
    return pattern === undefined || new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

/** Sample people live in Thanh Hóa, as their numbers say, and are of an age to be each other's children. */
const CHOICES: readonly (readonly [RegExp, string])[] = [
  [/tỉnh, thành phố/iu, "38"],
  [/quan hệ/iu, "child"],
];

/** The particular before the general. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/thông tin sai|nội dung sai/iu, "Ngày sinh ghi 17/5/1989, đúng là 17/5/1988 theo thẻ căn cước"],
  [/xã, phường|^xã$/iu, "Xã Như Thanh"],
  [/ubnd|ủy ban/iu, "Ủy ban nhân dân xã Như Thanh"],
  [/số nhà|thôn(?!g)|địa chỉ/iu, "Số 12, thôn Xuân Phong"],
  [/quốc tịch/iu, "Việt Nam"],
  [/số quyết định/iu, "47/QĐ-UBND"],
  [/giấy chứng nhận/iu, "125/GCN-UBND"],
  [/^số$|số hiệu|số giấy/iu, "12/2026"],
  [/tài khoản/iu, "2900205123456"],
  [/ngân hàng/iu, "Agribank, chi nhánh Như Thanh"],
  [/biển (?:số|kiểm soát)/iu, "36A-123.45"],
  [/mã số thuế/iu, "2800123456"],
  [/bảo hiểm/iu, "3820123456"],
  [/tên (?:tổ chức|doanh nghiệp|cơ sở|đơn vị)/iu, "Hợp tác xã nông nghiệp Như Thanh"],
  [/nghề/iu, "Làm ruộng"],
  [/nguyên nhân chết/iu, "Tuổi già"],
  [/nơi chết/iu, "Tại nhà, thôn Xuân Phong, xã Như Thanh"],
  [/nơi sinh/iu, "Bệnh viện đa khoa huyện Như Thanh"],
  [/quan hệ/iu, "Con"],
  [/địa điểm|nơi tổ chức/iu, "Nhà văn hóa thôn Xuân Phong"],
  [/tên (?:hoạt động|lễ hội|chương trình)/iu, "Hội làng Xuân Phong"],
  [/thiệt hại/iu, "Nhà bị tốc mái, tường phía sau nứt sau bão"],
  [/mục đích/iu, "Bổ sung hồ sơ xin việc"],
  [/lý do/iu, "Bổ sung hồ sơ cá nhân"],
];
