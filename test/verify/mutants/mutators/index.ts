// Every kind of fault.

import type { Mutator } from "../edit.ts";
import { CLAIM_MUTATORS } from "./claims.ts";
import { GUARD_MUTATORS } from "./guards.ts";
import { HAND_MUTATORS } from "./hands.ts";
import { MONEY_MUTATORS } from "./money.ts";
import { NAME_MUTATORS } from "./names.ts";
import { PREDICATE_MUTATORS } from "./predicates.ts";
import { RESULT_MUTATORS } from "./result.ts";
import { STATE_MUTATORS } from "./states.ts";
import { TELLING_MUTATORS } from "./telling.ts";
import { TIME_MUTATORS } from "./time.ts";
import { TRANSITION_MUTATORS } from "./transitions.ts";

/** All of them, by family. */
export const MUTATORS: readonly Mutator[] = [
  ...TRANSITION_MUTATORS,
  ...GUARD_MUTATORS,
  ...HAND_MUTATORS,
  ...TELLING_MUTATORS,
  ...TIME_MUTATORS,
  ...MONEY_MUTATORS,
  ...RESULT_MUTATORS,
  ...STATE_MUTATORS,
  ...PREDICATE_MUTATORS,
  ...CLAIM_MUTATORS,
  ...NAME_MUTATORS,
];
