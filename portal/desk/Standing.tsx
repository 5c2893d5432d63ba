// Where a dossier stands, until when and why, and who holds it.

import { Alert } from "@mantine/core";
import type { Definition, WorkflowState } from "../../engine/model/index.ts";
import { dateTime } from "../parts/dates.ts";
import { explainInWords } from "../parts/explain-due.ts";
import { CHANNEL_LABEL, RETURN_LABEL, STATUS_LABEL } from "../parts/labels.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Panel } from "../parts/staff/Panel.tsx";
import { RemainingTime } from "./RemainingTime.tsx";
import { isForMe, TaskClaim } from "./TaskClaim.tsx";
import type { DossierView } from "./views.ts";

export function Standing({ dossier, definition }: { readonly dossier: DossierView; readonly definition: Definition }) {
  const { s, t, language } = useStaff();
  const { clock, submitter, owner } = dossier;
  return (
    <Panel title={t(STATUS_LABEL[dossier.status])}>
      <p>{dossier.states.map((state) => t(state.label)).join("; ")}</p>
      {dossier.done ? null : <RemainingTime remaining={clock.remaining} />}
      {clock.dueAt === undefined ? null : (
        <details className="desk-due">
          <summary>
            {s("Hẹn trả: ", "Due: ")}
            {dateTime(clock.dueAt, language)}
          </summary>
          <ol>
            {explainInWords(clock.explanation, language, (path) => t(stateAt(definition, path)?.meta?.label) || path).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <p className="muted desk-origin">
        {t(CHANNEL_LABEL[dossier.channel])}, {dateTime(dossier.openedAt, language)}
        {submitter.id === owner.id ? "" : s(`, ${submitter.name} nộp`, `, filed by ${submitter.name}`)}
        <br />
        {t(RETURN_LABEL[dossier.returnBy])}
      </p>
    </Panel>
  );
}

/** Who holds the open tasks; a colleague's work is told before anything is done twice. */
export function TaskHolders({ dossier }: { readonly dossier: DossierView }) {
  const { s, t, account } = useStaff();
  return dossier.tasks.map((task) => {
    const isTaken = task.claimedBy !== undefined && task.claimedBy.id !== account.id && isForMe(task, account);
    const title = `${t(task.label)} – ${t(task.agencyName)}`;
    return (
      <Alert key={task.state} color={isTaken ? "yellow" : "gray"} title={title} mb="sm">
        {isTaken ? <p>{s("Người khác đang nhận xử lý việc này:", "Somebody else is working on this:")}</p> : null}
        {task.claimedBy === undefined && !isForMe(task, account) ? s("Chưa ai nhận.", "Nobody has taken it.") : <TaskClaim dossier={dossier} task={task} />}
      </Alert>
    );
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function stateAt({ workflow }: Definition, path: string): WorkflowState | undefined {
  return path.split(".").reduce<WorkflowState | undefined>((state, name) => state?.states?.[name], workflow);
}
