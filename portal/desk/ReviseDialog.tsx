// What the applicant changes or brings to the counter, entered on their behalf (e.g. a supplement).

import { useMemo, useState } from "react";
import type { JsonObject } from "../../engine/model/index.ts";
import { askedInAct } from "../form/asked-in-act.ts";
import { faultsOf } from "../form/faults.ts";
import { firstData } from "../form/first-answers.ts";
import { FormFields } from "../form/FormFields.tsx";
import { tidyAnswers } from "../form/tidy.ts";
import { LegalEffect, type ActDialogProps } from "./ActDialog.tsx";
import { ApiProblem } from "../parts/staff/api.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Dialog } from "../parts/staff/Dialog.tsx";
import { DialogButtons } from "./DialogButtons.tsx";
import { factsForEntry } from "./facts-for-entry.ts";
import { Panel } from "../parts/staff/Panel.tsx";
import { componentsOf, type HandedIn, PaperInput } from "./PaperInput.tsx";
import { PressedForm } from "../parts/staff/PressedForm.tsx";
import { ProblemOfRest } from "../parts/staff/ProblemAlert.tsx";
import { SinceOpened } from "./SinceOpened.tsx";
import { useAct } from "./use-act.ts";
import { firstOfAll, WholeForm } from "../parts/staff/WholeForm.tsx";

const NOTHING: HandedIn = { files: [], shown: false };

export function ReviseDialog({ dossier, definition, offer, isOpen, onClose, onDone }: ActDialogProps) {
  const { s, t, language, account } = useStaff();
  const [answers, setAnswers] = useState<JsonObject>(() => firstOfAll(definition, dossier.answers));
  const [papers, setPapers] = useState<{ readonly [component: string]: HandedIn }>({});
  const [data, setData] = useState<JsonObject>(() => (offer.form === undefined ? {} : firstData(offer.form)));
  const [refusals, setRefusals] = useState(0);
  const { id: agency } = dossier.agency;
  const baseFacts = useMemo(() => factsForEntry({ definition, agency, channel: dossier.channel, account }), [definition, agency, dossier.channel, account]);
  const act = useAct(dossier, offer.event, { onDone, onRefused: () => setRefusals((times) => times + 1) });
  const violations = useMemo(() => (act.error instanceof ApiProblem ? act.error.violations : []), [act.error]);
  const send = () =>
    act.mutate({
      answers: tidyAnswers(definition.form, answers),
      components: componentsOf(papers),
      ...(offer.form === undefined ? {} : { data: tidyAnswers(offer.form, data) }),
    });
  return (
    <Dialog title={t(offer.label)} size="xl" onClose={onClose}>
      <LegalEffect offer={offer} />
      <SinceOpened dossier={dossier} isOpen={isOpen} />
      <PressedForm onSend={send}>
        <WholeForm definition={definition} baseFacts={baseFacts} answers={answers} onChange={setAnswers} violations={violations} refusals={refusals}>
          {dossier.components.length === 0 ? null : (
            <Panel title={s("Thành phần hồ sơ", "Documents")}>
              {dossier.components.map((component) => (
                <PaperInput
                  key={component.id}
                  component={component}
                  required={component.required && (component.supplied === undefined || component.supplied.state === "rejected")}
                  reason={component.supplied?.reason}
                  value={papers[component.id] ?? NOTHING}
                  onChange={(value) => setPapers((before) => ({ ...before, [component.id]: value }))}
                />
              ))}
            </Panel>
          )}
        </WholeForm>
        {offer.form === undefined ? null : (
          <FormFields
            form={offer.form}
            formUi={{}}
            language={language}
            value={data}
            onChange={setData}
            asked={askedInAct(offer.form, data)}
            faults={faultsOf(violations.filter(({ code }) => code === "act_data_invalid"), { form: offer.form, language })}
          />
        )}
        <ProblemOfRest error={act.error} definition={definition} />
        <DialogButtons offer={offer} isOpen={isOpen} isSending={act.isPending} onClose={onClose} />
      </PressedForm>
    </Dialog>
  );
}
