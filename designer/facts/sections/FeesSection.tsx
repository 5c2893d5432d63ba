// Fees and charges: how much, how often, when, who is exempt, from when to when.

import { numberText } from "../../../engine/forms/index.ts";
import { at as valueAt } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useFacts } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundDate } from "../../parts/BoundDate.tsx";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, idIn, newFee, wordsOf } from "../new-entries.ts";
import { EntryPaste } from "../pasted/EntryPaste.tsx";
import { BasisFields, ConditionField, ReviewNote } from "../Parts.tsx";
import { ProvinceAmounts } from "../ProvinceAmounts.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/fees";

export function FeesSection() {
  const { s, t, language } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("fee");
  return (
    <>
      <ListEditor
        at={HERE}
        label={s("Phí, lệ phí", "Fees")}
        one={s("khoản thu", "fee")}
        help={t(HELP.fees.what)}
        titleOf={({ value }) => {
          const amount = valueAt(value, "/amount/default");
          return `${wordsOf(value, "label")}${typeof amount === "number" ? `: ${numberText(amount, language)} ${s("đồng", "đồng")}` : ""}`;
        }}
        asks={s("tên khoản thu", "its name")}
        add={(label) => appendAt(folder, HERE, newFee(freeId(folder, HERE, label), label))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "label"))}
        renderEntry={({ pointer, value }) => <FeeFields at={pointer} id={idIn(value)} />}
      />
      <FieldHelp help={HELP.fees} label={s("Phí, lệ phí", "Fees")} />
      {removal.dialog}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What an amount may be multiplied by: what was answered, entered or handed in, not how often somebody did something. */
const COUNTED = /^\/(?:answers|derived|components|records)\//;

function FeeFields({ at, id }: { readonly at: string; readonly id: string }) {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const options = useOptions();
  const { facts } = useFacts({ kind: "procedure" });
  const numbers = facts.filter(({ kind, pointer }) => kind === "number" && COUNTED.test(pointer)).map(({ pointer, title, heading }) => ({ value: pointer, label: t(title), group: t(heading) }));
  const exemptions = `${at}/exemptions`;
  return (
    <>
      <BoundLocalized at={`${at}/label`} label={s("Tên khoản thu, như trên biên lai", "Name, as on the bill")} />
      <div className="bound-row">
        <BoundSelect at={`${at}/kind`} label={s("Phí hay lệ phí", "Fee or charge")} options={options("feeKind")} />
        <BoundNumber at={`${at}/amount/default`} label={s("Mức thu", "Amount")} help={t(HELP.feeAmount.what)} isMoney />
        <BoundSelect at={`${at}/times`} label={s("Nhân với", "Multiplied by")} help={t(HELP.times.what)} optional none={s("thu một lần", "charged once")} options={numbers} />
      </div>
      <FieldHelp help={HELP.feeAmount} label={s("Mức thu", "Amount")} />
      <ProvinceAmounts at={`${at}/amount/byProvince`} />
      <ConditionField at={`${at}/when`} label={s("Thu khi", "Charged when")} />
      <h4>{s("Miễn, giảm về 0", "Exemptions")}</h4>
      <ListEditor
        at={exemptions}
        label={s("Trường hợp miễn", "Exemptions")}
        one={s("trường hợp miễn", "exemption")}
        help={t(HELP.exemptions.what)}
        titleOf={({ value }) => wordsOf(value, "label")}
        asks={s("ai được miễn", "who is exempt")}
        add={(label) => appendAt(folder, exemptions, { id: freeId(folder, exemptions, label), when: {}, label: { vi: label } })}
        renderEntry={({ pointer }) => (
          <>
            <BoundLocalized at={`${pointer}/label`} label={s("Ghi trên biên lai", "As the bill says it")} />
            <ConditionField at={`${pointer}/when`} label={s("Được miễn khi", "Exempt when")} isNeeded />
            <BasisFields at={`${pointer}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
          </>
        )}
      />
      <EntryPaste list="exemptions" at={exemptions} />
      <div className="bound-row">
        <BoundDate at={`${at}/effectiveFrom`} label={s("Thu từ ngày", "From")} optional />
        <BoundDate at={`${at}/effectiveTo`} label={s("Thu đến hết ngày", "To")} optional />
      </div>
      <BasisFields at={`${at}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
      <ReviewNote at={at} />
      <NameField kind="fee" name={id} at={`${at}/id`} />
    </>
  );
}
