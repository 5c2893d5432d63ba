// A form for the tests of `portal/form`: two people with the same questions, a list, choices, conditions.

import type { FieldSchema, FormSchema, FormUi } from "../../../engine/model/index.ts";
import type { Law } from "../../../portal/form/judge.ts";
import { GALLERY_LAW } from "../../../portal/form/gallery-form.ts";

const FULL_NAME: FieldSchema = { type: "string", title: "Họ, chữ đệm, tên", maxLength: 100, "x-en": { title: "Full name" } };

const PAPER: FieldSchema = {
  type: "object",
  title: "Giấy tờ tùy thân",
  "x-en": { title: "Identity document" },
  required: ["number"],
  properties: { number: { type: "string", title: "Số giấy tờ", pattern: "^[0-9]{12}$", "x-en": { title: "Number" } } },
};

export const BURIAL_FORM: FormSchema = {
  type: "object",
  title: "Tờ khai mai táng",
  required: ["requester", "deceased", "burial"],
  definitions: { fullName: FULL_NAME, paper: PAPER },
  properties: {
    requester: {
      type: "object",
      title: "Người yêu cầu",
      "x-en": { title: "Applicant" },
      required: ["fullName", "paper", "truthful"],
      properties: {
        fullName: { $ref: "#/definitions/fullName" },
        paper: { $ref: "#/definitions/paper" },
        truthful: { type: "boolean", const: true, title: "Tôi cam đoan đúng sự thật", "x-en": { title: "I declare this is true" } },
      },
    },
    deceased: {
      type: "object",
      title: "Người chết",
      "x-en": { title: "The deceased" },
      required: ["fullName", "paper", "gender"],
      properties: {
        fullName: { $ref: "#/definitions/fullName" },
        paper: { $ref: "#/definitions/paper" },
        gender: { type: "string", title: "Giới tính", enum: ["Nam", "Nữ"], "x-en": { title: "Sex" } },
      },
    },
    burial: {
      type: "object",
      title: "Mai táng",
      "x-en": { title: "Burial" },
      required: ["cost", "helped", "help"],
      properties: {
        cost: { type: "integer", title: "Chi phí", minimum: 1000, maximum: 100_000_000, multipleOf: 1000, "x-en": { title: "Cost" } },
        area: { type: "number", title: "Diện tích đất", exclusiveMinimum: 0, "x-en": { title: "Area of land" } },
        on: { type: "string", title: "Ngày mai táng", format: "date", "x-en": { title: "Day of burial" } },
        at: { type: "string", title: "Giờ mai táng", format: "time", "x-en": { title: "Hour of burial" } },
        died: { type: "string", title: "Thời điểm chết", format: "date-time", "x-en": { title: "Time of death" } },
        email: { type: "string", title: "Thư điện tử", format: "email", "x-en": { title: "E-mail" } },
        code: { type: "string", title: "Mã mộ", pattern: "^[A-Z][0-9]+$", description: "Một chữ hoa rồi đến số, ví dụ: A12", "x-en": { title: "Grave code", description: "A capital and digits, e.g. A12" } },
        helped: { type: "boolean", title: "Đề nghị hỗ trợ", "x-en": { title: "Asks for support" } },
        help: {
          type: "string",
          title: "Nội dung hỗ trợ",
          minLength: 5,
          maxLength: 500,
          "x-relevant": { here: { required: ["helped"], properties: { helped: { const: true } } } },
          "x-en": { title: "What support" },
        },
        needs: { type: "array", title: "Cần thêm", uniqueItems: true, items: { type: "string", oneOf: [{ const: "car", title: "Xe" }, { const: "tent", title: "Rạp" }] } },
        heirs: {
          type: "array",
          title: "Người thừa kế",
          minItems: 1,
          maxItems: 3,
          items: { type: "object", title: "Người thừa kế", required: ["name"], properties: { name: { type: "string", title: "Tên người thừa kế", minLength: 2 }, share: { type: "integer", title: "Phần" } } },
        },
      },
    },
  },
};

export const BURIAL_UI: FormUi = { burial: { cost: { "ui:widget": "money" } } };

export const NO_LAW: Law = GALLERY_LAW;
