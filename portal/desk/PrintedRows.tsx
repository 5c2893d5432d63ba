// Questions with their answers, as printed by the engine.

import type { PrintedRow } from "../../engine/forms/index.ts";

/** The outermost group is left out: it is the heading above. */
export function PrintedRows({ rows }: { readonly rows: readonly PrintedRow[] }) {
  return (
    <dl className="desk-answers">
      {rows.map((row) => (
        <div key={row.pointer}>
          <dt>{[...row.groups.slice(1), row.label].join(" – ")}</dt>
          <dd>{row.text}</dd>
        </div>
      ))}
    </dl>
  );
}
