// Plays a journey through the engine and compares what comes out with what the story says. No I/O: the caller brings
// the procedure, the agencies and the calendar.

import { balanceOf } from "../fees/index.ts";
import { decide, type CompiledProcedure } from "../machine/index.ts";
import type { Agency, Decision, Dossier, DossierEvent, Journey, JourneyOpen, JourneyStep, LogEntry, PinnedCalendar } from "../model/index.ts";
import { castMember } from "./cast.ts";
import { compare, type Mismatch } from "./compare.ts";
import { mergePatch } from "./merge-patch.ts";
import { suppliedFor } from "./supplied-for.ts";

/** What a journey is played with. */
export interface Stage {
  readonly compiled: CompiledProcedure;
  readonly definitionHash: string;
  readonly agencies: readonly Agency[];
  readonly calendar: PinnedCalendar;
  /** Content of `journey.answersFrom`. */
  readonly answers?: Journey["open"]["answers"];
  /** What officers of a role are called on papers; they are called by the role's id without it. */
  readonly nameOf?: (role: string) => string;
}

/** How it went. */
export interface Performance {
  readonly log: readonly LogEntry[];
  readonly dossier: Dossier | undefined;
  /** Empty when everything came out as told. */
  readonly mismatches: readonly Mismatch[];
}

/** Plays all steps, also past a mismatch, unless the dossier could not even be filed, e.g. with an agency nobody knows. */
export function play(journey: Journey, stage: Stage): Performance {
  const log: LogEntry[] = [];
  const mismatches: Mismatch[] = [];
  const opening = fileJourney(journey, stage);
  if (opening === undefined) return { log, dossier: undefined, mismatches: [{ step: 0, what: "agency", expected: journey.open.agency, actual: undefined }] };
  let dossier = note(0, journey.open, opening, undefined);
  journey.steps.forEach((step, index) => {
    if (dossier === undefined) return;
    const decision = takeStep(step, dossier, journey, stage);
    if (decision === undefined) return void mismatches.push(...compare(index + 1, step, { dossier }, stage.compiled));
    dossier = note(index + 1, step, decision, dossier);
  });
  return { log, dossier, mismatches };

  function note(index: number, told: JourneyOpen | JourneyStep, decision: Decision, before: Dossier | undefined): Dossier | undefined {
    mismatches.push(...compare(index, told, { decision, ...(before === undefined ? {} : { dossier: before }) }, stage.compiled));
    if (!decision.accepted) return before;
    log.push(decision.entry);
    return decision.dossier;
  }
}

/** The journey's filing; undefined when nobody knows the agency. */
export function fileJourney(journey: Journey, stage: Stage): Decision | undefined {
  const agency = stage.agencies.find((candidate) => candidate.id === journey.open.agency);
  if (agency === undefined) return undefined;
  return decide(stage.compiled, { event: openEvent(journey, stage, agency), actor: castMember(journey.open.by, journey, stage, undefined), at: journey.open.at, calendar: stage.calendar });
}

/** One step of a journey, whatever came before; undefined for a step in which nothing happens. */
export function takeStep(step: JourneyStep, dossier: Dossier, journey: Journey, stage: Stage): Decision | undefined {
  const event = eventOf(step, dossier);
  if (event === undefined) return undefined;
  return decide(stage.compiled, { dossier, event, actor: castMember(step.by ?? "system", journey, stage, dossier), at: step.at, calendar: stage.calendar });
}

/** The answers with which the journey files. */
export function openingAnswers(journey: Journey, fromFile: Stage["answers"]): NonNullable<Stage["answers"]> {
  return mergePatch(journey.open.answers ?? fromFile ?? {}, journey.open.answersPatch ?? {});
}

// ---------------------------------------------------------------------------------------------------------------------

function openEvent(journey: Journey, stage: Stage, agency: Agency): DossierEvent {
  const { open } = journey;
  const owner = castMember("applicant", journey, stage, undefined);
  const participants = Object.fromEntries(
    stage.compiled.procedure.participants.flatMap(({ id, agencyKind }) => {
      const found = participantAgency(stage.agencies, agency, agencyKind);
      return found === undefined ? [] : [[id, found.id] as const];
    }),
  );
  return {
    kind: "open",
    id: "00000000-0000-4000-8000-000000000001",
    code: `${agency.code}-${open.at.slice(2, 10).replaceAll("-", "")}-0001`,
    definitionHash: stage.definitionHash,
    agency: { id: agency.id, province: agency.province, name: agency.name, ...(agency.oneStopUnit === undefined ? {} : { oneStopUnit: agency.oneStopUnit }) },
    participants,
    channel: open.channel,
    returnBy: open.returnBy,
    owner: { id: owner.id, name: owner.name },
    answers: openingAnswers(journey, stage.answers),
    components: suppliedFor(open.components ?? {}),
  };
}

/** The agency of a kind that serves the receiving agency's area, or the nearest above it. */
export function participantAgency(agencies: readonly Agency[], receiving: Agency, kind: Agency["kind"]): Agency | undefined {
  return (
    agencies.find((candidate) => candidate.kind === kind && candidate.area === receiving.area) ??
    agencies.find((candidate) => candidate.kind === kind && candidate.province === receiving.province)
  );
}

function eventOf(step: JourneyStep, dossier: Dossier): DossierEvent | undefined {
  if (step.act !== undefined) {
    const answers = step.answersPatch === undefined ? undefined : mergePatch(dossier.answers.data, step.answersPatch);
    return {
      kind: "act",
      name: step.act,
      ...(step.data === undefined ? {} : { data: step.data }),
      ...(answers === undefined ? {} : { answers }),
      ...(step.components === undefined ? {} : { components: suppliedFor(step.components) }),
    };
  }
  if (step.pay !== undefined) {
    const awaited = dossier.awaiting[0];
    const amount = step.pay === true ? balanceOf(dossier).outstanding : step.pay.amount;
    return { kind: "reply", effect: awaited?.effect ?? "none", actor: "collectPayment", outcome: "done", output: { transaction: `GD-${dossier.revision}`, amount } };
  }
  if (step.fails !== undefined) {
    const awaited = dossier.awaiting.find(({ actor }) => actor === step.fails);
    return { kind: "reply", effect: awaited?.effect ?? "none", actor: step.fails, outcome: "error", output: { reason: "failed" } };
  }
  if (step.due !== undefined) return { kind: "timer", id: dossier.timers.find((timer) => timer.limit === step.due)?.id ?? `none:${step.due}` };
  if (step.claim !== undefined) return { kind: "claim", task: step.claim };
  if (step.release !== undefined) return { kind: "release", task: step.release };
  if (step.rate !== undefined) return { kind: "rate", score: step.rate };
  return undefined;
}
