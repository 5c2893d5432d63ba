// Rules that procedures have again and again: chosen, told which questions they are about, put in. They can be changed below
// like any other.

import { Button, Checkbox, Group, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Json, Rule } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { type Fact, useFacts } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { Options } from "../../parts/BoundSelect.tsx";
import { useOptions } from "../choices.ts";
import { type Recipe, RECIPES, type Taken } from "./recipes.ts";

export function ReadyRules() {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const [id, setId] = useState("");
  const recipe = RECIPES.find((one) => one.id === id);
  if (!mayEdit) return null;
  return (
    <fieldset className="facts-group">
      <legend>{s("Quy tắc thường gặp", "Common rules")}</legend>
      <NativeSelect label={s("Thêm quy tắc thường gặp", "Add a common rule")} value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
        <option value="">{s("— chọn —", "— choose —")}</option>
        {RECIPES.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {t(label)}
          </option>
        ))}
      </NativeSelect>
      {recipe === undefined ? null : <Asked key={recipe.id} recipe={recipe} />}
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Asked({ recipe }: { readonly recipe: Recipe }) {
  const { s, t } = useStaff();
  const { folder, edit, announce } = useEditor();
  const { facts } = useFacts({ kind: "procedure" });
  const [chosen, setChosen] = useState<readonly [first: string, second: string]>(["", ""]);
  const [number, setNumber] = useState<number>();
  const [values, setValues] = useState<readonly Json[]>([]);
  const [own, setOwn] = useState<string>();
  const isName = recipe.number !== undefined;
  const [severity, setSeverity] = useState<Rule["severity"] | undefined>(isName ? undefined : "error");
  const options = useOptions();
  const find = (pointer: string): Fact | undefined => facts.find((fact) => fact.pointer === pointer);
  const first = find(chosen[0]);
  const told = first === undefined ? undefined : { first, second: find(chosen[1]), number, values, severity };
  const words = told === undefined ? undefined : recipe.words(told);
  const isReady = told !== undefined && (recipe.second === undefined || told.second !== undefined) && (recipe.number === undefined || number !== undefined) && (recipe.hasValues !== true || values.length > 0);
  const add = (): void => {
    if (!isReady || words === undefined) return;
    const said = own === undefined ? words : { vi: own };
    if (!edit({ vi: `Thêm quy tắc “${said.vi}”`, en: `Add the rule “${said.vi}”` }, recipe.edits(folder, told, said))) return;
    announce(s(`Đã thêm: ${said.vi}`, `Added: ${said.vi}`));
    setChosen(["", ""]);
    setValues([]);
    setOwn(undefined);
    setSeverity(isName ? undefined : "error");
  };
  return (
    <>
      <div className="bound-row">
        {([recipe.first, recipe.second] as const).map((input, index) =>
          input === undefined ? null : (
            <NativeSelect key={input.label.vi} label={t(input.label)} value={chosen[index]} onChange={({ currentTarget: { value } }) => setChosen(index === 0 ? [value, chosen[1]] : [chosen[0], value])}>
              <option value="">{s("— chọn —", "— choose —")}</option>
              <Options options={facts.filter((fact) => isTaken(input.takes, fact)).map(({ pointer, title, heading }) => ({ value: pointer, label: t(title), group: t(heading) }))} />
            </NativeSelect>
          ),
        )}
        {recipe.number === undefined ? null : <NumberInput label={t(recipe.number)} min={0} allowDecimal={false} value={number ?? ""} onChange={(next) => setNumber(typeof next === "number" ? next : undefined)} />}
      </div>
      {recipe.hasValues === true && first !== undefined ? (
        <Checkbox.Group label={s("Nhận khi trả lời", "Taken when answered")} mb="sm" value={values.map(String)} onChange={(next) => setValues(first.choices.flatMap(({ value }) => (next.includes(String(value)) ? [value] : [])))}>
          <Group gap="xs">
            {first.choices.map(({ value, label }) => (
              <Checkbox key={String(value)} value={String(value)} label={t(label)} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      <NativeSelect label={isName ? s("Khi quá hạn", "When it is late") : s("Khi sai thì", "When it is broken")} mb="sm" value={severity ?? ""} onChange={({ currentTarget: { value } }) => setSeverity(value === "error" || value === "warning" ? value : undefined)}>
        {isName ? <option value="">{s("Chỉ đặt tên điều kiện, để dùng cho lệ phí, giấy tờ", "Only a name, for fees and papers")}</option> : null}
        {options("severity").map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
      {words === undefined ? null : <Textarea label={isName ? s("Tên điều kiện", "Name of the condition") : s("Lời nhắc khi sai", "What is said when it is broken")} autosize mb="sm" value={own ?? words.vi} onChange={({ currentTarget }) => setOwn(currentTarget.value)} />}
      <Button size="compact-md" disabled={!isReady || own?.trim() === ""} onClick={add}>
        {s("Thêm quy tắc này", "Add this rule")}
      </Button>
    </>
  );
}

/** Moments are kept as text, and are told from it by how they are asked. */
function isTaken(taken: Taken, { kind, pointer, choices, format }: Fact): boolean {
  const isAnswer = pointer.startsWith("/answers/");
  switch (taken) {
    case "day":
      return kind === "date" || (isAnswer && format === "date-time");
    case "birth":
      return kind === "date" || (kind === "text" && isAnswer && choices.length === 0 && format !== "date-time");
    case "id":
      return kind === "text" && isAnswer && choices.length === 0 && format === undefined;
    case "choice":
      return isAnswer && choices.length > 0;
  }
}
