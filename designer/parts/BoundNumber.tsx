// A whole number of the procedure: how many, how much, in đồng when `isMoney`.

import { NumberInput } from "@mantine/core";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import type { BoundProps } from "./use-bound.ts";

export interface BoundNumberProps extends BoundProps {
  readonly min?: number;
  readonly max?: number;
  readonly isMoney?: boolean;
  /** Stands behind the number. */
  readonly unit?: string;
}

export const BoundNumber = bound(function BoundNumber({ at, label, help, optional = false, min = 0, max, isMoney = false, unit, bound: { value, mayEdit, errors, others, put, take } }: BoundNumberProps & HasBound) {
  const isNumber = value === undefined || typeof value === "number";
  const suffix = isMoney ? " đồng" : unit === undefined ? undefined : ` ${unit}`;
  return (
    <BoundFrame at={at} label={label} unread={isNumber ? undefined : value} others={others}>
      <NumberInput
        label={label}
        description={help}
        value={isNumber ? (value ?? "") : ""}
        min={min}
        {...(max === undefined ? {} : { max })}
        {...(suffix === undefined ? {} : { suffix })}
        {...(isMoney ? { thousandSeparator: ".", decimalSeparator: ",", step: 1000 } : {})}
        allowDecimal={false}
        clampBehavior="none"
        readOnly={!mayEdit}
        withAsterisk={!optional}
        error={errorOf(errors)}
        onChange={(next) => (typeof next === "number" ? put(next) : next === "" ? take() : undefined)}
      />
    </BoundFrame>
  );
});
