// Conditions with a name: one place for what several papers, fees and steps depend on.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { nameFrom } from "../../engine/edit/index.ts";
import { child } from "../../engine/facts/index.ts";
import type { Json, Predicate, PredicateSchema } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { useDraftDefinition } from "../parts/draft-definition.ts";
import { isEnter } from "../parts/is-enter.ts";
import { putAt } from "../parts/put.ts";
import { type NamedCondition, namedConditions } from "./building.ts";

export interface NamedChoiceProps {
  readonly named: readonly NamedCondition[];
  readonly value: Predicate | undefined;
  readonly mayEdit: boolean;
  readonly onChange: (next: Predicate | undefined) => void;
}

/** One of the named conditions instead of rows. */
export function NamedChoice({ named, value, mayEdit, onChange }: NamedChoiceProps) {
  const { s, t } = useStaff();
  const { goTo } = useEditor();
  const chosen = typeof value === "string" ? value : "";
  const predicate = named.find(({ name }) => name === chosen);
  return (
    <div className="condition-named">
      <NativeSelect label={s("Dùng điều kiện đã đặt tên", "Use a named condition")} value={chosen} disabled={!mayEdit} onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? predicate?.schema : currentTarget.value)}>
        <option value="">{s("— không, tự đặt điều kiện —", "— no, a condition of its own —")}</option>
        {chosen === "" || predicate !== undefined ? null : <option value={chosen}>{s(`${chosen} (không có)`, `${chosen} (not there)`)}</option>}
        {named.map(({ name, label }) => (
          <option key={name} value={name}>
            {t(label)}
          </option>
        ))}
      </NativeSelect>
      {predicate === undefined ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => goTo(child("/procedure/predicates", predicate.name))}>
          {s("Mở điều kiện này", "Open this condition")}
        </Button>
      )}
    </div>
  );
}

export interface NamingFormProps {
  readonly schema: PredicateSchema;
  /** Where the condition is stored: declaring and using the name are then one step to undo. */
  readonly at: string | undefined;
  readonly run: string | undefined;
  /** Uses the name where the place is not known here. */
  readonly onNamed: (name: string) => void;
}

/** Gives a condition a name: it moves to the named conditions, and its name stays here. */
export function NamingForm({ schema, at, run, onNamed }: NamingFormProps) {
  const { s } = useStaff();
  const { folder, edit, announce } = useEditor();
  const taken = namedConditions(useDraftDefinition()).map(({ name }) => name);
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState("");
  const id = useId();
  const give = (): void => {
    const told = label.trim();
    if (told === "") return;
    const name = nameFrom(told, taken);
    const step = { vi: `Đặt tên điều kiện “${told}”`, en: `Name the condition “${told}”` };
    const declaring = putAt(folder, child("/procedure/predicates", name), { label: { vi: told }, schema: schema as Json });
    const isDone = at === undefined ? edit(step, declaring, run) : edit(step, [...declaring, { op: "set", at, value: name }]);
    if (!isDone) return;
    if (at === undefined) onNamed(name);
    announce(s(`Đã đặt tên điều kiện: ${told}`, `Named the condition: ${told}`));
  };
  if (!isOpen) {
    return (
      <button type="button" className="condition-link" onClick={() => setOpen(true)}>
        {s("Đặt tên cho điều kiện này…", "Give this condition a name…")}
      </button>
    );
  }
  return (
    <div className="condition-named">
      <TextInput id={id} label={s("Tên của điều kiện, như một câu", "Name of the condition, as a sentence")} placeholder={s("Ví dụ: Đăng ký sau 15 ngày kể từ ngày chết", "e.g. Registered more than 15 days after the death")} data-autofocus value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} onKeyDown={(event) => (isEnter(event) ? give() : undefined)} />
      <Button onClick={give} disabled={label.trim() === ""}>
        {s("Đặt tên", "Give the name")}
      </Button>
    </div>
  );
}
