// A day. The browser's own calendar shows the day in the order of the phone's language, hence the hint.

import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const date: QuestionView = {
  kind: "question",
  frame: "label",
  hint: { vi: "Ngày/tháng/năm, ví dụ 20/11/2026", en: "Day, month and year, e.g. 20/11/2026" },
  Ask: (question) => <input {...inputAttributes(question)} type="date" className="input-medium" value={textOf(question.value)} onChange={(event) => question.onChange(given(event.target.value))} />,
};
