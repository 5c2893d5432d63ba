// Adding a step: a ready-made one, which brings its acts and what it leads to, or one's own by its name.

import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { addState, nameFrom } from "../../../engine/edit/index.ts";
import { child } from "../../../engine/facts/index.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { insertStep } from "../presets/insert.ts";
import { STEP_PRESETS, type StepPreset } from "../presets/step-presets.ts";
import { aroundOf, type Step, withinOf } from "../reading/chart.ts";
import { usePartyOptions } from "../step/use-party-options.ts";
import { useWorkflow } from "../workflow-context.ts";

export interface AddStepProps {
  /** The step it comes after; undefined: at the end. */
  readonly after: Step | undefined;
  /** Into that step instead of after it. */
  readonly isInside: boolean;
  readonly onClose: () => void;
}

export function AddStep({ after, isInside, onClose }: AddStepProps) {
  const { s, t } = useStaff();
  const { edit, announce, surroundings } = useEditor();
  const { folder, open } = useWorkflow();
  const choose = (preset: StepPreset): void => {
    const { edits, at } = insertStep(folder, surroundings.common, { after: after?.at, preset });
    onClose();
    if (!edit({ vi: `Thêm bước “${preset.label.vi}”`, en: `Add the step “${preset.label.en ?? preset.label.vi}”` }, edits)) return;
    announce(s(`Đã thêm bước “${preset.label.vi}”.`, `The step “${t(preset.label)}” was added.`));
    open(at);
  };
  const title = after === undefined ? s("Thêm bước", "Add a step") : isInside ? s(`Thêm bước bên trong “${after.label.vi}”`, `Add a step within “${t(after.label)}”`) : s(`Thêm bước sau “${after.label.vi}”`, `Add a step after “${t(after.label)}”`);
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <OwnStep after={after} isInside={isInside} onClose={onClose} />
      {isInside ? null : (
        <>
          <h3>{s("Bước có sẵn, kèm việc và thông báo", "Ready-made steps, with acts and notices")}</h3>
          <ul className="flow-presets flow-presets-short">
            {STEP_PRESETS.map((preset) => (
              <li key={preset.name}>
                <button type="button" onClick={() => choose(preset)}>
                  <strong>{t(preset.label)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A step by its name and whose task it is; status and clock are as those of the step before. */
function OwnStep({ after, isInside, onClose }: AddStepProps) {
  const { s } = useStaff();
  const { chart, folder, run, open } = useWorkflow();
  const { roles } = usePartyOptions();
  const [label, setLabel] = useState("");
  const [role, setRole] = useState("");
  const [isEnd, setEnd] = useState(false);
  const around = after === undefined ? chart.root : isInside ? after : aroundOf(chart, after);
  const siblings = withinOf(chart, around);
  const same = chart.steps.find((step) => step.label.vi.trim().toLocaleLowerCase("vi") === label.trim().toLocaleLowerCase("vi"));
  const add = (): void => {
    const told = label.trim();
    if (told === "") return;
    const name = nameFrom(told, siblings.map(({ state }) => state.name));
    const before = isInside || after === undefined ? undefined : siblings[siblings.findIndex(({ at }) => at === after.at) + 1]?.state.name;
    const meta = isInside || after === undefined || isEnd ? {} : { ...(after.meta.status === undefined ? {} : { status: after.meta.status }), ...(after.meta.clock === undefined ? {} : { clock: after.meta.clock }) };
    const worked = addState(folder, {
      parent: around.at,
      name,
      label: { vi: told },
      ...(role === "" || isEnd ? {} : { owner: { role } }),
      more: isEnd ? { type: "final", meta: { clock: "stopped" } } : { meta },
      ...(before === undefined ? {} : { before }),
    });
    const at = child(child(around.at, "states"), name);
    onClose();
    if (run({ vi: `Thêm bước “${told}”`, en: `Add the step “${told}”` }, worked, { says: s(`Đã thêm bước “${told}”.`, `The step “${told}” was added.`) })) open(at);
  };
  return (
    <form
      className="flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="flow-pair">
        <TextInput label={s("Tên bước", "Name of the step")} placeholder={s("ví dụ: Thẩm định thực địa", "e.g. Field survey")} withAsterisk description={same === undefined ? undefined : s(`Bước ${same.number} cũng tên như vậy; đặt tên khác để cán bộ dễ phân biệt.`, `Step ${same.number} is called so too; another name tells them apart.`)} value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} data-autofocus />
        <NativeSelect label={s("Việc của ai", "Whose task it is")} value={role} disabled={isEnd} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
          <option value="">{s("— chưa nói —", "— not said yet —")}</option>
          {roles.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </div>
      <Checkbox label={s("Là bước kết thúc", "It is an end")} checked={isEnd} onChange={({ currentTarget }) => setEnd(currentTarget.checked)} />
      <Button type="submit" disabled={label.trim() === ""}>
        {s("Thêm bước", "Add the step")}
      </Button>
    </form>
  );
}
