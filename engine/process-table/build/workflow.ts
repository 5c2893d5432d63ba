// The workflow of a plan: what every procedure of ours has, with the table's steps in it.

import type { Workflow, WorkflowState } from "../../model/index.ts";
import { intakeStates, settlingState } from "./intake.ts";
import { act, forResults, kept, noted, notify, type Site, stepMeta } from "./parts.ts";
import { processingState } from "./processing.ts";

/** Builds it. `id` and `label` are those of the procedure. */
export function workflowOf(site: Site, { id, label }: { readonly id: string; readonly label: WorkflowState["meta"] }): Workflow {
  const { first, states } = intakeStates(site);
  return {
    id,
    initial: first,
    ...(label === undefined ? {} : { meta: label }),
    states: {
      ...states,
      processing: processingState(site),
      ...(site.plan.hasFees ? { settling: settlingState(site) } : {}),
      returning: returning(site),
      resultReturned: ending("resultReturned", { vi: "Đã trả kết quả", en: "The result has been returned" }, "resultReturned"),
      rejected: ending("rejected", { vi: "Không được tiếp nhận", en: "Rejected at intake" }, "intakeRejected"),
      refused: ending("refused", { vi: "Từ chối giải quyết", en: "Refused" }, "stopped"),
      withdrawn: ending("withdrawn", { vi: "Đã rút theo yêu cầu", en: "Withdrawn" }, "stopped"),
      ...(isReached(site) ? { expired: ending("expired", { vi: "Đã đóng vì quá thời gian chờ", en: "Closed: the waiting time is over" }, "stopped") } : {}),
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Whether anything closes a dossier for lack of an answer. */
function isReached({ used }: Site): boolean {
  return used.notices.has("closed");
}

function returning(site: Site): WorkflowState {
  const step = site.plan.returning;
  const meta = act(site, "RETURN_RESULT", step.role, { label: { vi: "Trả kết quả", en: "Hand over the result" }, tone: "primary", ...noted(step) });
  return {
    id: "returning",
    meta: {
      ...stepMeta(site, step),
      status: "resolved",
      clock: "stopped",
      citizenText: { vi: "Đã có kết quả. Mời bạn mang Giấy tiếp nhận đến nơi hẹn để nhận.", en: "The result is ready. Please bring the receipt to collect it." },
    },
    on: { RETURN_RESULT: { target: "resultReturned", actions: [...(site.results.length === 0 ? [notify(site, "completed")] : forResults(site, "returnResult")), ...kept(meta, "handover")], meta } },
  };
}

function ending(id: string, label: NonNullable<WorkflowState["meta"]>["label"], status: "resultReturned" | "intakeRejected" | "stopped"): WorkflowState {
  return { id, type: "final", meta: { label, status, clock: "stopped" } };
}
