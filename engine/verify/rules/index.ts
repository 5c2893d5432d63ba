// All rules. The order is that of the report: what strands people first.

import type { Rule } from "../rule.ts";
import { actNeverPossible } from "./act-never-possible.ts";
import { applicantDecides } from "./applicant-decides.ts";
import { approvesOwnWork } from "./approves-own-work.ts";
import { budgetExceedsLimit } from "./budget-exceeds-limit.ts";
import { budgetExceedsRestOfDay } from "./budget-exceeds-rest-of-day.ts";
import { clockRunsWhileWaiting } from "./clock-runs-while-waiting.ts";
import { clockStandsWhileWorking } from "./clock-stands-while-working.ts";
import { deadEnd } from "./dead-end.ts";
import { endlessRound } from "./endless-round.ts";
import { endsInSilence } from "./ends-in-silence.ts";
import { endsUnderWay } from "./ends-under-way.ts";
import { endsUnfulfilled } from "./ends-unfulfilled.ts";
import { expiresEarly } from "./expires-early.ts";
import { guardsGap } from "./guards-gap.ts";
import { guardsOverlap } from "./guards-overlap.ts";
import { missingNotice } from "./missing-notice.ts";
import { missingSlip } from "./missing-slip.ts";
import { noWayToEnd } from "./no-way-to-end.ts";
import { nothingToPay } from "./nothing-to-pay.ts";
import { officersActOpen } from "./officers-act-open.ts";
import { onlinePromise } from "./online-promise.ts";
import { onlyWithdrawal } from "./only-withdrawal.ts";
import { ownerCannotAct } from "./owner-cannot-act.ts";
import { predicateAlwaysTrue } from "./predicate-always-true.ts";
import { predicateNeverTrue } from "./predicate-never-true.ts";
import { questionUnreachable } from "./question-unreachable.ts";
import { releaseUnaccepted } from "./release-unaccepted.ts";
import { releaseUnpaid } from "./release-unpaid.ts";
import { releaseUnsigned } from "./release-unsigned.ts";
import { returnUnannounced } from "./return-unannounced.ts";
import { signedNotReturned } from "./signed-not-returned.ts";
import { signerNotCompetent } from "./signer-not-competent.ts";
import { signsOwnDraft } from "./signs-own-draft.ts";
import { stateWithoutOwner } from "./state-without-owner.ts";
import { statusMissing } from "./status-missing.ts";
import { statusSequence } from "./status-sequence.ts";
import { supplementRounds } from "./supplement-rounds.ts";
import { unreachableState } from "./unreachable-state.ts";
import { unusedName } from "./unused-name.ts";
import { waitingWithoutLimit } from "./waiting-without-limit.ts";
import { cannotPay } from "./cannot-pay.ts";
import { cannotSupplement } from "./cannot-supplement.ts";
import { extensionRounds } from "./extension-rounds.ts";
import { supplementStatus } from "./supplement-status.ts";

export const RULES: readonly Rule[] = [
  deadEnd,
  noWayToEnd,
  onlyWithdrawal,
  endlessRound,
  stateWithoutOwner,
  ownerCannotAct,
  waitingWithoutLimit,
  cannotSupplement,
  cannotPay,
  nothingToPay,
  releaseUnpaid,
  releaseUnsigned,
  releaseUnaccepted,
  signerNotCompetent,
  signsOwnDraft,
  approvesOwnWork,
  applicantDecides,
  officersActOpen,
  expiresEarly,
  endsInSilence,
  endsUnfulfilled,
  signedNotReturned,
  supplementRounds,
  extensionRounds,
  missingSlip,
  missingNotice,
  returnUnannounced,
  clockRunsWhileWaiting,
  clockStandsWhileWorking,
  budgetExceedsLimit,
  budgetExceedsRestOfDay,
  statusMissing,
  statusSequence,
  endsUnderWay,
  supplementStatus,
  unreachableState,
  actNeverPossible,
  predicateNeverTrue,
  predicateAlwaysTrue,
  questionUnreachable,
  guardsOverlap,
  guardsGap,
  onlinePromise,
  unusedName,
];
