// Hint and fault of a question, with the ids its inputs refer to. Plain text only: what authors write is never markup.

import { wordIds } from "../names.ts";
import type { QuestionWords } from "../use-question.ts";

/** What helps to answer. */
export function Hint({ id, hint }: Pick<QuestionWords, "id" | "hint">) {
  return hint === undefined ? null : (
    <p className="hint" id={wordIds(id).hint}>
      {hint}
    </p>
  );
}

/** What is wrong with the answer. */
export function Fault({ id, fault }: Pick<QuestionWords, "id" | "fault">) {
  return fault === undefined ? null : (
    <p className="field-error" id={wordIds(id).fault}>
      {fault}
    </p>
  );
}
