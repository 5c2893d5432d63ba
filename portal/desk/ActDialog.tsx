// One act: its legal effect, its small form, and the button. Pressing twice acts once; when somebody else was first, what
// was typed stays.

import { Alert, Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { validateActData } from "../../engine/forms/index.ts";
import type { ActForm, Definition, JsonObject, Violation } from "../../engine/model/index.ts";
import { askedInAct } from "../form/asked-in-act.ts";
import { ErrorSummary } from "../form/ErrorSummary.tsx";
import { faultsOf } from "../form/faults.ts";
import { firstData } from "../form/first-answers.ts";
import { FormFields } from "../form/FormFields.tsx";
import { tidyAnswers } from "../form/tidy.ts";
import { ApiProblem, post } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { Dialog } from "./Dialog.tsx";
import { ProblemAlert } from "./ProblemAlert.tsx";
import type { DossierView } from "./views.ts";
import { withComponentNames } from "./with-component-names.ts";

const NO_FORM: ActForm = { type: "object", properties: {} };

interface Props {
  readonly dossier: DossierView;
  readonly definition: Definition;
  readonly offer: DossierView["offers"][number];
  readonly onClose: () => void;
}

export function ActDialog({ dossier, definition, offer, onClose }: Props) {
  const { s, t, language } = useDesk();
  const queries = useQueryClient();
  const form = offer.form === undefined ? NO_FORM : withComponentNames(offer.form, dossier.components, language);
  const [data, setData] = useState<JsonObject>(() => firstData(form));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [refused, setRefused] = useState<{ readonly violations: readonly Violation[]; readonly times: number }>({ violations: [], times: 0 });
  const act = useMutation({
    mutationFn: (sent: JsonObject) => post(`/api/dossiers/${dossier.id}/events`, { kind: "act", name: offer.event, ...(offer.form === undefined ? {} : { data: sent }) }, { key, revision: dossier.revision }),
    onSuccess: onClose,
    onError(error) {
      // Another try is another request: it may be sent with other words, or on another revision.
      setKey(crypto.randomUUID());
      if (error instanceof ApiProblem) setRefused(({ times }) => ({ violations: error.violations.filter(({ code }) => code === "act_data_invalid"), times: times + 1 }));
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const submit = () => {
    const tidy = tidyAnswers(form, data);
    const violations = offer.form === undefined ? [] : validateActData(offer.form, tidy);
    setRefused(({ times }) => ({ violations, times: times + 1 }));
    if (violations.length === 0) act.mutate(tidy);
  };
  const faults = faultsOf(refused.violations, { form, language });
  return (
    <Dialog title={t(offer.label)} size="lg" onClose={onClose}>
      {offer.effect === undefined ? null : (
        <Alert color={offer.tone === "danger" ? "red" : "blue"} title={s("Hệ quả pháp lý", "Legal effect")} mb="sm">
          {t(offer.effect)}
        </Alert>
      )}
      {offer.note === undefined ? null : <p>{t(offer.note)}</p>}
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <ErrorSummary faults={faults} language={language} focus={refused.times} />
        <FormFields form={form} formUi={{}} language={language} value={data} onChange={setData} asked={askedInAct(form, data)} faults={faults} />
        {act.error === null || faults.length > 0 ? null : <ProblemAlert error={act.error} definition={definition} />}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>{s("Hủy", "Cancel")}</Button>
          <Button type="submit" loading={act.isPending} {...(offer.tone === "danger" ? { color: "red.9" } : {})}>{t(offer.label)}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
