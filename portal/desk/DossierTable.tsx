// A list of dossiers: a table on a desk, cards on a phone.

import { Link } from "react-router";
import { CHANNEL_LABEL, STATUS_LABEL } from "../parts/labels.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { StaffTable } from "../parts/staff/StaffTable.tsx";
import type { ListName } from "./filters.ts";
import { RemainingTime } from "./RemainingTime.tsx";
import { isForMe, TaskClaim } from "./TaskClaim.tsx";
import type { RowView } from "./views.ts";

export function DossierTable({ rows, list }: { readonly rows: readonly RowView[]; readonly list: ListName }) {
  const { s } = useStaff();
  const columns = [s("Hồ sơ", "Dossier"), s("Việc", "Task"), s("Thời hạn", "Time"), s("Cách nộp", "Channel"), s("Người nhận", "Holder")];
  return (
    <StaffTable caption={list === "inbox" ? s("Hồ sơ đang chờ xử lý, gấp nhất trước", "Waiting dossiers, most urgent first") : s("Hồ sơ, mới nhất trước", "Dossiers, newest first")} columns={columns}>
        {rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} />
        ))}
    </StaffTable>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Row({ row, columns }: { readonly row: RowView; readonly columns: readonly string[] }) {
  const { t, account } = useStaff();
  const mine = row.tasks.filter((task) => isForMe(task, account));
  const shown = mine.length > 0 ? mine : row.tasks.filter(({ claimedBy }) => claimedBy !== undefined);
  const labels = [...new Set(row.stateLabels.map(t))].join("; ");
  const [, task, time, channel, holder] = columns;
  return (
    <tr>
      <td>
        <Link to={`/ho-so/${row.id}`}>{row.code}</Link>
        <br />
        <strong>{row.ownerName}</strong>
        <br />
        {row.procedureName}
      </td>
      <td data-label={task}>
        <div>
          {labels}
          <div className={labels === "" ? undefined : "muted"}>{t(STATUS_LABEL[row.status])}</div>
        </div>
      </td>
      <td data-label={time}>{row.done ? "–" : <RemainingTime remaining={row.remaining} />}</td>
      <td data-label={channel}>{t(CHANNEL_LABEL[row.channel])}</td>
      <td data-label={holder}>
        <div>{shown.length === 0 ? "–" : shown.map((held) => <TaskClaim key={held.state} dossier={row} task={held} />)}</div>
      </td>
    </tr>
  );
}
