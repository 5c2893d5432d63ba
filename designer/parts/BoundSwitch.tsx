// Yes or no. When optional, no is left out of the file.

import { Checkbox } from "@mantine/core";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import type { BoundProps } from "./use-bound.ts";

export const BoundSwitch = bound(function BoundSwitch({ at, label, help, optional = false, bound: { value, mayEdit, errors, others, put, take } }: BoundProps & HasBound) {
  const isTruth = value === undefined || typeof value === "boolean";
  return (
    <BoundFrame at={at} label={label} unread={isTruth ? undefined : value} others={others}>
      <Checkbox label={label} description={help} checked={value === true} disabled={!mayEdit} error={errorOf(errors)} onChange={({ currentTarget }) => (currentTarget.checked || !optional ? put(currentTarget.checked) : take())} />
    </BoundFrame>
  );
});
