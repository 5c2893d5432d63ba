// What rarely changes about a step: whether it is an end, and the name other files call it by.

import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { renameState } from "../../../engine/edit/index.ts";
import { child } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { takeAt } from "../../parts/put.ts";
import { More } from "../More.tsx";
import type { Step } from "../reading/chart.ts";
import { useWorkflow } from "../workflow-context.ts";

export function StepKind({ step }: { readonly step: Step }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { folder } = useWorkflow();
  const place = child(step.at, "type");
  const isEnd = step.kind === "end";
  const leadsOn = step.exits.length > 0 || step.state.inner.length > 0;
  return (
    <More places={[place]} summary={s("Loại bước, tên trong tệp", "Kind, name in the file")}>
      {step.kind === "history" || step.kind === "branches" ? null : (
        <Checkbox
          label={s("Đây là bước kết thúc", "This is an end")}
          description={leadsOn && !isEnd ? s("Trước hết bỏ các việc, hẹn giờ và bước bên trong.", "First remove its acts, timers and inner steps.") : s("Hồ sơ đến đây là xong; không làm gì được nữa.", "Here the dossier is over; nothing can be done any more.")}
          checked={isEnd}
          disabled={!mayEdit || (leadsOn && !isEnd)}
          onChange={({ currentTarget }) => void edit({ vi: "Đổi loại bước", en: "Change the kind of step" }, currentTarget.checked ? [{ op: "set", at: place, value: "final" }] : takeAt(folder, place))}
        />
      )}
      <NameInFile key={step.state.name} step={step} />
    </More>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Journeys and exported files call the step by this name; whatever leads here follows. */
function NameInFile({ step }: { readonly step: Step }) {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const { folder, run } = useWorkflow();
  const [name, setName] = useState(step.state.name);
  const isLawful = /^[a-z][A-Za-z0-9_-]{0,63}$/.test(name);
  return (
    <form
      className="flow-own"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLawful || name === step.state.name) return;
        const at = `${step.at.slice(0, step.at.lastIndexOf("/"))}/${name}`;
        run({ vi: `Đổi tên trong tệp thành “${name}”`, en: `Rename to “${name}”` }, renameState(folder, step.at, name), { selects: at });
      }}
    >
      <TextInput label={s("Tên trong tệp", "Name in the file")} description={s("Chữ không dấu; không ai ngoài kỹ thuật viên thấy.", "Letters without accents; only technicians see it.")} value={name} error={isLawful ? undefined : s("Chỉ gồm chữ không dấu và số, bắt đầu bằng chữ thường.", "Letters and digits only, beginning with a small letter.")} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Button type="submit" variant="default" disabled={!mayEdit || !isLawful || name === step.state.name}>
        {s("Đổi tên", "Rename")}
      </Button>
    </form>
  );
}
