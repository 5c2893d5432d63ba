// A bill: each fee with how often, how much, and why it is waived.

import type { LocalizedText } from "../../engine/model/index.ts";
import { money } from "../parts/dates.ts";
import { read, say } from "../parts/say.ts";
import type { Frame } from "./page.ts";

/** One fee on the bill. */
export interface BillRow {
  readonly fee: string;
  readonly label: LocalizedText;
  readonly unitAmount: number;
  readonly times: number;
  readonly amount: number;
  readonly exemptionLabel?: LocalizedText;
}

/** The bill as a table, or the good news. */
export function BillTable({ frame, rows }: { readonly frame: Frame; readonly rows: readonly BillRow[] }) {
  const s = say(frame.language);
  if (rows.length === 0) return <p>{s("Không phải nộp phí, lệ phí.", "Nothing to pay.")}</p>;
  const total = rows.reduce((sum, row) => sum + row.amount, 0);
  return (
    <table className="bill">
      <thead>
        <tr>
          <th scope="col">{s("Khoản", "Item")}</th>
          <th scope="col" className="amount">
            {s("Thành tiền", "Amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.fee}>
            <td>
              {read(row.label, frame.language)}
              <br />
              <span className="muted">
                {row.exemptionLabel === undefined ? `${money(row.unitAmount)} × ${row.times}` : `${s("Được miễn: ", "Exempt: ")}${read(row.exemptionLabel, frame.language)}`}
              </span>
            </td>
            <td className="amount">{money(row.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{s("Tổng cộng", "Total")}</th>
          <td className="amount">
            <strong>{money(total)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
