// Several lines of text.

import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const textarea: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => {
    const { value, onChange, options } = question;
    const rows = typeof options["rows"] === "number" ? options["rows"] : 4;
    return <textarea {...inputAttributes(question)} rows={rows} value={textOf(value)} onChange={(event) => onChange(given(event.target.value))} />;
  },
};
