// The form of a decision: its questions, what the server refused, the way out and the step itself.

import { Button, Group } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { ApiProblem } from "../../../portal/parts/staff/api.ts";
import { PressedForm } from "../../../portal/parts/staff/PressedForm.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { FindingLines } from "../findings/FindingLines.tsx";

export interface StepFormProps {
  readonly label: string;
  readonly isDanger?: boolean;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function StepForm({ label, isDanger = false, isSending, error, onSend, onClose, children }: StepFormProps) {
  const { s } = useStaff();
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) problem.current?.focus();
  }, [error]);
  return (
    <PressedForm onSend={onSend}>
      {children}
      {error === null ? null : (
        <div ref={problem} tabIndex={-1} className="staff-problem">
          <ProblemAlert error={error} />
          {error instanceof ApiProblem && error.findings.length > 0 ? <FindingLines findings={error.findings} /> : null}
        </div>
      )}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {s("Để sau", "Later")}
        </Button>
        <Button type="submit" loading={isSending} {...(isDanger ? { color: "red.9" } : {})}>
          {label}
        </Button>
      </Group>
    </PressedForm>
  );
}
