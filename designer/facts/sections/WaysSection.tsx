// How it is filed, how the result gets back, what the law demands, and how one proceeds, as the procedure page tells it.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundChecks } from "../../parts/BoundChecks.tsx";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { idIn } from "../new-entries.ts";

const HERE = "/procedure";

export function WaysSection() {
  const { s, t } = useStaff();
  const options = useOptions();
  return (
    <>
      <BoundChecks at={`${HERE}/submitBy`} label={s("Cách nộp hồ sơ", "Ways of filing")} help={t(HELP.submitBy.what)} options={options("channel")} />
      <BoundChecks at={`${HERE}/returnBy`} label={s("Cách nhận kết quả", "Ways of receiving the result")} help={t(HELP.returnBy.what)} options={options("returnChannel")} />
      <FieldHelp help={HELP.returnBy} label={s("Cách nhận kết quả", "Ways of receiving the result")} />
      <Sentences at={`${HERE}/requirements`} label={s("Yêu cầu, điều kiện", "Requirements")} one={s("yêu cầu", "requirement")} help={t(HELP.requirements.what)} />
      <Sentences at={`${HERE}/sequence`} label={s("Trình tự thực hiện", "How to proceed")} one={s("bước trình tự", "step")} help={t(HELP.sequence.what)} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Sentences({ at, label, one, help }: { readonly at: string; readonly label: string; readonly one: string; readonly help: string }) {
  const { s } = useStaff();
  const { folder } = useEditor();
  return (
    <>
      <h4>{label}</h4>
      <ListEditor
        at={at}
        label={label}
        one={one}
        help={help}
        isFlat
        titleOf={({ value }) => idIn(value, "vi").slice(0, 60)}
        add={() => appendAt(folder, at, { vi: "" })}
        renderEntry={({ pointer, index }) => <BoundLocalized at={pointer} label={s(`${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`, `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`)} multiline />}
      />
    </>
  );
}
