// A counter-example made into a journey: real answers, real papers, real times, played by the engine step by step as it is
// written. What the engine does otherwise than the way says is told, not hidden.

import { play, type Stage } from "../journeys/index.ts";
import { compile, type CompiledProcedure } from "../machine/index.ts";
import { instantOf, millisOf } from "../clock/index.ts";
import { readsOf } from "../facts/index.ts";
import type { Agency, Definition, Dossier, Journey, JourneyOpen, JourneyStep, PinnedCalendar, ViolationCode } from "../model/index.ts";
import { FEES_SETTLED, PAPERS_COMPLETE, predicateOf } from "./conditions.ts";
import { filingsFor, papersFor, type Supposed } from "./filing-for.ts";
import type { Literal } from "./predicates/satisfiable.ts";
import { sampleActData } from "./predicates/sample.ts";
import { datesMoved } from "./predicates/other-dates.ts";
import type { VerifyFinding } from "./verify.ts";
import type { Way, WayStep } from "./way.ts";

/** The journey of a way. */
export interface Enacted {
  readonly journey: Journey;
  /** Every step came out as the way says. */
  readonly replays: boolean;
  /** Why not: the first step that went otherwise, and how. */
  readonly otherwise?: { readonly step: number; readonly why: readonly string[] };
}

/** What a journey is written for. */
export interface Surroundings {
  readonly agencies: readonly Agency[];
  readonly calendar: PinnedCalendar;
}

/** 09:00 in Vietnam on a Monday. */
const START = "2026-11-23T02:00:00.000Z";
const HOUR_MS = 3_600_000;

/** Writes and plays the journey of a finding; undefined for a finding without a way, or when no filing can be made up for it. */
export function enact({ way, sentence, code }: Pick<VerifyFinding, "way" | "sentence" | "code">, definition: Definition, around: Surroundings): Enacted | undefined {
  if (way === undefined) return undefined;
  const stage: Stage = { compiled: compile(definition), definitionHash: "0".repeat(64), agencies: around.agencies, calendar: around.calendar };
  const title = sentence ?? { vi: code };
  let best: Enacted | undefined;
  for (const open of filingsFor(definition, supposed(way, definition), around.agencies, START)) {
    const enacted = write({ title, kind: "special", open: { ...open, expect: { state: [...way.start] } }, steps: [] }, way, stage);
    if (enacted.replays) return enacted;
    if ((enacted.otherwise?.step ?? 0) > (best?.otherwise?.step ?? -1)) best = enacted;
  }
  return best;
}

// ---------------------------------------------------------------------------------------------------------------------

/** What must be so when filing: conditions on what is answered then, and what is asked first of fees and papers. */
function supposed({ assumed: atFirst, steps }: Way, { procedure }: Definition): Supposed {
  const conditions: Record<string, boolean> = { ...atFirst };
  for (const { assumed } of steps) for (const [condition, holds] of Object.entries(assumed)) conditions[condition] ??= holds;
  const literals = literalsOf(conditions).filter(({ predicate }) => readsOf(predicate, procedure).every((pointer) => FROM_FILING.test(pointer)));
  return { literals, conditions };
}

const FROM_FILING = /^\/(answers|derived|dossier\/(channel|returnBy)|today|now)(\/|$)/;

/** Conditions with a predicate of their own, as literals. */
function literalsOf(conditions: { readonly [condition: string]: boolean }): readonly Literal[] {
  return Object.entries(conditions).flatMap(([condition, holds]) => (condition === FEES_SETTLED || condition === PAPERS_COMPLETE ? [] : [{ predicate: predicateOf(condition), holds }]));
}

/** Adds one step after the other, each in the first of its readings that comes out as the way says. */
function write(opening: Journey, { steps }: Way, stage: Stage): Enacted {
  let journey = opening;
  let last = play(journey, stage);
  if (last.mismatches.length > 0) return { journey, replays: false, otherwise: { step: 0, why: whyNot(last) } };
  for (const [position, step] of steps.entries()) {
    if (step.kind === "case") continue;
    const tried = readingsOf(step, journey.open, stage, last).map((reading) => ({ ...journey, steps: [...journey.steps, reading] })).map((longer) => ({ longer, played: play(longer, stage) }));
    const good = tried.find(({ played }) => played.mismatches.length === 0);
    if (good === undefined) return { journey, replays: false, otherwise: { step: position + 1, why: tried[0] === undefined ? [step.kind] : whyNot(tried[0].played) } };
    journey = good.longer;
    last = good.played;
  }
  return { journey, replays: true };
}

/** How a step can be told. The engine must refuse a step that leads nowhere. */
function readingsOf(step: WayStep, open: JourneyOpen, { compiled }: Stage, { dossier }: ReturnType<typeof play>): readonly JourneyStep[] {
  const at = instantOf(millisOf(dossier?.updatedAt ?? START) + HOUR_MS);
  return bareReadings(step, { at, open, compiled, dossier }).flatMap((reading): readonly JourneyStep[] => {
    return step.leaves === undefined ? REFUSALS.map((refused) => ({ ...reading, refused })) : [{ ...reading, expect: { state: [...step.leaves] } }];
  });
}

function bareReadings(step: WayStep, { at, open, compiled, dossier }: { readonly at: string; readonly open: JourneyOpen; readonly compiled: CompiledProcedure; readonly dossier: Dossier | undefined }): readonly JourneyStep[] {
  switch (step.kind) {
    case "reply":
      return [{ at, pay: true }];
    case "timer": {
      const timer = dossier?.timers.find(({ limit, state }) => limit === step.name && state === step.state);
      return timer === undefined ? [] : [{ at: timer.dueAt > at ? timer.dueAt : at, due: step.name }];
    }
    case "act":
      return actReadings(step, { at, open, compiled, dueAt: dossier?.clock.dueAt ?? at });
    case "failure":
      return (dossier?.awaiting ?? []).filter(({ invocation }) => invocation === step.name).map(({ actor }) => ({ at, fails: actor }));
    case "case":
      return [];
  }
}

/** Why the engine refuses a step that rules find: each reason alone and together. */
const REFUSALS: readonly (readonly ViolationCode[])[] = [["release_unpaid"], ["release_unsigned"], ["release_unpaid", "release_unsigned"], ["signer_not_permitted"]];

function actReadings(step: WayStep, { at, open, compiled, dueAt }: { readonly at: string; readonly open: JourneyOpen; readonly compiled: CompiledProcedure; readonly dueAt: string }): readonly JourneyStep[] {
  const { definition } = compiled;
  const meta = compiled.states.get(step.state)?.on.get(step.name)?.[0]?.meta;
  const literals = literalsOf(step.assumed);
  const data = meta?.form === undefined ? undefined : (sampleActData(definition, { name: step.name, form: meta.form }, literals) ?? sampleActData(definition, { name: step.name, form: meta.form }, []));
  const revision = meta?.revises === true ? { answersPatch: {}, components: papersFor(definition.procedure, open.channel) } : {};
  const all = data === undefined ? [undefined] : [data, ...datesMoved(data, [at, dueAt])];
  // A second person of the role, where duties must be kept apart.
  const people = step.by.flatMap(({ role, at: participant }) => ["", "#2"].map((which) => `${role}${participant === undefined ? "" : `@${participant}`}${role === "applicant" ? "" : which}`));
  return [...new Set(people)].flatMap((by) => all.map((entered): JourneyStep => ({ at, by, act: step.name, ...(entered === undefined ? {} : { data: entered }), ...revision })));
}

function whyNot({ mismatches }: ReturnType<typeof play>): readonly string[] {
  return mismatches.slice(0, 3).map(({ what, expected, actual }) => `${what}: ${JSON.stringify(expected)} / ${JSON.stringify(actual)}`);
}
