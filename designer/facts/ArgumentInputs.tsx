// The arguments of a derived fact, one input each by what the function takes: a fact of a fitting kind, or a constant.

import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useRef } from "react";
import { at as valueAt, child, DERIVED_FUNCTIONS, type DerivedArgument, type DerivedFunction, segments } from "../../engine/facts/index.ts";
import type { Derivation, Json } from "../../engine/model/index.ts";
import { own } from "../../engine/vocabulary/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { type Fact, type FactCatalogue, useFacts } from "../condition/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { Options } from "../parts/BoundSelect.tsx";
import { putAt } from "../parts/put.ts";
import { useTarget } from "../parts/use-target.ts";
import { fitting, slotsOf, withArgument } from "./arguments.ts";

type Argument = Derivation["args"][number];

/** `before`: how many derived facts are declared earlier; only those can be used. */
export function ArgumentInputs({ at, fn, before }: { readonly at: string; readonly fn: string; readonly before: number }) {
  const { s, t } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const facts = useFacts({ kind: "procedure" });
  const known = own<DerivedFunction>(DERIVED_FUNCTIONS, fn);
  const given = valueAt(folder, at);
  if (known === undefined) return <p className="staff-bad">{s("Không có cách tính này; chọn cách khác.", "There is no such function; choose another.")}</p>;
  const args = (Array.isArray(given) ? given : []) as readonly Argument[];
  const earlier = (valueAt(folder, "/procedure/derive") as readonly { readonly name?: string }[]).slice(0, before).map(({ name }) => name);
  const usable = facts.facts.filter(({ pointer }) => !pointer.startsWith("/derived/") || earlier.includes(segments(pointer)[1]));
  const list = args.flatMap((argument) => ("fact" in Object(argument) && facts.find((argument as { readonly fact: string }).fact).kind === "list" ? [(argument as { readonly fact: string }).fact] : []))[0];
  return (
    <div className="bound-row" data-place={at}>
      {slotsOf(known, args.length).map((slot, index) => (
        <ArgumentInput
          // Arguments are told apart by where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          at={child(at, index)}
          slot={slot}
          argument={args[index]}
          choices={slot.kind === "pointer" ? (list === undefined ? [] : facts.rowsOf(list).facts) : fitting(slot.kind, usable, facts)}
          catalogue={facts}
          mayEdit={mayEdit}
          label={`${t(slot.label)}${slot.optional === true ? s(" (nếu cần)", " (if needed)") : ""}`}
          onChange={(next) => edit({ vi: "Sửa cách tính", en: "Change how it is worked out" }, putAt(folder, at, withArgument(args, index, next) as unknown as Json), child(at, index))}
        />
      ))}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface ArgumentInputProps {
  readonly at: string;
  readonly slot: DerivedArgument;
  readonly argument: Argument | undefined;
  readonly choices: readonly Fact[];
  readonly catalogue: FactCatalogue;
  readonly mayEdit: boolean;
  readonly label: string;
  readonly onChange: (next: Argument | undefined) => void;
}

const CONSTANT = "constant";

function ArgumentInput({ at, slot, argument, choices, catalogue, mayEdit, label, onChange }: ArgumentInputProps) {
  const { s, t } = useStaff();
  const frame = useRef<HTMLDivElement>(null);
  useTarget(at, frame);
  const isPointer = slot.kind === "pointer";
  const fact = argument !== undefined && "fact" in argument ? argument.fact : isPointer && argument !== undefined ? String(argument.value) : undefined;
  const isConstant = argument !== undefined && "value" in argument && !isPointer;
  const mayBeConstant = slot.kind !== "list" && !isPointer;
  const put = (pointer: string): void => onChange(isPointer ? { value: pointer } : { fact: pointer });
  const first: Json = slot.kind === "number" ? 0 : "";
  return (
    <div data-place={at} ref={frame}>
      <NativeSelect label={label} value={isConstant ? CONSTANT : (fact ?? "")} disabled={!mayEdit} onChange={({ currentTarget: { value } }) => (value === "" ? onChange(undefined) : value === CONSTANT ? onChange({ value: first }) : put(value))}>
        <option value="">{s("— chọn —", "— choose —")}</option>
        {mayBeConstant ? <option value={CONSTANT}>{s("một giá trị cố định", "a fixed value")}</option> : null}
        {fact === undefined || choices.some(({ pointer }) => pointer === fact) ? null : <option value={fact}>{isPointer ? fact : t(catalogue.find(fact).title)}</option>}
        <Options options={choices.map(({ pointer, title, heading }) => ({ value: pointer, label: t(title), group: t(heading) }))} />
      </NativeSelect>
      {isConstant ? <ConstantInput kind={slot.kind} value={argument.value} label={label} mayEdit={mayEdit} onChange={(value) => onChange({ value })} /> : null}
    </div>
  );
}

function ConstantInput({ kind, value, label, mayEdit, onChange }: { readonly kind: DerivedArgument["kind"]; readonly value: string | number | boolean; readonly label: string; readonly mayEdit: boolean; readonly onChange: (value: string | number) => void }) {
  const { s } = useStaff();
  const name = s(`${label}: giá trị cố định`, `${label}: fixed value`);
  if (kind === "number") return <NumberInput aria-label={name} value={typeof value === "number" ? value : ""} readOnly={!mayEdit} onChange={(next) => (typeof next === "number" ? onChange(next) : undefined)} />;
  return <TextInput aria-label={name} type={kind === "day" ? "date" : "text"} value={String(value)} readOnly={!mayEdit} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}
