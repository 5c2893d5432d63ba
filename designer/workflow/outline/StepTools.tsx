// What can be done with the selected step as a whole.

import { Button } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { aroundOf, type Step, withinOf } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";
import { ChooseThen } from "../../parts/ChooseThen.tsx";
import { holdersFor } from "./holders.ts";
import { useStepActions } from "./use-step-actions.ts";

export function StepTools() {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const { chart, selected, open } = useWorkflow();
  const actions = useStepActions();
  const around = selected === undefined ? undefined : aroundOf(chart, selected);
  const siblings = around === undefined ? [] : withinOf(chart, around);
  const position = siblings.findIndex(({ at }) => at === selected?.at);
  const isPlain = selected?.kind === "step";
  const holds = selected?.kind === "stage" || selected?.kind === "branch";
  const tool = (label: string, isOn: boolean, act: () => void, color?: "red") => (
    // Not `disabled`: the focus would be lost when the last move was made.
    <Button size="compact-sm" variant="default" {...(color === undefined ? {} : { color })} aria-disabled={!mayEdit || !isOn || undefined} data-off={!mayEdit || !isOn || undefined} onClick={() => void (mayEdit && isOn && act())}>
      {label}
    </Button>
  );
  return (
    <div className="flow-toolbar" role="group" aria-label={selected === undefined ? s("Sửa quy trình", "Change the workflow") : s(`Sửa bước ${selected.number} ${selected.label.vi}`, `Change step ${selected.number} ${t(selected.label)}`)}>
      <Button size="compact-sm" disabled={!mayEdit} onClick={() => actions.askAdding(selected?.kind === "whole" ? undefined : selected)}>
        {s("+ Thêm bước", "+ Add a step")}
      </Button>
      {selected?.kind === "whole" ? tool(s("Mở", "Open"), true, () => open(selected.at)) : null}
      {selected === undefined || around === undefined || selected.kind === "whole" ? null : (
        <>
          {tool(s("Mở", "Open"), true, () => open(selected.at))}
          {tool(s("↑ Lên", "↑ Up"), position > 0, () => actions.move(selected, -1))}
          {tool(s("↓ Xuống", "↓ Down"), position < siblings.length - 1, () => actions.move(selected, 1))}
          <MoveTo step={selected} />
          {selected.isFirst || around.kind === "branches" ? null : tool(s("Đặt làm bước đầu", "Begin here"), selected.kind !== "end", () => actions.makeFirst(selected))}
          {holds || isPlain ? tool(s("+ Bước bên trong", "+ A step within"), true, () => actions.askAdding(selected, true)) : null}
          {isPlain || selected.kind === "stage" ? tool(s("Gộp vào giai đoạn", "Put into a stage"), true, () => actions.nest(selected)) : null}
          {isPlain ? tool(s("Chia nhánh song song", "Branch in parallel"), true, () => actions.branch(selected)) : null}
          {selected.kind === "branches" ? tool(s("+ Nhánh", "+ Branch"), true, () => actions.addBranch(selected)) : null}
          {tool(s("Xóa", "Delete"), true, () => actions.askRemoval(selected), "red")}
        </>
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Into a stage or a branch, or out of it. */
function MoveTo({ step }: { readonly step: Step }) {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const { chart } = useWorkflow();
  const actions = useStepActions();
  const holders = holdersFor(chart, step);
  if (holders.length === 0) return null;
  return (
    <ChooseThen
      label={s("Chuyển vào giai đoạn hoặc nhánh", "Move into a stage or branch")}
      prompt={s("Chuyển vào …", "Move into …")}
      does={s("Chuyển", "Move")}
      isDisabled={!mayEdit}
      options={holders.map((holder) => ({ value: holder.at, label: holder.kind === "whole" ? s("Ngoài mọi giai đoạn", "Outside of all stages") : `${"\u2003".repeat(holder.depth)}${holder.number}. ${t(holder.label)}` }))}
      onChoose={(to) => actions.moveTo(step, to)}
    />
  );
}
