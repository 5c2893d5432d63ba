// All topics of an application on one screen, as an officer enters them, with live relevance and every paper.

import type { Definition, Facts, JsonObject, Violation } from "../../engine/model/index.ts";
import { labelOf, resolveForm } from "../../engine/forms/index.ts";
import { ErrorSummary } from "../form/ErrorSummary.tsx";
import { faultsOf } from "../form/faults.ts";
import { FormFields } from "../form/FormFields.tsx";
import { askedNow } from "../form/judge.ts";
import { tidyAnswers } from "../form/tidy.ts";
import { useDesk } from "./desk-context.ts";
import { Panel } from "./Panel.tsx";

/** The form, controlled. */
export interface WholeFormProps {
  readonly definition: Definition;
  readonly baseFacts: Facts;
  readonly answers: JsonObject;
  readonly onChange: (answers: JsonObject) => void;
  readonly violations: readonly Violation[];
  /** Changes with every refusal, to move the focus to what is wrong. */
  readonly refusals: number;
}

export function WholeForm({ definition, baseFacts, answers, onChange, violations, refusals }: WholeFormProps) {
  const { language } = useDesk();
  const { form, formUi, procedure } = definition;
  const asked = askedNow({ procedure, baseFacts, form, answers: tidyAnswers(form, answers, { keepRows: true }) });
  const faults = faultsOf(violations, { form, rules: procedure.rules, language });
  const topics = Object.entries(resolveForm(form).properties ?? {}).filter(([topic]) => !asked.irrelevant.has(`/${topic}`));
  return (
    <>
      <ErrorSummary faults={faults} language={language} focus={refusals} />
      {topics.map(([topic, field]) => (
        <Panel key={topic} title={labelOf(field, language)}>
          <FormFields form={form} formUi={formUi} topic={topic} language={language} value={onlyTopic(answers, topic)} onChange={(value) => onChange({ ...answers, ...value })} asked={asked} faults={faults} />
        </Panel>
      ))}
    </>
  );
}

function onlyTopic(answers: JsonObject, topic: string): JsonObject {
  const value = Object.hasOwn(answers, topic) ? answers[topic] : undefined;
  return value === undefined ? {} : { [topic]: value };
}
