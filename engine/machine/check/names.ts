// Every word a workflow uses against the vocabulary, and every name its parameters refer to against the definition.
// Names are own keys or nothing: XState would take `guard: "constructor"` for true (faults E03).

import { child, isPointer } from "../../facts/index.ts";
import { type Finding, finding, type Json, NAMED_CALL_FORMAT } from "../../model/index.ts";
import { ACTIONS, ACTORS, GUARDS, own, type ReferenceKind } from "../../vocabulary/index.ts";
import { callsOf, type PlacedCall } from "./calls.ts";
import { conform } from "./conform.ts";
import { shapeAt } from "./fact-shape.ts";
import { nearest } from "./nearest.ts";
import { checkCondition, type PredicateScope } from "./predicate-facts.ts";
import type { StateIndex } from "./state-index.ts";

/** What a workflow may refer to. */
export interface NameScope extends PredicateScope {
  readonly events: readonly string[];
  readonly notices: readonly string[];
  readonly results: readonly string[];
  readonly limits: readonly string[];
  readonly templates: readonly string[];
}

/** Faults in the names a workflow uses. */
export function checkNames(index: StateIndex, scope: NameScope): readonly Finding[] {
  return [...callsOf(index).flatMap((placed) => checkCall(placed, scope)), ...checkLimits(index, scope)];
}

/** A fact named by pointer. */
export function checkFact(pointer: string, path: string, { shape }: Pick<PredicateScope, "shape">): readonly Finding[] {
  if (!isPointer(pointer)) return [finding("bad-pointer", path, { pointer })];
  const found = shapeAt(shape, pointer);
  return "shape" in found ? [] : [finding("unknown-fact", path, { found: pointer, ...nearest(found.unknown, found.known) })];
}

// ---------------------------------------------------------------------------------------------------------------------

const WORDS = { guard: GUARDS, action: ACTIONS, actor: ACTORS } as const;
const UNKNOWN_WORD = { guard: "unknown-guard", action: "unknown-action", actor: "unknown-actor" } as const;

function checkCall({ kind, call, place, paramsKey, wordKey }: PlacedCall, scope: NameScope): readonly Finding[] {
  const word = own<(typeof WORDS)[typeof kind][string]>(WORDS[kind], call.type);
  if (word === undefined) return [finding(UNKNOWN_WORD[kind], child(place, wordKey), { found: call.type, ...nearest(call.type, Object.keys(WORDS[kind])) })];
  const params = call.params ?? {};
  const here = child(place, paramsKey);
  const ill = conform(word.params, params, here);
  if (ill.length > 0) return ill;
  const refers = "refers" in word ? (word.refers ?? {}) : {};
  return Object.entries(refers).flatMap(([param, referred]) => {
    const value = own(params, param);
    const at = child(here, param);
    if (value === undefined) return [];
    return Array.isArray(value) ? value.flatMap((entry: Json, index) => REFERENCES[referred](entry, child(at, index), scope)) : REFERENCES[referred](value, at, scope);
  });
}

type Check = (value: Json, path: string, scope: NameScope) => readonly Finding[];

/** A parameter against what it refers to. */
const REFERENCES: { readonly [kind in ReferenceKind]: Check } = {
  notice: (value, path, { notices }) => known("unknown-notice", value, path, notices),
  result: (value, path, { results }) => known("unknown-result", value, path, results),
  event: (value, path, { events }) => known("unknown-event", value, path, events),
  predicate: (value, path, scope) => checkCondition(value, path, scope),
  fact: (value, path, scope) => checkFact(String(value), path, scope),
  // The vocabulary's own parameter schema lists the slips.
  slip: () => [],
  // The nested guard's word and parameters are found by themselves; here only that it is a call at all.
  guard: (value, path) => conform(NAMED_CALL_FORMAT, value, path),
};

function known(code: "unknown-notice" | "unknown-result" | "unknown-event", value: Json, path: string, names: readonly string[]): readonly Finding[] {
  const found = String(value);
  return names.includes(found) ? [] : [finding(code, path, { found, ...nearest(found, names) })];
}

function checkLimits(index: StateIndex, { limits }: NameScope): readonly Finding[] {
  return index.states.flatMap(({ state, place }) =>
    Object.keys(state.after ?? {}).flatMap((found) => (limits.includes(found) ? [] : [finding("unknown-limit", child(child(place, "after"), found), { found, ...nearest(found, limits) })])),
  );
}
