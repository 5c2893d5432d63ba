// The facts that are the same for every procedure: what they are called, and what their values are called.

import type { FieldSchema, LocalizedText } from "../model/index.ts";
import { CHANNEL, RETURN_CHANNEL, STATUS } from "./words.ts";

/** What is known of a paper. */
export const COMPONENT = {
  state: { title: { vi: "tình trạng", en: "state" }, field: choices({ supplied: { vi: "Đã nộp", en: "Handed in" }, accepted: { vi: "Được chấp nhận", en: "Accepted" }, rejected: { vi: "Không đạt", en: "Rejected" } }) },
  files: { title: { vi: "số tệp", en: "number of files" }, field: {} },
  source: { title: { vi: "nguồn", en: "source" }, field: choices({ upload: { vi: "Tải lên", en: "Upload" }, vault: { vi: "Kho dữ liệu", en: "Vault" }, lookup: { vi: "Tra cứu", en: "Look-up" }, shown: { vi: "Xuất trình", en: "Shown" } }) },
} as const;

/** Facts by pointer. One that `isSometimes` there can be asked for its presence. */
export const PLAIN: { readonly [pointer: string]: { readonly title: LocalizedText; readonly field?: FieldSchema; readonly isSometimes?: boolean } } = {
  "/now": { title: { vi: "Thời điểm hiện tại", en: "The present moment" } },
  "/today": { title: { vi: "Hôm nay", en: "Today" }, field: { format: "date" } },
  "/dossier/channel": { title: { vi: "Cách nộp hồ sơ", en: "Way of filing" }, field: choices(CHANNEL) },
  "/dossier/returnBy": { title: { vi: "Cách nhận kết quả", en: "Way of receiving the result" }, field: choices(RETURN_CHANNEL) },
  "/dossier/agency": { title: { vi: "Cơ quan tiếp nhận", en: "Receiving agency" } },
  "/dossier/province": { title: { vi: "Tỉnh của cơ quan tiếp nhận", en: "Province of the receiving agency" } },
  "/dossier/status": { title: { vi: "Trạng thái hồ sơ", en: "Status of the dossier" }, field: choices(STATUS), isSometimes: true },
  "/dossier/filedOn": { title: { vi: "Ngày nộp hồ sơ", en: "Day of filing" }, field: { format: "date" } },
  "/dossier/extensions": { title: { vi: "Số lần đã hẹn lại", en: "Times a new date was set" } },
  "/dossier/restarts": { title: { vi: "Số lần tính lại thời hạn", en: "Times the time limit began anew" } },
  "/submitter/identityLevel": { title: { vi: "Mức độ định danh của người nộp", en: "Identification level of the submitter" } },
  "/fees/total": { title: { vi: "Tổng phí, lệ phí", en: "Fees in total" } },
  "/fees/paid": { title: { vi: "Số tiền đã nộp", en: "Amount paid" } },
  "/fees/outstanding": { title: { vi: "Số tiền còn phải nộp", en: "Amount outstanding" } },
  "/fees/settled": { title: { vi: "Đã nộp đủ phí, lệ phí", en: "Fees are settled" } },
  "/event/name": { title: { vi: "Việc đang làm", en: "The act being done" } },
};

// ---------------------------------------------------------------------------------------------------------------------

function choices(words: { readonly [value: string]: LocalizedText }): FieldSchema {
  return { oneOf: Object.entries(words).map(([value, text]) => ({ const: value, title: text.vi, "x-en": { title: text.en ?? text.vi } })) };
}
