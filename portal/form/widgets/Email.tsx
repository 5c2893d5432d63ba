// An e-mail address.

import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const email: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => (
    <input {...inputAttributes(question)} type="email" inputMode="email" spellCheck={false} value={textOf(question.value)} onChange={(event) => question.onChange(given(event.target.value))} />
  ),
};
