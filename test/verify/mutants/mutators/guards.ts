// Faults of conditions on transitions.

import type { JsonObject, NamedCall } from "../../../../engine/model/index.ts";
import { changed, everywhere, type Mutator } from "../edit.ts";
import { transitionsIn } from "../walk.ts";

const dropGuard: Mutator = {
  kind: "drop-guard",
  mutate: (definition) => guarded(definition).map(({ keys, from, trigger }) => changed(definition, { at: [...keys, "guard"], value: undefined, what: `${trigger} of ${from.path} asks for nothing` })),
};

const weakenGuard: Mutator = {
  kind: "weaken-guard",
  mutate: (definition) =>
    guarded(definition).flatMap(({ keys, from, trigger, transition }) => {
      const parts = conjuncts(transition.guard);
      return parts.map((part, index) => changed(definition, { at: [...keys, "guard", "params", "guards", index], value: undefined, what: `${trigger} of ${from.path} no longer asks for ${part.type}` }));
    }),
};

const shortenSeparation: Mutator = {
  kind: "shorten-separation",
  mutate: (definition) =>
    everywhere(definition, (value) => value["type"] === "actorDiffers", ["workflow"]).flatMap(({ keys, value }) => {
      const from = ((value["params"] as JsonObject | undefined)?.["from"] ?? []) as readonly string[];
      return from.length < 2 ? [] : from.map((act, index) => changed(definition, { at: [...keys, "params", "from", index], value: undefined, what: `whoever did ${act} is no longer barred` }));
    }),
};

const negateGuard: Mutator = {
  kind: "negate-guard",
  mutate: (definition) =>
    guarded(definition).map(({ keys, from, trigger, transition }) =>
      changed(definition, { at: [...keys, "guard"], value: { type: "not", params: { guard: transition.guard } }, what: `${trigger} of ${from.path} asks for the opposite` }),
    ),
};

const unguardAlways: Mutator = {
  kind: "eventless-cycle",
  mutate: (definition) =>
    transitionsIn(definition).flatMap(({ keys, from, trigger, transition }) =>
      trigger === "always" || transition.target === undefined ? [] : [changed(definition, { at: [...from.keys, "always"], value: { target: `#${from.state.id ?? "self"}` }, what: `${from.path} goes round without an event (beside ${trigger}, ${keys.length})` })].filter(() => from.state.id !== undefined),
    ),
};

const dropBound: Mutator = {
  kind: "drop-bound",
  mutate: (definition) =>
    everywhere(definition, (value) => value["type"] === "happenedAtMost", ["workflow"]).flatMap(({ keys, value }) => {
      const { event } = value["params"] as { readonly event: string };
      return [
        changed(definition, { at: keys, value: { type: "all", params: { guards: [] } }, what: `${event} as often as one likes` }),
        changed(definition, { at: [...keys, "params", "times"], value: 9, what: `${event} ten times` }),
      ];
    }),
};

export const GUARD_MUTATORS: readonly Mutator[] = [dropGuard, weakenGuard, shortenSeparation, negateGuard, unguardAlways, dropBound];

// ---------------------------------------------------------------------------------------------------------------------

function guarded(definition: Parameters<Mutator["mutate"]>[0]) {
  return transitionsIn(definition).filter(({ transition }) => transition.guard !== undefined);
}

function conjuncts(guard: NamedCall | undefined): readonly NamedCall[] {
  return guard?.type === "all" ? ((guard.params?.["guards"] ?? []) as unknown as readonly NamedCall[]) : [];
}
