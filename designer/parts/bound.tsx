// Inputs that are drawn when their own place changes. Every edit makes another folder, and the screen holds dozens of inputs:
// without this each key in one of them draws them all.

import { type ComponentType, memo } from "react";
import { type Bound, type BoundProps, useBound } from "./use-bound.ts";

/** What an input is given beside what it is told. */
export interface HasBound {
  readonly bound: Bound;
}

/** The input for a place, made of what draws it. */
export function bound<Props extends BoundProps>(View: ComponentType<Props & HasBound>): ComponentType<Props> {
  const Remembered = memo(View, isTheSame) as unknown as ComponentType<Props & HasBound>;
  return function BoundInput(props: Props) {
    return <Remembered {...props} bound={useBound(props)} />;
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Choices are made anew each time by those who offer them; what counts is what they say. */
function isTheSame(one: object, other: object): boolean {
  const [before, after] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return before.length === after.size && before.every(([key, value]) => value === after.get(key) || (key === "options" && JSON.stringify(value) === JSON.stringify(after.get(key))));
}
