// Differences in the workflow's states: which there are, whose task they are, what the clock does, how they begin and end.

import { plain } from "../card/say.ts";
import { CLOCK, STATUS, word } from "../card/words.ts";
import { child } from "../facts/index.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { compareActs } from "./acts.ts";
import { change, type ChangeParams, type DefinitionChange, type Pair } from "./change.ts";
import { beforeAfter, noteOf, reworded } from "./common.ts";
import { type Compare, type Found, members, own, tableOf, told } from "./compare.ts";
import { type Renames, renamed, renamesOf } from "./renames.ts";
import { peopleText, shown, type Sides, textOf } from "./sides.ts";
import { compareCalls, compareTimers, compareWaits, compareWays, type StepPlace } from "./ways.ts";

/** `workflow.json`. */
export function compareWorkflow(sides: Sides): Compare {
  return (pair) => state(pair, { sides, renames: renamesOf(pair.before, pair.after), was: "", is: "", step: WORKFLOW });
}

// ---------------------------------------------------------------------------------------------------------------------

const WORKFLOW: LocalizedText = { vi: "Quy trình", en: "The workflow" };

function state(pair: Pair, around: Omit<StepPlace, "step"> & { readonly step: LocalizedText }): readonly DefinitionChange[] {
  const name = around.is.slice(around.is.lastIndexOf(".") + 1);
  const place: StepPlace = { ...around, step: around.is === "" ? WORKFLOW : labelOf(pair, name) };
  const { step } = place;
  const quiet = (tell: Compare): Compare => (one) => orExplained(tell(one), place.renames);
  return members(pair, {
    meta: (one) => meta(one, place),
    initial: (one) => (isRenamed(one, place) ? "explained" : [change("startChanged", one, { step, before: labelAt(one.before, place, "before"), after: labelAt(one.after, place, "after") })]),
    states: quiet((one) => states(one, place)),
    on: quiet((one) => compareActs(one, place)),
    after: quiet((one) => compareTimers(one, place)),
    always: (one) => compareWays(one, { ...place, way: step }),
    onDone: (one) => compareWays(one, { ...place, way: step }),
    invoke: quiet((one) => compareWaits(one, place)),
    entry: (one) => compareCalls(one, { ...place, way: step }),
    exit: (one) => compareCalls(one, { ...place, way: step }),
  });
}

function states(pair: Pair, place: StepPlace): readonly DefinitionChange[] {
  const [were, are] = [tableOf(pair.before ?? {}), tableOf(pair.after ?? {})];
  if (were === undefined || are === undefined) return [change("changed", pair)];
  const within = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
  const nowNamed = (name: string): string => renamed(within(place.was, name), place.renames).replace(/^.*\./, "");
  const came = Object.keys(are).filter((name) => !Object.keys(were).some((other) => nowNamed(other) === name));
  const found = [
    ...Object.keys(were).flatMap((name): readonly DefinitionChange[] => {
      const now = nowNamed(name);
      const one: Pair = { before: were[name], after: Object.hasOwn(are, now) ? are[now] : undefined, path: child(pair.path, Object.hasOwn(are, now) ? now : name) };
      if (one.after === undefined) return [change("stepRemoved", one, { step: labelOf(one, name) })];
      const rename = now === name ? [] : [change("stepRenamed", { before: name, after: now, path: one.path }, { step: labelOf(one, now), before: name, after: now })];
      const inner: Omit<StepPlace, "step"> = { ...place, was: within(place.was, name), is: within(place.is, now) };
      return [...rename, ...told(one, (both) => orExplained(state(both, { ...inner, step: place.step }), place.renames))];
    }),
    ...came.map((name) => change("stepAdded", { before: undefined, after: are[name], path: child(pair.path, name) }, { step: labelOf({ before: undefined, after: are[name], path: "" }, name) })),
  ];
  const orderWas = Object.keys(were).map(nowNamed).filter((name) => Object.hasOwn(are, name));
  const orderIs = Object.keys(are).filter((name) => orderWas.includes(name));
  return orderWas.join("\n") === orderIs.join("\n") ? found : [...found, ...reordered(pair, place)];
}

function reordered(pair: Pair, { step }: StepPlace): readonly DefinitionChange[] {
  return [change("reordered", pair, { what: step })];
}

/** A state that differs only in where its ways lead, and they lead to the same states under other names. */
function orExplained(found: Found, renames: Renames): Found {
  return found.length === 0 && renames.size > 0 ? "explained" : found;
}

function meta(pair: Pair, { sides, step }: StepPlace): readonly DefinitionChange[] {
  const of = (kind: "statusChanged" | "clockChanged", words: { readonly [name: string]: LocalizedText }): Compare => beforeAfter(kind, { step }, (value) => (value === undefined ? "" : word(words, value)));
  const budget: Compare = (one) => members(one, { workingHours: beforeAfter("budgetChanged", { step }), reviewNote: noteOf(step) });
  return members(pair, {
    label: reworded(step),
    citizenText: reworded(step),
    owner: (one) => [change("ownerChanged", one, { step, before: peopleText(one.before, sides.before), after: peopleText(one.after, sides.after) })],
    status: of("statusChanged", STATUS),
    clock: of("clockChanged", CLOCK),
    budget: (one) => (one.before === undefined || one.after === undefined ? [change("budgetChanged", one, budgetParams(one, step))] : budget(one)),
  });
}

function budgetParams({ before, after }: Pair, step: LocalizedText): ChangeParams {
  const hours = (value: Json | undefined): LocalizedText | "" => shown(own(value, "workingHours"));
  return { step, before: hours(before), after: hours(after) };
}

function labelOf({ before, after }: Pair, name: string): LocalizedText {
  return textOf(own(own(after, "meta"), "label")) ?? textOf(own(own(before, "meta"), "label")) ?? plain(name);
}

function labelAt(name: Json | undefined, { sides, was, is }: StepPlace, side: keyof Sides): LocalizedText | "" {
  if (typeof name !== "string") return shown(name);
  const path = [side === "before" ? was : is, name].filter((part) => part !== "").join(".");
  return sides[side].names.index.states.find((one) => one.path === path)?.state.meta?.label ?? plain(name);
}

function isRenamed({ before, after }: Pair, { renames, was, is }: StepPlace): boolean {
  const within = (path: string, name: Json | undefined): string => (path === "" ? String(name) : `${path}.${String(name)}`);
  return renames.has(within(was, before)) && renamed(within(was, before), renames) === within(is, after);
}
