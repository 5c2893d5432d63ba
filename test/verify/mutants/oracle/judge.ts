// Leads a mutant through its lives and says whether harm was seen, and which.

import { decide } from "../../../../engine/machine/index.ts";
import type { Definition, Dossier } from "../../../../engine/model/index.ts";
import { harmsIn, wayOf, type Baseline, type Effort } from "./baseline.ts";
import { isGranted } from "./customs.ts";
import { HABITS, type Habit } from "./habits.ts";
import type { Harm } from "./harm.ts";
import { lives } from "./plan.ts";
import { placeOf } from "./position.ts";
import { chanceFrom } from "./random.ts";
import { live, type Run } from "./run.ts";
import { tell } from "./story.ts";
import { worldOf, type World } from "./world.ts";

/** Harm and the life in which it was seen. */
export interface Seen {
  readonly harm: Harm;
  readonly story: readonly string[];
}

/** What was seen. Both absent: no harm seen, which is no proof that there is none. */
export interface Verdict {
  readonly plain?: Seen;
  readonly intent?: Seen;
}

/** Judges a definition against its original. Stops at the first plain harm. */
export function judge(definition: Definition, baseline: Baseline, effort: Effort): Verdict {
  const world = worldOf(baseline.subject, definition, baseline.country);
  const granted = new Map<string, number>();
  const long: Run[] = [];
  let notFiled: Run | undefined;
  let filed = 0;
  let intent: Seen | undefined;
  for (const run of lives(world, baseline.filings, { seed: effort.seed, count: effort.lives })) {
    const harms = harmsIn(run, baseline.customs);
    const plain = harms.find(({ grade }) => grade === "plain");
    if (plain !== undefined) return { plain: seen(plain, run), ...(intent === undefined ? {} : { intent }) };
    const meant = harms[0] ?? unlawful(run, baseline);
    if (meant !== undefined) intent ??= seen(meant, run);
    if (run.ending === "long") long.push(run);
    if (run.ending === "notFiled") notFiled ??= run;
    else filed += 1;
    if (isGranted(run)) granted.set(wayOf(run), (granted.get(wayOf(run)) ?? 0) + 1);
  }
  const plain = endless(world, long) ?? nobodyFiles(notFiled, filed) ?? neverGranted(granted, baseline);
  const meant = intent ?? (notFiled === undefined ? undefined : seen(whole("refusedAtTheDoor", "intent", `a filing of the original is refused: ${JSON.stringify(notFiled.declined.at(-1)?.violations)}`), notFiled));
  return { ...(plain === undefined ? {} : { plain }), ...(meant === undefined ? {} : { intent: meant }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const CONTINUATIONS = 6;

/** A long life is carried on several times; when none of these ends either, it is without end. */
function endless(world: World, long: readonly Run[]): Seen | undefined {
  for (const run of long.slice(0, 3)) {
    const from = run.steps.at(-1)?.after;
    if (from === undefined) continue;
    const ends = Array.from({ length: CONTINUATIONS }, (_, index) => {
      const habit = HABITS[(index * 2 + 1) % HABITS.length] as Habit;
      return live({ world, filing: run.filing, habit, chance: chanceFrom(`on ${index}`), memory: new Map(), from });
    });
    if (ends.every(({ ending }) => ending === "long" || ending === "stuck")) return seen({ code: "endless", grade: "plain", place: placeOf(from), what: `${CONTINUATIONS} continuations of a long life do not end`, step: 12 }, run);
  }
  return undefined;
}

function nobodyFiles(refused: Run | undefined, filed: number): Seen | undefined {
  return refused === undefined || filed > 0 ? undefined : seen(whole("nobodyCanFile", "plain", JSON.stringify(refused.declined.at(-1)?.violations)), refused);
}

function neverGranted(granted: ReadonlyMap<string, number>, baseline: Baseline): Seen | undefined {
  const before = [...baseline.granted.values()].reduce((sum, count) => sum + count, 0);
  const lost = [...baseline.granted].filter(([way, count]) => count >= 3 && !granted.has(way));
  if (before < 3 || lost.length === 0) return undefined;
  return { harm: whole("neverGranted", "plain", `no case ${lost.map(([way]) => way).join(", ")} ends well; of the original's lives ${lost.map(([, count]) => count).join(", ")} do`), story: [] };
}

/** Granted on the way of an act that the original refuses in the very same situation. */
function unlawful(run: Run, { world }: Baseline): Harm | undefined {
  if (!isGranted(run)) return undefined;
  let dossier: Dossier | undefined;
  for (const [step, { event, actor, entry, before }] of run.steps.entries()) {
    const decision = decide(world.compiled, { ...(dossier === undefined ? {} : { dossier }), event, actor, at: entry.at, calendar: world.country.calendar });
    if (!decision.accepted) {
      const guard = decision.violations.find(({ code }) => code === "guard_failed");
      return guard === undefined || event.kind !== "act" ? undefined : { code: "grantedAgainstCondition", grade: "intent", place: `${before === undefined ? "" : placeOf(before)} ${event.name}`, what: `the original refuses ${event.name}: ${JSON.stringify(guard.params)}`, step };
    }
    dossier = decision.dossier;
  }
  return undefined;
}

function whole(code: string, grade: Harm["grade"], what: string): Harm {
  return { code, grade, place: "any", what, step: 0 };
}

function seen(harm: Harm, run: Run): Seen {
  return { harm, story: tell(run, harm.step) };
}
