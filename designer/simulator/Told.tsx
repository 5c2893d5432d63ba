// What happened so far, with the messages people got.

import type { Definition, LogEntry } from "../../engine/model/index.ts";
import { dateTime, money } from "../../portal/parts/dates.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

export function Told({ log, definition }: { readonly log: readonly LogEntry[]; readonly definition: Definition }) {
  const { s, t, language } = useStaff();
  const { procedure } = definition;
  const acts = actLabels(definition);
  const words = (entry: LogEntry): string => {
    const { event } = entry;
    switch (event.kind) {
      case "open":
        return s("Nộp hồ sơ", "Filed");
      case "act":
        return t(acts.get(event.name) ?? { vi: event.name });
      case "timer": {
        const [, limit = ""] = event.id.split(":");
        return s(`Hết thời gian: ${t(procedure.limits[limit]?.label ?? { vi: limit })}`, `Time ran out: ${t(procedure.limits[limit]?.label ?? { vi: limit })}`);
      }
      case "reply":
        return replyWords(entry, s);
      case "claim":
        return s("Nhận việc", "Task taken");
      case "release":
        return s("Trả việc", "Task given back");
      case "rate":
        return s("Người dân đánh giá", "Citizen's rating");
    }
  };
  return (
    <section>
      <h3>{s("Đã diễn ra", "What happened")}</h3>
      <ol className="simulator-told">
        {log.map((entry) => (
          <li key={entry.seq}>
            <strong>{words(entry)}</strong> <span className="muted">{dateTime(entry.at, language)}</span>
            {entry.effects.filter(({ type }) => type === "notify").map(({ id, params }) => {
              const message = params[language] ?? params["vi"];
              const { title, body } = typeof message === "object" && message !== null && !Array.isArray(message) ? (message as { readonly title?: unknown; readonly body?: unknown }) : {};
              return (
                <blockquote key={id} className="simulator-message">
                  <div>{String(title ?? params["notice"])}</div>
                  {body === undefined ? null : <div className="muted">{String(body)}</div>}
                </blockquote>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What the gateway said, and whether the money counts: only the exact amount does, and only while the dossier is open. */
function replyWords({ event, changes }: LogEntry, s: ReturnType<typeof useStaff>["s"]): string {
  if (event.kind !== "reply" || event.outcome === "error") return s("Cổng thanh toán báo không thu được", "The gateway cannot collect");
  const payment = changes.flatMap((change) => (change.type === "paid" ? [change.payment] : []))[0];
  if (payment === undefined) return s("Hệ thống ngoài trả lời", "An outside system answers");
  const amount = money(payment.amount);
  return payment.applied ? s(`Cổng thanh toán báo đã thu ${amount}`, `The gateway reports ${amount} paid`) : s(`Cổng thanh toán báo đã thu ${amount}: không khớp số còn phải nộp, chờ hoàn lại hoặc xử lý`, `The gateway reports ${amount} paid: not what is owed, to be refunded or settled by hand`);
}

function actLabels({ workflow }: Definition) {
  const labels = new Map<string, { readonly vi: string; readonly en?: string }>();
  const visit = (state: Definition["workflow"] | NonNullable<Definition["workflow"]["states"]>[string]): void => {
    for (const [event, config] of Object.entries(state.on ?? {})) {
      const meta = (Array.isArray(config) ? config[0] : config)?.meta;
      if (meta !== undefined && !labels.has(event)) labels.set(event, meta.label);
    }
    for (const inner of Object.values(state.states ?? {})) visit(inner);
  };
  visit(workflow);
  return labels;
}
