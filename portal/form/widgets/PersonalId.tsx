// The 12-digit personal identification number; the card prints it in groups, so spaces are forgiven.

import { DigitInput } from "./DigitInput.tsx";
import type { QuestionView } from "./view.ts";

export const personalId: QuestionView = {
  kind: "question",
  frame: "label",
  hint: { vi: "12 chữ số, in trên thẻ căn cước", en: "12 digits, printed on the identity card" },
  Ask: (question) => <DigitInput question={question} width="medium" />,
};
