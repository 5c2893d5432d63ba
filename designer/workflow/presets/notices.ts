// Texts of the notices that ready-made acts send; put into a procedure that has none of that name. What stands in braces is
// filled in when the notice is sent.

import type { Notice } from "../../../engine/model/index.ts";

export const NOTICES = {
  accepted: {
    title: { vi: "Hồ sơ {dossierCode} đã được tiếp nhận", en: "Dossier {dossierCode} accepted" },
    body: { vi: "Hồ sơ {dossierCode} đã được tiếp nhận. Hẹn trả kết quả: {dueAt}, tại {oneStopUnit}.", en: "Dossier {dossierCode} has been accepted. The result is due {dueAt} at {oneStopUnit}." },
  },
  supplementNeeded: {
    title: { vi: "Hồ sơ {dossierCode}: cần bổ sung", en: "Dossier {dossierCode}: something is missing" },
    body: { vi: "Hồ sơ {dossierCode} cần bổ sung, hoàn thiện theo phiếu yêu cầu. Việc này chỉ được yêu cầu một lần.", en: "Dossier {dossierCode} is to be supplemented as the slip says. This is asked only once." },
  },
  intakeRejected: {
    title: { vi: "Hồ sơ {dossierCode} không được tiếp nhận", en: "Dossier {dossierCode} not accepted" },
    body: { vi: "Lý do và hướng dẫn ghi trong phiếu từ chối của hồ sơ {dossierCode}.", en: "The reasons and what to do next are on the refusal slip of {dossierCode}." },
  },
  verificationStarted: {
    title: { vi: "Hồ sơ {dossierCode}: đang xác minh", en: "Dossier {dossierCode}: verification" },
    body: { vi: "Cơ quan đang xác minh thông tin của hồ sơ {dossierCode}.", en: "The agency verifies dossier {dossierCode}." },
  },
  extended: {
    title: { vi: "Hồ sơ {dossierCode}: xin lỗi và hẹn lại", en: "Dossier {dossierCode}: apology and new appointment" },
    body: { vi: "Cơ quan xin lỗi vì chưa trả kết quả hồ sơ {dossierCode} đúng hẹn. Ngày hẹn mới: {dueAt}; lý do ghi trong phiếu xin lỗi.", en: "We apologise: dossier {dossierCode} is late. The new date is {dueAt}; the reason is on the note." },
  },
  resultReady: {
    title: { vi: "Hồ sơ {dossierCode}: đã có kết quả", en: "Dossier {dossierCode}: the result is ready" },
    body: { vi: "Kết quả của hồ sơ {dossierCode} đã được ký. Xin nhận theo cách đã đăng ký.", en: "The result of dossier {dossierCode} has been signed. Please receive it the way you chose." },
  },
  refused: {
    title: { vi: "Hồ sơ {dossierCode} bị từ chối giải quyết", en: "Dossier {dossierCode} refused" },
    body: { vi: "Hồ sơ {dossierCode} không đủ điều kiện giải quyết. Lý do ghi trong phiếu từ chối; bạn có quyền khiếu nại theo quy định.", en: "Dossier {dossierCode} does not meet the conditions. The reasons are on the refusal slip; you may complain as the law provides." },
  },
  withdrawn: {
    title: { vi: "Hồ sơ {dossierCode} đã dừng theo yêu cầu", en: "Dossier {dossierCode} stopped at your request" },
    body: { vi: "Việc giải quyết hồ sơ {dossierCode} đã dừng theo yêu cầu của bạn.", en: "Dossier {dossierCode} was stopped at your request." },
  },
  closed: {
    title: { vi: "Hồ sơ {dossierCode} đã đóng", en: "Dossier {dossierCode} closed" },
    body: { vi: "Hồ sơ {dossierCode} đã đóng vì quá thời gian chờ. Bạn có thể nộp hồ sơ mới bất cứ lúc nào.", en: "Dossier {dossierCode} was closed because the waiting time is over. You can file anew at any time." },
  },
  paymentNeeded: {
    title: { vi: "Hồ sơ {dossierCode}: cần nộp phí", en: "Dossier {dossierCode}: payment needed" },
    body: { vi: "Hồ sơ {dossierCode} đã được gửi. Xin nộp {total} phí, lệ phí để hồ sơ được tiếp nhận.", en: "Dossier {dossierCode} has been sent. Please pay {total} so that it can be received." },
  },
} as const satisfies { readonly [name: string]: Notice };

/** A notice that ready-made acts send. */
export type NoticeName = keyof typeof NOTICES;
