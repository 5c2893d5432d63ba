// What happened so far, with the messages people got.

import type { Definition, LogEntry } from "../../engine/model/index.ts";
import { dateTime } from "../../portal/parts/dates.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

export function Told({ log, definition }: { readonly log: readonly LogEntry[]; readonly definition: Definition }) {
  const { s, t, language } = useStaff();
  const { procedure } = definition;
  const acts = actLabels(definition);
  const words = ({ event }: LogEntry): string => {
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
        return event.outcome === "done" ? s("Cổng thanh toán báo đã thu", "The gateway reports a payment") : s("Cổng thanh toán báo không thu được", "The gateway cannot collect");
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
