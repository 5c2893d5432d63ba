// The questions of a page or of a small form, controlled: answers in, changed answers out. No form element, no buttons, no
// judging, so that citizens' pages, the desk and the designer's preview can all stand around it.

import { useMemo } from "react";
import type { AnyForm } from "../../engine/forms/index.ts";
import type { FormUi, JsonObject, Language } from "../../engine/model/index.ts";
import type { Fault } from "./faults.ts";
import { FormPageContext, type Areas, type FormPage } from "./form-page.ts";
import type { Asked } from "./judge.ts";
import { ID_PREFIX, nameOf } from "./names.ts";
import { pageSchema } from "./page-schema.ts";
import { NO_VALIDATOR, ThemedForm } from "./theme.tsx";

/** What is asked and what is answered. */
export interface FormFieldsProps {
  readonly form: AnyForm;
  readonly formUi: FormUi;
  /** Only this topic of the form; without it all of a small form. */
  readonly topic?: string;
  readonly language: Language;
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
  readonly asked: Asked;
  readonly faults?: readonly Fault[];
  readonly areas?: Areas;
}

export function FormFields({ form, formUi, topic, language, value, onChange, asked, faults = [], areas = {} }: FormFieldsProps) {
  const { schema, uiSchema } = useMemo(() => pageSchema(form, formUi, { topic, language }), [form, formUi, topic, language]);
  const page = useMemo<FormPage>(
    () => ({ form, ui: formUi, language, topic, ...asked, faults: new Map(faults.map(({ pointer, nearby }) => [pointer, nearby])), areas }),
    [form, formUi, language, topic, asked, faults, areas],
  );
  return (
    <FormPageContext.Provider value={page}>
      <ThemedForm
        tagName="div"
        className="form-fields"
        schema={schema}
        uiSchema={uiSchema}
        validator={NO_VALIDATOR}
        formData={value}
        onChange={({ formData }) => onChange((formData ?? {}) as JsonObject)}
        idPrefix={ID_PREFIX}
        idSeparator="-"
        nameGenerator={nameOf}
        noValidate
        showErrorList={false}
        experimental_defaultFormStateBehavior={NO_DEFAULTS}
      >
        {/* Something, or the library adds a button of its own. */}
        <></>
      </ThemedForm>
    </FormPageContext.Provider>
  );
}

/** What is filled in beforehand is our business (`first-answers`); above all no commitment ticks itself. */
const NO_DEFAULTS = { constAsDefaults: "never", emptyObjectFields: "skipDefaults", arrayMinItems: { populate: "never" } } as const;
