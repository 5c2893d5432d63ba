// What happened to a dossier, with names, newest first.

import { dateTime, money } from "../parts/dates.ts";
import { useDesk } from "./desk-context.ts";
import { Panel } from "./Panel.tsx";
import type { TimelineView } from "./views.ts";

export function History({ rows }: { readonly rows: readonly TimelineView[] }) {
  const { s, t, language } = useDesk();
  const words: { readonly [kind in TimelineView["kind"]]: (row: TimelineView) => string } = {
    open: () => s("Nộp hồ sơ", "Filed"),
    act: (row) => t(row.label),
    claim: () => s("Nhận việc", "Task taken"),
    release: () => s("Trả việc", "Task given back"),
    rate: () => s("Người dân đánh giá", "Citizen's rating"),
    timer: (row) => s(`Hết thời gian: ${t(row.limit)}`, `Time ran out: ${t(row.limit)}`),
    reply: (row) => (row.paid === undefined ? s("Hệ thống ngoài trả lời", "Outside answer") : s(`Đã nhận ${money(row.paid)}`, `${money(row.paid)} received`)),
  };
  return (
    <Panel title={s("Lịch sử", "History")}>
      <ol className="desk-timeline" reversed>
        {rows.toReversed().map((row) => (
          <li key={row.seq}>
            <strong>{words[row.kind](row)}</strong>
            <br />
            <span className="muted">
              {dateTime(row.at, language)} · {row.by.kind === "system" ? s("hệ thống", "system") : [row.by.name, t(row.by.role)].filter(Boolean).join(", ")}
            </span>
            {row.reason === undefined ? null : (
              <div>
                {s("Lý do: ", "Reason: ")}
                {row.reason}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
