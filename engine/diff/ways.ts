// Differences in the ways out of a state: where they lead, under which condition, what they make; limits and answers waited for.

import { effectSentence } from "../card/effect-sentence.ts";
import { orElse } from "../card/or-else.ts";
import { plain } from "../card/say.ts";
import { child } from "../facts/index.ts";
import type { Json, LocalizedText, NamedCall } from "../model/index.ts";
import { change, type DefinitionChange, type Pair } from "./change.ts";
import { type Compare, type Found, listed, listOf, members, own, table, tableOf, told } from "./compare.ts";
import type { ChangeKind } from "./kinds.ts";
import { isSame } from "./meaning.ts";
import { type Renames, renamed } from "./renames.ts";
import { asItStands, guardText, type Side, type Sides, textOf } from "./sides.ts";

/** The state out of which something leads. */
export interface StepPlace {
  readonly sides: Sides;
  readonly renames: Renames;
  /** Its path in the older and in the newer version. */
  readonly was: string;
  readonly is: string;
  readonly step: LocalizedText;
}

/** What leads out of it: an act, a limit, an answer. */
export interface WayPlace extends StepPlace {
  readonly way: LocalizedText;
  /** The act, when it is one. */
  readonly event?: string;
  /** What the `meta` of its first way is compared with. */
  readonly meta?: Compare;
}

/** One way, or several tried in order. Equal ones are matched wherever they stand, the others by their order. */
export function compareWays(pair: Pair, place: WayPlace): Found {
  const [before, after] = [waysOf(pair.before), waysOf(pair.after)];
  if (before === undefined || after === undefined) return [change("changed", pair)];
  const at = (index: number): string => (Array.isArray(pair.after ?? pair.before) ? child(pair.path, index) : pair.path);
  const metas = told({ before: own(before[0], "meta"), after: own(after[0], "meta"), path: child(at(0), "meta") }, place.meta);
  const [were, are] = [before.map(withoutMeta), after.map(withoutMeta)];
  const [gone, come] = [without(were, are), without(are, were)];
  const others = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [was, is] = [gone[index], come[index]];
    return told({ before: was?.[1], after: is?.[1], path: at((is ?? was)?.[0] ?? 0) }, (both) => aWay(both, place));
  }).flat();
  const found = [...metas, ...others, ...(isReordered(were, are) ? [change("waysReordered", pair, { step: place.step, way: place.way })] : [])];
  if (found.length > 0) return found;
  // A list of one way means what the way alone means; else only targets were renamed, which is told where they stand.
  return gone.length === 0 ? [change("reordered", pair, { what: place.way })] : "explained";
}

/** `after`: limits that run out. */
export function compareTimers(pair: Pair, place: StepPlace): readonly DefinitionChange[] {
  const limitOf = (name: string, { names }: Side): LocalizedText => names.limit(name);
  return table(pair, {
    added: (one, name) => [change("timerAdded", one, { step: place.step, limit: limitOf(name, place.sides.after) })],
    removed: (one, name) => [change("timerRemoved", one, { step: place.step, limit: limitOf(name, place.sides.before) })],
    changed: (one, name) => compareWays(one, { ...place, way: limitOf(name, place.sides.after) }),
  });
}

/** `invoke`: answers waited for. */
export function compareWaits(pair: Pair, place: StepPlace): readonly DefinitionChange[] {
  return listed(pair, "id", {
    added: (one, id) => [change("waitAdded", one, { step: place.step, wait: id })],
    removed: (one, id) => [change("waitRemoved", one, { step: place.step, wait: id })],
    changed(one, id) {
      const ways: Compare = (inner) => compareWays(inner, { ...place, way: plain(id) });
      const found = members(one, { onDone: ways, onError: ways });
      return found.length > 0 ? found : "explained"; // where it leads was renamed
    },
  });
}

/** What is made: actions that came or went; else only their order is another. */
export function compareCalls(pair: Pair, place: WayPlace): readonly DefinitionChange[] {
  const [before, after] = [listOf(pair.before), listOf(pair.after)];
  const came = without(after, before).map(([at, call]) => effect(call, { before: undefined, after: call, path: child(pair.path, at) }, place, "came"));
  const went = without(before, after).map(([at, call]) => effect(call, { before: call, after: undefined, path: child(pair.path, at) }, place, "went"));
  const isList = Array.isArray(pair.before ?? []) && Array.isArray(pair.after ?? []);
  return came.length + went.length > 0 || !isList ? [...came, ...went] : [change("reordered", pair, { what: place.way })];
}

// ---------------------------------------------------------------------------------------------------------------------

function waysOf(value: Json | undefined): readonly Json[] | undefined {
  if (value === undefined) return [];
  const ways = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return ways.every((way) => tableOf(way) !== undefined) ? ways : undefined;
}

function aWay(pair: Pair, place: WayPlace): Found {
  const { sides, step, way, event } = place;
  if (pair.before === undefined) return [change("wayAdded", pair, { step, way, target: targetText(own(pair.after, "target"), place, "after"), when: guardText(own(pair.after, "guard"), sides.after, event) })];
  if (pair.after === undefined) return [change("wayRemoved", pair, { step, way, target: targetText(own(pair.before, "target"), place, "before"), when: guardText(own(pair.before, "guard"), sides.before, event) })];
  const found = members(pair, {
    target: (one) => target(one, place),
    guard: (one) => [change("wayConditionChanged", one, { step, way, before: guardText(one.before, sides.before, event), after: guardText(one.after, sides.after, event) })],
    actions: (one) => compareCalls(one, place),
  });
  return found.length > 0 ? found : "explained"; // its target was renamed, which is told where the target stands
}

/** A target that leads to the same state under its other name is no difference of its own. */
function target(pair: Pair, place: WayPlace): Found {
  const [was, is] = [pathAt(pair.before, place, "before"), pathAt(pair.after, place, "after")];
  const isSameState = was !== undefined && is !== undefined && renamed(was, place.renames) === is;
  if (isSameState) return place.renames.size > 0 ? "explained" : [];
  return [change("wayLeadsElsewhere", pair, { step: place.step, way: place.way, before: targetText(pair.before, place, "before"), after: targetText(pair.after, place, "after") })];
}

function pathAt(target: Json | undefined, place: WayPlace, side: keyof Sides): string | undefined {
  const { index } = place.sides[side].names;
  const from = index.states.find(({ path }) => path === (side === "before" ? place.was : place.is));
  return from === undefined || typeof target !== "string" ? undefined : index.resolve(from, target)?.path;
}

function targetText(target: Json | undefined, place: WayPlace, side: keyof Sides): LocalizedText {
  if (target === undefined) return { vi: "ở lại bước này", en: "staying here" };
  const path = pathAt(target, place, side);
  const found = place.sides[side].names.index.states.find((state) => state.path === path);
  return textOf(found?.state.meta?.label as unknown as Json) ?? (typeof target === "string" ? plain(target) : asItStands(target));
}

/** What a way does; the meta of the first is the act's. */
function withoutMeta(way: Json, at: number): Json {
  return at > 0 ? way : Object.fromEntries(Object.entries(tableOf(way) ?? {}).filter(([key]) => key !== "meta"));
}

/** Whether ways there are in both are tried in another order. */
function isReordered(before: readonly Json[], after: readonly Json[]): boolean {
  const common = before.filter((way) => after.some((other) => isSame(way, other)));
  const commonNow = after.filter((way) => before.some((other) => isSame(way, other)));
  return common.length === commonNow.length && common.some((way, at) => !isSame(way, commonNow[at]));
}

/** Entries of a list that the other has not, each as often as it is missing. */
function without(list: readonly Json[], other: readonly Json[]): readonly (readonly [number, Json])[] {
  const left = [...other];
  return list.flatMap((entry, at) => {
    const match = left.findIndex((one) => isSame(one, entry));
    if (match >= 0) left.splice(match, 1);
    return match >= 0 ? [] : [[at, entry] as const];
  });
}

/** Notices and slips reach the citizen, so they have kinds of their own. */
const KIND_OF: { readonly [action: string]: Readonly<Record<"came" | "went", ChangeKind>> } = {
  notify: { came: "noticeSent", went: "noticeNoLongerSent" },
  issueSlip: { came: "slipIssued", went: "slipNoLongerIssued" },
};

function effect(call: Json, pair: Pair, { sides, step, way, event }: WayPlace, direction: "came" | "went"): DefinitionChange {
  const type = own(call, "type");
  const kinds = typeof type === "string" && Object.hasOwn(KIND_OF, type) ? KIND_OF[type] : undefined;
  const { names } = direction === "came" ? sides.after : sides.before;
  const told = orElse(() => effectSentence(call as unknown as NamedCall, names, event), asItStands(call));
  return change(kinds?.[direction] ?? (direction === "came" ? "effectAdded" : "effectDropped"), pair, { step, way, effect: told });
}
