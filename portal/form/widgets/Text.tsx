// One line of text.

import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const text: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => {
    const { value, onChange, options } = question;
    const isUppercase = options["uppercase"] === true;
    return (
      <input
        {...inputAttributes(question)}
        type="text"
        inputMode={options["inputMode"] === "numeric" ? "numeric" : undefined}
        value={textOf(value)}
        onChange={(event) => onChange(given(event.target.value))}
        onBlur={isUppercase ? (event) => onChange(given(event.target.value.toLocaleUpperCase("vi"))) : undefined}
      />
    );
  },
};
