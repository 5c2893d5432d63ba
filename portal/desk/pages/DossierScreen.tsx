// One dossier at the desk: what was answered, which papers, what happened, and only the acts that are open now.

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { printAnswers } from "../../../engine/forms/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { ActList } from "../ActList.tsx";
import { get } from "../../parts/staff/api.ts";
import { useStaff } from "../../parts/staff/staff-context.ts";
import { History } from "../History.tsx";
import { Outcome } from "../Outcome.tsx";
import { PageTitle } from "../../parts/staff/PageTitle.tsx";
import { Panel } from "../../parts/staff/Panel.tsx";
import { Papers } from "../Papers.tsx";
import { PrintedRows } from "../PrintedRows.tsx";
import { ProblemAlert } from "../../parts/staff/ProblemAlert.tsx";
import { printRecords } from "../record-words.ts";
import { Standing, TaskHolders } from "../Standing.tsx";
import type { DossierView } from "../views.ts";

const REFRESH_MS = 30_000;

export function DossierScreen() {
  const { s } = useStaff();
  const { id = "" } = useParams();
  const dossier = useQuery({ queryKey: ["dossier", id], queryFn: () => get<DossierView>(`/api/dossiers/${id}`), refetchInterval: REFRESH_MS });
  const hash = dossier.data?.definitionHash;
  const definition = useQuery({ queryKey: ["definition", hash], queryFn: () => get<Definition>(`/api/definitions/${hash}`), enabled: hash !== undefined, staleTime: Number.POSITIVE_INFINITY });
  const error = dossier.error ?? definition.error;
  // A refresh that fails does not take away what is on the screen, nor what is being typed.
  if (dossier.data !== undefined && definition.data !== undefined) return <Screen key={id} dossier={dossier.data} definition={definition.data} />;
  if (error === null) return <Loader aria-label={s("Đang tải", "Loading")} />;
  return (
    <>
      <PageTitle title={s("Hồ sơ", "Dossier")} />
      <ProblemAlert error={error} />
      <p>
        <Link to="/">{s("Về việc cần làm", "To the inbox")}</Link>
      </p>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Screen({ dossier, definition }: { readonly dossier: DossierView; readonly definition: Definition }) {
  const { s, t, language } = useStaff();
  const { owner } = dossier;
  const topics = useMemo(() => printAnswers({ form: definition.form, ui: definition.formUi, answers: dossier.answers, language }), [definition, dossier.answers, language]);
  const records = useMemo(() => printRecords(dossier.records, definition, language), [dossier.records, definition, language]);
  return (
    <>
      <Link to="/">← {s("Việc cần làm", "Inbox")}</Link>
      <PageTitle title={`${s("Hồ sơ", "Dossier")} ${dossier.code}`} />
      <p>
        <strong>{owner.name}</strong>
        {[owner.personalId, owner.phone, owner.email].map((known) => (known === undefined ? "" : ` · ${known}`))} – {t(dossier.procedure.name)}
      </p>
      <div className="desk-columns">
        <div className="desk-side">
          <Standing dossier={dossier} definition={definition} />
          <TaskHolders dossier={dossier} />
          <Panel title={s("Việc có thể làm", "What can be done")}>
            <ActList dossier={dossier} definition={definition} />
          </Panel>
        </div>
        <div className="desk-main">
          <Papers components={dossier.components} />
          {topics.map(({ topic, title, rows }) => (
            <Panel key={topic} title={title}>
              <PrintedRows rows={rows} />
            </Panel>
          ))}
          {records.map(({ name, title, rows }) => (
            <Panel key={name} title={s(`Cán bộ ghi: ${title}`, `Entered by officers: ${title}`)}>
              <PrintedRows rows={rows} />
            </Panel>
          ))}
          <Outcome dossier={dossier} />
          <History dossier={dossier.id} rows={dossier.timeline} />
        </div>
      </div>
    </>
  );
}
