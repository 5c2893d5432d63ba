// Any number of a few choices, in the order of the choices whatever the order of ticking.

import type { Json } from "../../../engine/model/index.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import type { QuestionView } from "./view.ts";

export const checkboxes: QuestionView = {
  kind: "question",
  frame: "legend",
  hint: { vi: "Có thể chọn nhiều mục", en: "Choose all that apply" },
  Ask: (question) => {
    const chosen: readonly Json[] = Array.isArray(question.value) ? question.value : [];
    const toggle = (choice: Json): void => {
      const next = question.choices.map(({ value }) => value).filter((value) => (value === choice ? !chosen.includes(value) : chosen.includes(value)));
      question.onChange(next.length === 0 ? undefined : next);
    };
    return <ChoiceList question={question} type="checkbox" isChosen={(choice) => chosen.includes(choice)} onChoose={toggle} />;
  },
};
