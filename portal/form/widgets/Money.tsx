// An amount in whole đồng, with its dots put in when one leaves the field.

import { numberText } from "../../../engine/forms/index.ts";
import { readNumber } from "../read-text.ts";
import { DigitInput } from "./DigitInput.tsx";
import { given, type QuestionView } from "./view.ts";

export const money: QuestionView = {
  kind: "question",
  frame: "label",
  Ask: (question) => (
    <span className="with-unit">
      <DigitInput
        question={{ ...question, value: typeof question.value === "number" ? inThrees(question.value) : question.value }}
        width="medium"
        onLeave={(text) => {
          const amount = readNumber(text);
          question.onChange(amount === undefined ? given(text) : inThrees(amount));
        }}
      />
      <span className="unit">{question.language === "vi" ? "đồng" : "VND"}</span>
    </span>
  ),
};

/** Typed and shown alike in both languages: dots in threes, the way Vietnamese reads money. */
function inThrees(amount: number): string {
  return numberText(amount, "vi");
}
