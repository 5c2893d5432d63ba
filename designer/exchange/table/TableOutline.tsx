// The steps a table becomes: whose each is and how long, as they were understood. A misreading is seen here, before it is taken
// over.

import { at as valueAt } from "../../../engine/facts/index.ts";
import { HOURS_OF, hoursText, type OutlinedStep, totalHours } from "../../../engine/process-table/index.ts";
import type { Json, LocalizedText, Role } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";

interface Props {
  readonly outline: readonly OutlinedStep[];
  readonly roles: readonly Role[];
  readonly procedure: Json;
}

export function TableOutline({ outline, roles, procedure }: Props) {
  const { s, t } = useStaff();
  if (outline.length === 0) return null;
  const roleName = (id: string): string => t(roles.find((role) => role.id === id)?.name ?? { vi: id });
  const limits = limitsOf(procedure);
  const total = totalHours(outline.map(({ hours = 0, isBeside }) => ({ workingHours: hours, isParallel: isBeside })));
  return (
    <>
      <h3>{s("Quy trình sẽ có", "The workflow will have")}</h3>
      <table className="table-outline">
        <thead>
          <tr>
            <th scope="col">{s("Bước", "Step")}</th>
            <th scope="col">{s("Ai làm", "Who")}</th>
            <th scope="col">{s("Giờ", "Hours")}</th>
          </tr>
        </thead>
        <tbody>
          {outline.map(({ row, label, role, hours, within, isBeside }, at) => (
            <tr key={at}>
              <th scope="row">
                {within === undefined ? null : <span className="muted">{t(within)} › </span>}
                {t(label)}
                <span className="muted">
                  {isBeside ? s(" (cùng lúc với bước trên)", " (beside the one above)") : ""}
                  {row === undefined ? s(" (bảng không có, thêm vào)", " (not in the table, added)") : ""}
                </span>
              </th>
              <td>{roleName(role)}</td>
              <td>{hours === undefined ? "–" : hoursText(hours)}</td>
            </tr>
          ))}
        </tbody>
        {total === 0 ? null : (
          <tfoot>
            <tr>
              <th scope="row">{s("Cộng", "Total")}</th>
              <td colSpan={2}>
                {s(`${hoursText(total)} giờ (${hoursText(total / HOURS_OF.day)} ngày)`, `${hoursText(total)} hours (${hoursText(total / HOURS_OF.day)} days)`)}
                {limits.length === 0 ? null : <div className="muted">{s(`Thời hạn của thủ tục: ${limits.map(t).join("; ")}`, `The procedure's time limit: ${limits.map(t).join("; ")}`)}</div>}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The cases of the time limit, as far as a draft can be read. */
function limitsOf(procedure: Json): readonly LocalizedText[] {
  const cases = valueAt(procedure, "/timeLimit/cases");
  return (Array.isArray(cases) ? cases : []).flatMap((one: unknown) => {
    const { label } = Object(one) as { readonly label?: unknown };
    const { vi } = Object(label) as { readonly vi?: unknown };
    return typeof vi === "string" && vi !== "" ? [label as LocalizedText] : [];
  });
}
