// The statutory time limit by case, and the delays the workflow waits for.

import { durationText } from "../../../engine/card/words.ts";
import { at, child } from "../../../engine/facts/index.ts";
import type { Duration } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import type { Entry } from "../../parts/entries.ts";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { Placed } from "../../parts/Placed.tsx";
import { appendAt, putAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, newCase, newLimit, wordsOf } from "../new-entries.ts";
import { BasisFields, ConditionField, ReviewNote } from "../Parts.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/timeLimit";
const CASES = `${HERE}/cases`;
const LIMITS = "/procedure/limits";

export function TimeSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const options = useOptions();
  const cases = at(folder, CASES);
  const last = Array.isArray(cases) ? cases.length - 1 : -1;
  // The case without a condition applies to all the rest: what is added stands before it.
  const place = last >= 0 && at(cases, `/${last}/when`) === undefined ? last : last + 1;
  return (
    <Placed at={HERE}>
      <ListEditor
        at={CASES}
        label={s("Thời hạn theo trường hợp", "Time limit by case")}
        one={s("trường hợp", "case")}
        help={t(HELP.timeCases.what)}
        titleOf={useDurationTitle()}
        asks={s("khi nào áp dụng", "when it applies")}
        addsAt={place}
        add={(label) => (Array.isArray(cases) ? [{ op: "insert", at: child(CASES, place), value: newCase(freeId(folder, CASES, label), label) }] : appendAt(folder, CASES, newCase(freeId(folder, CASES, label), label)))}
        renderEntry={({ pointer, index, value }) => (
          <>
            <BoundLocalized at={`${pointer}/label`} label={s("Nói với người dân", "As citizens read it")} />
            <DurationFields at={pointer} />
            {index === last && at(value, "/when") === undefined ? <p className="muted">{s("Trường hợp cuối áp dụng cho mọi hồ sơ còn lại.", "The last case applies to all other dossiers.")}</p> : <ConditionField at={`${pointer}/when`} label={s("Áp dụng khi", "Applies when")} isNeeded={index !== last} />}
            <BasisFields at={`${pointer}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
            <ReviewNote at={pointer} />
          </>
        )}
      />
      <FieldHelp help={HELP.timeCases} label={s("Thời hạn theo trường hợp", "Time limit by case")} />
      <div className="bound-row">
        <BoundText at={`${HERE}/cutOff`} label={s("Nhận sau giờ này tính từ ngày làm việc sau", "After this hour it counts from the next working day")} help={t(HELP.cutOff.what)} optional placeholder="15:00" />
        <BoundSelect at={`${HERE}/onSupplement`} label={s("Khi bổ sung xong, thời hạn", "After a supplement the time limit")} help={t(HELP.onSupplement.what)} options={options("onSupplement")} />
        <BoundSelect at={`${HERE}/endsAt`} label={s("Hết hạn vào", "It ends")} help={t(HELP.endsAt.what)} options={options("endsAt")} />
      </div>
      <FieldHelp help={HELP.cutOff} label={s("Nhận sau giờ này", "After this hour")} />
    </Placed>
  );
}

export function LimitsSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("limit", ({ key }) => key);
  return (
    <>
      <ListEditor
        at={LIMITS}
        label={s("Thời hạn chờ", "Waiting times")}
        one={s("thời hạn chờ", "waiting time")}
        help={t(HELP.limits.what)}
        titleOf={useDurationTitle()}
        asks={s("chờ việc gì", "what is waited for")}
        add={(label) => putAt(folder, child(LIMITS, freeId(folder, LIMITS, label)), newLimit(label))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "label"))}
        renderEntry={({ pointer, key }) => (
          <>
            <BoundLocalized at={`${pointer}/label`} label={s("Chờ việc gì", "What is waited for")} />
            <DurationFields at={pointer} />
            <BasisFields at={`${pointer}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
            <ReviewNote at={pointer} />
            <NameField kind="limit" name={key} />
          </>
        )}
      />
      <FieldHelp help={HELP.limits} label={s("Thời hạn chờ", "Waiting times")} />
      {removal.dialog}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function DurationFields({ at: place }: { readonly at: string }) {
  const { s, t } = useStaff();
  const options = useOptions();
  return (
    <>
      <div className="bound-row">
        <BoundNumber at={`${place}/amount`} label={s("Bao nhiêu", "How many")} help={t(HELP.amount.what)} />
        <BoundSelect at={`${place}/unit`} label={s("Đơn vị", "Unit")} help={t(HELP.unit.what)} options={options("unit")} />
      </div>
      <FieldHelp help={HELP.unit} label={s("Đơn vị", "Unit")} />
    </>
  );
}

/** `Thời gian bổ sung hồ sơ: 15 ngày làm việc` */
function useDurationTitle(): (entry: Entry) => string {
  const { t } = useStaff();
  return ({ value }) => {
    const { amount, unit } = Object(value) as Partial<Duration>;
    const duration = typeof amount === "number" && typeof unit === "string" ? t(durationText({ amount, unit })) : "";
    return [wordsOf(value, "label"), duration].filter((part) => part !== "").join(": ");
  };
}
