// A single commitment to tick. Its words are the label of the box, and the box is never ticked beforehand.

import { labelOf } from "../../../engine/forms/index.ts";
import { RequiredMark } from "../templates/RequiredMark.tsx";
import { inputAttributes, type QuestionView } from "./view.ts";

export const checkbox: QuestionView = {
  kind: "question",
  frame: "own",
  Ask: (question) => {
    const { field, value, onChange, language, isRequired } = question;
    const { placeholder: _, autoComplete: __, ...attributes } = inputAttributes(question);
    return (
      <label className="choice">
        <input {...attributes} type="checkbox" value="true" checked={value === true} onChange={(event) => onChange(event.target.checked ? true : undefined)} />
        <span>
          {labelOf(field, language)}
          <RequiredMark isRequired={isRequired} />
        </span>
      </label>
    );
  },
};
