// Every word a workflow may use. A name that is not an own key here does not exist (faults E03).

import { acceptComponents } from "./actions/accept-components.ts";
import { assessFees } from "./actions/assess-fees.ts";
import { extendDue } from "./actions/extend-due.ts";
import { issueSlip } from "./actions/issue-slip.ts";
import { notify } from "./actions/notify.ts";
import { produceResult } from "./actions/produce-result.ts";
import { record } from "./actions/record.ts";
import { recordPayment } from "./actions/record-payment.ts";
import { rejectComponents } from "./actions/reject-components.ts";
import { returnResult } from "./actions/return-result.ts";
import { signResult } from "./actions/sign-result.ts";
import { collectPayment } from "./actors/collect-payment.ts";
import { actorDiffers } from "./guards/actor-differs.ts";
import { all } from "./guards/all.ts";
import { any } from "./guards/any.ts";
import { componentsComplete } from "./guards/components-complete.ts";
import { feesSettled } from "./guards/fees-settled.ts";
import { happened } from "./guards/happened.ts";
import { happenedAtMost } from "./guards/happened-at-most.ts";
import { matches } from "./guards/matches.ts";
import { not } from "./guards/not.ts";
import { resultSigned } from "./guards/result-signed.ts";
import type { Action, Guard, OutsideActor } from "./scope.ts";

/** Conditions on transitions. */
export const GUARDS: { readonly [name: string]: Guard } = {
  actorDiffers,
  all,
  any,
  componentsComplete,
  feesSettled,
  happened,
  happenedAtMost,
  matches,
  not,
  resultSigned,
};

/** What a step does besides moving. */
export const ACTIONS: { readonly [name: string]: Action } = {
  acceptComponents,
  assessFees,
  extendDue,
  issueSlip,
  notify,
  produceResult,
  record,
  recordPayment,
  rejectComponents,
  returnResult,
  signResult,
};

/** Work for outside systems. */
export const ACTORS: { readonly [name: string]: OutsideActor } = { collectPayment };

/** Types of effects that reach the outbox: what the server must have a handler for. */
export const EFFECT_TYPES = ["notify", "collectPayment"] as const;

/** The type of an effect. */
export type EffectType = (typeof EFFECT_TYPES)[number];

export { own } from "./scope.ts";
export type { Action, ActionScope, Guard, GuardScope, OutsideActor, ReferenceKind, Yield } from "./scope.ts";
