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
import { live } from "./live.ts";
import type { Run } from "./run.ts";
import { tell } from "./story.ts";
import { filingsWithVariations } from "./variations.ts";
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
  const seenLast = [endless(world, long), closedDoor(world, notFiled, filed), neverGranted(granted, baseline)].filter((last) => last !== undefined);
  const plain = seenLast.find(({ harm }) => harm.grade === "plain");
  const meant = intent ?? seenLast.find(({ harm }) => harm.grade === "intent");
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

/** A filing of the original is refused. Plain when nobody gets in, whatever is answered. */
function closedDoor(world: World, refused: Run | undefined, filed: number): Seen | undefined {
  if (refused === undefined) return undefined;
  const isShut = filed === 0 && filingsWithVariations(world).length === 0;
  return seen(whole(isShut ? "nobodyCanFile" : "refusedAtTheDoor", isShut ? "plain" : "intent", `refused: ${JSON.stringify(refused.declined.at(-1)?.violations)}`), refused);
}

/** Cases that came in and went out in one way no longer end well. Plain when none at all does. */
function neverGranted(granted: ReadonlyMap<string, number>, baseline: Baseline): Seen | undefined {
  const before = [...baseline.granted.values()].reduce((sum, count) => sum + count, 0);
  const lost = [...baseline.granted].filter(([way, count]) => count >= 5 && !granted.has(way));
  if (granted.size === 0 && before >= 5) return { harm: whole("neverGranted", "plain", `not one life ends well; of the original's ${before} do`), story: [] };
  return lost.length === 0 ? undefined : { harm: whole("neverGrantedThisWay", "intent", `no case ${lost.map(([way]) => way).join(", ")} ends well`), story: [] };
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
