// How a dossier ends, or fails to.

import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";
import type { Run } from "../run.ts";

/** National statuses with which the portal considers a dossier finished. */
const OVER = new Set(["intakeRejected", "stopped", "resolved", "resultReturned"]);

/** Statuses that tell the citizen that nothing more will come. */
const FINAL = new Set(["intakeRejected", "stopped", "resultReturned"]);

export const ending: Watch = (run) => {
  const { steps } = run;
  const last = steps.at(-1);
  const harms: Harm[] = [];
  if (run.fault !== undefined) harms.push(harm("engineFault", run, run.fault.slice(0, 160)));
  if (last === undefined) return harms;
  if (run.ending === "stuck") harms.push(harm("stranded", run, "nothing that anybody tried was accepted, and no wait runs out"));
  if (run.ending === "done") harms.push(...whatWasLeft(run));
  steps.forEach(({ after }, step) => {
    if (after.machine.status !== "done" && FINAL.has(after.status)) harms.push({ code: "saidToBeOver", grade: "plain", place: placeOf(after), what: `goes on with status ${after.status}`, step });
  });
  return harms;
};

// ---------------------------------------------------------------------------------------------------------------------

function whatWasLeft(run: Run): readonly Harm[] {
  const last = run.steps.at(-1);
  if (last === undefined) return [];
  const { after, entry } = last;
  const isReturned = Object.values(after.results).some(({ returnedAt }) => returnedAt !== undefined);
  const closing = after.slips.some(({ kind }) => kind === "refusalSlip" || kind === "stopNotice");
  const isToldNow = entry.effects.some(({ type }) => type === "notify");
  const closedNow = entry.changes.some((change) => change.type === "slipIssued" && (change.kind === "refusalSlip" || change.kind === "stopNotice"));
  const harms: Harm[] = [];
  if (!isReturned && !closing && !isToldNow) harms.push(harm("endedWithNothing", run, "no result, no refusal or stop slip, not even a notice"));
  if (!OVER.has(after.status)) harms.push(harm("endedUnderWay", run, `ended, but the portal says ${after.status}`));
  if ((after.status === "stopped" || after.status === "intakeRejected") && !closedNow) harms.push(harm("endedWithoutSlip", run, `ended as ${after.status} without a refusal or stop slip`));
  if (after.status === "resultReturned" && !isReturned) harms.push(harm("nothingReturned", run, "ended as returned, but no result was"));
  if (isReturned && after.status !== "resultReturned" && after.status !== "resolved") harms.push(harm("returnedUntold", run, `a result was returned, the portal says ${after.status}`));
  if (closedNow && !isReturned && after.status === "resultReturned") harms.push(harm("refusedAsReturned", run, "refused or stopped, the portal says returned"));
  return harms;
}

function harm(code: string, { steps }: Run, what: string): Harm {
  const last = steps.at(-1);
  return { code, grade: "plain", place: last === undefined ? "filing" : placeOf(last.after), what, step: steps.length - 1 };
}
