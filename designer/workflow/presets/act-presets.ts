// Acts ready to be put into a step, worded as the one-stop regulations do (NĐ 61/2018, NĐ 118/2025). Data only: how one is put
// in is in `insert-act.ts`.

import type { LocalizedText, NamedCall, TransitionMeta } from "../../../engine/model/index.ts";
import type { NoticeName } from "./notices.ts";

/** An act as it usually is. */
export interface ActPreset {
  /** Name of the event. */
  readonly event: string;
  readonly label: LocalizedText;
  /** When to take it, in one sentence. */
  readonly about: LocalizedText;
  /** Roles; `owner` is whoever the step belongs to. */
  readonly by: readonly string[];
  readonly tone?: TransitionMeta["tone"];
  /** Shared small form, by the name of its group. */
  readonly form?: string;
  /** Not done before more often than this; 0 is "once only". */
  readonly timesBefore?: number;
  readonly guards?: readonly NamedCall[];
  /** Not by whoever did one of these, of which those count that the workflow has. */
  readonly notBy?: readonly string[];
  readonly actions: readonly NamedCall[];
  readonly revises?: boolean;
  /** Of no use in a procedure without fees. */
  readonly isAboutFees?: boolean;
  readonly effect?: LocalizedText;
  readonly note?: LocalizedText;
  /**
   * Where it usually leads: a ready-made step by its name; `earlier` is where the dossier came from. Absent: it stays. With
   * `orNext` the step that is written next will do.
   */
  readonly leadsTo?: string;
  readonly orNext?: boolean;
}

/** Stands for the procedure's result in parameters. */
export const THE_RESULT = "$result";

const notify = (notice: NoticeName): NamedCall => ({ type: "notify", params: { notice } });
const slip = (kind: string): NamedCall => ({ type: "issueSlip", params: { slip: kind } });
const keep = (name: string): NamedCall => ({ type: "record", params: { name, from: "/event/data" } });
const result = (type: "produceResult" | "signResult" | "returnResult"): NamedCall => ({ type, params: { result: THE_RESULT } });

export const ACT_PRESETS: readonly ActPreset[] = [
  {
    event: "ACCEPT",
    label: { vi: "Tiếp nhận hồ sơ", en: "Accept" },
    about: { vi: "Hồ sơ đủ giấy tờ, đủ phí; phát hành giấy tiếp nhận và hẹn trả.", en: "Papers and fees are complete; the receipt with the appointment is issued." },
    by: ["intakeOfficer"],
    tone: "primary",
    guards: [{ type: "componentsComplete" }, { type: "feesSettled" }],
    actions: [{ type: "acceptComponents" }, slip("receiptSlip"), notify("accepted")],
    effect: { vi: "Thời hạn giải quyết bắt đầu tính; Giấy tiếp nhận và hẹn trả kết quả được phát hành.", en: "The time limit begins; the receipt with the appointment is issued." },
    leadsTo: "examining",
    orNext: true,
  },
  {
    event: "REQUEST_SUPPLEMENT",
    label: { vi: "Yêu cầu bổ sung", en: "Request a supplement" },
    about: { vi: "Giấy tờ còn thiếu hoặc chưa đúng; chỉ được yêu cầu một lần.", en: "Papers are missing or wrong; it may be asked only once." },
    by: ["owner"],
    form: "act-supplement",
    timesBefore: 0,
    actions: [{ type: "rejectComponents", params: { items: "/event/data/items" } }, slip("supplementSlip"), notify("supplementNeeded")],
    note: { vi: "Chỉ được yêu cầu bổ sung một lần: nêu đầy đủ mọi nội dung còn thiếu.", en: "Only one request is allowed: state everything that is missing." },
    leadsTo: "supplementing",
  },
  {
    event: "REJECT_INTAKE",
    label: { vi: "Từ chối tiếp nhận", en: "Reject at intake" },
    about: { vi: "Hồ sơ không thể tiếp nhận; phát hành phiếu từ chối.", en: "The dossier cannot be accepted; the refusal slip is issued." },
    by: ["intakeOfficer"],
    tone: "danger",
    form: "act-refuse",
    actions: [slip("refusalSlip"), notify("intakeRejected")],
    effect: { vi: "Hồ sơ kết thúc, Phiếu từ chối được phát hành.", en: "The dossier ends; the refusal slip is issued." },
    leadsTo: "rejected",
  },
  {
    event: "SUPPLEMENT",
    label: { vi: "Nộp bổ sung", en: "Hand in the supplement" },
    about: { vi: "Công dân sửa tờ khai, nộp thêm giấy tờ.", en: "The citizen corrects the form and hands in papers." },
    by: ["applicant"],
    tone: "primary",
    revises: true,
    actions: [],
    leadsTo: "earlier",
  },
  {
    event: "WITHDRAW",
    label: { vi: "Rút hồ sơ", en: "Withdraw" },
    about: { vi: "Công dân xin dừng, bất cứ lúc nào trước khi ký.", en: "The citizen asks to stop, at any time before the signature." },
    by: ["applicant"],
    tone: "danger",
    form: "act-withdraw",
    guards: [{ type: "not", params: { guard: { type: "resultSigned", params: { result: THE_RESULT } } } }],
    actions: [slip("stopNotice"), notify("withdrawn")],
    effect: { vi: "Việc giải quyết hồ sơ dừng hẳn; muốn giải quyết tiếp phải nộp hồ sơ mới.", en: "The dossier stops for good; to go on you must file anew." },
    leadsTo: "withdrawn",
  },
  {
    event: "SUBMIT_FOR_SIGNATURE",
    label: { vi: "Trình ký", en: "Submit for signature" },
    about: { vi: "Lập dự thảo kết quả và trình lãnh đạo.", en: "Drafts the result and submits it to the leader." },
    by: ["owner"],
    tone: "primary",
    form: "act-note",
    actions: [{ type: "acceptComponents" }, result("produceResult")],
    leadsTo: "signing",
    orNext: true,
  },
  {
    event: "APPRAISE",
    label: { vi: "Đồng ý, trình ký", en: "Agree and submit for signature" },
    about: { vi: "Lãnh đạo phòng thẩm định dự thảo.", en: "The head of the department agrees with the draft." },
    by: ["owner"],
    tone: "primary",
    form: "act-note",
    notBy: ["SUBMIT_FOR_SIGNATURE", "PREPARE_DRAFT", "DRAFT_CERTIFICATE"],
    actions: [],
    leadsTo: "signing",
  },
  {
    event: "SIGN",
    label: { vi: "Ký kết quả", en: "Sign the result" },
    about: { vi: "Người có thẩm quyền ký; không phải người đã trình.", en: "The competent person signs, who is not the one who submitted it." },
    by: ["signer"],
    tone: "primary",
    form: "act-sign",
    notBy: ["SUBMIT_FOR_SIGNATURE", "APPRAISE", "PREPARE_DRAFT", "DRAFT_CERTIFICATE"],
    actions: [result("signResult"), notify("resultReady")],
    effect: { vi: "Kết quả có giá trị pháp lý từ khi ký; hồ sơ không thể rút nữa.", en: "The result is valid from signing; the dossier can no longer be withdrawn." },
    leadsTo: "returning",
    orNext: true,
  },
  {
    event: "RETURN_TO_OFFICER",
    label: { vi: "Trả lại để làm lại", en: "Send back" },
    about: { vi: "Dự thảo chưa đạt, chuyển lại người thụ lý kèm lý do.", en: "The draft will not do; it goes back with the reason." },
    by: ["owner"],
    form: "act-reason",
    actions: [],
    leadsTo: "earlier",
  },
  {
    event: "REQUEST_VERIFICATION",
    label: { vi: "Yêu cầu xác minh", en: "Request verification" },
    about: { vi: "Hỏi cơ quan khác để làm rõ trước khi giải quyết.", en: "Another agency is asked before the matter is decided." },
    by: ["owner"],
    form: "act-verification-request",
    timesBefore: 1,
    actions: [keep("verificationRequest"), notify("verificationStarted")],
    leadsTo: "verifying",
  },
  {
    event: "VERIFICATION_RECEIVED",
    label: { vi: "Đã có trả lời xác minh", en: "The answer has come" },
    about: { vi: "Ghi kết quả xác minh và tiếp tục.", en: "The answer is recorded and work goes on." },
    by: ["owner"],
    tone: "primary",
    form: "act-verification-result",
    actions: [keep("verification")],
    leadsTo: "earlier",
  },
  {
    event: "EXTEND",
    label: { vi: "Xin lỗi và hẹn lại", en: "Apologise and re-appoint" },
    about: { vi: "Không kịp hạn: xin lỗi và hẹn lại một lần.", en: "It will be late: apologise and set a new date, once." },
    by: ["owner"],
    form: "act-extend",
    timesBefore: 0,
    actions: [{ type: "extendDue", params: { to: "/event/data/newDueAt", reason: "/event/data/reason" } }, slip("apologyNote"), notify("extended")],
    note: { vi: "Chỉ được hẹn lại một lần, chậm nhất trước ngày hẹn cũ một ngày.", en: "Only once, at least a day before the old date." },
  },
  {
    event: "PROPOSE_REFUSAL",
    label: { vi: "Đề xuất từ chối", en: "Propose a refusal" },
    about: { vi: "Không đủ điều kiện giải quyết; trình lãnh đạo quyết định.", en: "The conditions are not met; a leader decides." },
    by: ["owner"],
    tone: "danger",
    form: "act-reason",
    actions: [keep("proposedRefusal")],
    leadsTo: "refusing",
  },
  {
    event: "CONFIRM_REFUSAL",
    label: { vi: "Từ chối giải quyết", en: "Refuse" },
    about: { vi: "Lãnh đạo ký văn bản từ chối.", en: "A leader refuses in writing." },
    by: ["signer"],
    tone: "danger",
    form: "act-refuse",
    notBy: ["PROPOSE_REFUSAL"],
    actions: [slip("refusalSlip"), notify("refused")],
    effect: { vi: "Hồ sơ kết thúc bằng văn bản từ chối; công dân có quyền khiếu nại.", en: "The dossier ends with a written refusal; the citizen may complain." },
    leadsTo: "refused",
  },
  {
    event: "RECORD_PAYMENT",
    label: { vi: "Ghi nhận đã thu phí", en: "Record the payment" },
    about: { vi: "Phí, lệ phí nộp tại quầy.", en: "The fees were paid at the counter." },
    by: ["cashier", "intakeOfficer"],
    tone: "primary",
    isAboutFees: true,
    actions: [{ type: "recordPayment" }],
    effect: { vi: "Hồ sơ được coi là đã nộp đủ phí, lệ phí; phải có biên lai.", en: "The fees count as paid in full; a receipt must be issued." },
    leadsTo: "checking",
  },
  {
    event: "RECORD_DIFFERENCE",
    label: { vi: "Ghi nhận đã thu phần phí còn thiếu", en: "Record the difference" },
    about: { vi: "Phí tăng sau khi bổ sung hồ sơ; thu nốt trước khi trả kết quả.", en: "The fees rose with a supplement; the rest is taken before the result is handed over." },
    by: ["cashier", "intakeOfficer"],
    isAboutFees: true,
    actions: [{ type: "recordPayment" }],
  },
  {
    event: "ISSUE",
    label: { vi: "Phát hành", en: "Issue" },
    about: { vi: "Văn thư vào số, đóng dấu và chuyển bộ phận trả kết quả.", en: "The records clerk numbers and stamps it and passes it on." },
    by: ["recordsClerk"],
    tone: "primary",
    form: "act-issue",
    actions: [keep("issuance")],
    leadsTo: "returning",
  },
  {
    event: "RETURN_RESULT",
    label: { vi: "Trả kết quả", en: "Hand over the result" },
    about: { vi: "Trao kết quả đã ký cho công dân.", en: "The signed result is handed over." },
    by: ["intakeOfficer"],
    tone: "primary",
    form: "act-return-result",
    guards: [{ type: "feesSettled" }],
    actions: [result("returnResult"), keep("handover")],
    leadsTo: "resultReturned",
  },
];
