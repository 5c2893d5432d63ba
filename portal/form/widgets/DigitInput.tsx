// The input behind every question answered in digits: short, with the number keys on a phone. Never `type="number"`, which
// drops what it cannot read and turns when one scrolls.

import { given, inputAttributes, textOf, type Question } from "./view.ts";

/** Draws the input; `type` tells the phone which keys to show. */
export function DigitInput({ question, type = "text", width, onLeave }: { readonly question: Question; readonly type?: "text" | "tel"; readonly width: "short" | "medium"; readonly onLeave?: (text: string) => void }) {
  const { value, onChange } = question;
  return (
    <input
      {...inputAttributes(question)}
      type={type}
      inputMode={type === "tel" ? "tel" : "numeric"}
      spellCheck={false}
      className={`input-${width}`}
      value={textOf(value)}
      onChange={(event) => onChange(given(event.target.value))}
      onBlur={onLeave === undefined ? undefined : (event) => onLeave(event.target.value)}
    />
  );
}
