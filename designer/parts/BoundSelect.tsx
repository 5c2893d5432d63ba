// One of a few values. What stands there and is none of them stays choosable, so that looking at it changes nothing.

import { NativeSelect } from "@mantine/core";
import type { Json } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import { type BoundProps, strange } from "./use-bound.ts";

/** One thing to be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Heading it stands under. */
  readonly group?: string;
}

export interface BoundSelectProps extends BoundProps {
  readonly options: readonly Option[];
  /** How the chosen value is stored; as it is when absent. */
  readonly read?: (chosen: string) => Json;
  /** What choosing nothing is called; an optional value is then taken away. */
  readonly none?: string;
}

export const BoundSelect = bound(function BoundSelect({ at, label, help, optional = false, options, read = (chosen) => chosen, none, bound: { value, mayEdit, errors, others, put, take } }: BoundSelectProps & HasBound) {
  const { s } = useStaff();
  const current = value === undefined ? "" : typeof value === "string" ? value : strange(value);
  const isKnown = current === "" || options.some((option) => option.value === current);
  return (
    <BoundFrame at={at} label={label} others={others}>
      <NativeSelect label={label} description={help} value={current} disabled={!mayEdit} withAsterisk={!optional} error={errorOf(errors)} onChange={({ currentTarget }) => (currentTarget.value === "" ? take() : put(read(currentTarget.value)))}>
        {optional || current === "" ? <option value="">{none ?? s("— chọn —", "— choose —")}</option> : null}
        {isKnown ? null : <option value={current}>{s(`${current} (không có trong danh sách)`, `${current} (not in the list)`)}</option>}
        <Options options={options} />
      </NativeSelect>
    </BoundFrame>
  );
});

/** Options under their headings, in the order given. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const within = options.filter((option) => option.group === group).map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group === undefined ? within : <optgroup key={group} label={group}>{within}</optgroup>;
  });
}
