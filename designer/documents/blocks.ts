// The kinds of parts a document has: what they are called and what a new one begins with.

import type { DocumentBlock, Json, LocalizedText } from "../../engine/model/index.ts";

/** Kinds by name. */
export const BLOCK_LABEL: { readonly [type in DocumentBlock["type"]]: Required<LocalizedText> } = {
  nationalHeader: { vi: "Quốc hiệu, tên cơ quan, ngày tháng", en: "National header" },
  heading: { vi: "Tiêu đề", en: "Heading" },
  paragraph: { vi: "Đoạn văn", en: "Paragraph" },
  fields: { vi: "Bảng thông tin", en: "Fields" },
  signature: { vi: "Chỗ ký", en: "Signature" },
};

/** What a part says for itself in a list. */
export function blockTitle(block: unknown, t: (text: LocalizedText) => string): string {
  const { type, text } = Object(block) as { readonly type?: unknown; readonly text?: unknown };
  const kind = typeof type === "string" && Object.hasOwn(BLOCK_LABEL, type) ? t(BLOCK_LABEL[type as DocumentBlock["type"]]) : String(type);
  return typeof text === "string" && text !== "" ? `${kind}: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}` : kind;
}

/** A part nobody has said anything of yet. */
export const NEW_BLOCK: Json = { type: "paragraph", text: "" };

/** The part turned into another kind; what both kinds have stays. */
export function turnedInto(type: string, block: unknown): Json {
  const { text, when, rows, role } = Object(block) as { readonly text?: Json; readonly when?: Json; readonly rows?: Json; readonly role?: Json };
  const condition = when === undefined ? {} : { when };
  switch (type) {
    case "nationalHeader":
      return { type, ...condition };
    case "fields":
      return { type, rows: rows ?? [], ...condition };
    case "signature":
      return { type, role: role ?? "approver", ...condition };
    default:
      return { type, text: text ?? "", ...condition };
  }
}

/** A result document as they all begin. */
export function newTemplate(title: string): Json {
  return {
    title: { vi: title },
    paper: "A4",
    blocks: [{ type: "nationalHeader" }, { type: "heading", text: title.toLocaleUpperCase("vi") }, { type: "fields", rows: [] }, { type: "signature", role: "approver" }],
  };
}
