// What a step means: its name, whose task it is, the national status, the clock, the planned hours, and what the citizen reads.

import { at as valueAt } from "../../../engine/facts/index.ts";
import { DOSSIER_STATUS, type DossierStatus } from "../../../engine/model/index.ts";
import { STATUS_LABEL } from "../../../portal/parts/labels.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { useEditor } from "../../editor/editor-context.ts";
import { CLOCK, CLOCK_MEANING } from "../words.ts";
import type { Step } from "../reading/chart.ts";
import { aroundOf } from "../reading/chart.ts";
import { FollowingStep } from "../FollowingStep.tsx";
import { useWorkflow } from "../workflow-context.ts";
import { BudgetInput } from "./BudgetInput.tsx";
import { PartyInput } from "./PartyInput.tsx";

export function StepMeaning({ step }: { readonly step: Step }) {
  const { s } = useStaff();
  const meta = `${step.at}/meta`;
  return (
    <>
      <PlaceNotes at={meta} />
      <BoundLocalized at={`${meta}/label`} label={s("Tên bước", "Name of the step")} />
      <FollowingStep part={Further} step={step} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Further({ step }: { readonly step: Step }) {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const { chart } = useWorkflow();
  const meta = `${step.at}/meta`;
  const around = aroundOf(chart, step);
  const asAround = (told: string | undefined): string => (told === undefined ? s("— không nói —", "— not said —") : s(`Như giai đoạn bao ngoài (${told})`, `As what contains it (${told})`));
  const clock = step.clock;
  const isWorking = step.kind === "step";
  return (
    <>
      {step.kind === "end" || step.kind === "whole" ? null : <PartyInput at={`${meta}/owner`} label={s("Việc của ai", "Whose task it is")} />}
      <BoundSelect
        at={`${meta}/status`}
        label={s("Trạng thái hồ sơ quốc gia", "National status")}
        optional
        none={asAround(around.status === undefined ? undefined : t(STATUS_LABEL[around.status]))}
        options={(Object.keys(DOSSIER_STATUS) as readonly DossierStatus[]).map((status) => ({ value: status, label: `${DOSSIER_STATUS[status]}. ${t(STATUS_LABEL[status])}` }))}
      />
      <BoundSelect
        at={`${meta}/clock`}
        label={s("Thời hạn giải quyết ở bước này", "The time limit here")}
        optional
        none={asAround(around.clock === undefined ? undefined : t(CLOCK[around.clock]))}
        help={clock === undefined ? undefined : t(CLOCK_MEANING[clock])}
        options={(["notStarted", "running", "paused", "stopped"] as const).map((value) => ({ value, label: t(CLOCK[value]) }))}
      />
      {(clock === "paused" && step.meta.owner?.role !== "applicant") || valueAt(folder, `${meta}/clockBasis`) !== undefined ? <ClockBasis at={`${meta}/clockBasis`} /> : null}
      {isWorking ? <BudgetInput step={step} /> : null}
      <BoundLocalized at={`${meta}/citizenText`} label={s("Công dân đọc thấy", "What the citizen reads")} help={s("Một câu: đang làm gì, vì sao thời hạn dừng nếu có.", "One sentence: what is going on, and why the time limit stands if it does.")} multiline optional />
    </>
  );
}

/** Needed where officers work while nothing is counted: the law must say so. */
function ClockBasis({ at }: { readonly at: string }) {
  const { s } = useStaff();
  return (
    <div className="flow-pair">
      <BoundText at={`${at}/document`} label={s("Căn cứ để không tính thời gian: văn bản", "Why it does not count: the legal text")} optional />
      <BoundText at={`${at}/article`} label={s("Điều, khoản", "Article")} optional />
    </div>
  );
}
