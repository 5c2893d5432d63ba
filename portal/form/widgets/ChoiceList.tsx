// Choices with a radio button or a tick box each. The first has the question's id, so that a link to it leads there.

import type { Json } from "../../../engine/model/index.ts";
import type { Question } from "./view.ts";

/** Draws the choices, in one line where the form says so. */
export function ChoiceList({ question, type, isChosen, onChoose }: { readonly question: Question; readonly type: "radio" | "checkbox"; readonly isChosen: (choice: Json) => boolean; readonly onChoose: (choice: Json) => void }) {
  const { id, name, choices, options, isInvalid, describedBy } = question;
  return (
    <div className={options["inline"] === true ? "choices choices-inline" : "choices"}>
      {choices.map(({ value, label }, index) => (
        <label key={String(value)} className="choice">
          <input
            type={type}
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            value={String(value)}
            checked={isChosen(value)}
            // Of radio buttons the group says both (`FieldTemplate`).
            {...(type === "checkbox" ? { "aria-invalid": isInvalid || undefined, "aria-describedby": index === 0 ? describedBy : undefined } : {})}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
