// A day of the procedure, in the browser's own input: it shows day/month/year as the reader is used to and takes the keyboard.

import { TextInput } from "@mantine/core";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import type { BoundProps } from "./use-bound.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const BoundDate = bound(function BoundDate({ at, label, help, optional = false, bound: { value, mayEdit, errors, others, put, take } }: BoundProps & HasBound) {
  const isDay = value === undefined || value === "" || (typeof value === "string" && DAY.test(value));
  return (
    <BoundFrame at={at} label={label} unread={isDay ? undefined : value} others={others}>
      <TextInput
        type="date"
        lang="vi"
        label={label}
        description={help}
        value={isDay ? (value ?? "") : ""}
        readOnly={!mayEdit}
        withAsterisk={!optional}
        error={errorOf(errors)}
        onChange={({ currentTarget }) => (currentTarget.value === "" ? take() : put(currentTarget.value))}
      />
    </BoundFrame>
  );
});
