// The small form of an act, inside whatever form sends it.

import type { ActForm, JsonObject, Language, Violation } from "../../engine/model/index.ts";
import { askedInAct } from "../form/asked-in-act.ts";
import { ErrorSummary } from "../form/ErrorSummary.tsx";
import { faultsOf } from "../form/faults.ts";
import { FormFields } from "../form/FormFields.tsx";

/** The questions with what was filled in and what is wrong with it. */
export function ActFields({ form, data, violations, language }: { readonly form: ActForm; readonly data: JsonObject; readonly violations: readonly Violation[]; readonly language: Language }) {
  const faults = faultsOf(violations, { form, language });
  return (
    <>
      <ErrorSummary faults={faults} language={language} focus={0} />
      <FormFields form={form} formUi={{}} language={language} value={data} onChange={() => undefined} asked={askedInAct(form, data)} faults={faults} />
    </>
  );
}
