// What an answer may be: lengths, sizes, how it is written, how many rows.

import { NumberInput } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundFrame, errorOf } from "../../parts/BoundFrame.tsx";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { type BoundProps, useBound } from "../../parts/use-bound.ts";
import { Pattern } from "./Pattern.tsx";
import type { PropertiesOf } from "./Properties.tsx";

export function Limits({ node }: PropertiesOf) {
  const { s } = useStaff();
  const { pointer, field, kind } = node;
  if (kind === "list" || (kind === "question" && field.type === "array")) {
    const one = kind === "list" ? s("dòng", "rows") : s("mục", "choices");
    return (
      <Pair title={s("Số lượng", "How many")}>
        <BoundNumber at={`${pointer}/minItems`} label={s(`Ít nhất (${one})`, `At least (${one})`)} optional />
        <BoundNumber at={`${pointer}/maxItems`} label={s(`Nhiều nhất (${one})`, `At most (${one})`)} optional min={1} />
      </Pair>
    );
  }
  if (kind !== "question" || field.oneOf !== undefined || field.enum !== undefined) return null;
  if (field.type === "integer" || field.type === "number") {
    return (
      <Pair title={s("Giới hạn", "Limits")}>
        <BoundSize at={`${pointer}/minimum`} label={s("Nhỏ nhất", "Smallest")} isWhole={field.type === "integer"} />
        <BoundSize at={`${pointer}/maximum`} label={s("Lớn nhất", "Largest")} isWhole={field.type === "integer"} />
      </Pair>
    );
  }
  if (field.type !== "string" || field.format !== undefined) return null;
  return (
    <>
      <Pair title={s("Độ dài", "Length")}>
        <BoundNumber at={`${pointer}/minLength`} label={s("Ít nhất (ký tự)", "At least (characters)")} optional />
        <BoundNumber at={`${pointer}/maxLength`} label={s("Nhiều nhất (ký tự)", "At most (characters)")} optional min={1} />
      </Pair>
      <Pattern at={`${pointer}/pattern`} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Pair({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="form-pair">
      <legend>{title}</legend>
      <div className="form-pair-inputs">{children}</div>
    </fieldset>
  );
}

/** A size that may be negative, and may have decimals where the question's answers may. */
function BoundSize({ at, label, isWhole }: BoundProps & { readonly isWhole: boolean }) {
  const { value, mayEdit, errors, others, put, take } = useBound({ at, label });
  const isNumber = value === undefined || typeof value === "number";
  return (
    <BoundFrame at={at} label={label} unread={isNumber ? undefined : value} others={others}>
      <NumberInput label={label} value={isNumber ? (value ?? "") : ""} allowDecimal={!isWhole} thousandSeparator="." decimalSeparator="," readOnly={!mayEdit} error={errorOf(errors)} onChange={(next) => (typeof next === "number" ? put(next) : next === "" ? take() : undefined)} />
    </BoundFrame>
  );
}
