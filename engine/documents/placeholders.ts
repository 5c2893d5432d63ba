// The names that may stand in braces in notices, slips and templates, and what they mean. A closed list.

import { dateText, dateTimeText, moneyText } from "../forms/index.ts";
import { localDate } from "../facts/index.ts";
import type { Dossier, JsonObject, Language, LocalizedText, LogEntry, Procedure } from "../model/index.ts";
import { handedIn, requestedItems } from "./component-lines.ts";

/** Name → what it stands for. */
export const PLACEHOLDERS = {
  dossierCode: { vi: "Mã hồ sơ", en: "Dossier number" },
  procedureName: { vi: "Tên thủ tục", en: "Name of the procedure" },
  applicantName: { vi: "Tên chủ hồ sơ", en: "Name of the dossier's owner" },
  applicantId: { vi: "Số định danh của chủ hồ sơ", en: "The owner's identification number" },
  applicantPhone: { vi: "Điện thoại của chủ hồ sơ", en: "The owner's phone" },
  applicantEmail: { vi: "Thư điện tử của chủ hồ sơ", en: "The owner's e-mail" },
  submitterName: { vi: "Người nộp hồ sơ, nếu không phải chủ hồ sơ", en: "Who filed, when not the owner" },
  agencyName: { vi: "Tên cơ quan", en: "Name of the agency" },
  oneStopUnit: { vi: "Bộ phận một cửa", en: "One-stop unit" },
  filedAt: { vi: "Thời điểm nộp", en: "When it was filed" },
  timeLimit: { vi: "Thời hạn giải quyết theo quy định", en: "The statutory time limit" },
  dueAt: { vi: "Thời điểm hẹn trả", en: "When the result is due" },
  formerDueAt: { vi: "Thời điểm hẹn trả trước khi hẹn lại", en: "When the result was due before the last extension" },
  returnBy: { vi: "Nơi nhận kết quả", en: "Where the result is received" },
  today: { vi: "Ngày lập", en: "Day this was made" },
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

/** Values by name; what is not known is absent. */
export type Placeholders = { readonly [name in PlaceholderName]?: string };

/** What placeholders are made of. */
export interface PlaceholderInput {
  readonly procedure: Procedure;
  readonly dossier: Dossier;
  readonly language: Language;
  /** The step the text tells about: its moment, its actor, what the actor entered. */
  readonly entry?: Pick<LogEntry, "at" | "actor" | "event">;
  readonly slipNumber?: string;
}

/** The values at hand. */
export function placeholdersOf(input: PlaceholderInput): Placeholders {
  const { procedure, dossier, language, entry, slipNumber } = input;
  const { owner, submitter, clock, office } = dossier;
  const read = (text: LocalizedText | undefined) => text && wording(text, language);
  const moment = (instant: string | undefined) => instant && dateTimeText(instant, language);
  const data = entry?.event.kind === "act" ? (entry.event.data ?? {}) : {};
  const values: { readonly [name in PlaceholderName]: string | undefined } = {
    dossierCode: dossier.code,
    procedureName: read(procedure.name),
    applicantName: owner.name,
    applicantId: owner.personalId,
    applicantPhone: owner.phone,
    applicantEmail: owner.email,
    // At the counter and by post an officer types the dossier in, which makes nobody its representative.
    submitterName: dossier.channel !== "online" || submitter.id === owner.id ? undefined : submitter.name,
    agencyName: read(office.name),
    oneStopUnit: read(office.oneStopUnit ?? office.name),
    filedAt: moment(dossier.openedAt),
    timeLimit: read(procedure.timeLimit.cases.find(({ id }) => id === clock.case)?.label),
    dueAt: moment(clock.dueAt),
    formerDueAt: moment(clock.extensions.at(-1)?.from),
    returnBy: dossier.returnBy === "counter" ? read(office.oneStopUnit ?? office.name) : read(RETURN_BY[dossier.returnBy]),
    today: entry && dateText(localDate(entry.at)),
    at: moment(entry?.at),
    by: entry?.actor.name,
    reason: reasonOf(input, data),
    items: requestedItems(data, procedure, language),
    components: handedIn(dossier, procedure, language),
    total: dossier.bill && moneyText(dossier.bill.total, language),
    slipNumber,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "")) as Placeholders;
}

/** A text in a language; Vietnamese where there is no other. */
export function wording(text: LocalizedText, language: Language): string {
  return language === "en" ? (text.en ?? text.vi) : text.vi;
}

// ---------------------------------------------------------------------------------------------------------------------

const RETURN_BY = {
  online: { vi: "Bản điện tử, nhận trực tuyến", en: "Electronically, online" },
  post: { vi: "Qua dịch vụ bưu chính công ích", en: "By public post" },
} as const satisfies { readonly [channel: string]: LocalizedText };

/** The reason somebody gave; for what happened by itself, the time that ran out. */
function reasonOf({ procedure, language, entry }: PlaceholderInput, data: JsonObject): string | undefined {
  if (typeof data["reason"] === "string") return data["reason"];
  const limit = entry?.event.kind === "timer" ? (entry.event.id.split(":")[1] ?? "") : "";
  if (!Object.hasOwn(procedure.limits, limit)) return undefined;
  const label = wording(procedure.limits[limit]?.label ?? { vi: limit }, language);
  return language === "vi" ? `Đã hết ${label.charAt(0).toLowerCase()}${label.slice(1)}` : `${label}: over`;
}
