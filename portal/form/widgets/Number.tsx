// A number people count or measure with; typed with a comma or a point.

import { inputAttributes, given, textOf, type QuestionView } from "./view.ts";

export const number: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => {
    const { field, value, onChange } = question;
    // Answers are shown as they are typed here: `2,5`, and whole numbers without dots.
    const shown = typeof value === "number" ? String(value).replace(".", ",") : textOf(value);
    return (
      <input
        {...inputAttributes(question)}
        type="text"
        inputMode={field.type === "integer" ? "numeric" : "decimal"}
        className="input-short"
        value={shown}
        onChange={(event) => onChange(given(event.target.value))}
      />
    );
  },
};
