// A day and a time on Vietnam's clock, whatever zone the phone is set to.

import { localDateTime } from "../../../engine/facts/index.ts";
import type { Json } from "../../../engine/model/index.ts";
import { given, inputAttributes, textOf, type QuestionView } from "./view.ts";

export const dateTime: QuestionView = {
  kind: "question",
  frame: "label",
  hint: { vi: "Ngày/tháng/năm và giờ, phút (giờ Việt Nam)", en: "Day, month, year, hour and minute (Vietnam time)" },
  Ask: (question) => <input {...inputAttributes(question)} type="datetime-local" className="input-medium" value={wallClock(question.value)} onChange={(event) => question.onChange(given(event.target.value))} />,
};

/** `2026-11-20T09:30`, as the browser's input wants it. */
function wallClock(value: Json | undefined): string {
  const local = typeof value === "string" ? localDateTime(value) : undefined;
  return local === undefined ? textOf(value).slice(0, 16) : `${local.date}T${local.time}`;
}
