// From and to which day a dossier was filed. A day that is being typed, or that would end the period before it begins, does not yet
// narrow the list.

import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { day as spoken } from "../parts/dates.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { FILING_YEARS, withFilter, type Filters } from "./filters.ts";

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function FilingPeriod({ filters, onChange }: Props) {
  const { s } = useStaff();
  const { filedFrom, filedTo } = filters;
  const choose = (name: string) => (value: string) => onChange(withFilter(filters, name, value));
  return (
    <>
      <Day label={s("Nộp từ ngày", "Filed from")} value={filedFrom ?? ""} earliest={FILING_YEARS.first} latest={filedTo ?? FILING_YEARS.last} onChoose={choose("filedFrom")} />
      <Day label={s("Nộp đến hết ngày", "Filed until the end of")} value={filedTo ?? ""} earliest={filedFrom ?? FILING_YEARS.first} latest={FILING_YEARS.last} onChoose={choose("filedTo")} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly earliest: string;
  readonly latest: string;
  readonly onChoose: (day: string) => void;
}

function Day({ label, value, earliest, latest, onChoose }: DayProps) {
  const { s } = useStaff();
  const [typed, setTyped] = useState(value);
  const [isLeft, setLeft] = useState(false);
  // Also when the filters are taken away elsewhere, or by the browser's way back.
  useEffect(() => setTyped(value), [value]);
  const fits = (date: string): boolean => date === "" || (date >= earliest && date <= latest);
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      min={earliest}
      max={latest}
      error={isLeft && !fits(typed) ? (typed < earliest ? s(`Chọn từ ngày ${spoken(earliest)} trở đi`, `Choose ${spoken(earliest)} or later`) : s(`Chọn đến ngày ${spoken(latest)} trở về trước`, `Choose ${spoken(latest)} or earlier`)) : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const date = event.currentTarget.value;
        setTyped(date);
        setLeft(false);
        if (fits(date)) onChoose(date);
      }}
    />
  );
}
