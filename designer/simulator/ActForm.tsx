// The small form of an act, or the whole form when the act changes answers: filled in with samples that one may change.

import { Alert, Button, Checkbox, Group } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ActForm as SmallForm, Definition, Dossier, JourneyStep, JsonObject, Offer } from "../../engine/model/index.ts";
import { validateActData } from "../../engine/forms/index.ts";
import { sampleActData } from "../../engine/verify/index.ts";
import { askedInAct } from "../../portal/form/asked-in-act.ts";
import { blankFacts } from "../../portal/form/blank-facts.ts";
import { ErrorSummary } from "../../portal/form/ErrorSummary.tsx";
import { faultsOf } from "../../portal/form/faults.ts";
import { firstData } from "../../portal/form/first-answers.ts";
import { FormFields } from "../../portal/form/FormFields.tsx";
import { tidyAnswers } from "../../portal/form/tidy.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { PressedForm } from "../../portal/parts/staff/PressedForm.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { firstOfAll, WholeForm } from "../../portal/parts/staff/WholeForm.tsx";
import { plausible } from "../form/sample.ts";

export interface ActFormProps {
  readonly definition: Definition;
  readonly dossier: Dossier;
  readonly offer: Offer;
  readonly title: string;
  onClose(): void;
  onSend(given: Pick<JourneyStep, "data" | "answersPatch" | "components">): void;
}

export function ActForm({ definition, dossier, offer, title, onClose, onSend }: ActFormProps) {
  const { s, t, language } = useStaff();
  const form = offer.form as SmallForm | undefined;
  const [data, setData] = useState<JsonObject>(() => (form === undefined ? {} : sampled(definition, offer.event, form)));
  const [answers, setAnswers] = useState<JsonObject>(() => firstOfAll(definition, dossier.answers.data));
  const [papers, setPapers] = useState<readonly string[]>([]);
  const [tries, setTries] = useState(0);
  const tidy = useMemo(() => (form === undefined ? {} : tidyAnswers(form, data)), [form, data]);
  const faults = useMemo(() => (form === undefined || tries === 0 ? [] : faultsOf(validateActData(form, tidy), { form, language })), [form, tidy, tries, language]);
  const send = (): void => {
    setTries(tries + 1);
    if (form !== undefined && validateActData(form, tidy).length > 0) return;
    const patch = offer.revises ? patchBetween(dossier.answers.data, tidyAnswers(definition.form, answers)) : undefined;
    onSend({ ...(form === undefined ? {} : { data: tidy }), ...(patch === undefined ? {} : { answersPatch: patch, components: Object.fromEntries(papers.map((id) => [id, 1])) }) });
  };
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      {offer.effect === undefined ? null : (
        <Alert mb="sm" title={s("Hệ quả pháp lý", "Legal effect")}>
          {t(offer.effect)}
        </Alert>
      )}
      <PressedForm onSend={send}>
        <ErrorSummary faults={faults} language={language} focus={tries} />
        {form === undefined ? null : <FormFields form={form} formUi={{}} language={language} value={data} onChange={setData} asked={askedInAct(form, tidyAnswers(form, data, { keepRows: true }))} faults={faults} />}
        {offer.revises ? (
          <>
            <Checkbox.Group label={s("Giấy tờ nộp thêm", "Papers handed in")} value={[...papers]} onChange={setPapers} mb="sm">
              {definition.procedure.components.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={t(name)} mt="xs" />
              ))}
            </Checkbox.Group>
            <details>
              <summary>{s("Sửa tờ khai", "Change the form")}</summary>
              <WholeForm definition={definition} baseFacts={blankFacts(dossier.updatedAt)} answers={answers} onChange={setAnswers} violations={[]} refusals={0} />
            </details>
          </>
        ) : null}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {s("Hủy", "Cancel")}
          </Button>
          <Button type="submit">{t(offer.label)}</Button>
        </Group>
      </PressedForm>
    </Dialog>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Something the form takes, in words a person could have written. */
function sampled(definition: Definition, name: string, form: SmallForm): JsonObject {
  const data = sampleActData(definition, { name, form }, []);
  return data === undefined ? firstData(form) : plausible(form, data, (changed) => validateActData(form, changed).length === 0);
}

/** What changes, as a JSON Merge Patch: topics that differ come whole, those that are gone are taken away. */
function patchBetween(before: JsonObject, after: JsonObject): JsonObject {
  const gone = Object.keys(before).filter((topic) => !Object.hasOwn(after, topic));
  const changed = Object.entries(after).filter(([topic, value]) => JSON.stringify(value) !== JSON.stringify(before[topic]));
  return { ...Object.fromEntries(changed.map(([topic, value]) => [topic, whole(before[topic] ?? {}, value)])), ...Object.fromEntries(gone.map((topic) => [topic, null])) };
}

/** A merge patch adds to objects; members that are no longer there must be taken away by name. */
function whole(before: JsonObject[string], after: JsonObject[string]): JsonObject[string] {
  if (!isObject(before) || !isObject(after)) return after;
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return { ...Object.fromEntries(Object.entries(after).map(([key, value]) => [key, whole(before[key] ?? null, value)])), ...Object.fromEntries(gone.map((key) => [key, null])) };
}

function isObject(value: JsonObject[string]): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
