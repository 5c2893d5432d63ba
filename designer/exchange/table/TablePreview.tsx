// The table as it was read, with what is doubtful at its cell. A line above says all of it for those who do not see the table.

import { useId, useRef } from "react";
import type { TableImport, TableProblem } from "../../../engine/process-table/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { tableSentence } from "./problem-words.ts";

interface Props {
  readonly cells: readonly (readonly string[])[];
  readonly work: TableImport;
}

export function TablePreview({ cells, work: { table, problems } }: Props) {
  const { s, t } = useStaff();
  const title = useId();
  const region = useRef<HTMLDivElement>(null);
  const show = ({ row, column = 0 }: TableProblem): void => region.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  const until = (table.rows.at(-1)?.row ?? table.header + 5) + 1;
  const from = Math.max(0, table.header);
  const lines = cells.slice(from, Math.max(until, ...problems.map(({ row = 0 }) => row + 1))).slice(0, SHOWN);
  const width = Math.min(Math.max(0, ...lines.map((line) => line.length)), COLUMNS);
  const at = new Map(problems.map((problem) => [`${problem.row}:${problem.column ?? 0}`, problem]));
  return (
    <>
      {problems.length === 0 ? null : (
        <>
          <h3>{s(`Cần xem lại (${problems.length})`, `To be looked at (${problems.length})`)}</h3>
          <ul className="table-problems">
            {problems.slice(0, LISTED).map((problem, index) => (
              <li key={index}>
                {problem.row === undefined ? (
                  t(tableSentence(problem))
                ) : (
                  <button type="button" className="editor-link" onClick={() => show(problem)}>
                    {t(tableSentence(problem))}
                  </button>
                )}
              </li>
            ))}
            {problems.length > LISTED ? <li>{s(`và ${problems.length - LISTED} điều nữa`, `and ${problems.length - LISTED} more`)}</li> : null}
          </ul>
        </>
      )}
      {width === 0 ? null : (
        <>
          <h3 id={title}>{s("Bảng đã đọc", "The table as it was read")}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div ref={region} className="table-preview" role="region" aria-labelledby={title} tabIndex={0}>
            <table>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={index} className={from + index === table.header ? "table-header" : undefined}>
                    <th scope="row">{from + index + 1}</th>
                    {Array.from({ length: width }, (_none, column) => (
                      <Cell key={column} place={`${from + index}:${column}`} text={line[column] ?? ""} problem={at.get(`${from + index}:${column}`)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Beyond this a preview helps nobody. */
const SHOWN = 80;
const LISTED = 20;
const COLUMNS = 12;
const LONG = 300;

function Cell({ place, text, problem }: { readonly place: string; readonly text: string; readonly problem: TableProblem | undefined }) {
  const { t } = useStaff();
  const short = text.length > LONG ? `${text.slice(0, LONG)}…` : text;
  if (problem === undefined) return <td>{short}</td>;
  return (
    <td className="table-doubtful" data-cell={place} tabIndex={-1}>
      {short}
      <span className="table-note">{t(tableSentence(problem))}</span>
    </td>
  );
}
