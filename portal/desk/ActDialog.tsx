// One act: its legal effect, its small form, and the button. When somebody else was first, what was typed stays.

import { Alert } from "@mantine/core";
import { useMemo, useState } from "react";
import { validateActData } from "../../engine/forms/index.ts";
import type { ActForm, Definition, JsonObject, Violation } from "../../engine/model/index.ts";
import { askedInAct } from "../form/asked-in-act.ts";
import { ErrorSummary } from "../form/ErrorSummary.tsx";
import { faultsOf } from "../form/faults.ts";
import { firstData } from "../form/first-answers.ts";
import { FormFields } from "../form/FormFields.tsx";
import { tidyAnswers } from "../form/tidy.ts";
import { ApiProblem } from "../parts/staff/api.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Dialog } from "../parts/staff/Dialog.tsx";
import { DialogButtons } from "./DialogButtons.tsx";
import { PressedForm } from "../parts/staff/PressedForm.tsx";
import { ProblemOfRest } from "../parts/staff/ProblemAlert.tsx";
import { SinceOpened } from "./SinceOpened.tsx";
import { useAct, type OfferView } from "./use-act.ts";
import type { DossierView } from "./views.ts";
import { withComponentNames } from "./with-component-names.ts";

const NO_FORM: ActForm = { type: "object", properties: {} };

/** What a dialogue of an act is opened with. */
export interface ActDialogProps {
  readonly dossier: DossierView;
  readonly definition: Definition;
  readonly offer: OfferView;
  /** Whether the act may still be done: somebody else may have been first. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ActDialog({ dossier, definition, offer, isOpen, onClose, onDone }: ActDialogProps) {
  const { t, language } = useStaff();
  const form = useMemo(() => (offer.form === undefined ? NO_FORM : withComponentNames(offer.form, dossier.components, language)), [offer.form, dossier.components, language]);
  const [data, setData] = useState<JsonObject>(() => firstData(form));
  const [refused, setRefused] = useState<{ readonly violations: readonly Violation[]; readonly times: number }>({ violations: [], times: 0 });
  const refuse = (violations: readonly Violation[]) => setRefused(({ times }) => ({ violations, times: times + 1 }));
  const act = useAct(dossier, offer.event, { onDone, onRefused: (error) => refuse(ofForm(error)) });
  const faults = useMemo(() => faultsOf(refused.violations, { form, language }), [refused.violations, form, language]);
  const asked = useMemo(() => askedInAct(form, tidyAnswers(form, data, { keepRows: true })), [form, data]);
  const submit = () => {
    const tidy = tidyAnswers(form, data);
    const violations = offer.form === undefined ? [] : validateActData(offer.form, tidy);
    refuse(violations);
    if (violations.length === 0) act.mutate(offer.form === undefined ? {} : { data: tidy });
  };
  return (
    <Dialog title={t(offer.label)} size="lg" onClose={onClose}>
      <LegalEffect offer={offer} />
      <SinceOpened dossier={dossier} isOpen={isOpen} />
      <PressedForm onSend={submit}>
        <ErrorSummary faults={faults} language={language} focus={refused.times} />
        <FormFields form={form} formUi={{}} language={language} value={data} onChange={setData} asked={asked} faults={faults} />
        <ProblemOfRest error={act.error} definition={definition} />
        <DialogButtons offer={offer} isOpen={isOpen} isSending={act.isPending} onClose={onClose} />
      </PressedForm>
    </Dialog>
  );
}

/** What the act does in law and what else to heed, before it is done. */
export function LegalEffect({ offer }: { readonly offer: OfferView }) {
  const { s, t } = useStaff();
  return (
    <>
      {offer.effect === undefined ? null : (
        <Alert color={offer.tone === "danger" ? "red" : "blue"} title={s("Hệ quả pháp lý", "Legal effect")} mb="sm">
          {t(offer.effect)}
        </Alert>
      )}
      {offer.note === undefined ? null : <p>{t(offer.note)}</p>}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Refusals that point into the act's own form; the others are told below it. */
function ofForm(error: Error): readonly Violation[] {
  return error instanceof ApiProblem ? error.violations.filter(({ code }) => code === "act_data_invalid") : [];
}
