// From acceptance to the released result: the steps of the table one after the other, sub-steps within their step, those side
// by side as regions.

import type { WorkflowState } from "../../model/index.ts";
import { actOf } from "../names.ts";
import type { PlannedStep, Stage } from "../plan.ts";
import { EXAMINES, wordsOf } from "../step-words.ts";
import { nested, type Placed, target } from "./nesting.ts";
import { supplement, supplementRequest } from "./intake.ts";
import { act, after, closing, forResults, kept, noted, notify, type Site, stepMeta, withdrawal } from "./parts.ts";
import { extension, refusing, releaseState, sendBack, signingState } from "./signing.ts";

/** The state in which the legal clock runs. */
export function processingState(site: Site): WorkflowState {
  const { work, signing, release } = site.plan;
  const examiner = examinerOf(work);
  const first = work[0]?.[0].group?.name ?? nameOfStage(work[0]) ?? signing.name;
  const examined = work.findIndex(([step]) => step === examiner);
  const built = work.map((stage, at): Placed => {
    const [step] = stage;
    const next = work[at + 1];
    const around = { next: next === undefined ? target(step, signing.name) : target(step, nameOfStage(next) ?? "", next[0].group), back: target(step, examiner.name, examiner.group), isLast: next === undefined, part: step === examiner ? "examiner" : at < examined ? "before" : "after" } as const;
    return { name: nameOfStage(stage) ?? "", group: step.group, state: stageState(site, stage, around) };
  });
  const back = target(signing, examiner.name, examiner.group);
  return {
    id: "processing",
    initial: first,
    meta: { label: { vi: "Giải quyết", en: "Processing" }, status: "processing", clock: "running" },
    on: { WITHDRAW: withdrawal(site, true) },
    states: {
      ...nested(built),
      supplementing: supplementing(site, back),
      [signing.name]: signingState(site, back),
      refusing: refusing(site, back),
      ...nested(release.map((step, at) => ({ name: step.name, group: step.group, state: releaseState(site, step, release[at + 1]) }))),
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The first officer's step of its own that examines: there supplements are asked for and refusals proposed. Whoever only assigns the work does not. */
function examinerOf(work: readonly Stage[]): PlannedStep {
  const alone = work.flatMap((stage) => (stage.length === 1 && stage[0].role !== "applicant" ? [stage[0]] : []));
  const examiner = alone.find(({ label, role }) => role !== "departmentHead" && EXAMINES.test(wordsOf({ label: label.vi }))) ?? alone[0] ?? work.at(-1)?.[0];
  if (examiner === undefined) throw new Error("A plan has a step that drafts the result");
  return examiner;
}

function nameOfStage(stage: Stage | undefined): string | undefined {
  return stage === undefined ? undefined : stage.length === 1 ? stage[0].name : `${stage[0].name}SideBySide`;
}

interface Surroundings {
  /** Targets as they are written from the step: to the next one, and back to the examiner. */
  readonly next: string;
  readonly back: string;
  readonly isLast: boolean;
  /** Where it stands: sent back to is who has had it before. */
  readonly part: "before" | "examiner" | "after";
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
        actions: [...(around.part === "examiner" ? [{ type: "acceptComponents" }] : []), ...kept(meta, "registerEntry"), ...(around.isLast ? forResults(site, "produceResult") : [])],
        meta,
      },
      ...(around.part === "examiner" ? examinersActs(site, step) : around.part === "after" ? { SEND_BACK: sendBack(site, step.role, around.back) } : {}),
    },
  };
}

function examinersActs(site: Site, step: PlannedStep): NonNullable<WorkflowState["on"]> {
  const { role } = step;
  const meta = act(site, "PROPOSE_REFUSAL", role, { label: { vi: "Đề xuất từ chối", en: "Propose a refusal" }, tone: "danger" });
  return {
    REQUEST_SUPPLEMENT: { ...supplementRequest(site, role), target: target(step, "supplementing") },
    EXTEND: extension(site, role),
    PROPOSE_REFUSAL: { target: target(step, "refusing"), actions: kept(meta, "proposedRefusal"), meta },
  };
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

function supplementing(site: Site, back: string): WorkflowState {
  return {
    meta: {
      label: { vi: "Chờ công dân bổ sung", en: "Waiting for the supplement" },
      owner: { role: "applicant" },
      status: "supplementRequired",
      clock: "paused",
      citizenText: { vi: "Xin bổ sung theo phiếu yêu cầu. Đồng hồ đang dừng.", en: "Please supplement as the slip says. The clock stands." },
    },
    on: { SUPPLEMENT: supplement(site, back) },
    after: after(site, "supplementWindow", site.plan.onSupplementExpiry === "close" ? closing(site) : { target: back }),
  };
}
