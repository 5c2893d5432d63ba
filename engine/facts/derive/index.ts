// The closed vocabulary of derived facts: what JSON Schema cannot compute. One file each; this is the only list.

import { addDays } from "./add-days.ts";
import { add } from "./add.ts";
import { ageOn } from "./age-on.ts";
import { count } from "./count.ts";
import { dateOf } from "./date-of.ts";
import { daysBetween } from "./days-between.ts";
import { firstOf } from "./first-of.ts";
import type { DerivedFunction } from "./function.ts";
import { max } from "./max.ts";
import { min } from "./min.ts";
import { minutesBetween } from "./minutes-between.ts";
import { same } from "./same.ts";
import { subtract } from "./subtract.ts";
import { sum } from "./sum.ts";
import { yearsBetween } from "./years-between.ts";

/** Name in a definition → function. */
export const DERIVED_FUNCTIONS = {
  add,
  addDays,
  ageOn,
  count,
  dateOf,
  daysBetween,
  firstOf,
  max,
  min,
  minutesBetween,
  same,
  subtract,
  sum,
  yearsBetween,
} as const satisfies { readonly [name: string]: DerivedFunction };

export { ARGUMENT_KINDS, type ArgumentKind, type DerivedArgument, type DerivedFunction } from "./function.ts";
