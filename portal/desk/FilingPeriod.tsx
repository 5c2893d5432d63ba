// From and to which day a dossier was filed. A day that is still being typed does not yet narrow the list; what is typed and what the
// list shows are never two things without saying so.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { queryString } from "../parts/staff/api.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { FILING_YEARS, isFilingDay, withFilter, type Filters } from "./filters.ts";

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function FilingPeriod({ filters, onChange }: Props) {
  const { s } = useStaff();
  const { filedFrom = "", filedTo = "" } = filters;
  const endsBefore = filedFrom !== "" && filedTo !== "" && filedTo < filedFrom;
  const common = { shown: queryString(filters), onChoose: (name: string, day: string) => onChange(withFilter(filters, name, day)) };
  return (
    <>
      <Day {...common} name="filedFrom" label={s("Nộp từ ngày", "Filed from")} value={filedFrom} />
      <Day {...common} name="filedTo" label={s("Nộp đến hết ngày", "Filed until the end of")} value={filedTo} error={endsBefore ? s("Ngày này trước ngày bắt đầu, nên không có hồ sơ nào", "This is before the first day, so there is nothing") : undefined} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What the list shows now. */
  readonly shown: string;
  readonly error?: string | undefined;
  readonly onChoose: (name: string, day: string) => void;
}

function Day({ name, label, value, shown, error, onChoose }: DayProps) {
  const { s } = useStaff();
  const [typed, setTyped] = useState(value);
  const [isLeft, setLeft] = useState(false);
  const [since, setSince] = useState(shown);
  // What was typed and not taken goes when the list changes: by another filter, or by the browser's way back.
  if (since !== shown) {
    setSince(shown);
    setTyped(value);
  }
  const strange = isLeft && typed !== value ? s("Năm phải từ 2000 đến 2199", "The year must be from 2000 to 2199") : undefined;
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      min={FILING_YEARS.first}
      max={FILING_YEARS.last}
      error={strange ?? error}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        const day = currentTarget.value;
        setTyped(day);
        setLeft(false);
        if (day === "" || isFilingDay(day)) onChoose(name, day);
      }}
    />
  );
}
