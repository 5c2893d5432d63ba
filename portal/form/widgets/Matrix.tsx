// The same question about several things: a table on a wide screen, one thing after the other on a phone.

import { choicesOf } from "../../../engine/forms/index.ts";
import { Setting } from "./setting.ts";
import type { GroupView } from "./view.ts";

export const matrix: GroupView = {
  kind: "group",
  Lay: ({ field, language, members }) => {
    const choices = choicesOf(Object.values(field.properties ?? {})[0] ?? {}, language);
    return (
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {choices.map(({ value, label }) => (
              <th key={String(value)} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Setting.Provider value="matrixRow">{members.map(({ content }) => content)}</Setting.Provider>
        </tbody>
      </table>
    );
  },
};
