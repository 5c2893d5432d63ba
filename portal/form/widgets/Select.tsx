// One of many choices, in the browser's own list.

import { inputAttributes, type QuestionView } from "./view.ts";

export const select: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => {
    const { value, onChange, choices, language } = question;
    const { placeholder: _, ...attributes } = inputAttributes(question);
    return (
      <select {...attributes} value={value === undefined ? "" : String(value)} onChange={(event) => onChange(choices.find((choice) => String(choice.value) === event.target.value)?.value)}>
        <option value="">{language === "vi" ? "Chọn…" : "Choose…"}</option>
        {choices.map((choice) => (
          <option key={String(choice.value)} value={String(choice.value)}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  },
};
