// The way of a dossier on the card: first at a glance, then step by step with what can be done and where it leads.

import type { CardStep } from "../../../engine/card/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { StaffTable } from "../../../portal/parts/staff/StaffTable.tsx";
import { anchorOf } from "../places.ts";
import { StepDetail } from "./StepDetail.tsx";

export function StepTable({ steps }: { readonly steps: readonly CardStep[] }) {
  const { s, t } = useStaff();
  const columns = [s("Bước", "Step"), s("Người phụ trách", "Whose task"), s("Trạng thái quốc gia", "National status"), s("Đồng hồ", "Clock"), s("Giờ dự kiến", "Hours")];
  return (
    <StaffTable caption={s("Các bước, theo thứ tự hồ sơ đi qua", "Steps, in the order a dossier walks them")} columns={columns} className="card-step-table">
        {steps.flatMap(withInner).map((step) => (
          <tr key={step.path} data-kind={step.kind}>
            <td>
              <a href={`#${anchorOf(step.path)}`}>
                {step.number}. {t(step.label)}
              </a>
            </td>
            <Cell label={columns[1]}>{step.owner === undefined ? undefined : t(step.owner)}</Cell>
            <Cell label={columns[2]}>{step.status === undefined ? undefined : `${step.status.code} · ${t(step.status.label)}`}</Cell>
            <Cell label={columns[3]}>{step.clock === undefined ? undefined : t(step.clock)}</Cell>
            <Cell label={columns[4]}>{step.budgetHours?.toLocaleString(s("vi-VN", "en-GB"))}</Cell>
          </tr>
        ))}
    </StaffTable>
  );
}

/** All steps, each followed by those within it. */
export function StepDetails({ steps }: { readonly steps: readonly CardStep[] }) {
  return (
    <div className="card-steps">
      {steps.flatMap(withInner).map((step) => (
        <StepDetail key={step.path} step={step} />
      ))}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A phone leaves empty cells out. */
function Cell({ label, children }: { readonly label: string | undefined; readonly children: string | undefined }) {
  return (
    <td data-label={label} data-empty={children === undefined || undefined}>
      {children ?? "–"}
    </td>
  );
}

function withInner(step: CardStep): readonly CardStep[] {
  return [step, ...step.steps.flatMap(withInner)];
}
