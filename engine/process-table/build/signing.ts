// The signature, the refusal a leader confirms, what follows the signature, and the two acts every officer's step may need:
// sending back and re-appointing.

import type { NamedCall, Transition, TransitionConfig, TransitionMeta, WorkflowState } from "../../model/index.ts";
import { actOf } from "../names.ts";
import type { PlannedStep } from "../plan.ts";
import { target } from "./nesting.ts";
import { act, forResults, kept, noted, notify, type Site, slip, stepMeta, toReturn } from "./parts.ts";

export function signingState(site: Site, back: string): WorkflowState {
  const { signing, release } = site.plan;
  const meta = act(site, "SIGN", signing.role, {
    label: { vi: "Ký kết quả", en: "Sign the result" },
    tone: "primary",
    effect: { vi: "Kết quả có giá trị từ khi ký; hồ sơ không thể rút nữa.", en: "The result is valid from signing; the dossier can no longer be withdrawn." },
    ...noted(signing),
  });
  const guard: NamedCall = { type: "actorDiffers", params: { from: ["SUBMIT_FOR_SIGNATURE"] } };
  const actions = [...forResults(site, "signResult"), ...kept(meta, "signature")];
  const [first] = release;
  return {
    meta: { ...stepMeta(site, signing), citizenText: { vi: "Lãnh đạo đang xem xét, ký kết quả.", en: "The result is being considered and signed." } },
    on: {
      SIGN: first === undefined ? toReturn(site, { guard, actions, meta }) : { target: target(signing, first.name, first.group), guard, actions, meta },
      SEND_BACK: sendBack(site, signing.role, back),
      EXTEND: extension(site, signing.role),
    },
  };
}

export function refusing(site: Site, back: string): WorkflowState {
  const { role } = site.plan.signing;
  return {
    meta: { label: { vi: "Xem xét từ chối", en: "A refusal is considered" }, owner: site.party(role), citizenText: { vi: "Hồ sơ đang được lãnh đạo xem xét.", en: "The dossier is being considered." } },
    on: {
      CONFIRM_REFUSAL: {
        target: "#refused",
        guard: { type: "actorDiffers", params: { from: ["PROPOSE_REFUSAL", "SUBMIT_FOR_SIGNATURE"] } },
        actions: [slip("refusalSlip"), notify(site, "refused")],
        meta: act(site, "CONFIRM_REFUSAL", role, {
          label: { vi: "Từ chối giải quyết", en: "Refuse" },
          tone: "danger",
          effect: { vi: "Hồ sơ kết thúc bằng văn bản từ chối; công dân có quyền khiếu nại.", en: "The dossier ends with a written refusal; the citizen may complain." },
        }),
      },
      SEND_BACK: sendBack(site, role, back),
    },
  };
}

export function releaseState(site: Site, step: PlannedStep, next: PlannedStep | undefined): WorkflowState {
  const name = next === undefined ? "ISSUE" : actOf(step.name);
  const meta: TransitionMeta = act(site, name, step.role, { label: next === undefined ? { vi: "Phát hành", en: "Issue" } : { vi: "Hoàn thành, chuyển bước sau", en: "Done, pass on" }, tone: "primary", ...noted(step) });
  const finish: TransitionConfig = next === undefined ? toReturn(site, { actions: kept(meta, "issuance"), meta }) : { target: target(step, next.name, next.group), meta };
  return { meta: { ...stepMeta(site, step), citizenText: { vi: `Hồ sơ đang ở bước: ${step.label.vi}.`, en: "The result is being issued." } }, on: { [name]: finish } };
}

export function extension(site: Site, role: string): Transition {
  return {
    guard: { type: "happenedAtMost", params: { event: "EXTEND", times: 0 } },
    actions: [{ type: "extendDue", params: { to: "/event/data/newDueAt", reason: "/event/data/reason" } }, slip("apologyNote"), notify(site, "extended")],
    meta: act(site, "EXTEND", role, {
      label: { vi: "Xin lỗi và hẹn lại", en: "Apologise and re-appoint" },
      note: { vi: "Chỉ được hẹn lại một lần, chậm nhất trước ngày hẹn cũ một ngày.", en: "Only once, at least a day before the old date." },
    }),
  };
}

export function sendBack(site: Site, role: string, back: string): Transition {
  return { target: back, meta: act(site, "SEND_BACK", role, { label: { vi: "Trả lại để thẩm tra", en: "Send back for examination" } }) };
}
