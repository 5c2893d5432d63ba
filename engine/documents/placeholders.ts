// The names that may stand in braces in notices, slips and templates, and what they mean. A closed list; no expressions.

import { dateTimeText, moneyText } from "../forms/index.ts";
import type { Agency, Dossier, Instant, JsonObject, Language, LocalizedText, Notice, Procedure } from "../model/index.ts";

/** Name → what it stands for. */
export const PLACEHOLDERS = {
  dossierCode: { vi: "Mã hồ sơ", en: "Dossier number" },
  procedureName: { vi: "Tên thủ tục", en: "Name of the procedure" },
  applicantName: { vi: "Tên chủ hồ sơ", en: "Name of the dossier's owner" },
  applicantId: { vi: "Số định danh của chủ hồ sơ", en: "The owner's identification number" },
  applicantPhone: { vi: "Điện thoại của chủ hồ sơ", en: "The owner's phone" },
  agencyName: { vi: "Tên cơ quan", en: "Name of the agency" },
  oneStopUnit: { vi: "Bộ phận một cửa", en: "One-stop unit" },
  filedAt: { vi: "Thời điểm nộp", en: "When it was filed" },
  dueAt: { vi: "Thời điểm hẹn trả", en: "When the result is due" },
  at: { vi: "Thời điểm lập", en: "When this was made" },
  by: { vi: "Người lập", en: "Who made this" },
  reason: { vi: "Lý do", en: "Reason" },
  items: { vi: "Danh mục cần bổ sung", en: "What is to be supplemented" },
  components: { vi: "Thành phần hồ sơ đã nộp", en: "Documents handed in" },
  total: { vi: "Tổng phí, lệ phí", en: "Total of the fees" },
  slipNumber: { vi: "Số phiếu", en: "Number of the slip" },
} as const satisfies { readonly [name: string]: LocalizedText };

/** A name that may stand in braces. */
export type PlaceholderName = keyof typeof PLACEHOLDERS;

/** Values by name; one without a value is left out of the text. */
export type Placeholders = { readonly [name in PlaceholderName]?: string };

/** What placeholders are made of. */
export interface PlaceholderInput {
  readonly procedure: Procedure;
  readonly dossier: Dossier;
  readonly agency?: Agency;
  readonly language: Language;
  /** The act's small form, for reasons and lists. */
  readonly data?: JsonObject;
  readonly at?: Instant;
  readonly by?: string;
  readonly slipNumber?: string;
}

/** The values at hand. */
export function placeholdersOf({ procedure, dossier, agency, language, data, at, by, slipNumber }: PlaceholderInput): Placeholders {
  const read = (text: LocalizedText | undefined) => (text === undefined ? undefined : language === "en" ? (text.en ?? text.vi) : text.vi);
  const componentName = (id: string) => read(procedure.components.find((component) => component.id === id)?.name) ?? id;
  const values: { readonly [name in PlaceholderName]: string | undefined } = {
    dossierCode: dossier.code,
    procedureName: read(procedure.name),
    applicantName: dossier.owner.name,
    applicantId: dossier.owner.personalId,
    applicantPhone: dossier.owner.phone,
    agencyName: read(agency?.name),
    oneStopUnit: read(agency?.oneStopUnit ?? agency?.name),
    filedAt: dateTimeText(dossier.openedAt, language),
    dueAt: dossier.clock.dueAt === undefined ? undefined : dateTimeText(dossier.clock.dueAt, language),
    at: at === undefined ? undefined : dateTimeText(at, language),
    by,
    reason: typeof data?.["reason"] === "string" ? data["reason"] : undefined,
    items: itemsOf(data, componentName),
    components: Object.keys(dossier.components).map((id, index) => `${index + 1}. ${componentName(id)}`).join("\n"),
    total: moneyText(dossier.bill.total, language),
    slipNumber,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "")) as Placeholders;
}

/** A text with its braces filled in. What has no value is left out; braces with anything else in them stay as they are. */
export function fillText(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replaceAll(BRACES, (_whole, name: string) => valueOf(name) ?? "");
}

/** The names in a text's braces, for the checks. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(BRACES)].map(([, name = ""]) => name);
}

/** A notice with its names filled in. */
export function fillNotice(notice: Notice, input: PlaceholderInput): { readonly title: string; readonly body: string } {
  const values = placeholdersOf(input);
  const valueOf = (name: string) => (Object.hasOwn(values, name) ? values[name as PlaceholderName] : undefined);
  const read = (text: LocalizedText) => (input.language === "en" ? (text.en ?? text.vi) : text.vi);
  return { title: fillText(read(notice.title), valueOf), body: fillText(read(notice.body), valueOf) };
}

// ---------------------------------------------------------------------------------------------------------------------

const BRACES = /\{(\/[A-Za-z0-9/_~-]+|[A-Za-z]+)\}/g;

function itemsOf(data: JsonObject | undefined, componentName: (id: string) => string): string | undefined {
  const items = data?.["items"];
  if (!Array.isArray(items)) return undefined;
  const lines = (items as readonly JsonObject[]).map((item, index) => {
    const name = typeof item["component"] === "string" ? componentName(item["component"]) : "";
    const reason = typeof item["reason"] === "string" ? item["reason"] : "";
    return `${index + 1}. ${[name, reason].filter((part) => part !== "").join(": ")}`;
  });
  return lines.join("\n");
}
