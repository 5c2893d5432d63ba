// Names that mean nothing, or reach for the prototype.

import { changed, everywhere, type Mutator } from "../edit.ts";
import { statesIn, transitionsIn } from "../walk.ts";
import type { JsonObject } from "../../../../engine/model/index.ts";

/** Puts another name wherever an object has the key. */
function renaming(kind: string, { under, key, name }: { readonly under: (keys: readonly (string | number)[]) => boolean; readonly key: string; readonly name: string }): Mutator {
  return {
    kind,
    mutate: (definition) =>
      everywhere(definition, (value, keys) => typeof value[key] === "string" && under(keys), ["workflow"]).map(({ keys, value }) =>
        changed(definition, { at: [...keys, key], value: name, what: `${String(value[key])} is called ${name}` }),
      ),
  };
}

const unknownLimit: Mutator = {
  kind: "unknown-limit",
  mutate: (definition) => Object.keys(definition.procedure.limits).map((name) => changed(definition, { at: ["procedure", "limits", name], value: undefined, what: `${name} is not declared` })),
};

const hostileEvent: Mutator = {
  kind: "hostile-event",
  mutate: (definition) =>
    transitionsIn(definition).flatMap(({ isAct, from, trigger, transition }) =>
      isAct && transition.meta !== undefined ? [changed(definition, { at: [...from.keys, "on", "xstate.done.actor.payment"], value: { ...transition }, what: `beside ${trigger}, ${from.path} takes an event of XState's own` })] : [],
    ),
};

const misspeltEvent: Mutator = {
  kind: "misspelt-event",
  mutate: (definition) =>
    everywhere(definition, (value) => ["happened", "happenedAtMost", "actorDiffers"].includes(String(value["type"])), ["workflow"]).flatMap(({ keys, value }) => {
      const params = (value["params"] ?? {}) as JsonObject;
      return "event" in params
        ? [changed(definition, { at: [...keys, "params", "event"], value: "REQEST", what: `${String(value["type"])} asks for an act that does not exist` })]
        : [changed(definition, { at: [...keys, "params", "from"], value: ["REQEST"], what: `${String(value["type"])} asks for an act that does not exist` })];
    }),
};

const dropDeclaredNotice: Mutator = {
  kind: "unknown-notice",
  mutate: (definition) => Object.keys(definition.procedure.notices).map((name) => changed(definition, { at: ["procedure", "notices", name], value: undefined, what: `${name} is not declared` })),
};

const dropTemplate: Mutator = {
  kind: "unknown-template",
  mutate: (definition) => Object.keys(definition.documents).map((name) => changed(definition, { at: ["documents", name], value: undefined, what: `template ${name} is missing` })),
};

const unusedState: Mutator = {
  kind: "unreachable-state",
  mutate: (definition) =>
    statesIn(definition)
      .filter(({ path, state }) => path !== "" && state.type !== "final" && state.states === undefined)
      .map(({ keys, path, state }) => changed(definition, { at: [...keys.slice(0, -1), `${String(keys.at(-1))}Copy`], value: { ...state, ...(state.id === undefined ? {} : { id: `${state.id}Copy` }), invoke: undefined }, what: `a copy of ${path} nobody reaches` }))
      .map((mutant) => ({ ...mutant, definition: JSON.parse(JSON.stringify(mutant.definition)) as typeof mutant.definition })),
};

const isGuard = (keys: readonly (string | number)[]): boolean => keys.at(-1) === "guard" || keys.at(-2) === "guards";
const isAction = (keys: readonly (string | number)[]): boolean => ["actions", "entry", "exit"].includes(String(keys.at(-2)));

export const NAME_MUTATORS: readonly Mutator[] = [
  renaming("unknown-guard", { under: isGuard, key: "type", name: "constructor" }),
  renaming("unknown-action", { under: isAction, key: "type", name: "sendMail" }),
  renaming("unknown-actor", { under: () => true, key: "src", name: "toString" }),
  renaming("unknown-predicate", { under: () => true, key: "predicate", name: "noSuchCondition" }),
  renaming("unknown-result", { under: () => true, key: "result", name: "noSuchResult" }),
  renaming("unknown-role", { under: (keys) => keys.includes("by") || keys.at(-1) === "owner", key: "role", name: "wizard" }),
  unknownLimit,
  dropDeclaredNotice,
  dropTemplate,
  hostileEvent,
  misspeltEvent,
  unusedState,
];
