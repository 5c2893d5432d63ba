// The national statuses: a portal that has heard the one refuses the other.

import type { DossierStatus } from "../../../../../engine/model/index.ts";
import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";

/** Status → statuses that cannot follow. */
const NEVER_AFTER: { readonly [status in DossierStatus]?: readonly DossierStatus[] } = {
  accepted: ["registered", "intakeRejected"],
  processing: ["registered", "intakeRejected"],
  resolved: ["registered", "accepted", "processing", "supplementRequired", "intakeRejected"],
  resultReturned: ["registered", "accepted", "processing", "supplementRequired", "paymentRequired", "resolved", "stopped", "intakeRejected"],
  stopped: ["registered", "accepted", "processing", "supplementRequired", "paymentRequired", "resolved", "resultReturned", "intakeRejected"],
  intakeRejected: ["registered", "accepted", "processing", "supplementRequired", "paymentRequired", "resolved", "resultReturned", "stopped"],
};

export const status: Watch = ({ steps }, customs) =>
  steps.flatMap(({ before, after }, step): readonly Harm[] => {
    if (before === undefined || NEVER_AFTER[before.status]?.includes(after.status) !== true) return [];
    if (customs?.statuses.has(`${before.status} > ${after.status}`) === true) return [];
    return [{ code: "statusRunsBack", grade: "plain", place: placeOf(after), what: `${before.status}, then ${after.status}`, step }];
  });
