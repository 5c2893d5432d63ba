// The dossier as it stands: steps, status, time, money, papers, results. As the desk and the citizen would be told.

import { explainDue } from "../../engine/clock/index.ts";
import { balanceOf } from "../../engine/fees/index.ts";
import { activeLeaves, compile, upwards } from "../../engine/machine/index.ts";
import type { Definition, Dossier } from "../../engine/model/index.ts";
import { useMemo } from "react";
import { dateTime, money } from "../../portal/parts/dates.ts";
import { explainInWords } from "../../portal/parts/explain-due.ts";
import { STATUS_LABEL } from "../../portal/parts/labels.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { seatLabel, type Seat } from "./seats.ts";

export function DossierNow({ dossier, definition, seats }: { readonly dossier: Dossier; readonly definition: Definition; readonly seats: readonly Seat[] }) {
  const { s, t, language } = useStaff();
  const { goTo, surroundings } = useEditor();
  const compiled = useMemo(() => compile(definition), [definition]);
  const { procedure } = definition;
  const leaves = activeLeaves(compiled, dossier.machine);
  const labelOf = (path: string): string => t(compiled.states.get(path)?.meta?.label ?? { vi: path });
  const citizenText = leaves.flatMap((path) => compiled.states.get(path)?.meta?.citizenText ?? []);
  const clockWords = { notStarted: s("chưa tính", "not begun"), running: s("đang chạy", "running"), paused: s("tạm dừng", "paused"), stopped: s("đã dừng", "stopped") };
  const reckoning = explainInWords(explainDue({ clock: dossier.clock, timeLimit: procedure.timeLimit, calendar: surroundings.calendar }), language, labelOf);
  const { outstanding, paid } = balanceOf(dossier);
  const unapplied = dossier.payments.reduce((sum, { applied, amount }) => sum + (applied ? 0 : amount), 0);
  const waitsForApplicant = leaves.some((path) => [...upwards(compiled, path)].map((above) => compiled.states.get(above)?.meta?.owner).find((owner) => owner !== undefined)?.role === "applicant");
  const waitsFor = [...dossier.tasks.map(({ role }) => role), ...(waitsForApplicant ? ["applicant"] : [])];
  const feeLabel = (id: string): string => t(procedure.fees.find((fee) => fee.id === id)?.label ?? { vi: id });
  return (
    <section className="simulator-dossier">
      <h3>{s("Hồ sơ lúc này", "The dossier now")}</h3>
      <dl className="card-lines">
        <Line label={s("Bước", "Step")}>
          {leaves.map((path) => (
            <button key={path} type="button" className="editor-link" onClick={() => goTo(`/workflow/states/${path.split(".").join("/states/")}`)}>
              {labelOf(path)}
            </button>
          ))}
        </Line>
        <Line label={s("Trạng thái quốc gia", "National status")}>{t(STATUS_LABEL[dossier.status])}</Line>
        {citizenText.length === 0 ? null : <Line label={s("Người dân đọc", "Citizens read")}>{citizenText.map(t).join(" ")}</Line>}
        <Line label={s("Việc của", "Waits for")}>{waitsFor.length === 0 ? "–" : waitsFor.map((role) => t(seatLabel(role, seats))).join(", ")}</Line>
        <Line label={s("Đồng hồ", "Clock")}>
          {clockWords[dossier.clock.state]}
          {dossier.clock.dueAt === undefined ? "" : s(`; hẹn trả ${dateTime(dossier.clock.dueAt, language)}`, `; due ${dateTime(dossier.clock.dueAt, language)}`)}
          {reckoning.length === 0 ? null : (
            <details>
              <summary>{s("Vì sao là ngày đó", "Why that day")}</summary>
              <ol>
                {reckoning.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </details>
          )}
        </Line>
        {dossier.timers.length === 0 ? null : <Line label={s("Chờ", "Waits")}>{dossier.timers.map(({ limit, dueAt }) => `${t(procedure.limits[limit]?.label ?? { vi: limit })}: ${dateTime(dueAt, language)}`).join("; ")}</Line>}
        {dossier.bill === undefined ? null : (
          <Line label={s("Phí, lệ phí", "Fees")}>
            {dossier.bill.lines.length === 0 ? s("không thu", "none") : dossier.bill.lines.map(({ fee, amount, times, exemption }) => `${feeLabel(fee)}: ${money(amount)}${times > 1 ? ` (×${times})` : ""}${exemption === undefined ? "" : s(" (miễn)", " (exempt)")}`).join("; ")}
            {`. ${s("Đã trả", "Paid")} ${money(paid)}, ${s("còn", "owed")} ${money(outstanding)}.`}
            {unapplied === 0 ? "" : ` ${s(`Tiền đến không khớp, chờ hoàn lại hoặc xử lý: ${money(unapplied)}.`, `Came but does not match, to be refunded or settled: ${money(unapplied)}.`)}`}
          </Line>
        )}
      </dl>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
