// Steps ready to be put into a workflow: whose task it usually is, the national status, what the clock does. Data only.

import type { Limit, LocalizedText, NamedCall, StateMeta } from "../../../engine/model/index.ts";

/** A step as it usually is. */
export interface StepPreset {
  readonly name: string;
  readonly label: LocalizedText;
  /** A role; `signer` is whoever signs the procedure's result. */
  readonly owner?: string;
  readonly status?: StateMeta["status"];
  readonly clock?: StateMeta["clock"];
  readonly citizenText?: LocalizedText;
  readonly isEnd?: boolean;
  /** Another one is needed once the time limit runs: what the clock does here depends on where dossiers come from. */
  readonly isByClock?: boolean;
  /** Ready-made acts it begins with. */
  readonly acts?: readonly string[];
  /** Ready-made waiting: how long, and what then. */
  readonly waits?: { readonly limit: string; readonly leadsTo: string };
  /** Outside work it waits for, and where its answer leads. */
  readonly awaits?: { readonly actor: string; readonly leadsTo: string };
  /** Left at once, by the first way that is open. */
  readonly always?: readonly { readonly guard?: NamedCall; readonly leadsTo: string }[];
}

/** Waiting times ready to be declared, where the procedure has none of that name. */
export const LIMITS: { readonly [name: string]: Limit } = {
  supplementWindow: { amount: 15, unit: "workingDay", label: { vi: "Thời gian bổ sung hồ sơ", en: "Time to supplement" }, reviewNote: "Mẫu: chưa nêu căn cứ." },
  paymentWindow: { amount: 5, unit: "workingDay", label: { vi: "Thời gian chờ nộp phí, lệ phí", en: "Time to pay" }, reviewNote: "Mẫu: chưa nêu căn cứ." },
};

export const STEP_PRESETS: readonly StepPreset[] = [
  { name: "filing", label: { vi: "Hồ sơ vừa nộp (thu phí trước)", en: "Just filed (fees first)" }, status: "registered", clock: "notStarted", always: [{ guard: { type: "feesSettled" }, leadsTo: "checking" }, { leadsTo: "awaitingPayment" }] },
  { name: "checking", label: { vi: "Kiểm tra hồ sơ", en: "Checking the dossier" }, owner: "intakeOfficer", status: "registered", clock: "notStarted", citizenText: { vi: "Cán bộ tiếp nhận đang kiểm tra hồ sơ. Thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.", en: "The intake officer is checking. The time limit runs from acceptance." }, acts: ["ACCEPT", "REQUEST_SUPPLEMENT", "REJECT_INTAKE"] },
  { name: "awaitingPayment", label: { vi: "Chờ nộp phí, lệ phí", en: "Waiting for payment" }, owner: "applicant", status: "paymentRequired", clock: "notStarted", citizenText: { vi: "Hồ sơ sẽ được tiếp nhận khi bạn nộp phí. Thời hạn giải quyết chưa bắt đầu tính.", en: "Your dossier is received as soon as you pay. The time limit has not begun." }, acts: ["RECORD_PAYMENT"], waits: { limit: "paymentWindow", leadsTo: "expired" }, awaits: { actor: "collectPayment", leadsTo: "checking" } },
  { name: "examining", label: { vi: "Thẩm tra hồ sơ", en: "Examination" }, owner: "caseOfficer", status: "processing", clock: "running", citizenText: { vi: "Công chức chuyên môn đang thẩm tra hồ sơ.", en: "The case officer is examining the dossier." }, acts: ["SUBMIT_FOR_SIGNATURE"] },
  { name: "supplementing", label: { vi: "Chờ công dân bổ sung", en: "Waiting for the supplement" }, owner: "applicant", status: "supplementRequired", clock: "paused", citizenText: { vi: "Xin bổ sung theo phiếu yêu cầu. Thời hạn giải quyết đang tạm dừng.", en: "Please supplement as the slip says. The time limit stands still." }, isByClock: true, acts: ["SUPPLEMENT"], waits: { limit: "supplementWindow", leadsTo: "expired" } },
  { name: "verifying", label: { vi: "Chờ kết quả xác minh", en: "Waiting for the verification" }, owner: "caseOfficer", status: "processing", clock: "running", citizenText: { vi: "Cơ quan đang xác minh thông tin của hồ sơ.", en: "The agency verifies the dossier." }, acts: ["VERIFICATION_RECEIVED"] },
  { name: "appraising", label: { vi: "Lãnh đạo phòng thẩm định", en: "Appraisal by the head" }, owner: "departmentHead", status: "processing", clock: "running", acts: ["APPRAISE", "RETURN_TO_OFFICER"] },
  { name: "signing", label: { vi: "Trình lãnh đạo ký", en: "Signing" }, owner: "signer", status: "processing", clock: "running", acts: ["SIGN", "RETURN_TO_OFFICER"] },
  { name: "refusing", label: { vi: "Lãnh đạo xem xét từ chối", en: "Refusal considered" }, owner: "signer", status: "processing", clock: "running", acts: ["CONFIRM_REFUSAL", "RETURN_TO_OFFICER"] },
  { name: "issuing", label: { vi: "Văn thư phát hành", en: "Issuing" }, owner: "recordsClerk", status: "processing", clock: "running", acts: ["ISSUE"] },
  { name: "returning", label: { vi: "Chờ trả kết quả", en: "Ready to be handed over" }, owner: "intakeOfficer", status: "resolved", clock: "stopped", citizenText: { vi: "Mời bạn đến nhận kết quả theo giấy hẹn.", en: "Please collect the result with your receipt." }, acts: ["RETURN_RESULT", "RECORD_DIFFERENCE"] },
  { name: "resultReturned", label: { vi: "Đã trả kết quả", en: "Result returned" }, status: "resultReturned", clock: "stopped", isEnd: true },
  { name: "rejected", label: { vi: "Không được tiếp nhận", en: "Rejected at intake" }, status: "intakeRejected", clock: "stopped", isEnd: true },
  { name: "refused", label: { vi: "Từ chối giải quyết", en: "Refused" }, status: "stopped", clock: "stopped", isEnd: true },
  { name: "withdrawn", label: { vi: "Đã rút theo yêu cầu", en: "Withdrawn" }, status: "stopped", clock: "stopped", isEnd: true },
  { name: "expired", label: { vi: "Đã đóng vì quá thời gian chờ", en: "Closed: the waiting time is over" }, status: "stopped", clock: "stopped", isEnd: true },
];
