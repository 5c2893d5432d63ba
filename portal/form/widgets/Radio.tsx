// One of a few choices, all in sight; also yes or no.

import { ChoiceList } from "./ChoiceList.tsx";
import type { QuestionView } from "./view.ts";

export const radio: QuestionView = {
  kind: "question",
  frame: "legend",
  Ask: (question) => <ChoiceList question={question} type="radio" isChosen={(choice) => choice === question.value} onChoose={(choice) => question.onChange(choice)} />,
};
