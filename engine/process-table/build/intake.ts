// From filing to acceptance: fees, the check at the counter, the one supplement that may be asked for.

import type { WorkflowState } from "../../model/index.ts";
import { act, after, both, closing, noted, notify, type Site, slip, stepMeta, withdrawal } from "./parts.ts";
import { ONCE } from "./wording.ts";

/** The states before acceptance; `first` is where a dossier goes when it is filed. */
export function intakeStates(site: Site): { readonly first: string; readonly states: { readonly [name: string]: WorkflowState } } {
  const receiving = receivingState(site);
  return site.plan.hasFees ? { first: "filing", states: { filing: FILING, awaitingPayment: awaitingPayment(site), receiving } } : { first: "receiving", states: { receiving } };
}

/** A difference that came up while the dossier was worked on, before the result is handed over. */
export function settlingState(site: Site): WorkflowState {
  return {
    id: "settling",
    meta: {
      label: { vi: "Chờ nộp phần phí còn thiếu", en: "Waiting for the difference" },
      owner: { role: "applicant" },
      status: "paymentRequired",
      clock: "stopped",
      citizenText: { vi: "Kết quả đã có. Xin nộp phần phí còn thiếu để nhận kết quả.", en: "The result is ready. Please pay the difference to receive it." },
    },
    entry: [notify(site, "differenceDue")],
    invoke: [{ id: "difference", src: "collectPayment", onDone: { target: "returning" }, onError: { target: "settling", reenter: true } }],
    on: { RECORD_PAYMENT: payment(site, "returning") },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

const FILING: WorkflowState = {
  id: "filing",
  meta: { label: { vi: "Hồ sơ vừa nộp", en: "Just filed" }, status: "registered", clock: "notStarted" },
  always: [{ guard: { type: "feesSettled" }, target: "receiving" }, { target: "awaitingPayment" }],
};

function payment(site: Site, target: string) {
  return {
    target,
    actions: [{ type: "recordPayment" }],
    meta: act(site, "RECORD_PAYMENT", ["cashier", "intakeOfficer"], {
      label: { vi: "Ghi nhận đã thu phí", en: "Record the payment" },
      tone: "primary",
      effect: { vi: "Hồ sơ được coi là đã nộp đủ phí, lệ phí; phải có biên lai.", en: "The fees count as paid in full; a receipt must be issued." },
    }),
  } as const;
}

function awaitingPayment(site: Site): WorkflowState {
  return {
    meta: {
      label: { vi: "Chờ nộp phí, lệ phí", en: "Waiting for payment" },
      owner: { role: "applicant" },
      status: "paymentRequired",
      clock: "notStarted",
      citizenText: { vi: "Hồ sơ sẽ được tiếp nhận ngay khi bạn nộp phí. Thời hạn giải quyết chưa bắt đầu tính.", en: "Your dossier is received as soon as you pay. The time limit has not begun." },
    },
    entry: [notify(site, "paymentNeeded")],
    invoke: [{ id: "payment", src: "collectPayment", onDone: { target: "receiving" }, onError: { target: "awaitingPayment", reenter: true } }],
    after: after(site, "paymentWindow", closing(site)),
    on: { RECORD_PAYMENT: payment(site, "receiving"), WITHDRAW: withdrawal(site, false) },
  };
}

function receivingState(site: Site): WorkflowState {
  return {
    id: "receiving",
    initial: "checking",
    meta: { label: { vi: "Tiếp nhận", en: "Intake" }, status: "registered", clock: "notStarted" },
    on: { WITHDRAW: withdrawal(site, false) },
    states: { checking: checking(site), supplementing: supplementing(site) },
  };
}

function checking(site: Site): WorkflowState {
  const { intake, hasFees } = site.plan;
  return {
    meta: {
      ...stepMeta(site, intake),
      citizenText: { vi: "Hồ sơ đang được kiểm tra. Thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.", en: "The dossier is being checked. The time limit runs from acceptance." },
    },
    on: {
      ACCEPT: {
        target: "#processing",
        guard: hasFees ? both({ type: "componentsComplete" }, { type: "feesSettled" }) : { type: "componentsComplete" },
        actions: [{ type: "acceptComponents" }, slip("receiptSlip"), notify(site, "accepted")],
        meta: act(site, "ACCEPT", intake.role, {
          label: { vi: "Tiếp nhận hồ sơ", en: "Accept" },
          tone: "primary",
          effect: { vi: "Thời hạn giải quyết bắt đầu tính; Giấy tiếp nhận và hẹn trả kết quả được phát hành.", en: "The time limit begins; the receipt with the appointment is issued." },
          ...noted(intake),
        }),
      },
      REQUEST_SUPPLEMENT: supplementRequest(site, intake.role),
      REJECT_INTAKE: {
        target: "#rejected",
        actions: [slip("refusalSlip"), notify(site, "intakeRejected")],
        meta: act(site, "REJECT_INTAKE", intake.role, {
          label: { vi: "Từ chối tiếp nhận", en: "Reject at intake" },
          tone: "danger",
          effect: { vi: "Hồ sơ kết thúc, Phiếu từ chối được phát hành.", en: "The dossier ends; the refusal slip is issued." },
        }),
      },
    },
  };
}

/** Asks for what is missing; the law allows it once. */
export function supplementRequest(site: Site, by: string) {
  return {
    target: "supplementing",
    guard: { type: "happenedAtMost", params: { event: "REQUEST_SUPPLEMENT", times: 0 } },
    actions: [{ type: "rejectComponents", params: { items: "/event/data/items" } }, slip("supplementSlip"), notify(site, "supplementNeeded")],
    meta: act(site, "REQUEST_SUPPLEMENT", by, { label: { vi: "Yêu cầu bổ sung", en: "Request a supplement" }, note: ONCE }),
  } as const;
}

function supplementing(site: Site): WorkflowState {
  const { hasFees, onSupplementExpiry } = site.plan;
  return {
    meta: {
      label: { vi: "Chờ công dân bổ sung", en: "Waiting for the supplement" },
      owner: { role: "applicant" },
      status: "supplementRequired",
      clock: "notStarted",
      citizenText: { vi: "Xin bổ sung theo phiếu yêu cầu. Thời hạn giải quyết chưa bắt đầu tính.", en: "Please supplement as the slip says. The time limit has not begun." },
    },
    on: { SUPPLEMENT: supplement(site, hasFees ? "#filing" : "checking") },
    after: after(site, "supplementWindow", onSupplementExpiry === "close" ? closing(site) : { target: "checking" }),
  };
}

export function supplement(site: Site, target: string) {
  return { target, meta: act(site, "SUPPLEMENT", "applicant", { label: { vi: "Nộp bổ sung", en: "Hand in the supplement" }, tone: "primary", revises: true }) } as const;
}
