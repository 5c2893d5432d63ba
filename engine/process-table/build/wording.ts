// Texts of the parts every workflow has: what citizens are told, how long is waited, how buttons are called. Only what a
// procedure lacks is added; what it has stays as its authors worded it.

import type { Limit, LocalizedText, Notice } from "../../model/index.ts";

/** Notices the workflow sends. */
export const NOTICES = {
  paymentNeeded: notice("cần nộp phí", "payment needed", "Xin nộp {total} phí, lệ phí để hồ sơ {dossierCode} được tiếp nhận.", "Please pay {total} so that dossier {dossierCode} can be received."),
  accepted: notice("đã được tiếp nhận", "accepted", "Hồ sơ {dossierCode} đã được tiếp nhận. Hẹn trả kết quả: {dueAt}.", "Dossier {dossierCode} has been accepted. The result is due {dueAt}."),
  supplementNeeded: notice("cần bổ sung", "something is missing", "Hồ sơ {dossierCode} cần bổ sung theo phiếu yêu cầu. Việc này chỉ được yêu cầu một lần.", "Dossier {dossierCode} is to be supplemented as the slip says. This is asked only once."),
  intakeRejected: notice("không được tiếp nhận", "not accepted", "Lý do ghi trong phiếu từ chối của hồ sơ {dossierCode}.", "The reasons are on the refusal slip of {dossierCode}."),
  actionNeeded: notice("cần bạn xem và trả lời", "your answer is needed", "Hồ sơ {dossierCode} đang chờ bạn. Xin mở hồ sơ để xem và trả lời.", "Dossier {dossierCode} waits for you. Please open it and answer."),
  extended: notice("xin lỗi và hẹn lại", "apology and new appointment", "Cơ quan xin lỗi vì chưa trả kết quả hồ sơ {dossierCode} đúng hẹn. Ngày hẹn mới: {dueAt}.", "We apologise: dossier {dossierCode} is late. The new date is {dueAt}."),
  resultReady: notice("đã có kết quả", "the result is ready", "Hồ sơ {dossierCode} đã có kết quả.", "The result of dossier {dossierCode} is ready."),
  completed: notice("đã giải quyết xong", "completed", "Việc giải quyết hồ sơ {dossierCode} đã hoàn thành.", "Dossier {dossierCode} has been completed."),
  differenceDue: notice("còn thiếu phí", "a difference is due", "Xin nộp phần phí còn thiếu của hồ sơ {dossierCode} để nhận kết quả.", "Please pay the difference for dossier {dossierCode} to receive the result."),
  refused: notice("bị từ chối giải quyết", "refused", "Hồ sơ {dossierCode} không đủ điều kiện giải quyết. Lý do ghi trong phiếu từ chối; bạn có quyền khiếu nại.", "Dossier {dossierCode} does not meet the conditions. The reasons are on the refusal slip; you may complain."),
  withdrawn: notice("đã dừng theo yêu cầu", "stopped at your request", "Việc giải quyết hồ sơ {dossierCode} đã dừng theo yêu cầu của bạn.", "Dossier {dossierCode} was stopped at your request."),
  closed: notice("đã đóng", "closed", "Hồ sơ {dossierCode} đã đóng vì quá thời gian chờ. Bạn có thể nộp hồ sơ mới bất cứ lúc nào.", "Dossier {dossierCode} was closed because the waiting time is over. You can file anew at any time."),
} as const satisfies Record<string, Notice>;

export type NoticeName = keyof typeof NOTICES;

/** Limits the workflow waits for. No text of law gives them; so each says that it is to be confirmed. */
export const LIMITS = {
  paymentWindow: limit(5, "Thời gian chờ nộp phí, lệ phí", "Time to pay"),
  supplementWindow: limit(15, "Thời gian bổ sung hồ sơ", "Time to supplement"),
  applicantReply: limit(1, "Thời gian chờ công dân trả lời", "Time for the applicant to answer"),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** The shared small forms of acts. */
export const ACT_FORMS = {
  WITHDRAW: "act-withdraw",
  REQUEST_SUPPLEMENT: "act-supplement",
  REJECT_INTAKE: "act-refuse",
  CONFIRM_REFUSAL: "act-refuse",
  PROPOSE_REFUSAL: "act-reason",
  SUBMIT_FOR_SIGNATURE: "act-register-entry",
  SEND_BACK: "act-reason",
  EXTEND: "act-extend",
  SIGN: "act-sign",
  ISSUE: "act-issue",
  RETURN_RESULT: "act-return-result",
} as const;

export const ONCE: LocalizedText = { vi: "Chỉ được yêu cầu bổ sung một lần: nêu đầy đủ mọi nội dung còn thiếu.", en: "Only one request is allowed: state everything that is missing." };

// ---------------------------------------------------------------------------------------------------------------------

function notice(vi: string, en: string, bodyVi: string, bodyEn: string): Notice {
  return { title: { vi: `Hồ sơ {dossierCode}: ${vi}`, en: `Dossier {dossierCode}: ${en}` }, body: { vi: bodyVi, en: bodyEn } };
}

function limit(amount: number, vi: string, en: string): Limit {
  return { amount, unit: "workingDay", label: { vi, en }, reviewNote: "Thời gian chờ tạm đặt khi nhập bảng quy trình nội bộ; cần xác nhận theo quy định." };
}
