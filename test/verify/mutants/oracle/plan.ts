// Which lives are led: the same plan for the original and for its mutants, so that they can be compared life by life.

import { HABITS, type Habit } from "./habits.ts";
import { chanceFrom } from "./random.ts";
import { live } from "./live.ts";
import type { Run } from "./run.ts";
import type { Memory } from "./choose.ts";
import type { Filing, World } from "./world.ts";

/** So many lives, one after the other. The memory of what was tried runs through all of them. */
export function* lives(world: World, filings: readonly Filing[], { seed, count }: { readonly seed: string; readonly count: number }): Generator<Run> {
  const memory: Memory = new Map();
  for (let index = 0; index < count; index += 1) {
    const habit = HABITS[index % HABITS.length] as Habit;
    const chance = chanceFrom(`${seed} ${index}`);
    const filing = filingFor(habit, filings, Math.floor(index / HABITS.length), seed);
    yield live({ world, filing: { ...filing, at: later(filing.at, chance.pick(HOURS)) }, habit, chance, memory });
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Hours after the time a journey tells: early in the day or late makes another due date. */
const HOURS = [0, 0, 1.5, 3, 5.25];

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}

/** Who goes by the book gets the cases that end well, in turn, so that each is seen to its end. */
function filingFor(habit: Habit, filings: readonly Filing[], round: number, seed: string): Filing {
  const wellEnding = filings.filter(({ kind }) => kind === "granted" || kind === "special" || kind === "supplemented");
  const chance = chanceFrom(`${seed} ${habit.name} ${round}`);
  if (habit.followsStory > 0.5 && wellEnding.length > 0) return wellEnding[round % wellEnding.length] as Filing;
  return chance.pick(filings);
}
