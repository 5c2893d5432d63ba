// One topic of a form as a page's form: a plain form post that works without script, and better with it (live questions,
// checks before sending, autosave). Everything it needs comes as plain JSON, so that the browser can take it over.

import { useEffect, useMemo, useState, type FormEvent } from "react";
import type { FormSchema, FormUi, JsonObject, Language, Violation } from "../../engine/model/index.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import type { TopicValidator } from "./compiled-validators.ts";
import { faultsOf } from "./faults.ts";
import { firstAnswers } from "./first-answers.ts";
import { FormFields } from "./FormFields.tsx";
import type { Areas } from "./form-page.ts";
import { askedNow, judgePage, stillWrong, type Law } from "./judge.ts";
import { changedPointers } from "./changed-pointers.ts";
import { tidyAnswers } from "./tidy.ts";
import { TopicHeading } from "./TopicHeading.tsx";
import { saveSentence, useAutosave, type AutosaveTarget } from "./use-autosave.ts";

/** What a topic's form is made of. Plain JSON. */
export interface TopicFormProps extends Law {
  readonly form: FormSchema;
  readonly formUi: FormUi;
  readonly topic: string;
  /** Answers of all topics as saved. */
  readonly answers: JsonObject;
  /** Why the server refused them last time. */
  readonly violations: readonly Violation[];
  readonly language: Language;
  /** Where the form posts to. */
  readonly action: string;
  readonly csrf: string;
  readonly hidden?: { readonly [name: string]: string };
  readonly submitLabel: string;
  /** Further buttons, e.g. to save and stop; they post whatever is filled in. */
  readonly otherButtons?: readonly { readonly name: string; readonly value: string; readonly label: string }[];
  readonly areas?: Areas;
  readonly autosave?: AutosaveTarget;
  /** Address of the validators compiled at publication. */
  readonly validator?: string;
}

/** What only the browser can add. */
interface InBrowser {
  readonly topicValidator?: TopicValidator | undefined;
  /** What was typed before the script arrived. */
  readonly typed?: JsonObject | undefined;
}

export function TopicForm({ topicValidator, typed, ...props }: TopicFormProps & InBrowser) {
  const { form, formUi, topic, answers, procedure, baseFacts, language, areas } = props;
  const [value, setValue] = useState<JsonObject>(() => firstAnswers(form, answers, topic));
  const [violations, setViolations] = useState(props.violations);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (typed !== undefined) setValue(typed);
  }, [typed]);

  const whole = (topicAnswers: JsonObject): JsonObject => ({ ...without(answers, topic), ...topicAnswers });
  const page = (topicAnswers: JsonObject) => ({ form, topic, procedure, baseFacts, answers: whole(topicAnswers), validator: topicValidator });
  const asked = useMemo(() => askedNow(page(tidyAnswers(form, value, { keepRows: true }))), [form, value, procedure, baseFacts, answers]);
  const faults = useMemo(() => faultsOf(violations, { form, rules: procedure.rules, language }), [violations, form, procedure, language]);
  const tidied = useMemo(() => tidyAnswers(form, value), [form, value]);
  const { save, stop } = useAutosave(props.autosave, props.csrf, tidied);

  const change = (next: JsonObject): void => {
    if (violations.length > 0) setViolations(stillWrong(violations, page(tidyAnswers(form, next, { keepRows: true })), changedPointers(value, next)));
    setValue(next);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    stop();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (props.otherButtons?.some(({ name }) => name === pressed?.getAttribute("name")) === true) return;
    const found = judgePage(page(tidied));
    if (found.length === 0) return;
    event.preventDefault();
    setValue(firstAnswers(form, { [topic]: {}, ...tidied }, topic));
    setViolations(found);
    setRefusals(refusals + 1);
  };

  return (
    <form method="post" action={props.action} noValidate className="topic-form" onSubmit={submit}>
      <ErrorSummary faults={faults} language={language} focus={refusals} />
      <TopicHeading form={form} topic={topic} language={language} hasRequired={asked.required.size > 0} />
      <input type="hidden" name="_csrf" value={props.csrf} />
      {Object.entries(props.hidden ?? {}).map(([name, hidden]) => (
        <input key={name} type="hidden" name={name} value={hidden} />
      ))}
      {/* Enter in a text presses the first button of a form, which must not be one that removes a row. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {props.submitLabel}
      </button>
      <FormFields form={form} formUi={formUi} topic={topic} language={language} value={value} onChange={change} asked={asked} faults={faults} {...(areas === undefined ? {} : { areas })} />
      <div className="form-actions">
        <button type="submit" className="button button-primary">
          {props.submitLabel}
        </button>
        {props.otherButtons?.map(({ name, value: sent, label }) => (
          <button key={name} type="submit" name={name} value={sent} className="button">
            {label}
          </button>
        ))}
        <p className="save-state" role="status">
          {saveSentence(save, language)}
        </p>
      </div>
    </form>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function without(answers: JsonObject, topic: string): JsonObject {
  const { [topic]: _, ...others } = answers;
  return others;
}
