// Adding a timer to a step: one of the procedure's named waiting times, or a new one by name and length.

import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { addTimer, nameFrom } from "../../../engine/edit/index.ts";
import { at as valueAt, child } from "../../../engine/facts/index.ts";
import type { Json, TimeUnit } from "../../../engine/model/index.ts";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { putAt } from "../../parts/put.ts";
import { isObject } from "../reading/readers.ts";
import { StepOptions } from "../act/StepOptions.tsx";
import type { Step } from "../reading/chart.ts";
import { UNIT } from "../words.ts";
import { useWorkflow } from "../workflow-context.ts";
import { limitWords } from "./limit-words.ts";

export function AddTimer({ step, onMade }: { readonly step: Step; readonly onMade: (at: string) => void }) {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="light" disabled={!mayEdit} onClick={() => setOpen(true)}>
        {s("+ Thêm hẹn giờ", "+ Add a timer")}
      </Button>
      {isOpen ? (
        <Dialog title={s("Khi chờ quá lâu", "When waiting takes too long")} size="lg" onClose={() => setOpen(false)}>
          <TimerForm
            step={step}
            onMade={(at) => {
              setOpen(false);
              onMade(at);
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const NEW = "";

function TimerForm({ step, onMade }: { readonly step: Step; readonly onMade: (at: string) => void }) {
  const { s, t, language } = useStaff();
  const { chart, folder, run } = useWorkflow();
  const declared = valueAt(folder, "/procedure/limits");
  const limits = isObject(declared) ? declared : {};
  const taken = step.exits.filter(({ cause }) => cause === "timer").map(({ name }) => name);
  const free = Object.keys(limits).filter((name) => !taken.includes(name));
  const [limit, setLimit] = useState(free[0] ?? NEW);
  const [label, setLabel] = useState("");
  const [amount, setAmount] = useState<number | string>(5);
  const [unit, setUnit] = useState<TimeUnit>("workingDay");
  const [to, setTo] = useState("");
  const isReady = limit !== NEW || (label.trim() !== "" && typeof amount === "number");
  const add = (): void => {
    if (!isReady) return;
    const name = limit === NEW ? nameFrom(label, Object.keys(limits)) : limit;
    const made = limit === NEW ? putAt(folder, child("/procedure/limits", name), { amount: Number(amount), unit, label: { vi: label.trim() } } as Json) : [];
    const worked = addTimer(folder, step.at, name, ...(to === "" ? [] : [to]));
    const all = "edits" in worked ? { edits: [...made, ...worked.edits] } : worked;
    if (run({ vi: "Thêm hẹn giờ", en: "Add a timer" }, all, { says: s("Đã thêm hẹn giờ.", "The timer was added.") })) onMade(child(`${step.at}/after`, name));
  };
  return (
    <form
      className="flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <NativeSelect label={s("Thời hạn chờ", "Waiting time")} value={limit} onChange={({ currentTarget }) => setLimit(currentTarget.value)} data-autofocus>
        {free.map((name) => (
          <option key={name} value={name}>
            {limitWords(limits[name], name, { t, language })}
          </option>
        ))}
        <option value={NEW}>{s("+ Thời hạn chờ mới…", "+ A new waiting time…")}</option>
      </NativeSelect>
      {limit === NEW ? (
        <>
          <TextInput label={s("Tên thời hạn chờ", "Its name")} placeholder={s("ví dụ: Thời gian bổ sung hồ sơ", "e.g. Time to supplement")} withAsterisk value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} />
          <div className="flow-pair">
            <NumberInput label={s("Bao lâu", "How long")} withAsterisk min={1} allowDecimal={false} value={amount} onChange={setAmount} />
            <NativeSelect label={s("Đơn vị", "Unit")} value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value as TimeUnit)}>
              {Object.entries(UNIT).map(([value, words]) => (
                <option key={value} value={value}>
                  {t(words)}
                </option>
              ))}
            </NativeSelect>
          </div>
        </>
      ) : null}
      <NativeSelect label={s("Hết thời hạn thì đi tới", "When it runs out, go to")} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
        <option value="">{s("↻ Ở lại, chỉ nhắc", "↻ Stays; only a reminder")}</option>
        <StepOptions chart={chart} from={step} />
      </NativeSelect>
      <Button type="submit" disabled={!isReady}>
        {s("Thêm hẹn giờ", "Add the timer")}
      </Button>
    </form>
  );
}
