// What every part of the workflow editor stands on: the steps as they are, which one is worked on, and the names of what they
// refer to. Changes go through the editor.

import { createContext, useContext } from "react";
import type { Worked } from "../../engine/edit/index.ts";
import type { Definition, LocalizedText, ProcedureFolder } from "../../engine/model/index.ts";
import type { Chart, Step } from "./reading/chart.ts";

export interface WorkflowEditing {
  readonly chart: Chart;
  readonly folder: ProcedureFolder;
  /** For sentences: what of the draft goes together. */
  readonly definition: Definition;
  /** The step worked on; undefined when the workflow is empty. */
  readonly selected: Step | undefined;
  /** Whether its panel is open. */
  readonly isOpen: boolean;
  select(at: string): void;
  open(at: string): void;
  close(): void;
  /** Whether the panel just opened is to take the focus; once. */
  takesFocus(): boolean;
  /**
   * Does what was worked out, or tells why it cannot be done; false then. `selects`: the step to be worked on afterwards,
   * `says`: what is announced.
   */
  run(label: LocalizedText, worked: Worked, after?: { readonly selects?: string | undefined; readonly says?: string }): boolean;
}

export const WorkflowContext = createContext<WorkflowEditing | undefined>(undefined);

export function useWorkflow(): WorkflowEditing {
  const workflow = useContext(WorkflowContext);
  if (workflow === undefined) throw new Error("Only within the workflow part");
  return workflow;
}
