// Faults of states: their status, their end, whether they are reached.

import { DOSSIER_STATUS } from "../../../../engine/model/index.ts";
import { changed, put, type Mutator } from "../edit.ts";
import { aim, pathOf, statesIn, transitionsIn } from "../walk.ts";

const orphanState: Mutator = {
  kind: "orphan-state",
  mutate: (definition) =>
    leaves(definition).flatMap(({ path }) => {
      const incoming = transitionsIn(definition).filter(({ from, transition }) => transition.target !== undefined && pathOf(definition, from, transition.target) === path);
      if (incoming.length === 0) return [];
      const cut = [...incoming].reverse().reduce((so, { keys }) => put(so, keys, undefined), definition);
      return [{ what: `no transition leads to ${path}`, pointer: `workflow.json#/${path}`, definition: cut }];
    }),
};

const makeFinal: Mutator = {
  kind: "make-final",
  mutate: (definition) =>
    leaves(definition)
      .filter(({ state }) => state.type !== "final")
      .map(({ keys, path, state }) => changed(definition, { at: keys, value: { ...(state.id === undefined ? {} : { id: state.id }), type: "final", ...(state.meta === undefined ? {} : { meta: state.meta }) }, what: `${path} is the end` })),
};

const unmakeFinal: Mutator = {
  kind: "unmake-final",
  mutate: (definition) => leaves(definition).flatMap(({ keys, path, state }) => (state.type === "final" ? [changed(definition, { at: [...keys, "type"], value: undefined, what: `${path} is no end` })] : [])),
};

const dropExits: Mutator = {
  kind: "drop-exits",
  mutate: (definition) =>
    leaves(definition)
      .filter(({ state }) => state.on !== undefined)
      .map(({ keys, path }) => changed(definition, { at: [...keys, "on"], value: undefined, what: `nobody can do anything in ${path}` })),
};

const wrongStatus: Mutator = {
  kind: "wrong-status",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }, index) => {
      const all = Object.keys(DOSSIER_STATUS).filter((status) => status !== state.meta?.status);
      if (state.meta?.status === undefined) return [];
      return [0, 4].map((turn) => all[(index + turn) % all.length] as string).map((status) => changed(definition, { at: [...keys, "meta", "status"], value: status, what: `${path} says ${status}` }));
    }),
};

const dropStatus: Mutator = {
  kind: "drop-status",
  mutate: (definition) => statesIn(definition).flatMap(({ keys, path, state }) => (state.meta?.status === undefined ? [] : [changed(definition, { at: [...keys, "meta", "status"], value: undefined, what: `${path} says nothing of its status` })])),
};

const wrongInitial: Mutator = {
  kind: "wrong-initial",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ keys, path, state }) =>
      state.initial === undefined
        ? []
        : Object.keys(state.states ?? {})
            .filter((name) => name !== state.initial)
            .slice(0, 3)
            .map((name) => changed(definition, { at: [...keys, "initial"], value: name, what: `${path === "" ? "the workflow" : path} begins at ${name}` })),
    ),
};

/** Two branches lead to one end, and only one of them gets there. */
const lameRegion: Mutator = {
  kind: "lame-region",
  mutate: (definition) =>
    statesIn(definition).flatMap(({ path, state }) =>
      state.type !== "parallel"
        ? []
        : transitionsIn(definition).flatMap(({ keys, from, trigger, transition }) => {
            const target = transition.target === undefined ? undefined : pathOf(definition, from, transition.target);
            const reached = statesIn(definition).find((other) => other.path === target);
            if (target === undefined || !target.startsWith(`${path}.`) || reached?.state.type !== "final") return [];
            const aimed = aim(definition, from);
            return [changed(aimed.definition, { at: [...keys, "target"], value: aimed.target, what: `${trigger} of ${from.path} never finishes its branch` })];
          }),
    ),
};

export const STATE_MUTATORS: readonly Mutator[] = [orphanState, makeFinal, unmakeFinal, dropExits, wrongStatus, dropStatus, wrongInitial, lameRegion];

// ---------------------------------------------------------------------------------------------------------------------

function leaves(definition: Parameters<Mutator["mutate"]>[0]) {
  return statesIn(definition).filter(({ path, state }) => path !== "" && state.states === undefined && state.type !== "history");
}
