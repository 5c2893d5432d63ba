// Adding an act to a step: one of the ready-made ones, which brings along what it needs, or one's own by its name.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { addAct, eventNameFrom } from "../../../engine/edit/index.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { ACT_PRESETS, type ActPreset } from "../presets/act-presets.ts";
import { destinationOf, insertAct } from "../presets/insert.ts";
import { hasFees, partyFor } from "../presets/ready-act.ts";
import type { Step } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";

export interface AddActProps {
  readonly step: Step;
  readonly onMade: (at: string) => void;
}

export function AddAct({ step, onMade }: AddActProps) {
  const { s, t } = useStaff();
  const { mayEdit, edit, announce, surroundings } = useEditor();
  const { chart, folder } = useWorkflow();
  const [isChoosing, setChoosing] = useState(false);
  const taken = new Set(step.exits.filter(({ cause }) => cause === "act").map(({ name }) => name));
  const presets = ACT_PRESETS.filter(({ event, isAboutFees }) => !taken.has(event) && (isAboutFees !== true || hasFees(folder)));
  const choose = (preset: ActPreset): void => {
    const { edits, at } = insertAct(folder, surroundings.common, { step: step.at, preset });
    setChoosing(false);
    if (!edit({ vi: `Thêm việc “${preset.label.vi}”`, en: `Add the act “${preset.label.en ?? preset.label.vi}”` }, edits)) return;
    announce(s(`Đã thêm việc “${preset.label.vi}”.`, `The act “${t(preset.label)}” was added.`));
    onMade(at);
  };
  return (
    <>
      <Button size="compact-md" variant="light" disabled={!mayEdit} onClick={() => setChoosing(true)}>
        {s("+ Thêm việc", "+ Add an act")}
      </Button>
      {isChoosing ? (
        <Dialog title={s(`Thêm việc vào bước “${t(step.label)}”`, `Add an act to “${t(step.label)}”`)} size="lg" onClose={() => setChoosing(false)}>
          <OwnAct
            step={step}
            onMade={(at) => {
              setChoosing(false);
              onMade(at);
            }}
          />
          <h3>{s("Việc có sẵn", "Ready-made acts")}</h3>
          <ul className="flow-presets">
            {presets.map((preset) => (
              <li key={preset.event}>
                <button type="button" onClick={() => choose(preset)}>
                  <strong>{t(preset.label)}</strong> <Destination preset={preset} step={step} chart={chart} />
                  <span>{t(preset.about)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Destination({ preset, step, chart }: { readonly preset: ActPreset; readonly step: Step; readonly chart: Parameters<typeof destinationOf>[1]["chart"] }) {
  const { s, t } = useStaff();
  const to = destinationOf(preset, { chart, step });
  if (to === undefined) return <em>{s("ở lại bước này", "stays here")}</em>;
  return <em>{"at" in to ? `→ ${to.number}. ${t(to.label)}` : s(`→ bước mới “${to.label.vi}”`, `→ a new step “${t(to.label)}”`)}</em>;
}

/** An act by its name; it is the owner's and stays until somebody says where it leads. */
function OwnAct({ step, onMade }: AddActProps) {
  const { s } = useStaff();
  const { folder, run } = useWorkflow();
  const [label, setLabel] = useState("");
  const add = (): void => {
    if (label.trim() === "") return;
    const event = eventNameFrom(label, step.exits.map(({ name }) => name));
    if (run({ vi: `Thêm việc “${label.trim()}”`, en: `Add the act “${label.trim()}”` }, addAct(folder, step.at, { event, label: { vi: label.trim() }, by: [partyFor("owner", { folder, step })] }), { says: s(`Đã thêm việc “${label.trim()}”.`, `The act “${label.trim()}” was added.`) })) onMade(`${step.at}/on/${event}`);
  };
  return (
    <form
      className="flow-own"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput label={s("Việc của riêng thủ tục này", "An act of this procedure's own")} placeholder={s("ví dụ: Chuyển thẩm tra thực địa", "e.g. Send to the field")} value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} data-autofocus />
      <Button type="submit" disabled={label.trim() === ""}>
        {s("Thêm", "Add")}
      </Button>
    </form>
  );
}
