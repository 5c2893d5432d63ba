// What happened to a dossier, with names, newest first.

import { dateTime } from "../parts/dates.ts";
import { SLIP_LABEL } from "../parts/labels.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Panel } from "../parts/staff/Panel.tsx";
import { byWhom, headline } from "./timeline-words.ts";
import type { TimelineView } from "./views.ts";

export function History({ dossier, rows }: { readonly dossier: string; readonly rows: readonly TimelineView[] }) {
  const { s, t, language } = useStaff();
  return (
    <Panel title={s("Lịch sử", "History")}>
      <ol className="desk-timeline">
        {rows.toReversed().map((row) => (
          <li key={row.seq}>
            <strong>{headline(row, language)}</strong>
            <br />
            <span className="muted">
              {dateTime(row.at, language)} · {byWhom(row, language)}
            </span>
            {row.reason === undefined ? null : (
              <div>
                {s("Lý do: ", "Reason: ")}
                {row.reason}
              </div>
            )}
            {row.slips.map(({ kind, number }) => (
              <div key={number}>
                <a href={`/api/dossiers/${dossier}/slips/${row.seq}/${kind}`}>{t(SLIP_LABEL[kind])}</a> <span className="muted">{number}</span>
              </div>
            ))}
            {row.notices.map((notice) => (
              <details key={notice.title}>
                <summary>
                  {s("Đã báo người dân: ", "The citizen was told: ")}
                  {notice.title}
                </summary>
                <p className="desk-notice">{notice.body}</p>
              </details>
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
