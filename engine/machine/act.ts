// An act of a person that the workflow offers.

import { gatherFacts } from "../facts/index.ts";
import { validateActData, validateAnswers } from "../forms/index.ts";
import type { ActEvent, ActForm, Decision, Dossier, Facts, Step, Violation } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { applyMove } from "./consequences.ts";
import { billed } from "./open.ts";
import { seatFor, type Seat } from "./permission.ts";
import { explainGuards, offerings, select, type Offering } from "./select.ts";
import { beginStep, refused, type StepDraft } from "./step.ts";
import { applicable, checkSupplied, componentChanges, droppedComponents, missing } from "./supplied.ts";

/** Acts are upper case; XState's internal events and wildcards never match (faults E04). */
const ACT_NAME = /^[A-Z][A-Z0-9_.]{0,63}$/;

type StepOnDossier = Step & { readonly dossier: Dossier };

/** Decides an act: known? offered now? by this actor? with valid data? and do the guards let it through? */
export function decideAct(compiled: CompiledProcedure, step: StepOnDossier, event: ActEvent): Decision {
  const { dossier } = step;
  if (!ACT_NAME.test(event.name) || !compiled.events.has(event.name)) return refused({ code: "event_not_accepted", params: { event: printable(event.name) } });
  if (dossier.machine.status === "done") return refused({ code: "dossier_closed" });
  const offering = offerings(compiled, dossier.machine, event.name).find(({ candidates }) => candidates[0]?.meta !== undefined);
  if (offering === undefined) return refused({ code: "event_not_offered", params: { event: event.name } });

  const allowed = mayAct(compiled, offering, step);
  if ("violation" in allowed) return refused(allowed.violation);

  const draft = beginStep(step);
  const gather = () => gatherFacts({ procedure: compiled.procedure, dossier: draft.dossier(), event: draft.event(), actor: step.actor, at: draft.at });
  const invalid = [...checkData(offering, event), ...takeRevision(compiled, draft, event, offering, gather)];
  if (invalid.length > 0) return refused(...invalid);

  const facts = gather();
  const selected = select(compiled, dossier.machine, event.name, facts);
  if (!selected.some((taken) => taken.state === offering.state)) {
    const reasons = explainGuards(compiled, offering.candidates, facts);
    return refused(...(reasons.length > 0 ? reasons : [{ code: "event_not_offered", params: { event: event.name } } as const]));
  }
  return carryOn(compiled, { draft, event, facts, gather, seat: allowed.seat });
}

/** Whether the actor may do what this state offers; also used for offers. */
export function mayAct(compiled: CompiledProcedure, offering: Offering, { actor, dossier }: Pick<StepOnDossier, "actor" | "dossier">): { readonly seat: Seat } | { readonly violation: Violation } {
  const parties = offering.candidates[0]?.meta?.by ?? [];
  const seat = seatFor(parties, actor, dossier, compiled.procedure.filedBy);
  if ("violation" in seat || seat.seat.role === "applicant" || seat.seat.onBehalfOf !== undefined) return seat;
  const task = dossier.tasks.find(({ state, role }) => role === seat.seat.role && isAlong(state, offering.state));
  const holder = task?.claimedBy;
  return holder === undefined || holder.id === actor.id ? seat : { violation: { code: "task_claimed", params: { by: holder.name } } };
}

// ---------------------------------------------------------------------------------------------------------------------

interface ActInHand {
  readonly draft: StepDraft;
  readonly event: ActEvent;
  readonly facts: Facts;
  readonly gather: () => Facts;
  readonly seat: Seat;
}

function carryOn(compiled: CompiledProcedure, { draft, event, facts, gather, seat }: ActInHand): Decision {
  const data = event.data ?? {};
  draft.change({ type: "acted", ...seat });
  const moved = compiled.chart.move(draft.dossier().machine, { type: event.name }, facts);
  const broken = applyMove({ compiled, draft, facts, factsNow: gather, seat, data }, moved);
  return broken.length > 0 ? refused(...broken) : draft.finish();
}

const NO_DATA: ActForm = { type: "object", properties: {} };

function checkData(offering: Offering, event: ActEvent): readonly Violation[] {
  return validateActData(offering.candidates[0]?.meta?.form ?? NO_DATA, event.data ?? {});
}

/** Changed answers and papers, when the act allows them. */
function takeRevision(compiled: CompiledProcedure, draft: StepDraft, event: ActEvent, offering: Offering, gather: () => Facts): readonly Violation[] {
  const revises = offering.candidates[0]?.meta?.revises === true;
  if (!revises) return event.answers === undefined && event.components === undefined ? [] : [{ code: "answers_not_accepted", params: { event: event.name } }];
  const violations: Violation[] = [];
  if (event.answers !== undefined) {
    const checked = validateAnswers({ procedure: compiled.procedure, form: compiled.definition.form, answers: event.answers, baseFacts: gather() });
    violations.push(...checked.violations);
    draft.keep({ ...event, answers: checked.answers });
    draft.change({ type: "answered" });
    draft.change(...droppedComponents(compiled, gather(), draft.dossier()));
  }
  if (event.components !== undefined) {
    violations.push(...checkSupplied(compiled, event.components, draft.step.actor));
    const supplied = applicable(compiled, gather(), event.components);
    draft.keep({ ...(draft.event() as ActEvent), components: supplied });
    draft.change(...componentChanges(supplied));
  }
  violations.push(...missing(compiled, gather(), "submit"));
  if (event.answers !== undefined) draft.change(billed(compiled, draft, gather()));
  return violations;
}

/** Whether one of the states is the other or stands above it. */
function isAlong(one: string, other: string): boolean {
  return one === other || one === "" || other === "" || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, "?").slice(0, 64);
}
