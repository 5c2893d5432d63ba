// What the applicant changes or brings to the counter, entered on their behalf (e.g. a supplement).

import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Definition, JsonObject } from "../../engine/model/index.ts";
import { askedInAct } from "../form/asked-in-act.ts";
import { firstData } from "../form/first-answers.ts";
import { FormFields } from "../form/FormFields.tsx";
import { tidyAnswers } from "../form/tidy.ts";
import { ApiProblem, post } from "./api.ts";
import { factsForEntry } from "./facts-for-entry.ts";
import { useDesk } from "./desk-context.ts";
import { Dialog } from "./Dialog.tsx";
import { componentsOf, type HandedIn, PaperInput } from "./PaperInput.tsx";
import { ProblemAlert } from "./ProblemAlert.tsx";
import type { DossierView } from "./views.ts";
import { WholeForm } from "./WholeForm.tsx";

interface Props {
  readonly dossier: DossierView;
  readonly definition: Definition;
  readonly offer: DossierView["offers"][number];
  readonly onClose: () => void;
}

const NOTHING: HandedIn = { files: [], shown: false };

export function ReviseDialog({ dossier, definition, offer, onClose }: Props) {
  const { s, t, language, account } = useDesk();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<JsonObject>(dossier.answers);
  const [papers, setPapers] = useState<{ readonly [component: string]: HandedIn }>({});
  const [data, setData] = useState<JsonObject>(() => (offer.form === undefined ? {} : firstData(offer.form)));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [refusals, setRefusals] = useState(0);
  const baseFacts = useMemo(() => factsForEntry({ definition, agency: dossier.agency.id, channel: dossier.channel, account }), [definition, dossier.agency.id, dossier.channel, account]);
  const act = useMutation({
    mutationFn: () => {
      const form = offer.form === undefined ? {} : { data: tidyAnswers(offer.form, data) };
      return post(`/api/dossiers/${dossier.id}/events`, { kind: "act", name: offer.event, answers: tidyAnswers(definition.form, answers), components: componentsOf(papers), ...form }, { key, revision: dossier.revision });
    },
    onSuccess: onClose,
    onError() {
      setKey(crypto.randomUUID());
      setRefusals((times) => times + 1);
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const violations = act.error instanceof ApiProblem ? act.error.violations : [];
  return (
    <Dialog title={t(offer.label)} size="xl" onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); act.mutate(); }}>
        {dossier.components.map((component) => (
          <PaperInput key={component.id} component={component} required={component.required && (component.supplied === undefined || component.supplied.state === "rejected")} value={papers[component.id] ?? NOTHING} onChange={(value) => setPapers({ ...papers, [component.id]: value })} />
        ))}
        <WholeForm definition={definition} baseFacts={baseFacts} answers={answers} onChange={setAnswers} violations={violations} refusals={refusals} />
        {offer.form === undefined ? null : <FormFields form={offer.form} formUi={{}} language={language} value={data} onChange={setData} asked={askedInAct(offer.form, data)} />}
        {act.error === null ? null : <ProblemAlert error={act.error} definition={definition} />}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>{s("Hủy", "Cancel")}</Button>
          <Button type="submit" loading={act.isPending}>{t(offer.label)}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
