// What the citizen is given and told: slips, notices, and how often they are asked.

import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";
import type { Taken } from "../run.ts";

export const telling: Watch = ({ steps }, customs) =>
  steps.flatMap((taken, step) => {
    const { before, after, actor } = taken;
    const found = (code: string, what: string): Harm => ({ code, grade: "plain", place: placeOf(after), what, step });
    const issued = slipsIn(taken);
    const asked = after.status === "supplementRequired" && before?.status !== "supplementRequired";
    const isExtended = after.clock.extensions.length > (before?.clock.extensions.length ?? 0);
    const isStarted = after.clock.startedAt !== undefined && before?.clock.startedAt === undefined;
    const isOver = after.machine.status === "done" && actor.kind !== "citizen" && !Object.values(after.results).some(({ returnedAt }) => returnedAt !== undefined);
    const silent = issued.length === 0 && !tells(taken);
    const isReady = after.status === "resolved" && before?.status !== "resolved" && !steps.slice(0, step + 1).some((earlier) => tells(earlier) && Object.values(earlier.after.results).some(({ signedBy }) => signedBy !== undefined));
    const rounds = after.slips.filter(({ kind }) => kind === "supplementSlip").length;
    return [
      ...(asked && !issued.includes("supplementSlip") ? [found("askedWithoutSlip", "a supplement is asked for without its slip")] : []),
      ...(issued.includes("supplementSlip") && after.status !== "supplementRequired" ? [found("askedUnderOtherStatus", `asked to supplement, the portal says ${after.status}`)] : []),
      ...(isExtended && !issued.includes("apologyNote") ? [found("extendedWithoutSlip", "the appointment was moved without an apology")] : []),
      ...(isStarted && !after.slips.some(({ kind }) => kind === "receiptSlip") ? [found("noReceipt", "the legal time began and no receipt was given")] : []),
      ...((asked || isExtended || isOver || waitsForMoney(taken)) && silent ? [found("notTold", "nothing was given or sent to the citizen")] : []),
      ...(isReady && Object.keys(after.results).length > 0 ? [found("readyUntold", "the result is ready and nobody says so")] : []),
      ...(customs !== undefined && rounds > customs.supplements ? [found("askedTooOften", `${rounds} requests to supplement`)] : []),
      ...(customs !== undefined && after.clock.extensions.length > customs.extensions ? [found("extendedTooOften", `${after.clock.extensions.length} extensions`)] : []),
    ];
  });

// ---------------------------------------------------------------------------------------------------------------------

function slipsIn({ entry }: Taken): readonly string[] {
  return entry.changes.flatMap((change) => (change.type === "slipIssued" ? [change.kind] : []));
}

function tells({ entry }: Taken): boolean {
  return entry.effects.some(({ type }) => type === "notify");
}

/** The next move has become the citizen's by somebody else's act, and money is wanted. */
function waitsForMoney({ before, after, actor }: Taken): boolean {
  return after.status === "paymentRequired" && before !== undefined && before.status !== "paymentRequired" && actor.kind !== "citizen";
}
