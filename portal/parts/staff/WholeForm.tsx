// All topics of an application on one screen, as an officer enters them, with live relevance.

import { useMemo, useState, type ReactNode } from "react";
import { labelOf, resolveForm } from "../../../engine/forms/index.ts";
import type { Definition, Facts, JsonObject, Violation } from "../../../engine/model/index.ts";
import { changedPointers } from "../../form/changed-pointers.ts";
import { ErrorSummary } from "../../form/ErrorSummary.tsx";
import { faultsOf, pointerIn } from "../../form/faults.ts";
import { firstAnswers } from "../../form/first-answers.ts";
import { FormFields } from "../../form/FormFields.tsx";
import { askedNow } from "../../form/judge.ts";
import { tidyAnswers } from "../../form/tidy.ts";
import { useStaff } from "./staff-context.ts";
import { Panel } from "./Panel.tsx";
import { TOLD_BY_FORMS } from "./problem-sentences.ts";

/** The form, controlled. */
export interface WholeFormProps {
  readonly definition: Definition;
  readonly baseFacts: Facts;
  readonly answers: JsonObject;
  readonly onChange: (answers: JsonObject) => void;
  /** Why the server refused; those that are not about answers are told elsewhere. */
  readonly violations: readonly Violation[];
  /** Changes with every refusal, to move the focus to what is wrong. */
  readonly refusals: number;
  /** What is entered before the first topic. */
  readonly children?: ReactNode;
}

export function WholeForm({ definition, baseFacts, answers, onChange, violations, refusals, children }: WholeFormProps) {
  const { language } = useStaff();
  const { form, formUi, procedure } = definition;
  const asked = useMemo(() => askedNow({ procedure, baseFacts, form, answers: tidyAnswers(form, answers, { keepRows: true }) }), [procedure, baseFacts, form, answers]);
  const [refused, setRefused] = useState({ violations, answers });
  if (refused.violations !== violations) setRefused({ violations, answers });
  // What was changed since counts as mended until the server says otherwise.
  const faults = useMemo(() => {
    const changed = changedPointers(refused.answers, answers);
    return faultsOf(refused.violations.filter((violation) => TOLD_BY_FORMS.has(violation.code) && violation.code !== "act_data_invalid" && !changed.has(pointerIn(violation))), { form, rules: procedure.rules, language });
  }, [refused, answers, form, procedure.rules, language]);
  const topics = Object.entries(resolveForm(form).properties ?? {}).filter(([topic]) => !asked.irrelevant.has(`/${topic}`));
  return (
    <>
      <ErrorSummary faults={faults} language={language} focus={refusals} />
      {children}
      {topics.map(([topic, field]) => (
        <Panel key={topic} title={labelOf(field, language)}>
          <FormFields form={form} formUi={formUi} topic={topic} language={language} value={onlyTopic(answers, topic)} onChange={(value) => onChange({ ...answers, ...value })} asked={asked} faults={faults} />
        </Panel>
      ))}
    </>
  );
}

/** All topics as the screen first shows them: defaults filled in, rows where a list needs some. */
export function firstOfAll({ form }: Pick<Definition, "form">, answers: JsonObject): JsonObject {
  return Object.keys(resolveForm(form).properties ?? {}).reduce<JsonObject>((all, topic) => ({ ...all, ...firstAnswers(form, answers, topic) }), answers);
}

// ---------------------------------------------------------------------------------------------------------------------

function onlyTopic(answers: JsonObject, topic: string): JsonObject {
  const value = Object.hasOwn(answers, topic) ? answers[topic] : undefined;
  return value === undefined ? {} : { [topic]: value };
}
