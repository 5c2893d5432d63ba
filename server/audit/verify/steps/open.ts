// The filing.

import { begin } from "../chart/run.ts";
import { isOpen } from "../facts/guards.ts";
import type { OpenEvent } from "../record.ts";
import { demandPapers, makeBill, takeAnswers, takePapers } from "./handed-in.ts";
import { expectMove } from "./move.ts";
import { officerSeat } from "./permission.ts";
import type { Step } from "./step.ts";

/** Judges a filing. */
export function judgeOpen(step: Step, event: OpenEvent): void {
  const { procedure, entry } = step;
  step.expect({ type: "opened", procedureCode: procedure.code }, {});
  for (const { id } of procedure.participants) if (!Object.hasOwn(event.participants, id)) step.complain("participant-missing", { participant: id });
  const mayFile = event.channel === "online" ? entry.actor.kind === "citizen" : procedure.filedBy.some((party) => officerSeat(party, entry.actor, event) !== undefined);
  if (!mayFile) step.complain("not-permitted", { act: "open", roles: event.channel === "online" ? "applicant" : procedure.filedBy.map(({ role }) => role).join(", ") });
  if (!procedure.submitBy.includes(event.channel)) step.complain("channel-not-allowed", { channel: event.channel });
  if (!procedure.returnBy.includes(event.returnBy)) step.complain("channel-not-allowed", { channel: event.returnBy });
  takeAnswers(step, event.answers);
  takePapers(step, event.components);
  demandPapers(step);
  makeBill(step);
  const facts = step.facts();
  expectMove(step, begin(step.chart, (guard) => isOpen(guard, procedure, facts)));
}
