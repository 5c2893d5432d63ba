// Sub-steps within their step, and how targets are written from and to them.

import type { WorkflowState } from "../../model/index.ts";
import type { PlannedStep } from "../plan.ts";

/** A state with the group it stands in. */
export interface Placed {
  readonly name: string;
  readonly group: PlannedStep["group"] | undefined;
  readonly state: WorkflowState;
}

/** The states in order; those of a group within its state. Groups plan no time of their own: it is that of their steps. */
export function nested(placed: readonly Placed[]): { readonly [name: string]: WorkflowState } {
  const states: { [name: string]: WorkflowState } = {};
  for (const { name, group, state } of placed) {
    if (group === undefined) states[name] = state;
    else {
      const whole = states[group.name] ?? { initial: name, meta: { label: group.label }, states: {} };
      states[group.name] = { ...whole, states: { ...whole.states, [name]: state } };
    }
  }
  return states;
}

/** A target within processing, as it is written from a step: beside it by name, elsewhere from the top. */
export function target({ group }: Pick<PlannedStep, "group">, name: string, itsGroup?: PlannedStep["group"]): string {
  if (group?.name === itsGroup?.name) return name;
  return itsGroup === undefined ? `#processing.${name}` : `#processing.${itsGroup.name}.${name}`;
}
