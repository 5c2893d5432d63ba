// One dossier at the desk: what was answered, which papers, what happened, and only the acts that are open now.

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { printAnswers } from "../../../engine/forms/index.ts";
import type { Definition, WorkflowState } from "../../../engine/model/index.ts";
import { dateTime, money } from "../../parts/dates.ts";
import { explainInWords } from "../../parts/explain-due.ts";
import { CHANNEL_LABEL, RETURN_LABEL, SLIP_LABEL, STATUS_LABEL } from "../../parts/labels.ts";
import { ActList } from "../ActList.tsx";
import { get } from "../api.ts";
import { useDesk } from "../desk-context.ts";
import { History } from "../History.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemAlert } from "../ProblemAlert.tsx";
import { RemainingTime } from "../RemainingTime.tsx";
import type { DossierView } from "../views.ts";

export function DossierScreen() {
  const { s } = useDesk();
  const { id = "" } = useParams();
  const dossier = useQuery({ queryKey: ["dossier", id], queryFn: () => get<DossierView>(`/api/dossiers/${id}`), refetchInterval: 30_000 });
  const hash = dossier.data?.definitionHash;
  const definition = useQuery({ queryKey: ["definition", hash], queryFn: () => get<Definition>(`/api/definitions/${hash}`), enabled: hash !== undefined, staleTime: Number.POSITIVE_INFINITY });
  const error = dossier.error ?? definition.error;
  if (error !== null) return <ProblemAlert error={error} />;
  if (dossier.data === undefined || definition.data === undefined) return <Loader aria-label={s("Đang tải", "Loading")} />;
  return <Screen dossier={dossier.data} definition={definition.data} />;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Props {
  readonly dossier: DossierView;
  readonly definition: Definition;
}

function Screen({ dossier, definition }: Props) {
  const { s, t } = useDesk();
  return (
    <>
      <Link to="/">← {s("Việc cần làm", "Inbox")}</Link>
      <h1 tabIndex={-1}>
        {s("Hồ sơ", "Dossier")} {dossier.code}
      </h1>
      <p>
        <strong>{dossier.owner.name}</strong>
        {dossier.owner.personalId === undefined ? "" : ` (${dossier.owner.personalId})`} – {t(dossier.procedure.name)}
      </p>
      <div className="desk-columns">
        <div>
          <Answers dossier={dossier} definition={definition} />
          <Papers dossier={dossier} />
          <Outcome dossier={dossier} />
          <History rows={dossier.timeline} />
        </div>
        <div className="desk-side">
          <Standing dossier={dossier} definition={definition} />
          <Panel title={s("Việc có thể làm", "What can be done")}>
            <ActList dossier={dossier} definition={definition} />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Where it stands and until when. */
function Standing({ dossier, definition }: Props) {
  const { s, t, language } = useDesk();
  const { clock } = dossier;
  const label = (path: string) => t(path.split(".").reduce<WorkflowState | undefined>((state, name) => state?.states?.[name], definition.workflow)?.meta?.label) || path;
  return (
    <Panel title={t(STATUS_LABEL[dossier.status])}>
      <p>{dossier.states.map((state) => t(state.label)).join("; ")}</p>
      {dossier.done ? null : <RemainingTime remaining={clock.remaining} />}
      {clock.dueAt === undefined ? null : (
        <details>
          <summary>
            {s("Hẹn trả: ", "Due: ")}
            {dateTime(clock.dueAt, language)}
          </summary>
          <ol>
            {explainInWords(clock.explanation, language, label).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      {dossier.tasks.map((task) => (
        <p key={task.state} className="muted">
          {t(task.label)} – {t(task.agencyName)}
          {task.claimedBy === undefined ? "" : `: ${task.claimedBy.name}`}
        </p>
      ))}
      <p className="muted">
        {t(CHANNEL_LABEL[dossier.channel])}, {dateTime(dossier.openedAt, language)}
        <br />
        {t(RETURN_LABEL[dossier.returnBy])}
      </p>
    </Panel>
  );
}

function Answers({ dossier, definition }: Props) {
  const { language } = useDesk();
  const topics = printAnswers({ form: definition.form, ui: definition.formUi, answers: dossier.answers, language });
  return topics.map(({ topic, title, rows }) => (
    <Panel key={topic} title={title}>
      <dl className="desk-answers">
        {rows.map((row) => (
          <div key={row.pointer}>
            <dt>{[...row.groups.slice(1), row.label].join(" – ")}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  ));
}

function Papers({ dossier }: Pick<Props, "dossier">) {
  const { s, t } = useDesk();
  const states = { supplied: s("đã nộp, chưa kiểm tra", "handed in"), accepted: s("đã chấp nhận", "accepted"), rejected: s("cần bổ sung", "to be supplemented") };
  if (dossier.components.length === 0) return null;
  return (
    <Panel title={s("Thành phần hồ sơ", "Documents")}>
      <ul>
        {dossier.components.map(({ id, name, required, manner, supplied }) => (
          <li key={id}>
            <strong>{t(name)}</strong>{" "}
            <span className="muted">
              ({required ? s("bắt buộc", "required") : s("nếu có", "optional")}
              {manner === "present" ? s(", xuất trình", ", to be shown") : ""})
            </span>
            {": "}
            {supplied === undefined ? s("chưa có", "not there") : supplied.source === "shown" ? s("đã xuất trình", "shown") : states[supplied.state]}
            {supplied?.reason === undefined ? "" : ` – ${supplied.reason}`}
            {supplied?.files.map((file) => (
              <div key={file.id}>
                <a href={`/api/files/${file.id}`}>{file.name}</a> <span className="muted">({Math.max(1, Math.round(file.size / 1024))} KB)</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Bill, slips and results. */
function Outcome({ dossier }: Pick<Props, "dossier">) {
  const { s, t } = useDesk();
  const { bill, slips, results, id } = dossier;
  return (
    <>
      {bill.lines.length === 0 ? null : (
        <Panel title={s("Phí, lệ phí", "Fees")}>
          <ul>
            {bill.lines.map((line) => (
              <li key={line.fee}>
                {t(line.label)}: {money(line.amount)} {line.exemptionLabel === undefined ? "" : `(${s("miễn: ", "exempt: ")}${t(line.exemptionLabel)})`}
              </li>
            ))}
          </ul>
          <p>
            <strong>{bill.outstanding > 0 ? s(`Còn phải nộp ${money(bill.outstanding)}`, `${money(bill.outstanding)} outstanding`) : s("Đã hoàn thành nghĩa vụ tài chính", "Settled")}</strong>
          </p>
        </Panel>
      )}
      {slips.length + results.length === 0 ? null : (
        <Panel title={s("Phiếu và kết quả", "Slips and results")}>
          <ul>
            {results.map((result) => (
              <li key={result.id}>
                <a href={`/api/dossiers/${id}/results/${result.id}`}>{t(result.name)}</a>{" "}
                {result.signedBy === undefined ? s("(dự thảo)", "(draft)") : s(`(${result.signedBy.name} đã ký)`, `(signed by ${result.signedBy.name})`)}
                {result.returnedAt === undefined ? "" : s(" – đã trả", " – returned")}
              </li>
            ))}
            {slips.map((slip) => (
              <li key={slip.number}>
                <a href={`/api/dossiers/${id}/slips/${slip.seq}/${slip.kind}`}>{t(SLIP_LABEL[slip.kind])}</a> {slip.number}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
