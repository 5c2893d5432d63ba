// What a decision to publish or retire says, as it is typed.

import type { Say } from "../../../portal/parts/say.ts";
import type { DecisionView } from "../views.ts";

/** The fields of the form. */
export interface DecisionFields {
  readonly number: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** As the server takes it. */
export function decisionFrom({ number, text }: DecisionFields): DecisionView {
  return { number: number.trim(), ...(text.trim() === "" ? {} : { text: text.trim() }) };
}

/** What is still to be filled in, by field. */
export function missingIn({ number, day }: DecisionFields, s: Say): { readonly number?: string; readonly day?: string } {
  return {
    ...(number.trim() === "" ? { number: s("Nhập số quyết định.", "Enter the number of the decision.") } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? {} : { day: s("Chọn ngày.", "Choose a day.") }),
  };
}

/** Today in Vietnam; the server has the last word. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
