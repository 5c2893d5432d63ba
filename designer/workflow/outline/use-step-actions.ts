// What can be done with a whole step. One place for the buttons, the keys and the canvas.

import { createContext, useContext } from "react";
import type { Step } from "../reading/chart.ts";

export interface StepActions {
  /** Among its neighbours. */
  move(step: Step, by: -1 | 1): void;
  /** Into a stage or branch, or to the top (pointer of the holder). */
  moveTo(step: Step, holder: string): void;
  /** Into the stage right above, or out of the one it stands in. */
  moveAcross(step: Step, which: "in" | "out"): void;
  /** Opens the question whether it is really to go. */
  askRemoval(step: Step): void;
  /** Opens the choice of what to add, after a step or (undefined) at the end. */
  askAdding(after: Step | undefined, inside?: boolean): void;
  /** Opens the question what an act from one step to another is called. */
  askConnecting(from: string, to: string): void;
  /** Puts a step into a stage of its own, to which others can be added. */
  nest(step: Step): void;
  /** Lets the step's work go on in branches side by side, which join when all have ended. */
  branch(step: Step): void;
  /** One more branch beside the others. */
  addBranch(step: Step): void;
  makeFirst(step: Step): void;
  rename(step: Step, label: string): void;
}

export const StepActionsContext = createContext<StepActions | undefined>(undefined);

export function useStepActions(): StepActions {
  const actions = useContext(StepActionsContext);
  if (actions === undefined) throw new Error("Only within the workflow part");
  return actions;
}
