// Working hours planned for a step, with the sum of the longest way against the statutory time limit beside it.

import { NumberInput } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundFrame, errorOf } from "../../parts/BoundFrame.tsx";
import { putAt, takeAt } from "../../parts/put.ts";
import { changing, useBound } from "../../parts/use-bound.ts";
import { durationWords } from "../../canvas/words.ts";
import { budgetOf } from "../reading/budget.ts";
import type { Step } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";

export function BudgetInput({ step }: { readonly step: Step }) {
  const { s, t, language } = useStaff();
  const { folder, edit, surroundings } = useEditor();
  const { chart } = useWorkflow();
  const at = `${step.at}/meta/budget`;
  const label = s("Số giờ làm việc dự kiến", "Planned working hours");
  const { value, mayEdit, errors, others } = useBound({ at: `${at}/workingHours`, label });
  const isNumber = value === undefined || typeof value === "number";
  const budget = budgetOf(chart, folder, surroundings.calendar);
  const sum = s(`Đường dài nhất khi thời hạn đang tính: ${budget.hours.toLocaleString("vi-VN")} giờ.`, `The longest way while time counts: ${budget.hours} hours.`);
  const limits = budget.limits.map(({ label: name, duration, hours }) => `${t(name) || durationWords(duration, language)}${hours === undefined ? "" : s(` ≈ ${hours.toLocaleString("vi-VN")} giờ`, ` ≈ ${hours} h`)}`);
  const help = [s("Theo quy trình nội bộ.", "By the internal process."), sum, ...(limits.length === 0 ? [] : [`${s("Thời hạn theo luật:", "The law:")} ${limits.join("; ")}.`])].join(" ");
  return (
    <BoundFrame at={at} label={label} unread={isNumber ? undefined : value} others={others}>
      <NumberInput
        label={label}
        description={help}
        value={isNumber ? (value ?? "") : ""}
        min={0}
        step={0.5}
        decimalSeparator=","
        clampBehavior="none"
        readOnly={!mayEdit}
        error={errorOf(errors)}
        onChange={(next) => {
          if (typeof next === "number") edit(changing(label), putAt(folder, `${at}/workingHours`, next), at);
          else if (next === "") edit(changing(label), takeAt(folder, at), at);
        }}
      />
    </BoundFrame>
  );
}
