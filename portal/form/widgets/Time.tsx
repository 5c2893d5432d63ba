// A time of day.

import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const time: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => <input {...inputAttributes(question)} type="time" className="input-short" value={textOf(question.value)} onChange={(event) => question.onChange(given(event.target.value))} />,
};
