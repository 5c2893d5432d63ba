// What is known of an original before its mutants are judged: its customs, what it already shows of harm, and how many
// of its lives end well.

import { customsOf, isGranted, type Customs } from "./customs.ts";
import { keyOf, type Harm } from "./harm.ts";
import { lives } from "./plan.ts";
import type { Run } from "./run.ts";
import { tell } from "./story.ts";
import { filingsWithVariations } from "./variations.ts";
import { WATCHES } from "./watches/index.ts";
import { worldOf, type Country, type Filing, type Subject, type World } from "./world.ts";

/** How much is tried. */
export interface Effort {
  readonly seed: string;
  /** Lives of a mutant. */
  readonly lives: number;
  /** Lives of the original: several times as many, so that what is rare there is known. */
  readonly originalLives: number;
}

/** An original, known well. */
export interface Baseline {
  readonly subject: Subject;
  readonly country: Country;
  readonly world: World;
  readonly filings: readonly Filing[];
  readonly customs: Customs;
  /** Which of the first lives of the plan ended well, by channel of filing and return. */
  readonly granted: ReadonlyMap<string, number>;
  /** Harm the original shows itself, each once with its story. */
  readonly own: readonly { readonly harm: Harm; readonly story: readonly string[] }[];
}

/** Gets to know an original. */
export function baselineOf(subject: Subject, country: Country, effort: Effort): Baseline {
  const world = worldOf(subject, subject.definition, country);
  const filings = filingsWithVariations(world);
  const runs = [...lives(world, filings, { seed: effort.seed, count: effort.originalLives })];
  const learnt = customsOf(runs);
  const own = new Map<string, { readonly harm: Harm; readonly story: readonly string[] }>();
  for (const run of runs) for (const harm of harmsIn(run, learnt)) if (!own.has(keyOf(harm))) own.set(keyOf(harm), { harm, story: tell(run, harm.step) });
  const granted = new Map<string, number>();
  for (const run of runs.slice(0, effort.lives).filter(isGranted)) granted.set(wayOf(run), (granted.get(wayOf(run)) ?? 0) + 1);
  return { subject, country, world, filings, customs: { ...learnt, tolerated: new Set(own.keys()) }, granted, own: [...own.values()] };
}

/** All harm in a life that the original does not show as well. */
export function harmsIn(run: Run, customs: Customs): readonly Harm[] {
  return WATCHES.flatMap((watch) => watch(run, customs)).filter((harm) => !customs.tolerated.has(keyOf(harm)));
}

/** How a case comes in and goes out. */
export function wayOf({ filing }: Run): string {
  return `${filing.channel} → ${filing.returnBy}`;
}
