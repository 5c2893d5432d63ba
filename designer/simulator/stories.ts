// The procedure's own journeys: read from the folder as far as they can be, played, and what they cover of the workflow.

import { openingAnswers, play, type Mismatch, type Stage } from "../../engine/journeys/index.ts";
import { checkJourney } from "../../engine/machine/index.ts";
import type { Finding, Journey, Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { waysTaken, type Marked } from "./marked.ts";

/** A journey of the folder. */
export interface Story {
  /** Its file, without `.json`. */
  readonly name: string;
  /** Undefined when the file is no journey. */
  readonly journey?: Journey;
  readonly answers: JsonObject;
  /** Why it is none. */
  readonly faults: readonly Finding[];
}

/** How one went. */
export interface StoryOutcome {
  readonly story: Story;
  readonly mismatches: readonly Mismatch[];
  /** The file is no journey. */
  readonly isUnreadable: boolean;
  /** Places of the ways it took. */
  readonly taken: ReadonlySet<string>;
}

/** Whether everything came out as told. */
export function isGood({ mismatches, isUnreadable }: StoryOutcome): boolean {
  return !isUnreadable && mismatches.length === 0;
}

/** The journeys of a folder. */
export function storiesIn({ journeys, answers }: ProcedureFolder): readonly Story[] {
  return entriesOf(journeys).map(([name, value]) => {
    const faults = checkJourney(value, name).filter(({ severity }) => severity === "error");
    if (faults.length > 0) return { name, answers: {}, faults };
    const journey = value as unknown as Journey;
    const file = /^answers\/(.+)\.json$/.exec(journey.answersFrom ?? "")?.[1];
    const found = file === undefined ? undefined : Object.fromEntries(entriesOf(answers))[file];
    return { name, journey, answers: (found ?? {}) as JsonObject, faults };
  });
}

/** Plays one. */
export function playStory(story: Story, stage: Omit<Stage, "answers">, ways: Marked): StoryOutcome {
  if (story.journey === undefined) return { story, mismatches: [], isUnreadable: true, taken: new Set() };
  const { mismatches, log } = play(story.journey, { ...stage, answers: story.answers });
  return { story, mismatches, isUnreadable: false, taken: waysTaken(log, ways) };
}

/** The journey with its answers in it, as a rehearsal goes on from it. */
export function wholeStory({ journey, answers }: Story): Journey | undefined {
  if (journey === undefined) return undefined;
  const { answersFrom: _, open, ...rest } = journey;
  const { answersPatch: __, ...opening } = open;
  return { ...rest, open: { ...opening, answers: openingAnswers(journey, answers) } };
}

// ---------------------------------------------------------------------------------------------------------------------

function entriesOf(table: unknown): readonly (readonly [string, Json])[] {
  return typeof table === "object" && table !== null && !Array.isArray(table) ? Object.entries(table as JsonObject) : [];
}
