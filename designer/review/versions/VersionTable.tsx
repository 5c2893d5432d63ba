// Versions in one state: a table on a desk, cards on a phone.

import { Link } from "react-router";
import { date, dateTime, day } from "../../../portal/parts/dates.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { StaffTable } from "../../../portal/parts/staff/StaffTable.tsx";
import { decisionWords, filingMark, shortHash } from "../version-words.ts";
import { today } from "../decisions/decision-fields.ts";
import type { VersionRow } from "../views.ts";

export function VersionTable({ rows, caption }: { readonly rows: readonly VersionRow[]; readonly caption: string }) {
  const { s } = useStaff();
  const columns = [s("Thủ tục", "Procedure"), s("Người nộp", "Submitted"), s("Người duyệt", "Reviewed"), s("Hiệu lực", "Effect")];
  return (
    <StaffTable caption={caption} columns={columns}>
        {rows.map((row) => (
          <Row key={row.hash} row={row} columns={columns} />
        ))}
    </StaffTable>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Row({ row, columns }: { readonly row: VersionRow; readonly columns: readonly string[] }) {
  const { s, t, language } = useStaff();
  const filing = filingMark(row, today());
  const [, submitted, reviewed, effect] = columns;
  return (
    <tr>
      <td>
        <Link className="review-name" to={`/phien-ban/${row.hash}`}>
          {t(row.name)}
        </Link>
        <div>
          {row.procedureCode} · <span className="review-hash">{shortHash(row.hash)}</span>
        </div>
      </td>
      <td data-label={submitted}>
        <div>
          {row.origin === "shipped" ? s("Kèm theo phần mềm", "Came with the software") : row.submittedBy.name}
          <div className="muted">{dateTime(row.submittedAt, language)}</div>
        </div>
      </td>
      <td data-label={reviewed}>
        <div>
          {row.reviewedBy?.name ?? "–"}
          {row.reviewedAt === undefined ? null : <div className="muted">{date(row.reviewedAt)}</div>}
        </div>
      </td>
      <td data-label={effect}>
        <div>
          {filing === undefined ? null : <Mark tone={filing.tone}>{t(filing.label)}</Mark>}
          <div>{effectOf(row, s)}</div>
          {row.decision === undefined ? null : <div className="muted">{decisionWords(row.decision.number, s)}</div>}
        </div>
      </td>
    </tr>
  );
}

/** `từ 01/12/2026 đến 28/02/2027`. */
export function effectOf({ effectiveFrom, effectiveTo }: Pick<VersionRow, "effectiveFrom" | "effectiveTo">, s: (vi: string, en: string) => string): string {
  const from = effectiveFrom === undefined ? "" : s(`từ ${day(effectiveFrom)}`, `from ${day(effectiveFrom)}`);
  const to = effectiveTo === undefined ? "" : s(`đến hết ${day(effectiveTo)}`, `until ${day(effectiveTo)}`);
  return from + to === "" ? s("chưa có", "none yet") : [from, to].filter((part) => part !== "").join(" ");
}
