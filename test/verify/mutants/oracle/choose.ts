// Which of the open choices to try, and in what order: what has been tried least comes first more often, so that few runs
// see much. Knows no rules.

import type { Habit } from "./habits.ts";
import { nameOf, type Choice, type Position } from "./position.ts";
import type { Chance } from "./random.ts";

/** How often each choice has been taken at each place, over all runs with one definition. */
export type Memory = Map<string, number>;

/** What choosing looks at. */
export interface Circumstances {
  readonly position: Position;
  readonly habit: Habit;
  readonly chance: Chance;
  readonly memory: Memory;
  /** The acts a journey goes on with. */
  readonly script: readonly string[];
  /** The acts done so far. */
  readonly done: readonly string[];
}

/** The choices in the order they are to be tried. */
export function choose(open: readonly Choice[], circumstances: Circumstances): readonly Choice[] {
  const { position, habit, chance, memory, script, done } = circumstances;
  const byName = new Map<string, Choice[]>();
  for (const choice of open) byName.set(nameOf(choice), [...(byName.get(nameOf(choice)) ?? []), choice]);
  const keyOf = (name: string): string => keyAt(position.place, name);
  const told = chance.often(habit.followsStory) ? nextIn(script, done) : undefined;
  const names = [...byName.keys()].filter((name) => !isWaiting(name) || habit.pace === "mixed" || habit.pace === "slow");
  const rest = [...(names.length > 0 ? names : byName.keys())];
  const order: string[] = [];
  while (rest.length > 0) {
    const weight = (name: string): number => (name === told || (told !== undefined && name === "pay") ? 1_000 : (isWaiting(name) && habit.pace === "slow" ? 5 : 1) / (1 + (memory.get(keyOf(name)) ?? 0)) ** 2);
    const name = chance.weighted(rest, weight);
    order.push(name);
    rest.splice(rest.indexOf(name), 1);
  }
  return order.map((name) => someone(byName.get(name) as readonly Choice[], habit, chance));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where one person holds all roles, what that person may do falls to them: all of it, or half when exploring. */
function someone(choices: readonly Choice[], { officers, followsStory }: Habit, chance: Chance): Choice {
  const isTheirs = officers === "polymath" && (followsStory > 0 || chance.often(0.5));
  const polymaths = isTheirs ? choices.filter((choice) => choice.kind === "act" && choice.person.kind === "polymath") : [];
  return chance.pick(polymaths.length > 0 ? polymaths : choices);
}

/** A wait that runs out comes only where somebody is slow, or nothing else is left. */
function isWaiting(name: string): boolean {
  return name.startsWith("timer ");
}

/** The act a story goes on with after these. */
export function nextIn(script: readonly string[], done: readonly string[]): string | undefined {
  let at = 0;
  for (const act of done) if (script[at] === act) at += 1;
  return script[at];
}

/** A choice at a place, as memory knows it. */
export function keyAt(place: string, name: string): string {
  return `${place} ${name}`;
}

/** What ended a dossier is not worth as much the next time: runs are to go deep. */
export function remember(memory: Memory, key: string, ended: boolean): void {
  memory.set(key, (memory.get(key) ?? 0) + (ended ? 8 : 1));
}
