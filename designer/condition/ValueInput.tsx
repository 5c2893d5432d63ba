// What a fact is compared with, by the kind of value it has. An input that is emptied keeps its last value: to drop a
// condition its row is dropped.

import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Json } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { GrowingText } from "../parts/GrowingText.tsx";
import { strange } from "../parts/use-bound.ts";
import type { RowTest } from "./branch.ts";
import type { Fact } from "./catalogue.ts";

export interface ValueInputProps {
  readonly fact: Fact;
  readonly test: RowTest;
  readonly mayEdit: boolean;
  readonly onChange: (test: RowTest) => void;
}

export function ValueInput(props: ValueInputProps) {
  const { test } = props;
  const is = test.is === "unset" ? test.wanted : test.is;
  switch (is) {
    case "there":
    case "everyRow":
    case "someRow":
      return null;
    case "equal":
      return <OneValue {...props} />;
    case "oneOf":
      return props.fact.choices.length > 0 ? <SeveralChoices {...props} /> : <SeveralTexts {...props} />;
    case "pattern":
      return <Pattern {...props} />;
    case "ofType":
    case "schema":
      return <code className="condition-raw">{strange(test)}</code>;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return <Amount mayEdit={props.mayEdit} value={"limit" in test ? test.limit : undefined} onChange={(limit) => props.onChange({ is, limit })} />;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function OneValue({ fact, test, mayEdit, onChange }: ValueInputProps) {
  const { s } = useStaff();
  const value = test.is === "equal" ? test.value : undefined;
  const put = (next: Json): void => onChange({ is: "equal", value: next });
  if (fact.choices.length > 0 || fact.kind === "boolean") return <OneChoice fact={fact} value={value} mayEdit={mayEdit} onChange={put} />;
  if (fact.kind === "number") return <Amount mayEdit={mayEdit} value={typeof value === "number" ? value : undefined} onChange={put} />;
  if (value !== undefined && typeof value !== "string") return <code className="condition-raw">{strange(value)}</code>;
  return <Typed type={fact.kind === "date" ? "date" : "text"} label={s("Giá trị", "Value")} value={value} mayEdit={mayEdit} onChange={put} />;
}

function OneChoice({ fact, value, mayEdit, onChange }: { readonly fact: Fact; readonly value: Json | undefined; readonly mayEdit: boolean; readonly onChange: (value: Json) => void }) {
  const { s, t } = useStaff();
  const choices = fact.choices.length > 0 ? fact.choices : [true, false].map((one) => ({ value: one, label: one ? { vi: "Có", en: "Yes" } : { vi: "Không", en: "No" } }));
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <NativeSelect aria-label={s("Giá trị", "Value")} value={at === -1 ? "" : String(at)} disabled={!mayEdit} onChange={({ currentTarget }) => onChange(choices[Number(currentTarget.value)]?.value ?? null)}>
      {at === -1 ? <option value="" disabled>{value === undefined ? s("— chọn —", "— choose —") : strange(value)}</option> : null}
      {choices.map((choice, index) => (
        <option key={String(choice.value)} value={index}>
          {t(choice.label)}
        </option>
      ))}
    </NativeSelect>
  );
}

function SeveralChoices({ fact, test, mayEdit, onChange }: ValueInputProps) {
  const { s, t } = useStaff();
  const chosen = test.is === "oneOf" ? test.values : [];
  const strangers = chosen.filter((value) => fact.choices.every((choice) => choice.value !== value)).map((value) => ({ value, label: { vi: strange(value) } }));
  const offered = [...fact.choices, ...strangers];
  return (
    <Checkbox.Group
      aria-label={s("Các giá trị", "Values")}
      value={offered.flatMap(({ value }, at) => (chosen.includes(value) ? [String(at)] : []))}
      onChange={(next) => onChange(next.length === 0 ? { is: "unset", wanted: "oneOf" } : { is: "oneOf", values: offered.flatMap(({ value }, at) => (next.includes(String(at)) ? [value] : [])) })}
    >
      <Group gap="xs">
        {offered.map(({ value, label }, at) => (
          <Checkbox key={String(value)} size="sm" value={String(at)} label={t(label)} disabled={!mayEdit} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function SeveralTexts({ test, mayEdit, onChange }: ValueInputProps) {
  const { s } = useStaff();
  const values = test.is === "oneOf" ? test.values : [];
  const [typed, setTyped] = useState(values.map(String).join("\n"));
  if (values.some((value) => typeof value !== "string")) return <code className="condition-raw">{strange(values)}</code>;
  return (
    <GrowingText
      aria-label={s("Các giá trị, mỗi dòng một giá trị", "Values, one a line")}
      placeholder={s("Mỗi dòng một giá trị", "One value a line")}
      value={typed}
      readOnly={!mayEdit}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const lines = currentTarget.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
        if (lines.length > 0) onChange({ is: "oneOf", values: [...new Set(lines)] });
      }}
    />
  );
}

function Pattern({ test, mayEdit, onChange }: ValueInputProps) {
  const { s } = useStaff();
  return <Typed type="text" label={s("Mẫu (biểu thức chính quy)", "Pattern (regular expression)")} value={test.is === "pattern" ? test.pattern : undefined} mayEdit={mayEdit} onChange={(pattern) => onChange({ is: "pattern", pattern })} />;
}

function Typed({ type, label, value, mayEdit, onChange }: { readonly type: "text" | "date"; readonly label: string; readonly value: string | undefined; readonly mayEdit: boolean; readonly onChange: (value: string) => void }) {
  const [emptied, setEmptied] = useState(false);
  return (
    <TextInput
      type={type}
      aria-label={label}
      value={emptied ? "" : (value ?? "")}
      readOnly={!mayEdit}
      onBlur={() => setEmptied(false)}
      onChange={({ currentTarget }) => {
        setEmptied(currentTarget.value === "");
        if (currentTarget.value !== "") onChange(currentTarget.value);
      }}
    />
  );
}

function Amount({ value, mayEdit, onChange }: { readonly value: number | undefined; readonly mayEdit: boolean; readonly onChange: (value: number) => void }) {
  const { s } = useStaff();
  const [emptied, setEmptied] = useState(false);
  return (
    <NumberInput
      aria-label={s("Số", "Number")}
      className="condition-number"
      value={emptied ? "" : (value ?? "")}
      readOnly={!mayEdit}
      decimalSeparator={s(",", ".")}
      onBlur={() => setEmptied(false)}
      onChange={(next) => {
        setEmptied(next === "");
        if (typeof next === "number" && next !== value) onChange(next);
      }}
    />
  );
}
