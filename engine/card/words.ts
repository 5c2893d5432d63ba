// Words for the closed sets of the model as the card and the comparison of versions use them. One table each, so that a new
// value without words does not compile.

import type { AgencyKind, Channel, ClockState, Component, DocumentForm, DossierStatus, Duration, Fee, LegalBasis, LocalizedText, Procedure, ReturnChannel, SlipKind, TimeLimit, TimeUnit } from "../model/index.ts";
import { numberText } from "../forms/index.ts";
import { plain, say, type Template } from "./say.ts";

type Words<Name extends string> = { readonly [name in Name]: Required<LocalizedText> };

/** The ten national statuses. */
export const STATUS: Words<DossierStatus> = {
  registered: { vi: "Mới đăng ký", en: "Filed" },
  accepted: { vi: "Được tiếp nhận", en: "Accepted" },
  intakeRejected: { vi: "Không được tiếp nhận", en: "Not accepted" },
  processing: { vi: "Đang xử lý", en: "Being processed" },
  supplementRequired: { vi: "Yêu cầu bổ sung giấy tờ", en: "More documents needed" },
  paymentRequired: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment needed" },
  withdrawRequested: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawal requested" },
  stopped: { vi: "Dừng xử lý", en: "Stopped" },
  resolved: { vi: "Đã xử lý xong", en: "Resolved" },
  resultReturned: { vi: "Đã trả kết quả", en: "Result returned" },
};

export const CLOCK: Words<ClockState["state"]> = {
  notStarted: { vi: "thời hạn chưa tính", en: "the time limit has not begun" },
  running: { vi: "thời hạn đang tính", en: "the time limit runs" },
  paused: { vi: "thời hạn tạm dừng", en: "the time limit stands still" },
  stopped: { vi: "thời hạn đã dừng", en: "the time limit has ended" },
};

export const CHANNEL: Words<Channel> = {
  online: { vi: "Trực tuyến", en: "Online" },
  counter: { vi: "Trực tiếp", en: "At the counter" },
  post: { vi: "Bưu chính công ích", en: "By post" },
};

export const RETURN_CHANNEL: Words<ReturnChannel> = {
  online: { vi: "Bản điện tử", en: "Electronic copy" },
  counter: { vi: "Nhận trực tiếp", en: "At the counter" },
  post: { vi: "Bưu chính công ích", en: "By post" },
};

/** The one-stop forms of TT 03/2025/TT-VPCP. */
export const SLIP: Words<SlipKind> = {
  receiptSlip: { vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Acknowledgement and appointment slip" },
  supplementSlip: { vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Supplement request slip" },
  refusalSlip: { vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ", en: "Refusal slip" },
  apologyNote: { vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology and re-appointment note" },
  stopNotice: { vi: "Thông báo dừng giải quyết hồ sơ", en: "Discontinuation notice" },
};

export const DOCUMENT_FORM: Words<DocumentForm> = {
  original: { vi: "bản chính", en: "original" },
  certifiedCopy: { vi: "bản sao chứng thực", en: "certified copy" },
  copy: { vi: "bản chụp", en: "copy" },
  electronic: { vi: "bản điện tử", en: "electronic" },
};

export const MANNER: Words<Component["manner"]> = { submit: { vi: "nộp", en: "handed in" }, present: { vi: "xuất trình", en: "shown" } };

export const SOURCE: Words<Component["sources"][number]> = {
  upload: { vi: "tải lên", en: "uploaded" },
  vault: { vi: "lấy từ kho dữ liệu cá nhân", en: "taken from the personal vault" },
  lookup: { vi: "cơ quan tự tra cứu", en: "looked up by the agency" },
};

export const FEE_KIND: Words<Fee["kind"]> = { fee: { vi: "lệ phí", en: "fee" }, charge: { vi: "phí", en: "charge" } };

export const PROCEDURE_KIND: Words<Procedure["kind"]> = {
  registration: { vi: "Đăng ký", en: "Registration" },
  certificateIssue: { vi: "Cấp giấy chứng nhận", en: "Issue of a certificate" },
  approvalRequest: { vi: "Đề nghị chấp thuận", en: "Request for approval" },
  notification: { vi: "Thông báo", en: "Notification" },
};

export const LEVEL: Words<Procedure["executingLevel"]> = { commune: { vi: "Cấp xã", en: "Commune" }, province: { vi: "Cấp tỉnh", en: "Province" } };

export const ONLINE_MODE: Words<Procedure["onlineMode"]> = {
  full: { vi: "Dịch vụ công trực tuyến toàn trình", en: "Full online service" },
  partial: { vi: "Dịch vụ công trực tuyến một phần", en: "Partial online service" },
};

export const AGENCY_KIND: Words<AgencyKind> = {
  communePeopleCommittee: { vi: "Ủy ban nhân dân cấp xã", en: "Commune People’s Committee" },
  provincePeopleCommittee: { vi: "Ủy ban nhân dân cấp tỉnh", en: "Provincial People’s Committee" },
  provincialDepartment: { vi: "Sở, ban, ngành cấp tỉnh", en: "Provincial department" },
  communePolice: { vi: "Công an cấp xã", en: "Commune police" },
  socialInsurance: { vi: "Cơ quan bảo hiểm xã hội", en: "Social insurance agency" },
};

export const ON_SUPPLEMENT: Words<TimeLimit["onSupplement"]> = {
  pause: { vi: "bổ sung hồ sơ làm thời hạn tạm dừng", en: "a supplement makes the time limit stand still" },
  restart: { vi: "bổ sung hồ sơ làm thời hạn tính lại từ đầu", en: "a supplement makes the time limit begin anew" },
};

export const ENDS_AT: Words<TimeLimit["endsAt"]> = {
  closing: { vi: "hết hạn vào cuối giờ làm việc", en: "it ends at closing time" },
  sameTime: { vi: "hết hạn vào đúng giờ tiếp nhận", en: "it ends at the hour of acceptance" },
};

/** An amount of legal time: `5 ngày làm việc`; none is the same day (Luật Hộ tịch Đ5.3). */
export function durationText({ amount, unit }: Duration): Required<LocalizedText> {
  if (amount === 0 && unit === "workingDay") return { vi: "trong ngày làm việc", en: "the same working day" };
  const words = Object.hasOwn(UNIT, unit) ? UNIT[unit] : { vi: "{amount} {unit}", en: "{amount} {unit}" };
  return say(amount === 1 ? words : { vi: words.vi, en: `${words.en}s` }, { amount: numberParts(amount), unit });
}

/** A number as it is written in each language. */
export function numberParts(amount: number): Required<LocalizedText> {
  return typeof amount === "number" ? { vi: numberText(amount, "vi"), en: numberText(amount, "en") } : plain(JSON.stringify(amount));
}

/** A legal basis as it is cited: `Điều 34, Luật Hộ tịch 60/2014/QH13 (ghi chú)`. */
export function basisText({ document, article, note }: LegalBasis): Required<LocalizedText> {
  return say({ vi: "[{article}, ]{document}[ ({note})]", en: "[{article}, ]{document}[ ({note})]" }, { document, article: article ?? "", note: note ?? "" });
}

/** A word of a closed set; what is none of it as it stands. */
export function word(words: { readonly [name: string]: LocalizedText }, name: unknown): LocalizedText {
  return (typeof name === "string" && Object.hasOwn(words, name) ? words[name] : undefined) ?? plain(typeof name === "string" ? name : JSON.stringify(name ?? null));
}

// ---------------------------------------------------------------------------------------------------------------------

const UNIT: { readonly [unit in TimeUnit]: Template } = {
  workingHour: { vi: "{amount} giờ làm việc", en: "{amount} working hour" },
  workingDay: { vi: "{amount} ngày làm việc", en: "{amount} working day" },
  calendarDay: { vi: "{amount} ngày", en: "{amount} calendar day" },
  month: { vi: "{amount} tháng", en: "{amount} month" },
};
