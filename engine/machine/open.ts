// The filing of a dossier: what was handed in is checked, the bill is made, the workflow begins.

import { gatherFacts } from "../facts/index.ts";
import { assess } from "../fees/index.ts";
import { validateAnswers } from "../forms/index.ts";
import type { Change, Decision, OpenEvent, Step, Violation } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { applyMove } from "./consequences.ts";
import { holdsSeat } from "./permission.ts";
import { beginStep, refused, type StepDraft } from "./step.ts";
import { applicable, checkSupplied, componentChanges, missing } from "./supplied.ts";

/** Decides the filing. All that is wrong is told at once (NĐ 61/2018 Đ17: guide once, fully). */
export function decideOpen(compiled: CompiledProcedure, step: Step, event: OpenEvent): Decision {
  const { procedure } = compiled;
  const barred = filingViolations(compiled, step, event);
  if (barred.length > 0) return refused(...barred);
  const draft = beginStep(step);
  draft.change({ type: "opened", procedureCode: procedure.code });
  const gather = () => gatherFacts({ procedure, dossier: draft.dossier(), event: draft.event(), actor: step.actor, at: draft.at });

  const checked = validateAnswers({ procedure, form: compiled.definition.form, answers: event.answers, baseFacts: gather() });
  const violations: Violation[] = [...channelViolations(compiled, event), ...checked.violations];
  draft.keep({ ...event, answers: checked.answers });
  draft.change({ type: "answered" });
  const supplied = applicable(compiled, gather(), event.components);
  violations.push(...checkSupplied(compiled, event.components, step.actor));
  draft.keep({ ...event, answers: checked.answers, components: supplied });
  draft.change(...componentChanges(supplied));
  violations.push(...missing(compiled, gather(), "submit"));
  if (violations.length > 0) return refused(...violations);

  draft.change(billed(compiled, draft, gather()));
  const facts = gather();
  const moved = compiled.chart.start(facts);
  const broken = applyMove({ compiled, draft, facts, factsNow: gather, data: {} }, moved);
  return broken.length > 0 ? refused(...broken) : draft.finish();
}

/** The bill as of these facts. */
export function billed(compiled: CompiledProcedure, draft: StepDraft, facts: ReturnType<typeof gatherFacts>): Change {
  return { type: "billed", bill: assess(compiled.procedure, facts, draft.dossier().province, facts.today) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Online people file for themselves; what is handed in at the counter or posted, those the procedure names enter. */
function filingViolations({ procedure }: CompiledProcedure, { actor }: Step, event: OpenEvent): readonly Violation[] {
  const absent = procedure.participants.filter(({ id }) => !Object.hasOwn(event.participants, id));
  if (absent.length > 0) return absent.map(({ id }) => ({ code: "participant_missing", params: { participant: id } }));
  if (event.channel === "online") return actor.kind === "citizen" ? [] : [{ code: "role_not_permitted", params: { roles: ["applicant"] } }];
  if (procedure.filedBy.some((party) => holdsSeat(party, actor, { agency: event.agency.id, participants: event.participants }))) return [];
  return [{ code: "role_not_permitted", params: { roles: procedure.filedBy.map(({ role }) => role) } }];
}

function channelViolations({ procedure }: CompiledProcedure, event: OpenEvent): readonly Violation[] {
  const violations: Violation[] = [];
  if (!procedure.submitBy.includes(event.channel)) violations.push({ code: "channel_not_allowed", params: { channel: event.channel, allowed: procedure.submitBy } });
  if (!procedure.returnBy.includes(event.returnBy)) violations.push({ code: "return_channel_not_allowed", params: { channel: event.returnBy, allowed: procedure.returnBy } });
  return violations;
}
