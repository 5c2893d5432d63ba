// The citizen's judgement after the end, on the three-step scale of TT 32/2017/TT-BTTTT. Once.

import type { Decision, Dossier, RateEvent, Step } from "../model/index.ts";
import { isApplicant } from "./permission.ts";
import { beginStep, refused } from "./step.ts";

/** Decides a rating. */
export function decideRate(step: Step & { readonly dossier: Dossier }, event: RateEvent): Decision {
  const { dossier, actor } = step;
  if (!isApplicant(actor, dossier)) return refused({ code: "role_not_permitted", params: { roles: ["applicant"] } });
  if (dossier.machine.status !== "done") return refused({ code: "event_not_offered", params: { event: "rate" } });
  if (dossier.rating !== undefined) return refused({ code: "already_rated" });
  const draft = beginStep(step);
  draft.change({ type: "rated", rating: { score: event.score, at: draft.at, ...(event.comment === undefined ? {} : { comment: event.comment }) } });
  return draft.finish();
}
