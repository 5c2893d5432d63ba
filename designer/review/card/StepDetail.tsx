// One step on the card: whose it is, what the citizen reads, what can be done, what happens by itself.

import type { CardEffect, CardStep } from "../../../engine/card/index.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { Act, Turn } from "./Acts.tsx";

export function StepDetail({ step }: { readonly step: CardStep }) {
  const { s, t } = useStaff();
  const name = `${step.number}. ${t(step.label)}`;
  return (
    <section className="card-step" id={anchorOf(step.path)}>
      <h4>
        {name} <StepMarks step={step} />
      </h4>
      <StepFacts step={step} />
      {step.citizenText === undefined ? null : (
        <p className="card-citizen">
          <span className="muted">{s("Người dân đọc: ", "The citizen reads: ")}</span>“{t(step.citizenText)}”
        </p>
      )}
      <Effects label={s("Khi vào bước này", "On entering")} effects={step.onEntry} />
      <ul className="card-acts">
        {step.acts.map((act) => (
          <Act key={act.path} act={act} />
        ))}
        {step.turns.map((turn) => (
          <Turn key={turn.path} turn={turn} />
        ))}
      </ul>
      <Effects label={s("Khi rời bước này", "On leaving")} effects={step.onExit} />
      <RemarkAt path={step.path} name={name} />
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function StepMarks({ step }: { readonly step: CardStep }) {
  const { s } = useStaff();
  return (
    <>
      {step.kind === "fork" ? <Mark tone="info">{s("Các nhánh làm song song", "Branches side by side")}</Mark> : null}
      {step.kind === "end" ? <Mark tone="quiet">{s("Kết thúc hồ sơ", "The dossier ends")}</Mark> : null}
      {step.isReachable ? null : <Mark tone="bad">{s("Không hồ sơ nào đến được", "No dossier comes here")}</Mark>}
    </>
  );
}

function StepFacts({ step }: { readonly step: CardStep }) {
  const { s, t } = useStaff();
  const facts = [
    ...(step.owner === undefined ? [] : [s(`Phụ trách: ${t(step.owner)}`, `Whose task: ${t(step.owner)}`)]),
    ...(step.status === undefined ? [] : [s(`Trạng thái quốc gia ${step.status.code}: ${t(step.status.label)}`, `National status ${step.status.code}: ${t(step.status.label)}`)]),
    ...(step.clock === undefined ? [] : [s(`Đồng hồ: ${t(step.clock)}`, `Clock: ${t(step.clock)}`)]),
    ...(step.budgetHours === undefined ? [] : [s(`Dự kiến ${step.budgetHours.toLocaleString("vi-VN")} giờ làm việc`, `${step.budgetHours} working hours planned`)]),
  ];
  return facts.length === 0 ? null : <p className="card-facts">{facts.join(" · ")}</p>;
}

function Effects({ label, effects }: { readonly label: string; readonly effects: readonly CardEffect[] }) {
  const { t } = useStaff();
  if (effects.length === 0) return null;
  return (
    <p>
      <span className="muted">{label}: </span>
      {effects.map(({ sentence }) => t(sentence)).join("; ")}
    </p>
  );
}
