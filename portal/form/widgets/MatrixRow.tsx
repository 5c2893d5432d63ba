// One row of a matrix: the thing asked about, then a cell for each choice. Each button is named by both.

import type { ReactNode } from "react";
import type { Question } from "./view.ts";

/** The row, with the question's words and fault in its heading. */
export function MatrixRow({ id, heading, children }: { readonly id: string; readonly heading: ReactNode; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row" id={`${id}-label`}>
        {heading}
      </th>
      {children}
    </tr>
  );
}

/** The cells of the choices. */
export function MatrixCells({ id, name, value, onChange, choices, describedBy }: Question) {
  return choices.map((choice, index) => (
    <td key={String(choice.value)}>
      <label className="choice">
        <input
          type="radio"
          id={index === 0 ? id : `${id}-${index}`}
          name={name}
          value={String(choice.value)}
          checked={choice.value === value}
          aria-labelledby={`${id}-label ${id}-choice-${index}`}
          aria-describedby={describedBy}
          onChange={() => onChange(choice.value)}
        />
        <span id={`${id}-choice-${index}`}>{choice.label}</span>
      </label>
    </td>
  ));
}
