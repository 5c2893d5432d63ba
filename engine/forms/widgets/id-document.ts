// An identity paper: kind, number, who issued it and when. Printed as the civil-status forms want it (TT 04/2024/TT-BTP):
// "Căn cước công dân số 0123 do Cục Cảnh sát … cấp ngày 20/11/2021".

import type { FieldSchema } from "../../model/index.ts";
import { choiceLabel } from "../labels.ts";
import { dateText } from "../plain-text.ts";
import { memberOf, type Widget } from "./widget.ts";

/** The kind decides which number is asked: the 12-digit personal number of a card, or the paper's own. */
const PARTS = ["kind", "personalId", "number", "issuer", "issuedOn"] as const;

/** A kind, a number, and nothing the text would lose. */
const isIdDocument: Widget["accepts"] = (field) => {
  const members = Object.entries(field.properties ?? {});
  const has = (part: string): boolean => members.some(([name]) => name === part);
  return has("kind") && (has("number") || has("personalId")) && members.every(([name, member]) => PARTS.some((part) => part === name) && member.type === "string");
};

const WORDS = {
  vi: { number: "số", by: "do", issued: "cấp", on: "ngày" },
  en: { number: "No.", by: "by", issued: "issued", on: "on" },
} as const;

const EXAMPLE: FieldSchema = {
  type: "object",
  title: "Giấy tờ tùy thân",
  properties: {
    kind: { type: "string", title: "Loại", oneOf: [{ const: "citizenCard", title: "Căn cước công dân", "x-en": { title: "Citizen identity card" } }] },
    number: { type: "string", title: "Số" },
    issuer: { type: "string", title: "Nơi cấp" },
    issuedOn: { type: "string", title: "Ngày cấp", format: "date" },
  },
};

export const idDocument: Widget = {
  name: "idDocument",
  about: { vi: "Giấy tờ tùy thân: loại, số, nơi cấp, ngày cấp", en: "Identity paper: kind, number, issuer, date of issue" },
  options: {},
  accepts: isIdDocument,
  claims: isIdDocument,
  print: (value, field, language) => {
    const words = WORDS[language];
    const [kind, personalId, ownNumber, issuer, issuedOn] = PARTS.map((part) => memberOf(value, part));
    const number = personalId ?? ownNumber;
    const by = typeof issuer === "string" ? `${words.by} ${issuer}` : "";
    const on = typeof issuedOn === "string" ? `${words.on} ${dateText(issuedOn)}` : "";
    const issued = by === "" && on === "" ? [] : language === "vi" ? [by, words.issued, on] : [words.issued, by, on];
    const named = typeof kind === "string" ? choiceLabel(kind, field.properties?.["kind"] ?? {}, language) : "";
    return [named, typeof number === "string" ? `${words.number} ${number}` : "", ...issued].filter((part) => part !== "").join(" ");
  },
  examples: [
    {
      field: EXAMPLE,
      value: { kind: "citizenCard", number: "025188001010", issuer: "Cục Cảnh sát QLHC về TTXH", issuedOn: "2021-11-20" },
      vi: "Căn cước công dân số 025188001010 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021",
      en: "Citizen identity card No. 025188001010 issued by Cục Cảnh sát QLHC về TTXH on 20/11/2021",
    },
    { field: EXAMPLE, value: { kind: "citizenCard", number: "025188001010" }, vi: "Căn cước công dân số 025188001010", en: "Citizen identity card No. 025188001010" },
  ],
};
