// Waiting for the citizen: they must be able to do what is asked, and the wait must end.

import { balanceOf } from "../../../../../engine/fees/index.ts";
import type { Dossier } from "../../../../../engine/model/index.ts";
import type { Harm, Watch } from "../harm.ts";
import type { Position } from "../position.ts";

/** Statuses that say the citizen is waited for. */
const CITIZENS = new Set(["supplementRequired", "paymentRequired"]);

export const waiting: Watch = ({ steps, last }, customs) => {
  const moments = steps.flatMap(({ position, before }, step) => (position === undefined || before === undefined ? [] : [{ position, dossier: before, step }]));
  const final = steps.at(-1)?.after;
  if (last !== undefined && final !== undefined) moments.push({ position: last, dossier: final, step: steps.length - 1 });
  const harms = moments.flatMap(({ position, dossier, step }): readonly Harm[] => {
    const found = (code: string, what: string): Harm => ({ code, grade: "plain", place: position.place, what, step });
    const { outstanding } = balanceOf(dossier);
    return [
      ...(dossier.status === "supplementRequired" && !mayAnswer(position, dossier) ? [found("cannotAnswer", "asked to supplement, and no act to do so")] : []),
      ...(dossier.status === "paymentRequired" && outstanding > 0 && dossier.awaiting.length === 0 ? [found("cannotPay", "asked to pay, and no payment is awaited")] : []),
      ...(dossier.status === "paymentRequired" && outstanding === 0 ? [found("paysNothing", "asked to pay, and nothing is owed")] : []),
      ...(position.turn === "citizen" && dossier.timers.length === 0 ? [found("waitsForEver", "only the citizen can move, and no wait runs out")] : []),
    ];
  });
  const cutOff = steps.flatMap(({ choice, position, before, after }, step): readonly Harm[] => {
    if (choice?.kind !== "timer") return [];
    if (after.status === "stopped" && position?.turn === "officer" && before?.clock.state === "running" && !CITIZENS.has(before.status)) {
      return [{ code: "closedInOfficersTime", grade: "plain", place: position.place, what: `${choice.timer.limit} closed the dossier while it was the officers' move and the legal time ran`, step }];
    }
    if (customs === undefined) return [];
    const { limit, setAt, dueAt } = choice.timer;
    const isShorter = Date.parse(dueAt) - Date.parse(setAt) < 0.6 * (customs.waits.get(limit) ?? 0);
    return isShorter ? [{ code: "waitCutShort", grade: "intent", place: limit, what: `${limit} ran out early${after.machine.status === "done" ? " and closed the dossier" : ""}`, step }] : [];
  });
  return [...harms, ...cutOff];
};

// ---------------------------------------------------------------------------------------------------------------------

/** Online it is the citizens themselves who answer; what came on paper an officer may enter. */
function mayAnswer({ open }: Position, { channel }: Dossier): boolean {
  return open.some((choice) => choice.kind === "act" && choice.offer.revises && (choice.person.kind === "applicant" || channel !== "online"));
}
