// A telephone number; spaces and dots between the digits are forgiven.

import { DigitInput } from "./DigitInput.tsx";
import type { QuestionView } from "./view.ts";

export const phone: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => <DigitInput question={question} type="tel" width="medium" />,
};
