// Several of a few values, kept in the order in which they are offered.

import { Checkbox, Group } from "@mantine/core";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import type { Option } from "./BoundSelect.tsx";
import { type BoundProps, strange } from "./use-bound.ts";

export const BoundChecks = bound(function BoundChecks({ at, label, help, optional = false, options, bound: { value, mayEdit, errors, others, put } }: BoundProps & { readonly options: readonly Option[] } & HasBound) {
  const isList = value === undefined || Array.isArray(value);
  const chosen = (isList ? ((value ?? []) as readonly unknown[]) : []).map((one) => (typeof one === "string" ? one : strange(one)));
  const strangers = chosen.filter((one) => options.every((option) => option.value !== one));
  const offered = [...options, ...strangers.map((one) => ({ value: one, label: one }))];
  return (
    <BoundFrame at={at} label={label} unread={isList ? undefined : value} others={others}>
      <Checkbox.Group label={label} description={help} value={chosen} withAsterisk={!optional} error={errorOf(errors)} onChange={(next) => put(offered.map((option) => option.value).filter((one) => next.includes(one)))}>
        <Group gap="md" mt={4}>
          {offered.map((option) => (
            <Checkbox key={option.value} value={option.value} label={option.label} disabled={!mayEdit} />
          ))}
        </Group>
      </Checkbox.Group>
    </BoundFrame>
  );
});
