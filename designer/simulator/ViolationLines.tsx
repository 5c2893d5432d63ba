// Why the engine refused a step, in the words people get.

import { Alert } from "@mantine/core";
import type { Definition, Violation } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { violationSentence } from "../../portal/parts/violation-sentence.ts";

export function ViolationLines({ violations, definition }: { readonly violations: readonly Violation[]; readonly definition: Definition }) {
  const { s, language } = useStaff();
  if (violations.length === 0) return null;
  const { procedure, form } = definition;
  return (
    <Alert color="red" role="alert" mt="sm" title={s("Máy không cho làm", "The engine refuses")}>
      {[...new Set(violations.map((violation) => violationSentence(violation, { procedure, form, language })))].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );
}
