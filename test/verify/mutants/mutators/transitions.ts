// Faults of the way: a transition that is gone or leads elsewhere.

import { changed, put, type Mutator } from "../edit.ts";
import { aim, pathOf, statesIn, transitionsIn, type PlacedTransition } from "../walk.ts";
import type { Definition } from "../../../../engine/model/index.ts";

const dropTransition: Mutator = {
  kind: "drop-transition",
  mutate: (definition) => transitionsIn(definition).map((placed) => without(definition, placed)),
};

/** The transition is gone; when it bore the meta of its act, the next candidate bears it. */
function without(definition: Definition, { keys, from, trigger, transition, siblings }: PlacedTransition) {
  const isFirstOfMany = siblings > 1 && keys.at(-1) === 0 && transition.meta !== undefined;
  const base = isFirstOfMany ? put(definition, [...keys.slice(0, -1), 1, "meta"], transition.meta) : definition;
  return changed(base, { at: keys, value: undefined, what: `${trigger} no longer leads out of ${from.path}` });
}

const retargetTransition: Mutator = {
  kind: "retarget-transition",
  mutate: (definition) =>
    transitionsIn(definition).flatMap(({ keys, from, trigger, transition }, index) => {
      const now = transition.target === undefined ? undefined : pathOf(definition, from, transition.target);
      const others = statesIn(definition).filter(({ path, state }) => path !== "" && path !== now && state.states === undefined && state.type !== "history");
      // Three other places for each, a different three each time, so that together they reach everywhere.
      return [0, 1, 2].flatMap((turn) => {
        const to = others[(index * 7 + turn * 11) % Math.max(1, others.length)];
        if (to === undefined) return [];
        const aimed = aim(definition, to);
        return [changed(aimed.definition, { at: [...keys, "target"], value: aimed.target, what: `${trigger} of ${from.path} leads to ${to.path}` })];
      });
    }),
};

const stayPut: Mutator = {
  kind: "stay-put",
  mutate: (definition) =>
    transitionsIn(definition).flatMap(({ keys, from, trigger, transition }) =>
      transition.target === undefined ? [] : [changed(definition, { at: [...keys, "target"], value: undefined, what: `${trigger} leaves the dossier in ${from.path}` })],
    ),
};

const unknownTarget: Mutator = {
  kind: "unknown-target",
  mutate: (definition) =>
    transitionsIn(definition).flatMap(({ keys, from, trigger, transition }) =>
      transition.target === undefined ? [] : [changed(definition, { at: [...keys, "target"], value: "nowhere", what: `${trigger} of ${from.path} leads nowhere` })],
    ),
};

export const TRANSITION_MUTATORS: readonly Mutator[] = [dropTransition, retargetTransition, stayPut, unknownTarget];
