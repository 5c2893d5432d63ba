// The kind of a question in a clerk's words → what is put into the form. A ready group goes by its title; choices follow a
// colon: “chọn một: Bản giấy / Bản điện tử”, with a code before `=` where one is wanted.

import { nameFrom } from "../../../engine/edit/index.ts";
import { type CommonGroups, type FieldSchema, foldText, type JsonObject } from "../../../engine/model/index.ts";
import { FORM_LIMITS } from "../../../engine/forms/index.ts";
import { PALETTE, type PaletteItem, readyGroups } from "../palette.ts";
import type { Told } from "../../paste/told.ts";

/** What a kind makes. */
export type ReadKind = { readonly field: FieldSchema; readonly ui?: JsonObject | undefined; readonly words: string } | { readonly problem: Told };

/** Reads a kind; of a line without one the title may name a ready group, else it is a line of text. */
export function readKind(text: string, common: CommonGroups, isTitle: boolean): ReadKind {
  const colon = text.indexOf(":");
  const word = foldText(colon === -1 ? text : text.slice(0, colon)).trim();
  const ready = readyGroups(common).items.find(({ title, id }) => foldText(title.vi) === word || foldText(title.en ?? "") === word || id === `common/${word}`);
  if (ready !== undefined) return { field: ready.field, words: `nhóm có sẵn “${ready.title.vi}”` };
  const item = isTitle ? itemOf("text") : (itemOf(KINDS[word] ?? "") ?? itemCalled(word));
  if (item === undefined) return { problem: [`không có kiểu “${text}”. Có: ${Object.keys(SHOWN).join(", ")}, hoặc tên một nhóm có sẵn.`, `there is no kind “${text}”.`] };
  if (!WITH_CHOICES.has(item.id)) return made(item, item.field);
  const oneOf = choicesIn(colon === -1 ? "" : text.slice(colon + 1));
  if (oneOf.length === 0) return { problem: ["ghi các lựa chọn sau dấu hai chấm, cách nhau bằng /.", "write the choices after a colon, apart by /."] };
  return made(item, item.field.items === undefined ? { ...item.field, oneOf } : { ...item.field, items: { ...item.field.items, oneOf } });
}

// ---------------------------------------------------------------------------------------------------------------------

const WITH_CHOICES: ReadonlySet<string> = new Set(["radio", "select", "checkboxes"]);

/** Words as they are explained. */
const SHOWN: { readonly [word: string]: string } = { "chữ": "text", "nhiều dòng": "textarea", "ngày": "date", "giờ và ngày": "dateTime", "số": "count", "số tiền": "money", "có/không": "yesNo", "chọn một: …": "radio", "chọn nhiều: …": "checkboxes" };

/** Words as people write them, folded. */
const KINDS: { readonly [word: string]: string } = {
  chu: "text", "mot dong": "text", "van ban": "text", text: "text",
  "nhieu dong": "textarea", "doan van": "textarea", "noi dung": "textarea",
  ngay: "date", "ngay thang": "date", "ngay thang nam": "date", date: "date",
  gio: "time", "gio va ngay": "dateTime", "ngay gio": "dateTime", "thoi diem": "dateTime", "gio phut ngay": "dateTime",
  so: "count", "so nguyen": "count", "so dem": "count", "so tien": "money", tien: "money", "so do": "measure",
  "co/khong": "yesNo", "co / khong": "yesNo", "co khong": "yesNo", "co hoac khong": "yesNo",
  "chon mot": "radio", "chon 1": "radio", "danh muc": "select", "chon mot trong danh muc": "select", "chon nhieu": "checkboxes",
  "so dien thoai": "phone", "dien thoai": "phone", email: "email", "thu dien tu": "email", "so dinh danh": "personalId", "cam doan": "commitment",
};

function itemOf(id: string): PaletteItem | undefined {
  return PALETTE.flatMap(({ items }) => items).find((item) => item.id === id);
}

function itemCalled(word: string): PaletteItem | undefined {
  return PALETTE.flatMap(({ items }) => items).find(({ title, field }) => foldText(title.vi) === word && field.type !== "object" && field.items?.type !== "object");
}

function made(item: PaletteItem, field: FieldSchema): ReadKind {
  const choices = (field.oneOf ?? field.items?.oneOf ?? []).length;
  return { field, ...(item.ui === undefined ? {} : { ui: item.ui }), words: choices === 0 ? item.title.vi : `${item.title.vi}, ${choices} lựa chọn` };
}

function choicesIn(text: string): NonNullable<FieldSchema["oneOf"]> {
  const pieces = text.split(/\s*\/\s*/).map((piece) => piece.trim()).filter((piece) => piece !== "").slice(0, FORM_LIMITS.choices);
  let choices: NonNullable<FieldSchema["oneOf"]> = [];
  for (const piece of pieces) {
    const [, code, title = piece] = /^([a-z][A-Za-z0-9]{0,30})\s*=\s*(.+)$/.exec(piece) ?? [];
    const taken = choices.map((choice) => String(choice.const));
    choices = [...choices, { const: code !== undefined && !taken.includes(code) ? code : nameFrom(title, taken), title }];
  }
  return choices;
}
