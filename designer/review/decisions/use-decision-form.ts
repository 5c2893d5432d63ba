// A decision to publish or retire on its way: fields kept while they are written, checked when it is pressed.

import { useState } from "react";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useKept } from "../use-kept.ts";
import type { VersionRow } from "../views.ts";
import { type DecisionFields, missingIn } from "./decision-fields.ts";
import { useStep } from "./use-step.ts";

export function useDecisionForm(version: VersionRow, step: "published" | "retired", { earliest, bodyOf, onDone }: { readonly earliest: string; readonly bodyOf: (fields: DecisionFields) => object; readonly onDone: () => void }) {
  const { s } = useStaff();
  const [fields, keep, forget] = useKept<DecisionFields>(`${step}:${version.hash}`, { number: "", text: "", day: earliest });
  const [isTried, setTried] = useState(false);
  const sending = useStep(version, step, () => {
    forget();
    onDone();
  });
  const send = () => {
    setTried(true);
    if (Object.keys(missingIn(fields, s)).length === 0) sending.mutate(bodyOf(fields));
  };
  return { form: { isSending: sending.isPending, error: sending.error, onSend: send }, inputs: { fields, isTried, earliest, onChange: keep } } as const;
}
