// All steps as choices, nested ones further in.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { Chart, Step } from "../reading/chart.ts";

export function StepOptions({ chart, from }: { readonly chart: Chart; readonly from?: Step | undefined }) {
  const { s, t } = useStaff();
  return chart.steps.filter(({ kind }) => kind !== "whole").map((step) => (
    <option key={step.at} value={step.at}>
      {"\u00a0\u00a0\u00a0".repeat(step.depth)}
      {step.number}. {t(step.label)}
      {step.at === from?.at ? s(" (bắt đầu lại bước này)", " (begins this step anew)") : ""}
    </option>
  ));
}
