// The conditions of a definition that decide where a dossier goes: what each looks at (and so, when it may change), whether it
// can be judged in a situation, and which of them cannot hold together.

import { compilePredicate, overlaps, readsOf } from "../facts/index.ts";
import type { ActForm, Definition, Facts, Predicate } from "../model/index.ts";
import { callsOf, type StateIndex } from "../machine/index.ts";
import { factWorld, type FactWorld } from "./predicates/world.ts";
import { isPossible, type Literal } from "./predicates/satisfiable.ts";
import type { MayBe } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** Nothing is owed. Asked by `feesSettled` and before a result is returned. */
export const FEES_SETTLED = "#feesSettled";
/** Every required paper is there and none stands rejected. */
export const PAPERS_COMPLETE = "#papersComplete";

/** The predicate a condition stands for; only fees and papers stand for none. The inverse of `Conditions.idOf`. */
export function predicateOf(condition: string): Predicate {
  return condition.startsWith("{") ? (JSON.parse(condition) as Predicate) : condition;
}

/** The conditions of one definition. */
export interface Conditions {
  /** Name of a predicate among the conditions. */
  idOf(predicate: Predicate): string;
  /** The outcome where the situation settles it: what looks only at acts and results is not assumed but known. */
  judged(condition: string, situation: Situation): boolean | undefined;
  /** Conditions that may come out otherwise once facts at one of these places have changed. */
  without(known: Situation["known"], changed: readonly string[]): Situation["known"];
  /** Which conditions may be so together, while an act (with its small form) is being decided or something else happens. */
  during(act?: { readonly name: string; readonly form?: ActForm }): MayBe;
  /** Acts and results of the situation that a condition looks at. */
  modelledReads(condition: string): { readonly acts: readonly string[]; readonly results: readonly string[] };
  /** Acts some condition counts, with the highest number that makes a difference. */
  readonly counted: ReadonlyMap<string, number>;
  /** Acts that decide which time limit applies. */
  readonly timeLimitReads: readonly string[];
}

/** Gathers them. */
export function conditionsOf(definition: Definition, index: StateIndex): Conditions {
  const { procedure } = definition;
  const worlds = new Map<string, FactWorld>();
  const predicates = new Map<string, Predicate>();
  const reads = new Map<string, readonly string[]>([
    [FEES_SETTLED, ["/payments", ...procedure.fees.flatMap((fee) => feeReads(fee, definition))]],
    [PAPERS_COMPLETE, ["/components", ...procedure.components.flatMap(({ requiredWhen }) => (requiredWhen === undefined ? [] : readsOf(requiredWhen, procedure)))]],
  ]);
  const ids = new WeakMap<object, string>();
  const compatible = new Map<string, boolean>();
  const concrete = new Map<string, boolean>();

  const idOf = (predicate: Predicate): string => {
    const id = typeof predicate === "string" ? predicate : (ids.get(predicate) ?? JSON.stringify(predicate));
    if (typeof predicate !== "string") ids.set(predicate, id);
    if (!predicates.has(id)) {
      predicates.set(id, predicate);
      reads.set(id, readsOf(predicate, procedure));
      concrete.set(id, (reads.get(id) ?? []).every((pointer) => isModelled(pointer)));
    }
    return id;
  };

  const looks = new Map<string, boolean>();
  const looksAt = (condition: string, place: string): boolean => {
    const key = `${place} ${condition}`;
    const found = looks.get(key) ?? (reads.get(condition) ?? []).some((pointer) => overlaps(pointer, place));
    looks.set(key, found);
    return found;
  };
  const isFree = procedure.fees.length === 0;
  const needsNoPapers = procedure.components.every(({ optional }) => optional === true);
  const checks = new Map<string, (facts: Facts) => boolean>();
  const compiledPredicate = (id: string, predicate: Predicate): ((facts: Facts) => boolean) => {
    const check = checks.get(id) ?? compilePredicate(predicate, procedure.predicates);
    checks.set(id, check);
    return check;
  };

  const modelledReads: Conditions["modelledReads"] = (condition) => {
    const named = (part: string): readonly string[] => (reads.get(condition) ?? []).flatMap((pointer) => (pointer.startsWith(`/${part}/`) ? [pointer.split("/")[2] ?? ""] : []));
    return { acts: named("acts"), results: named("results") };
  };

  return {
    idOf,
    judged(condition, situation) {
      if (condition === FEES_SETTLED) return isFree ? true : undefined;
      if (condition === PAPERS_COMPLETE) return needsNoPapers ? true : undefined;
      const predicate = predicates.get(condition);
      if (predicate === undefined || concrete.get(condition) !== true) return undefined;
      return compiledPredicate(condition, predicate)(factsOf(situation));
    },
    without(known, changed) {
      const entries = Object.entries(known);
      const kept = entries.filter(([condition]) => !changed.some((place) => looksAt(condition, place)));
      return kept.length === entries.length ? known : Object.fromEntries(kept);
    },
    during(act) {
      const name = act?.name ?? "";
      const world = worlds.get(name) ?? factWorld(definition, { stage: "filed", ...(act === undefined ? {} : { act }) });
      worlds.set(name, world);
      return (condition, holds, given) => {
        if (!predicates.has(condition)) return true;
        const assumed = { ...given, [condition]: holds };
        const key = `${name} ${JSON.stringify(Object.entries(assumed).sort())}`;
        const known = compatible.get(key) ?? isPossible(literalsOf(assumed, predicates), world);
        compatible.set(key, known);
        return known;
      };
    },
    modelledReads,
    counted: countedActs(definition, index),
    timeLimitReads: procedure.timeLimit.cases.flatMap(({ when }) => (when === undefined ? [] : modelledReads(idOf(when)).acts)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function literalsOf(given: { readonly [condition: string]: boolean }, predicates: ReadonlyMap<string, Predicate>): readonly Literal[] {
  return Object.entries(given).flatMap(([id, holds]) => {
    const predicate = predicates.get(id);
    return predicate === undefined ? [] : [{ predicate, holds }];
  });
}

function feeReads(fee: Definition["procedure"]["fees"][number], { procedure }: Definition): readonly string[] {
  const predicates = [...(fee.when === undefined ? [] : [fee.when]), ...fee.exemptions.map(({ when }) => when)];
  return [...predicates.flatMap((predicate) => readsOf(predicate, procedure)), ...(fee.times === undefined ? [] : [fee.times])].filter((pointer) => !pointer.startsWith("/now") && !pointer.startsWith("/today"));
}

/** Acts by name and results by signature are part of a situation; everything else is assumed. */
function isModelled(pointer: string): boolean {
  return /^\/acts\/[^/]+(\/times)?$/.test(pointer) || /^\/results\/[^/]+\/signed$/.test(pointer);
}

function factsOf({ acts, results }: Situation): Facts {
  const done = Object.fromEntries(Object.entries(acts).flatMap(([event, times]) => (times === 0 ? [] : [[event, { actor: "", by: [], at: "", times }]])));
  const known = Object.fromEntries(Object.entries(results).map(([result, { stage }]) => [result, { signed: stage !== "drafted" }]));
  return { acts: done, results: known } as unknown as Facts;
}

/** Acts that guards and predicates ask about. */
function countedActs({ procedure }: Definition, index: StateIndex): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  const note = (event: string, most: number): void => void counted.set(event, Math.max(counted.get(event) ?? 0, most));
  const named = Object.values(procedure.predicates).map(({ schema }): Predicate => schema);
  const inGuards = callsOf(index).flatMap(({ call: { type, params } }): readonly Predicate[] => {
    if (type === "happened") note(String(params?.["event"]), 1);
    if (type === "happenedAtMost") note(String(params?.["event"]), Number(params?.["times"]) + 1);
    return type === "matches" ? [params?.["predicate"] as Predicate] : [];
  });
  for (const predicate of [...named, ...inGuards]) for (const pointer of readsOf(predicate, procedure)) noteRead(pointer, note);
  return counted;
}

/** A predicate may compare a number of times; nothing real counts further than this. */
const MOST_TIMES = 3;

function noteRead(pointer: string, note: (event: string, most: number) => void): void {
  const [, event, rest] = /^\/acts\/([^/]+)(\/times)?/.exec(pointer) ?? [];
  if (event !== undefined) note(event, rest === undefined ? 1 : MOST_TIMES);
}
