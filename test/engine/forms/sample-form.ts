// A small death registration: a page with a shared group, a conditional group, a list with conditional members.

import type { FormSchema, FormUi, Procedure } from "../../../engine/model/index.ts";
import { PARTIAL_DATE_PATTERN } from "../../../engine/forms/index.ts";
import { aProcedure } from "../facts/samples.ts";

export const FORM: FormSchema = {
  type: "object",
  title: "Tờ khai đăng ký khai tử",
  required: ["deceased"],
  properties: {
    deceased: {
      type: "object",
      title: "Người chết",
      "x-en": { title: "The deceased" },
      required: ["person", "diedAt", "place"],
      properties: {
        person: { $ref: "#/definitions/person" },
        diedAt: { type: "string", title: "Thời điểm chết", format: "date-time", "x-en": { title: "Time of death" } },
        place: {
          type: "string",
          title: "Nơi chết",
          oneOf: [
            { const: "home", title: "Tại nhà", "x-en": { title: "At home" } },
            { const: "hospital", title: "Cơ sở y tế", "x-en": { title: "In a hospital" } },
          ],
        },
        notice: {
          type: "object",
          title: "Giấy báo tử",
          "x-relevant": { here: { required: ["place"], properties: { place: { const: "hospital" } } } },
          "x-required": { facts: "late" },
          required: ["number"],
          properties: { number: { type: "string", title: "Số", maxLength: 20 }, issuedOn: { type: "string", title: "Ngày cấp", format: "date" } },
        },
      },
    },
    copies: {
      type: "object",
      title: "Bản sao",
      properties: { wanted: { type: "boolean", title: "Cấp bản sao" }, count: { type: "integer", title: "Số lượng", minimum: 1, maximum: 50, "x-relevant": { facts: "copiesWanted" }, "x-required": { facts: "copiesWanted" } } },
    },
    relatives: {
      type: "object",
      title: "Người thân",
      properties: {
        list: {
          type: "array",
          title: "Danh sách",
          maxItems: 5,
          items: {
            type: "object",
            title: "Người thân",
            required: ["name", "relation", "which"],
            properties: {
              name: { type: "string", title: "Họ tên", maxLength: 100 },
              relation: { type: "string", title: "Quan hệ", enum: ["child", "other"] },
              which: { type: "string", title: "Quan hệ khác", maxLength: 50, "x-relevant": { here: { required: ["relation"], properties: { relation: { const: "other" } } } } },
            },
          },
        },
      },
    },
  },
  definitions: {
    person: {
      type: "object",
      title: "Họ tên, ngày sinh",
      required: ["fullName"],
      properties: { fullName: { type: "string", title: "Họ, chữ đệm, tên", minLength: 2, maxLength: 100 }, birthDate: { type: "string", title: "Ngày sinh", pattern: PARTIAL_DATE_PATTERN } },
    },
  },
};

export const UI: FormUi = { deceased: { "ui:order": ["diedAt", "person", "place", "notice"], person: { fullName: { "ui:placeholder": "NGUYỄN VĂN AN" } } } };

export const PROCEDURE: Procedure = aProcedure({
  predicates: {
    copiesWanted: { label: { vi: "Có đề nghị bản sao" }, schema: { required: ["answers"], properties: { answers: { required: ["copies"], properties: { copies: { required: ["wanted"], properties: { wanted: { const: true } } } } } } } },
    late: { label: { vi: "Quá hạn" }, schema: { required: ["derived"], properties: { derived: { required: ["days"], properties: { days: { minimum: 16 } } } } } },
    notFuture: { label: { vi: "Không ở tương lai" }, schema: { required: ["derived"], properties: { derived: { required: ["days"], properties: { days: { minimum: 0 } } } } } },
  },
  derive: [{ name: "days", label: { vi: "Số ngày" }, fn: "daysBetween", args: [{ fact: "/answers/deceased/diedAt" }, { fact: "/today" }] }],
  rules: [
    { id: "not-in-future", severity: "error", require: "notFuture", message: { vi: "Thời điểm chết không thể ở tương lai" }, at: "/deceased/diedAt" },
    { id: "on-time", severity: "warning", require: { not: { required: ["derived"], properties: { derived: { required: ["days"], properties: { days: { minimum: 16 } } } } } }, message: { vi: "Đăng ký quá hạn" }, at: "/deceased/diedAt" },
  ],
});

/** Answers with nothing wrong and nothing optional. */
export const ANSWERS = { deceased: { person: { fullName: "Nguyễn Văn An" }, diedAt: "2026-11-18T09:30:00+07:00", place: "home" } };
