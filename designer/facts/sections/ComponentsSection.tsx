// The papers: which are needed when, in which form, from where.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundChecks } from "../../parts/BoundChecks.tsx";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundSwitch } from "../../parts/BoundSwitch.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, idIn, newComponent, wordsOf } from "../new-entries.ts";
import { EntryPaste } from "../pasted/EntryPaste.tsx";
import { BasisFields, ConditionField, ReviewNote } from "../Parts.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/components";

export function ComponentsSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("component");
  return (
    <>
      <ListEditor
        at={HERE}
        label={s("Giấy tờ", "Papers")}
        one={s("giấy tờ", "paper")}
        help={t(HELP.components.what)}
        titleOf={({ value }) => wordsOf(value, "name")}
        asks={s("tên giấy tờ", "its name")}
        add={(name) => appendAt(folder, HERE, newComponent(freeId(folder, HERE, name), name))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "name"))}
        renderEntry={({ pointer, value }) => <ComponentFields at={pointer} id={idIn(value)} />}
      />
      <EntryPaste list="components" at={HERE} />
      <FieldHelp help={HELP.components} label={s("Giấy tờ", "Papers")} />
      {removal.dialog}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function ComponentFields({ at, id }: { readonly at: string; readonly id: string }) {
  const { s, t } = useStaff();
  const options = useOptions();
  return (
    <>
      <BoundLocalized at={`${at}/name`} label={s("Tên giấy tờ", "Name of the paper")} help={HELP.componentName} />
      <BoundLocalized at={`${at}/help`} label={s("Lời nhắc cho người dân", "Hint for citizens")} help={HELP.componentHelp} optional multiline />
      <ConditionField at={`${at}/requiredWhen`} label={s("Phải có khi", "Needed when")} />
      <BoundSwitch at={`${at}/optional`} label={s("Không bắt buộc: nhận nếu có, không bao giờ đòi", "Optional: taken if given, never demanded")} optional />
      <BoundChecks at={`${at}/forms`} label={s("Chấp nhận bản", "Accepted as")} help={t(HELP.forms.what)} options={options("form")} />
      <FieldHelp help={HELP.forms} label={s("Chấp nhận bản", "Accepted as")} />
      <BoundChecks at={`${at}/sources`} label={s("Lấy từ đâu", "Where it may come from")} help={t(HELP.sources.what)} options={options("source")} />
      <div className="bound-row">
        <BoundSelect at={`${at}/manner`} label={s("Nộp hay xuất trình", "Handed in or shown")} help={t(HELP.manner.what)} options={options("manner")} />
        <BoundNumber at={`${at}/copies`} label={s("Số bản", "Copies")} help={t(HELP.copies.what)} min={1} />
        <BoundNumber at={`${at}/maxFiles`} label={s("Số tệp nhiều nhất", "Most files")} help={t(HELP.maxFiles.what)} min={1} max={50} />
      </div>
      <FieldHelp help={HELP.manner} label={s("Nộp hay xuất trình", "Handed in or shown")} />
      <BasisFields at={`${at}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
      <ReviewNote at={at} />
      <NameField kind="component" name={id} at={`${at}/id`} />
    </>
  );
}
