// A part of the workflow editor that is drawn when there is time (`parts/Following`), with the workflow as it was then.

import { type ComponentType, useContext } from "react";
import { Following } from "../parts/Following.tsx";
import { StepActionsContext, type StepActions } from "./outline/use-step-actions.ts";
import type { Step } from "./reading/chart.ts";
import { useWorkflow, WorkflowContext, type WorkflowEditing } from "./workflow-context.ts";

export interface FollowingStepProps<Of extends Step | undefined> {
  /** Draws it; made once, outside of components. */
  readonly part: ComponentType<{ readonly step: Of }>;
  readonly step: Of;
}

export function FollowingStep<Of extends Step | undefined>({ part, step }: FollowingStepProps<Of>) {
  const workflow = useWorkflow();
  const actions = useContext(StepActionsContext);
  return <Following part={Within} told={{ part: part as ComponentType<{ readonly step: Step | undefined }>, step, workflow, actions }} />;
}

// ---------------------------------------------------------------------------------------------------------------------

interface WithinProps {
  readonly part: ComponentType<{ readonly step: Step | undefined }>;
  readonly step: Step | undefined;
  readonly workflow: WorkflowEditing;
  readonly actions: StepActions | undefined;
}

function Within({ part: Part, step, workflow, actions }: WithinProps) {
  return (
    <WorkflowContext.Provider value={workflow}>
      <StepActionsContext.Provider value={actions}>
        <Part step={step} />
      </StepActionsContext.Provider>
    </WorkflowContext.Provider>
  );
}
