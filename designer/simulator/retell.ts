// A story told again after the procedure has changed: the same people do the same things, what lies between is done as the
// workflow now wants it, and what came out is observed anew. A story that then ends otherwise is not the same story: it is told
// to be broken, for whoever wrote it to decide.

import { castMember, fileJourney, type Mismatch, observe, type Stage, takeStep } from "../../engine/journeys/index.ts";
import { offers } from "../../engine/machine/index.ts";
import type { Dossier, Expectation, Instant, Journey, JourneyStep, JsonObject, LogEntry, Offer } from "../../engine/model/index.ts";
import { sampleActData } from "../../engine/verify/index.ts";
import { playStory, type Story } from "./stories.ts";
import type { MarkedStage } from "./use-stage.ts";

/** What became of a story. */
export type Retelling =
  | { readonly kind: "same" }
  | { readonly kind: "unreadable" }
  /** The way it now goes; counts are of things done between, left out, and done by somebody else. */
  | { readonly kind: "retold"; readonly journey: Journey; readonly added: number; readonly leftOut: number; readonly handedOn: number }
  | { readonly kind: "broken"; readonly mismatch: Mismatch | undefined };

/** Tells it. `seats` are who can act, as journeys name them. */
export function retell(story: Story, { stage, ways }: MarkedStage, seats: readonly string[]): Retelling {
  const { journey } = story;
  if (journey === undefined) return { kind: "unreadable" };
  const { mismatches } = playStory(story, stage, ways);
  if (mismatches.length === 0) return { kind: "same" };
  const told = new Telling(journey, { ...stage, answers: story.answers }, seats).whole();
  return told ?? { kind: "broken", mismatch: mismatches[0] };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Between two things that are told, and after the last. */
const MOST_BETWEEN = 12;

/** How each kind of story ends; others end in any way, but with the last thing they tell. */
const ENDS: { readonly [kind in Journey["kind"]]?: readonly Dossier["status"][] } = {
  granted: ["resultReturned"],
  refused: ["stopped", "intakeRejected"],
  withdrawn: ["stopped"],
  expired: ["stopped"],
};

/** What a kind of story must come by. */
const PASSES: { readonly [kind in Journey["kind"]]?: Dossier["status"] } = { supplemented: "supplementRequired" };

class Telling {
  readonly #journey: Journey;
  readonly #stage: Stage;
  readonly #seats: readonly string[];
  #dossier: Dossier | undefined;
  #passed: readonly Dossier["status"][] = [];
  #steps: readonly JourneyStep[] = [];
  #added = 0;
  #leftOut = 0;
  #handedOn = 0;

  constructor(journey: Journey, stage: Stage, seats: readonly string[]) {
    this.#journey = journey;
    this.#stage = stage;
    this.#seats = seats;
  }

  whole(): Retelling | undefined {
    const { open } = this.#journey;
    const filed = fileJourney(this.#journey, this.#stage);
    if (filed === undefined || !filed.accepted || open.refused !== undefined) return undefined;
    this.#dossier = filed.dossier;
    const isDone = this.#journey.steps.map((step) => this.#tells(step));
    this.#leftOut = isDone.filter((is) => !is).length;
    const isTold = this.#journey.steps.some(({ expect }) => expect?.done === true) || ENDS[this.#journey.kind] !== undefined;
    if (!isTold && isDone[this.#journey.steps.findLastIndex(({ refused }) => refused === undefined)] === false) return undefined;
    const last = this.#journey.steps.at(-1)?.at ?? open.at;
    if (isTold) this.#goOnUntil(last, () => this.#dossier?.machine.status === "done");
    const ends = ENDS[this.#journey.kind];
    if (isTold && this.#dossier.machine.status !== "done") return undefined;
    if (ends !== undefined && !ends.includes(this.#dossier.status)) return undefined;
    const needed = PASSES[this.#journey.kind];
    if (needed !== undefined && !this.#passed.includes(needed)) return undefined;
    const opening = open.expect === undefined ? open : { ...open, expect: this.#observed(open.expect, filed.dossier, filed.entry) };
    return { kind: "retold", journey: { ...this.#journey, open: opening, steps: this.#steps }, added: this.#added, leftOut: this.#leftOut, handedOn: this.#handedOn };
  }

  /** One thing as it was told, by somebody else if need be, and after what the workflow wants first. */
  #tells(step: JourneyStep): boolean {
    if (step.refused !== undefined) return this.#isRefused(step);
    if (this.#does(step) || this.#doesOtherwise(step)) return true;
    if (step.act === undefined || !this.#stage.compiled.events.has(step.act)) return false;
    const before = [this.#dossier, this.#passed, this.#steps, this.#added, this.#handedOn] as const;
    const isReached = this.#goOnUntil(step.at, () => this.#does(step) || this.#doesOtherwise(step));
    if (!isReached) [this.#dossier, this.#passed, this.#steps, this.#added, this.#handedOn] = before;
    return isReached;
  }

  #does(step: JourneyStep): boolean {
    if (this.#dossier === undefined) return false;
    const decision = takeStep(step, this.#dossier, this.#journey, this.#stage);
    if (decision !== undefined && !decision.accepted) return false;
    const dossier = decision?.dossier ?? this.#dossier;
    this.#steps = [...this.#steps, step.expect === undefined ? step : { ...step, expect: this.#observed(step.expect, dossier, decision?.entry) }];
    this.#dossier = dossier;
    this.#passed = [...this.#passed, dossier.status];
    return true;
  }

  /** By whoever may do it now, with what its form asks for now; a task by where it lies now. */
  #doesOtherwise(step: JourneyStep): boolean {
    const { act, claim, release, by = "" } = step;
    const task = this.#dossier?.tasks.find(({ role }) => role === by.split(/[@#]/)[0])?.state;
    if (claim !== undefined || release !== undefined) return task !== undefined && this.#does({ ...step, ...(claim === undefined ? { release: task } : { claim: task }) });
    if (act === undefined) return false;
    const able = this.#doings(step.at).filter(({ offer }) => offer.event === act);
    const found = able.find((doing) => doing.by === by) ?? able[0];
    if (found === undefined || !this.#does({ ...step, by: found.by, ...this.#dataFor(found.offer) })) return false;
    if (found.by !== by) this.#handedOn += 1;
    return true;
  }

  /** Still refused, whatever the reason now is. */
  #isRefused(step: JourneyStep): boolean {
    if (this.#dossier === undefined) return false;
    const decision = takeStep(step, this.#dossier, this.#journey, this.#stage);
    if (decision === undefined || decision.accepted) return false;
    this.#steps = [...this.#steps, { ...step, refused: [...new Set(decision.violations.map(({ code }) => code))].sort() }];
    return true;
  }

  /** Does what leads on, one thing after the other, until it is so. */
  #goOnUntil(at: Instant, isSo: () => boolean): boolean {
    for (let round = 0; round <= MOST_BETWEEN; round += 1) {
      if (isSo()) return true;
      const next = this.#doings(at).find(({ offer }) => offer.tone === "primary");
      if (next === undefined || !this.#does({ at, by: next.by, act: next.offer.event, ...this.#dataFor(next.offer), expect: { state: [] } })) return false;
      this.#added += 1;
    }
    return false;
  }

  #doings(now: Instant): readonly { readonly by: string; readonly offer: Offer }[] {
    const { compiled } = this.#stage;
    const dossier = this.#dossier;
    if (dossier === undefined) return [];
    return this.#seats.flatMap((seat) => [seat, ...(seat === "applicant" ? [] : [`${seat}#2`])].flatMap((by) => offers(compiled, dossier, castMember(by, this.#journey, this.#stage, dossier), now).flatMap((offer) => (offer.allowed ? [{ by, offer }] : []))));
  }

  #dataFor({ event, form }: Offer): { readonly data?: JsonObject } {
    if (form === undefined) return {};
    const data = sampleActData(this.#stage.compiled.definition, { name: event, form: form as Parameters<typeof sampleActData>[1]["form"] }, []);
    return data === undefined ? {} : { data };
  }

  /** What came out, of that which the story tells. */
  #observed(told: Expectation, dossier: Dossier, entry: LogEntry | undefined): Expectation {
    const { state, ...seen } = observe(dossier, entry, this.#stage.compiled);
    const all: Expectation = { ...seen, state: typeof state !== "string" && state.length === 1 ? (state[0] ?? state) : state };
    return Object.fromEntries(Object.keys(told).flatMap((key) => (all[key as keyof Expectation] === undefined ? [] : [[key, all[key as keyof Expectation]]]))) as Expectation;
  }
}
