// The filing of a dossier: what was handed in is checked, the bill is made, the workflow begins.

import { gatherFacts } from "../facts/index.ts";
import { assess } from "../fees/index.ts";
import { validateAnswers } from "../forms/index.ts";
import type { Change, Decision, OpenEvent, Step, Violation } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { applyMove } from "./consequences.ts";
import { beginStep, refused, type StepDraft } from "./step.ts";
import { checkSupplied, componentChanges, missing } from "./supplied.ts";

/** Decides the filing. All that is wrong is told at once (NĐ 61/2018 Đ17: guide once, fully). */
export function decideOpen(compiled: CompiledProcedure, step: Step, event: OpenEvent): Decision {
  const { procedure } = compiled;
  const draft = beginStep(step);
  draft.change({ type: "opened", dossier: opened(compiled, event) });
  const gather = () => gatherFacts({ procedure, dossier: draft.dossier(), event, actor: step.actor, at: draft.at });

  const checked = validateAnswers({ procedure, form: compiled.definition.form, answers: event.answers, baseFacts: gather() });
  const violations: Violation[] = [...channelViolations(compiled, event), ...checked.violations];
  draft.change({ type: "answered", answers: checked.answers });
  violations.push(...checkSupplied(compiled, gather(), event.components));
  draft.change(...componentChanges(compiled, gather(), event.components));
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

function opened(compiled: CompiledProcedure, event: OpenEvent): Extract<Change, { type: "opened" }>["dossier"] {
  const { id, code, definitionHash, agency, participants, channel, returnBy, owner, submitter } = event;
  return {
    id,
    code,
    procedureCode: compiled.procedure.code,
    definitionHash,
    channel,
    returnBy,
    agency: agency.id,
    province: agency.province,
    participants,
    owner,
    submitter,
  };
}

function channelViolations({ procedure }: CompiledProcedure, event: OpenEvent): readonly Violation[] {
  const violations: Violation[] = [];
  if (!procedure.submitBy.includes(event.channel)) violations.push({ code: "channel_not_allowed", params: { channel: event.channel, allowed: procedure.submitBy } });
  if (!procedure.returnBy.includes(event.returnBy)) violations.push({ code: "return_channel_not_allowed", params: { channel: event.returnBy, allowed: procedure.returnBy } });
  return violations;
}
