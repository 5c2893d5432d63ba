// A list of short texts, one a line.

import { useState } from "react";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import { GrowingText } from "./GrowingText.tsx";
import type { BoundProps } from "./use-bound.ts";

export const BoundLines = bound(function BoundLines({ at, label, help, optional = false, bound: { value, mayEdit, errors, others, put } }: BoundProps & HasBound) {
  const isList = value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === "string"));
  const lines = isList ? ((value ?? []) as readonly string[]) : [];
  const [typed, setTyped] = useState(lines.join("\n"));
  const shown = isSame(linesOf(typed), lines) ? typed : lines.join("\n"); // changed from elsewhere
  return (
    <BoundFrame at={at} label={label} unread={isList ? undefined : value} others={others}>
      <GrowingText
        label={label}
        description={help}
        value={shown}
        readOnly={!mayEdit}
        withAsterisk={!optional}
        error={errorOf(errors)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = linesOf(currentTarget.value);
          if (!isSame(next, lines)) put(next);
        }}
      />
    </BoundFrame>
  );
});

// ---------------------------------------------------------------------------------------------------------------------

function linesOf(text: string): readonly string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}
