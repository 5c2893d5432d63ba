// What can be put into a form: a start for every kind of question, and the ready groups that definitions share. Each is a
// sound field as it stands; its title is meant to be written over.

import { PARTIAL_DATE_PATTERN, PERSONAL_ID_PATTERN } from "../../engine/forms/index.ts";
import type { CommonGroups, FieldSchema, JsonObject, LocalizedText } from "../../engine/model/index.ts";
import { TWO_CHOICES } from "./choices.ts";
import { isObject } from "./form-tree.ts";

/** Something to put into a form. */
export interface PaletteItem {
  readonly id: string;
  /** What a clerk calls it. */
  readonly title: LocalizedText;
  /** When to take it. */
  readonly about: LocalizedText;
  readonly field: FieldSchema;
  /** What form.ui.json says of it. */
  readonly ui?: JsonObject;
}

/** Items that belong together. */
export interface PaletteSection {
  readonly title: LocalizedText;
  readonly items: readonly PaletteItem[];
}

/** The title of a question nobody has written yet. */
export const NEW_QUESTION = "Câu hỏi mới";

const TEXT: readonly PaletteItem[] = [
  { id: "text", title: { vi: "Một dòng chữ", en: "Short text" }, about: { vi: "Tên, số giấy tờ, nơi cấp", en: "A name, a document number" }, field: { type: "string", title: NEW_QUESTION, maxLength: 200 } },
  { id: "textarea", title: { vi: "Nhiều dòng chữ", en: "Long text" }, about: { vi: "Lý do, nội dung đề nghị", en: "A reason, a request" }, field: { type: "string", title: NEW_QUESTION, maxLength: 2000 } },
  {
    id: "phone",
    title: { vi: "Số điện thoại", en: "Phone number" },
    about: { vi: "10 chữ số, mở bàn phím số", en: "10 digits, opens the number pad" },
    field: { type: "string", title: "Số điện thoại", pattern: "^0[0-9]{9,10}$", maxLength: 11, "x-en": { title: "Phone number" } },
    ui: { "ui:widget": "phone" },
  },
  { id: "email", title: { vi: "Thư điện tử", en: "E-mail" }, about: { vi: "Địa chỉ thư điện tử", en: "An e-mail address" }, field: { type: "string", title: "Thư điện tử", format: "email", maxLength: 254, "x-en": { title: "E-mail" } } },
  {
    id: "personalId",
    title: { vi: "Số định danh cá nhân", en: "Personal ID number" },
    about: { vi: "Đúng 12 chữ số", en: "Exactly 12 digits" },
    field: { type: "string", title: "Số định danh cá nhân", pattern: PERSONAL_ID_PATTERN, maxLength: 12, "x-en": { title: "Personal identification number" } },
  },
];

const NUMBERS: readonly PaletteItem[] = [
  { id: "count", title: { vi: "Số đếm", en: "Whole number" }, about: { vi: "Số người, số bản", en: "How many people or copies" }, field: { type: "integer", title: NEW_QUESTION, minimum: 0, maximum: 1_000_000 } },
  { id: "measure", title: { vi: "Số đo", en: "Measure" }, about: { vi: "Diện tích, tỷ lệ; có phần lẻ", en: "An area, a rate; with decimals" }, field: { type: "number", title: NEW_QUESTION, minimum: 0 } },
  { id: "money", title: { vi: "Số tiền", en: "Money" }, about: { vi: "Bằng đồng, không có phần lẻ", en: "In whole đồng" }, field: { type: "integer", title: NEW_QUESTION, minimum: 0, maximum: 1_000_000_000_000 }, ui: { "ui:widget": "money" } },
  { id: "date", title: { vi: "Ngày, tháng, năm", en: "Date" }, about: { vi: "Một ngày đầy đủ", en: "A whole date" }, field: { type: "string", title: NEW_QUESTION, format: "date" } },
  {
    id: "partialDate",
    title: { vi: "Ngày sinh, hoặc chỉ năm sinh", en: "Date or year" },
    about: { vi: "Khi có thể không rõ ngày, tháng", en: "When day and month may be unknown" },
    field: { type: "string", title: "Ngày, tháng, năm sinh", pattern: PARTIAL_DATE_PATTERN, maxLength: 10, "x-en": { title: "Date of birth" } },
  },
  { id: "time", title: { vi: "Giờ, phút", en: "Time" }, about: { vi: "Giờ trong ngày", en: "A time of day" }, field: { type: "string", title: NEW_QUESTION, format: "time" } },
  { id: "dateTime", title: { vi: "Giờ, phút và ngày", en: "Date and time" }, about: { vi: "Một thời điểm", en: "A moment" }, field: { type: "string", title: NEW_QUESTION, format: "date-time" } },
];

const CHOICES: readonly PaletteItem[] = [
  { id: "yesNo", title: { vi: "Có hoặc Không", en: "Yes or no" }, about: { vi: "Một câu hỏi đóng", en: "A closed question" }, field: { type: "boolean", title: NEW_QUESTION }, ui: { "ui:options": { inline: true } } },
  { id: "radio", title: { vi: "Chọn một, thấy hết", en: "One of a few" }, about: { vi: "Tối đa khoảng 5 lựa chọn", en: "Up to about 5 choices" }, field: { type: "string", title: NEW_QUESTION, oneOf: TWO_CHOICES } },
  { id: "select", title: { vi: "Chọn một trong danh mục", en: "One of many" }, about: { vi: "Nhiều lựa chọn, mở ra để chọn", en: "Many choices in a list" }, field: { type: "string", title: NEW_QUESTION, oneOf: TWO_CHOICES }, ui: { "ui:widget": "select" } },
  { id: "checkboxes", title: { vi: "Chọn nhiều mục", en: "Any of several" }, about: { vi: "Đánh dấu được nhiều ô", en: "Several boxes to tick" }, field: { type: "array", title: NEW_QUESTION, uniqueItems: true, items: { type: "string", oneOf: TWO_CHOICES } } },
  { id: "commitment", title: { vi: "Lời cam đoan", en: "Commitment" }, about: { vi: "Phải đánh dấu mới nộp được", en: "Must be ticked to file" }, field: { type: "boolean", title: "Tôi cam đoan …", const: true, "x-pii": "none" } },
];

const ROWS: readonly PaletteItem[] = [
  { id: "group", title: { vi: "Nhóm câu hỏi", en: "Group of questions" }, about: { vi: "Các câu hỏi đi cùng nhau dưới một tiêu đề", en: "Questions under one heading" }, field: { type: "object", title: "Nhóm mới", required: [], properties: {} } },
  {
    id: "list",
    title: { vi: "Danh sách nhiều dòng", en: "List of rows" },
    about: { vi: "Người dân thêm được dòng: thành viên, tài sản", en: "People can add rows: members, assets" },
    field: { type: "array", title: "Danh sách mới", minItems: 1, maxItems: 10, items: { type: "object", title: "Dòng", required: ["noiDung"], properties: { noiDung: { type: "string", title: "Nội dung", maxLength: 200 } } } },
  },
  {
    id: "matrix",
    title: { vi: "Bảng cùng lựa chọn", en: "Table of choices" },
    about: { vi: "Mỗi dòng một câu hỏi, các cột là lựa chọn", en: "A question per row, choices as columns" },
    field: { type: "object", title: "Bảng mới", required: ["dong1", "dong2"], properties: { dong1: { type: "string", title: "Dòng 1", oneOf: TWO_CHOICES }, dong2: { type: "string", title: "Dòng 2", oneOf: TWO_CHOICES } } },
    ui: { "ui:widget": "matrix" },
  },
];

/** Kinds of questions, without the ready groups. */
export const PALETTE: readonly PaletteSection[] = [
  { title: { vi: "Chữ", en: "Text" }, items: TEXT },
  { title: { vi: "Số và ngày", en: "Numbers and dates" }, items: NUMBERS },
  { title: { vi: "Lựa chọn", en: "Choices" }, items: CHOICES },
  { title: { vi: "Nhóm, bảng, danh sách", en: "Groups, tables, lists" }, items: ROWS },
];

/** The ready groups. Those for officers' acts are not asked of citizens. */
export function readyGroups(common: CommonGroups): PaletteSection {
  const items = Object.entries(common).flatMap(([name, group]): PaletteItem[] => {
    if (name.startsWith("act-") || !isObject(group)) return [];
    const { title = name, description, "x-en": en, properties } = group as FieldSchema;
    const inside = Object.values(isObject(properties) ? properties : {}).map((member) => titleIn(member, common)).filter((text) => text !== undefined);
    const about = inside.length > 0 ? inside.join(", ") : (description ?? title);
    return [{ id: `common/${name}`, title: { vi: title, ...(en?.title === undefined ? {} : { en: en.title }) }, about: { vi: about }, field: { $ref: `common/${name}` } }];
  });
  const groupsFirst = [...items].sort((one, other) => Number(isGroup(other, common)) - Number(isGroup(one, common)));
  return { title: { vi: "Nhóm có sẵn", en: "Ready groups" }, items: groupsFirst };
}

/** The palette item of that name. */
export function paletteItem(id: string, common: CommonGroups): PaletteItem | undefined {
  return [...PALETTE, readyGroups(common)].flatMap(({ items }) => items).find((item) => item.id === id);
}

// ---------------------------------------------------------------------------------------------------------------------

function titleIn(member: FieldSchema, common: CommonGroups): string | undefined {
  const name = /^common\/(.+)$/.exec(member.$ref ?? "")?.[1];
  const meant = name !== undefined && Object.hasOwn(common, name) ? (common[name] as FieldSchema) : member;
  return meant.title;
}

function isGroup({ id }: PaletteItem, common: CommonGroups): boolean {
  const group = common[id.slice("common/".length)];
  return isObject(group) && group["type"] === "object";
}
