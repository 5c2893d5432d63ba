// How the result comes back, and the bill.

import { AFTER_TOPICS, nextAfter, stepsOf } from "./steps.ts";
import { billRows, chosenReturn, type DraftForm } from "../../drafts/draft-form.ts";
import { goTo, show, showProblem, text, type PageCall } from "./frame.ts";
import { say } from "../../../portal/citizen/render.tsx";

/** Shows the choice. */
export async function returnPage(call: PageCall, form: DraftForm): Promise<void> {
  showReturn(call, form);
}

/** Saves the choice. */
export async function saveReturn(call: PageCall, form: DraftForm): Promise<void> {
  const wanted = text(call.request.body?.["returnBy"]);
  const channel = form.compiled.procedure.returnBy.find((candidate) => candidate === wanted);
  if (channel === undefined) return showReturn(call, form, say(call.language)("Chọn một cách nhận kết quả.", "Choose how to receive the result."));
  const { draft } = form;
  const saved = await call.services.stores.drafts.save({ ...draft, choices: { ...draft.choices, returnBy: channel }, revision: draft.revision + 1, updatedAt: call.services.now() });
  if (!saved.saved) return showProblem(call, "stale");
  goTo(call, nextAfter(form, AFTER_TOPICS.return, call.language));
}

function showReturn(call: PageCall, form: DraftForm, error?: string): void {
  const chosen = chosenReturn(form);
  show(call, {
    page: "return",
    props: {
      draft: form.draft.id,
      steps: stepsOf(form, AFTER_TOPICS.return, call.language),
      channels: form.compiled.procedure.returnBy,
      bill: billRows(form),
      ...(chosen === undefined ? {} : { chosen }),
      ...(error === undefined ? {} : { error }),
    },
  }, error === undefined ? 200 : 422);
}
