// Whose hands an act was in.

import { pairsDone, seatOf } from "../customs.ts";
import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";
import type { Taken } from "../run.ts";

export const hands: Watch = ({ steps }, customs) => {
  if (customs === undefined) return [];
  return steps.flatMap((taken, step) => {
    const { event, before } = taken;
    const found = (code: string, grade: Harm["grade"], what: string): Harm => ({ code, grade, place: `${before === undefined ? "" : placeOf(before)} ${event.kind === "act" ? event.name : event.kind}`, what, step });
    const strangers = seatOf(taken).filter(([act, seat]) => customs.seats.has(act) && customs.seats.get(act)?.has(seat) !== true);
    const apart = pairsDone(taken).filter((pair) => customs.apart.has(pair));
    return [
      ...strangers.map(([act, seat]) => (seat === "applicant" ? found("citizenDecides", "plain", `the applicant did ${act}, an officer's act`) : found("strangerActs", decides(taken) ? "plain" : "intent", `${seat} did ${act}`))),
      ...apart.map((pair) => found("sameHands", "plain", `one person did ${pair}`)),
    ];
  });
};

// ---------------------------------------------------------------------------------------------------------------------

/** Signs, returns, refuses or ends. */
function decides({ entry, after }: Taken): boolean {
  return after.machine.status === "done" || entry.changes.some((change) => (change.type === "result" && change.state.signedBy !== undefined) || (change.type === "slipIssued" && change.kind === "refusalSlip"));
}
