// What went wrong, and what to do, for anything a staff app asked of the server.

import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Definition } from "../../../engine/model/index.ts";
import { useStaff } from "./staff-context.ts";
import { problemSentences, restOfProblem } from "./problem-sentences.ts";

/** An alert with the server's reasons. */
export function ProblemAlert({ error, definition }: { readonly error: Error; readonly definition?: Definition | undefined }) {
  const { s, language, refusals } = useStaff();
  return (
    <Alert color="red" role="alert" title={s("Chưa thực hiện được", "This did not work")} mt="sm">
      {problemSentences(error, language, { definition, refusals }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );
}

/**
 * The same below a form, which tells what is wrong with answers itself, on top. When the form has nothing to tell, the focus
 * comes here: a long form would otherwise look as if nothing had happened.
 */
export function ProblemOfRest({ error, definition }: { readonly error: Error | null; readonly definition: Definition }) {
  const box = useRef<HTMLDivElement>(null);
  const rest = error === null ? undefined : restOfProblem(error);
  const isAll = rest !== undefined && rest === error;
  useEffect(() => {
    if (isAll && error !== null) box.current?.focus();
  }, [isAll, error]);
  if (rest === undefined) return null;
  return (
    <div ref={box} tabIndex={-1} className="staff-problem">
      <ProblemAlert error={rest} definition={definition} />
    </div>
  );
}
