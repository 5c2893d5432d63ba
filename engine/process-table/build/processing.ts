// From acceptance to the released result: the steps of the table one after the other, those side by side as regions, the
// signature, the ways back and the refusal.

import type { NamedCall, Transition, TransitionConfig, TransitionMeta, WorkflowState } from "../../model/index.ts";
import { actOf } from "../names.ts";
import type { PlannedStep, Stage } from "../plan.ts";
import { supplement, supplementRequest } from "./intake.ts";
import { act, after, closing, forResults, kept, noted, notify, type Site, slip, stepMeta, toReturn, withdrawal } from "./parts.ts";

type States = { readonly [name: string]: WorkflowState };

/** The state in which the legal clock runs. */
export function processingState(site: Site): WorkflowState {
  const { work, signing, release } = site.plan;
  const examiner = examinerOf(work);
  const inner = sectioned(work, (stage, at) => stageState(site, stage, { next: nameOfStage(work[at + 1]) ?? signing.name, isLast: at === work.length - 1, isExaminer: stage[0] === examiner }));
  return {
    id: "processing",
    initial: Object.keys(inner)[0] ?? signing.name,
    meta: { label: { vi: "Giải quyết", en: "Processing" }, status: "processing", clock: "running" },
    on: { WITHDRAW: withdrawal(site, true) },
    states: {
      ...inner,
      supplementing: supplementing(site, examiner),
      [signing.name]: signingState(site, examiner),
      refusing: refusing(site, examiner),
      ...Object.fromEntries(release.map((step, at) => [step.name, releaseState(site, step, release[at + 1])])),
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The first officer's step of its own: it asks for supplements and proposes refusals. */
function examinerOf(work: readonly Stage[]): PlannedStep {
  const alone = work.find(([first, ...others]) => others.length === 0 && first.role !== "applicant") ?? work.at(-1);
  if (alone === undefined) throw new Error("A plan has a step that drafts the result");
  return alone[0];
}

function nameOfStage(stage: Stage | undefined): string | undefined {
  return stage === undefined ? undefined : stage.length === 1 ? stage[0].name : `${stage[0].name}SideBySide`;
}

/** States by name. Sub-steps of one heading follow one another on the same level; the heading is told with each of them. */
function sectioned(work: readonly Stage[], build: (stage: Stage, at: number) => WorkflowState): States {
  return Object.fromEntries(work.map((stage, at) => [nameOfStage(stage) ?? "", build(stage, at)]));
}

interface Surroundings {
  readonly next: string;
  readonly isLast: boolean;
  readonly isExaminer: boolean;
}

function stageState(site: Site, stage: Stage, around: Surroundings): WorkflowState {
  if (stage.length > 1) return sideBySide(site, stage, around.next);
  const [step] = stage;
  if (step.role === "applicant") return applicantState(site, step, around.next);
  const finish = around.isLast ? "SUBMIT_FOR_SIGNATURE" : actOf(step.name);
  const meta = act(site, finish, step.role, { label: around.isLast ? { vi: "Trình ký", en: "Submit for signature" } : { vi: "Hoàn thành, chuyển bước sau", en: "Done, pass on" }, tone: "primary", ...noted(step) });
  return {
    meta: { ...stepMeta(site, step), citizenText: { vi: `Hồ sơ đang ở bước: ${step.label.vi}.`, en: "The dossier is being worked on." } },
    on: {
      [finish]: {
        target: around.next,
        actions: [...(around.isExaminer ? [{ type: "acceptComponents" }] : []), ...kept(meta, "registerEntry"), ...(around.isLast ? forResults(site, "produceResult") : [])],
        meta,
      },
      ...(around.isExaminer ? examinersActs(site, step) : { SEND_BACK: sendBack(site, step.role) }),
    },
  };
}

function examinersActs(site: Site, { role }: PlannedStep): NonNullable<WorkflowState["on"]> {
  const meta = act(site, "PROPOSE_REFUSAL", role, { label: { vi: "Đề xuất từ chối", en: "Propose a refusal" }, tone: "danger" });
  return {
    REQUEST_SUPPLEMENT: supplementRequest(site, role),
    EXTEND: extension(site, role),
    PROPOSE_REFUSAL: { target: "refusing", actions: kept(meta, "proposedRefusal"), meta },
  };
}

function extension(site: Site, role: string): Transition {
  return {
    guard: { type: "happenedAtMost", params: { event: "EXTEND", times: 0 } },
    actions: [{ type: "extendDue", params: { to: "/event/data/newDueAt", reason: "/event/data/reason" } }, slip("apologyNote"), notify(site, "extended")],
    meta: act(site, "EXTEND", role, {
      label: { vi: "Xin lỗi và hẹn lại", en: "Apologise and re-appoint" },
      note: { vi: "Chỉ được hẹn lại một lần, chậm nhất trước ngày hẹn cũ một ngày.", en: "Only once, at least a day before the old date." },
    }),
  };
}

function sendBack(site: Site, role: string): Transition {
  return { target: nameOfStage([examinerOf(site.plan.work)]) ?? "", meta: act(site, "SEND_BACK", role, { label: { vi: "Trả lại để thẩm tra", en: "Send back for examination" } }) };
}

/** Steps at the same time: a region each; the dossier goes on when all are done. */
function sideBySide(site: Site, stage: Stage, next: string): WorkflowState {
  const region = (step: PlannedStep): WorkflowState => ({
    initial: "doing",
    meta: { label: step.label },
    states: {
      doing: {
        meta: stepMeta(site, step),
        on: { [actOf(step.name)]: { target: "done", meta: act(site, actOf(step.name), step.role, { label: { vi: "Hoàn thành", en: "Done" }, tone: "primary", ...noted(step) }) } },
      },
      done: { type: "final", meta: { label: { vi: "Đã xong", en: "Done" } } },
    },
  });
  return {
    type: "parallel",
    meta: { label: { vi: "Thực hiện đồng thời", en: "At the same time" }, citizenText: { vi: "Các đơn vị đang cùng giải quyết hồ sơ.", en: "Several units work on the dossier." } },
    onDone: { target: next },
    states: Object.fromEntries(stage.map((step) => [step.name, region(step)])),
  };
}

function applicantState(site: Site, step: PlannedStep, next: string): WorkflowState {
  const name = actOf(step.name);
  return {
    meta: { label: step.label, owner: { role: "applicant" }, clock: "paused", citizenText: { vi: `Xin thực hiện: ${step.label.vi}. Đồng hồ dừng trong lúc chờ bạn.`, en: "Please act. The clock stands meanwhile." } },
    entry: [notify(site, "actionNeeded")],
    on: { [name]: { target: next, meta: act(site, name, "applicant", { label: { vi: "Đã thực hiện", en: "Done" }, tone: "primary", ...noted(step) }) } },
    after: after(site, "applicantReply", step.onSilence === "close" ? closing(site) : { target: next }),
  };
}

function supplementing(site: Site, examiner: PlannedStep): WorkflowState {
  return {
    meta: {
      label: { vi: "Chờ công dân bổ sung", en: "Waiting for the supplement" },
      owner: { role: "applicant" },
      status: "supplementRequired",
      clock: "paused",
      citizenText: { vi: "Xin bổ sung theo phiếu yêu cầu. Đồng hồ đang dừng.", en: "Please supplement as the slip says. The clock stands." },
    },
    on: { SUPPLEMENT: supplement(site, examiner.name) },
    after: after(site, "supplementWindow", site.plan.onSupplementExpiry === "close" ? closing(site) : { target: examiner.name }),
  };
}

function signingState(site: Site, examiner: PlannedStep): WorkflowState {
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
      SIGN: first === undefined ? toReturn(site, { guard, actions, meta }) : { target: first.name, guard, actions, meta },
      SEND_BACK: { ...sendBack(site, signing.role), target: examiner.name },
      EXTEND: extension(site, signing.role),
    },
  };
}

function refusing(site: Site, examiner: PlannedStep): WorkflowState {
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
      SEND_BACK: { ...sendBack(site, role), target: examiner.name },
    },
  };
}

function releaseState(site: Site, step: PlannedStep, next: PlannedStep | undefined): WorkflowState {
  const name = next === undefined ? "ISSUE" : actOf(step.name);
  const meta: TransitionMeta = act(site, name, step.role, { label: next === undefined ? { vi: "Phát hành", en: "Issue" } : { vi: "Hoàn thành, chuyển bước sau", en: "Done, pass on" }, tone: "primary", ...noted(step) });
  const finish: TransitionConfig = next === undefined ? toReturn(site, { actions: kept(meta, "issuance"), meta }) : { target: next.name, meta };
  return { meta: { ...stepMeta(site, step), citizenText: { vi: `Hồ sơ đang ở bước: ${step.label.vi}.`, en: "The result is being issued." } }, on: { [name]: finish } };
}
