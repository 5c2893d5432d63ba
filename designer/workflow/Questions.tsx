// The question that stands open: what to add, whether to delete, what an act from here to there is called.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { addAct, eventNameFrom, removeState } from "../../engine/edit/index.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { AddStep } from "./outline/AddStep.tsx";
import { partyFor } from "./presets/ready-act.ts";
import { aroundOf, type Step, withinOf } from "./reading/chart.ts";
import { RemovalDialog } from "./RemovalDialog.tsx";
import { usePartyOptions } from "./step/use-party-options.ts";
import type { Asking } from "./use-doing.ts";
import { useWorkflow } from "./workflow-context.ts";

export function Questions({ asking, onClose }: { readonly asking: Asking | undefined; readonly onClose: () => void }) {
  const { t } = useStaff();
  const { surroundings } = useEditor();
  const { chart, folder } = useWorkflow();
  switch (asking?.what) {
    case undefined:
      return null;
    case "adding":
      return <AddStep after={asking.after} isInside={asking.isInside} onClose={onClose} />;
    case "connecting":
      return <Connecting from={asking.from} to={asking.to} onClose={onClose} />;
    case "removal": {
      const { step } = asking;
      const around = aroundOf(chart, step);
      const siblings = withinOf(chart, around);
      const position = siblings.findIndex(({ at }) => at === step.at);
      const neighbour = siblings[position + 1] ?? siblings[position - 1] ?? (around === chart.root ? undefined : around);
      return <RemovalDialog at={step.at} name={t(step.label)} remove={() => removeState(folder, surroundings.common, step.at, { resolve: true })} selects={neighbour?.at} onClose={onClose} />;
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** An act drawn from one step to another: what the button says and who may press it. */
function Connecting({ from, to, onClose }: { readonly from: Step; readonly to: Step; readonly onClose: () => void }) {
  const { s, t } = useStaff();
  const { folder, run, open } = useWorkflow();
  const { roles } = usePartyOptions();
  const [label, setLabel] = useState(`Chuyển ${to.label.vi.toLocaleLowerCase("vi")}`);
  const [role, setRole] = useState(partyFor("owner", { folder, step: from }).role);
  const add = (): void => {
    const told = label.trim();
    if (told === "") return;
    const event = eventNameFrom(told, from.exits.map(({ name }) => name));
    const by = from.meta.owner?.role === role ? from.meta.owner : { role };
    onClose();
    if (run({ vi: `Thêm việc “${told}”`, en: `Add the act “${told}”` }, addAct(folder, from.at, { event, label: { vi: told }, by: [by], target: to.at }), { says: s(`Đã nối “${from.label.vi}” tới “${to.label.vi}”.`, `“${t(from.label)}” now leads to “${t(to.label)}”.`) })) open(from.at);
  };
  return (
    <Dialog title={s(`Việc đưa hồ sơ từ “${from.label.vi}” tới “${to.label.vi}”`, `The act that leads from “${t(from.label)}” to “${t(to.label)}”`)} size="lg" onClose={onClose}>
      <form
        className="flow-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput label={s("Tên việc, như trên nút bấm", "What the button says")} withAsterisk value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} data-autofocus />
        <NativeSelect label={s("Ai được làm", "Who may do it")} value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
          {roles.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" disabled={label.trim() === ""}>
          {s("Nối", "Connect")}
        </Button>
      </form>
    </Dialog>
  );
}
