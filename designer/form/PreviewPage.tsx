// One page of the draft's form as the citizen meets it: the citizens' own questions and checks. Nothing is sent anywhere.

import { useEffect, useMemo, useState } from "react";
import type { Definition, JsonObject, Language, Violation } from "../../engine/model/index.ts";
import { changedPointers } from "../../portal/form/changed-pointers.ts";
import { ErrorSummary } from "../../portal/form/ErrorSummary.tsx";
import { faultsOf } from "../../portal/form/faults.ts";
import { firstAnswers } from "../../portal/form/first-answers.ts";
import { FormFields } from "../../portal/form/FormFields.tsx";
import { stillWrong } from "../../portal/form/judge.ts";
import { tidyAnswers } from "../../portal/form/tidy.ts";
import { TopicHeading } from "../../portal/form/TopicHeading.tsx";
import { askedSafely, judgedSafely, previewLaw, stillFitting } from "./preview-law.ts";

export interface PreviewPageProps {
  readonly definition: Definition;
  readonly topic: string;
  readonly language: Language;
  /** Answers of all pages, as typed. */
  readonly typed: JsonObject;
  readonly now: string;
  readonly onTyped: (typed: JsonObject) => void;
  /** The page could be sent as it is. */
  readonly onPassed: () => void;
  /** Says, after the page was drawn, that it could be. */
  readonly onDrawn: (isWorkedOut: boolean) => void;
}

export function PreviewPage({ definition, topic, language, typed, now, onTyped, onPassed, onDrawn }: PreviewPageProps) {
  const { form, formUi } = definition;
  const [told, setTold] = useState<{ readonly form: unknown; readonly violations: readonly Violation[]; readonly times: number }>({ form, violations: [], times: 0 });
  const law = useMemo(() => previewLaw(definition, now), [definition, now]);
  const fitting = useMemo(() => stillFitting(form, typed), [form, typed]);
  const value = useMemo(() => firstAnswers(form, fitting, topic), [form, fitting, topic]);
  const page = (answers: JsonObject, keepRows: boolean) => ({ form, topic, ...law, answers: tidyAnswers(form, { ...fitting, ...answers }, { keepRows }) });
  const asked = useMemo(() => askedSafely(page(value, true)), [form, law, fitting, value]);
  // A form that has changed since is judged anew: what was wrong may be gone.
  const violations = told.form === form || told.violations.length === 0 ? told.violations : judgedSafely(page(value, false));
  const faults = useMemo(() => faultsOf(violations, { form, rules: law.procedure.rules, language }), [violations, form, law, language]);
  useEffect(() => onDrawn(asked.isWorkedOut));

  const change = (next: JsonObject): void => {
    if (violations.length > 0) setTold({ ...told, form, violations: wrongStill(violations, page(next, true), changedPointers(value, next)) });
    onTyped({ ...typed, ...next });
  };
  const go = (): void => {
    const found = judgedSafely(page(value, false));
    setTold({ form, violations: found, times: found.length === 0 ? 0 : told.times + 1 });
    if (found.length === 0) onPassed();
  };

  return (
    <div className="topic-form" lang={language}>
      <ErrorSummary faults={faults} language={language} focus={told.times} />
      <TopicHeading form={form} topic={topic} language={language} hasRequired={asked.required.size > 0} heading="h3" />
      <FormFields form={form} formUi={formUi} topic={topic} language={language} value={value} onChange={change} asked={asked} faults={faults} />
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={go}>
          {language === "vi" ? "Tiếp tục" : "Continue"}
        </button>
      </div>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function wrongStill(...judging: Parameters<typeof stillWrong>): readonly Violation[] {
  try {
    return stillWrong(...judging);
  } catch {
    return [];
  }
}
