// Every use of a word of the vocabulary in a workflow, nested guards included.

import { child } from "../../facts/index.ts";
import type { JsonObject, NamedCall } from "../../model/index.ts";
import { GUARDS, own } from "../../vocabulary/index.ts";
import type { StateIndex } from "./state-index.ts";

/** A use of a word and where it stands. */
export interface PlacedCall {
  readonly kind: "guard" | "action" | "actor";
  readonly call: NamedCall;
  /** Of the call itself. */
  readonly place: string;
  /** The key under which the parameters stand: `params`, or `input` of an invocation. */
  readonly paramsKey: "params" | "input";
  /** The key under which the word stands: `type`, or `src` of an invocation. */
  readonly wordKey: "type" | "src";
}

/** All calls of a workflow in the order of the file. */
export function callsOf(index: StateIndex): readonly PlacedCall[] {
  const inStates = index.states.flatMap(({ state, place }) => [
    ...listed("action", state.entry, child(place, "entry")),
    ...listed("action", state.exit, child(place, "exit")),
    ...(state.invoke ?? []).map(({ src, input }, at): PlacedCall => {
      const call = input === undefined ? { type: src } : { type: src, params: input };
      return { kind: "actor", call, place: child(child(place, "invoke"), at), paramsKey: "input", wordKey: "src" };
    }),
  ]);
  const inTransitions = index.transitions.flatMap(({ transition, place }) => [
    ...(transition.guard === undefined ? [] : guards(transition.guard, child(place, "guard"))),
    ...listed("action", transition.actions, child(place, "actions")),
  ]);
  return [...inStates, ...inTransitions];
}

// ---------------------------------------------------------------------------------------------------------------------

function listed(kind: "action", calls: readonly NamedCall[] | undefined, place: string): readonly PlacedCall[] {
  return (calls ?? []).map((call, at) => ({ kind, call, place: child(place, at), paramsKey: "params", wordKey: "type" }));
}

/** A guard and the guards in its parameters. What is no guard at all is found with the parameters. */
function guards(call: NamedCall, place: string): readonly PlacedCall[] {
  const refers = own(GUARDS, call.type)?.refers ?? {};
  const inner = Object.entries(refers).flatMap(([param, kind]) => {
    const value = kind === "guard" ? own(call.params ?? {}, param) : undefined;
    const here = child(child(place, "params"), param);
    if (Array.isArray(value)) return value.flatMap((entry: unknown, at) => (isCall(entry) ? guards(entry, child(here, at)) : []));
    return isCall(value) ? guards(value, here) : [];
  });
  return [{ kind: "guard", call, place, paramsKey: "params", wordKey: "type" }, ...inner];
}

/** A guard within a guard's parameters: its own parameters must at least be an object. */
function isCall(value: unknown): value is NamedCall {
  if (typeof value !== "object" || value === null || !("type" in value) || typeof value.type !== "string") return false;
  const params = "params" in value ? value.params : {};
  return typeof params === "object" && params !== null && !Array.isArray(params as JsonObject);
}
