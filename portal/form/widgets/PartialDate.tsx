// A birth date of which perhaps only the year is known: three boxes, of which the first two may stay empty.

import { useState } from "react";
import type { Json, Language } from "../../../engine/model/index.ts";
import { joinDate } from "../read-text.ts";
import { given, textOf, type Question, type QuestionView } from "./view.ts";

export const partialDate: QuestionView = {
  kind: "question",
  frame: "legend",
  hint: { vi: "Ví dụ: 20 11 1950. Không rõ ngày, tháng thì chỉ ghi năm", en: "For example 20 11 1950. If day and month are not known, the year alone" },
  Ask: (question) => <DateParts {...question} />,
};

// ---------------------------------------------------------------------------------------------------------------------

const PARTS = ["day", "month", "year"] as const;
type Parts = { readonly [part in (typeof PARTS)[number]]: string };

const WORDS = { vi: { day: "Ngày", month: "Tháng", year: "Năm" }, en: { day: "Day", month: "Month", year: "Year" } } as const satisfies Record<Language, Parts>;

function DateParts({ id, name, value, onChange, language, isRequired, isInvalid, describedBy }: Question) {
  const [typed, setTyped] = useState(() => partsOf(value));
  // Joined and split again `2` would become `02` while somebody types `20`, so what is typed is kept as typed.
  const shown = joinDate(typed) === textOf(value) ? typed : partsOf(value);
  const change = (part: keyof Parts, text: string): void => {
    const parts = { ...shown, [part]: text };
    setTyped(parts);
    onChange(given(joinDate(parts)));
  };
  return (
    <div className="date-parts">
      {PARTS.map((part, index) => (
        <label key={part} className={`date-part date-part-${part}`}>
          <span>{WORDS[language][part]}</span>
          <input
            id={index === 0 ? id : `${id}-${part}`}
            name={`${name}.${part}`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === "year" ? 4 : 2}
            aria-required={(isRequired && part === "year") || undefined}
            aria-invalid={isInvalid || undefined}
            aria-describedby={describedBy}
            value={shown[part]}
            onChange={(event) => change(part, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

function partsOf(value: Json | undefined): Parts {
  const [year = "", month = "", day = ""] = textOf(value).split("-").map((part) => (part === "?" ? "" : part));
  return { day, month, year };
}
