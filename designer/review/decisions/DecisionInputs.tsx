// The questions of a decision to publish or to retire: its number, the day, what it says.

import { Textarea, TextInput } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { type DecisionFields, missingIn } from "./decision-fields.ts";

export interface DecisionInputsProps {
  readonly fields: DecisionFields;
  /** Whether to tell what is missing: not before the first press. */
  readonly isTried: boolean;
  readonly numberLabel: string;
  readonly dayLabel: string;
  readonly dayHint: string;
  readonly earliest: string;
  readonly onChange: (fields: DecisionFields) => void;
}

export function DecisionInputs({ fields, isTried, numberLabel, dayLabel, dayHint, earliest, onChange }: DecisionInputsProps) {
  const { s } = useStaff();
  const missing = isTried ? missingIn(fields, s) : {};
  return (
    <>
      <TextInput label={numberLabel} description={s("Ví dụ: 3924/QĐ-UBND", "For example 3924/QĐ-UBND")} required maxLength={100} value={fields.number} error={missing.number} onChange={(event) => onChange({ ...fields, number: event.currentTarget.value })} data-autofocus />
      <TextInput mt="sm" type="date" label={dayLabel} description={dayHint} required min={earliest} value={fields.day} error={missing.day} onChange={(event) => onChange({ ...fields, day: event.currentTarget.value })} />
      <Textarea mt="sm" label={s("Trích yếu quyết định (không bắt buộc)", "What the decision says (optional)")} autosize minRows={2} maxLength={4_000} value={fields.text} onChange={(event) => onChange({ ...fields, text: event.currentTarget.value })} />
    </>
  );
}
