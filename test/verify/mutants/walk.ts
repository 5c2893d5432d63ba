// The states and transitions of a workflow with their places, for those who put faults in.

import type { Definition, NamedCall, Transition, TransitionConfig, WorkflowState } from "../../../engine/model/index.ts";
import { put, type Keys } from "./edit.ts";

/** A state and where it is. */
export interface PlacedState {
  readonly keys: Keys;
  /** Names from the root, dot-separated; the root is `""`. */
  readonly path: string;
  readonly state: WorkflowState;
}

/** A transition and where it is. */
export interface PlacedTransition {
  readonly keys: Keys;
  /** The state it leaves. */
  readonly from: PlacedState;
  /** What takes it: the act, `after <limit>`, `always`, `onDone`, `<invocation> onDone`. */
  readonly trigger: string;
  readonly isAct: boolean;
  /** Place of the first of its candidates, which bears the meta. */
  readonly metaKeys: Keys;
  readonly siblings: number;
  readonly transition: Transition;
}

/** All states, parents first. */
export function statesIn({ workflow }: Definition): readonly PlacedState[] {
  const visit = (state: WorkflowState, keys: Keys, path: string): readonly PlacedState[] => [
    { keys, path, state },
    ...Object.entries(state.states ?? {}).flatMap(([name, inner]) => visit(inner, [...keys, "states", name], path === "" ? name : `${path}.${name}`)),
  ];
  return visit(workflow, ["workflow"], "");
}

/** All transitions, in the order of the definition. */
export function transitionsIn(definition: Definition): readonly PlacedTransition[] {
  return statesIn(definition).flatMap((from) => {
    const { state, keys } = from;
    const groups: (readonly [string, boolean, Keys, TransitionConfig | undefined])[] = [
      ...Object.entries(state.on ?? {}).map(([event, config]) => [event, true, [...keys, "on", event], config] as const),
      ...Object.entries(state.after ?? {}).map(([limit, config]) => [`after ${limit}`, false, [...keys, "after", limit], config] as const),
      ["always", false, [...keys, "always"], state.always],
      ["onDone", false, [...keys, "onDone"], state.onDone],
      ...(state.invoke ?? []).flatMap(({ id, onDone, onError }, index) => [
        [`${id} onDone`, false, [...keys, "invoke", index, "onDone"], onDone] as const,
        [`${id} onError`, false, [...keys, "invoke", index, "onError"], onError] as const,
      ]),
    ];
    return groups.flatMap(([trigger, isAct, place, config]) => placed(from, { trigger, isAct, place, config }));
  });
}

/** The path of the state a target names, as far as it can be told without a machine. */
export function pathOf(definition: Definition, from: PlacedState, target: string): string | undefined {
  const states = statesIn(definition);
  const known = (path: string): string | undefined => states.find((state) => state.path === path)?.path;
  if (target.startsWith("#")) {
    const [id = "", ...inner] = target.slice(1).split(".");
    const found = states.find(({ state }) => state.id === id);
    return found === undefined ? undefined : known([found.path, ...inner].filter((name) => name !== "").join("."));
  }
  if (target.startsWith(".")) return known(`${from.path}${target}`);
  const parent = from.path.includes(".") ? from.path.slice(0, from.path.lastIndexOf(".")) : "";
  return known(parent === "" ? target : `${parent}.${target}`);
}

/** A state as a target that works from everywhere: by an id, which it is given if it has none. */
export function aim(definition: Definition, { keys, path, state }: PlacedState): { readonly definition: Definition; readonly target: string } {
  const id = state.id ?? `to-${path.replaceAll(".", "-")}`;
  return { target: `#${id}`, definition: state.id === undefined ? put(definition, [...keys, "id"], id) : definition };
}

/** Named calls of a kind (actions, entry, exit) with their places. */
export function actionsIn(definition: Definition, type: string): readonly { readonly keys: Keys; readonly call: NamedCall; readonly where: string }[] {
  const lists = [
    ...statesIn(definition).flatMap(({ keys, state, path }) => [
      { keys: [...keys, "entry"], calls: state.entry, where: `entry of ${path}` },
      { keys: [...keys, "exit"], calls: state.exit, where: `exit of ${path}` },
    ]),
    ...transitionsIn(definition).map(({ keys, transition, from, trigger }) => ({ keys: [...keys, "actions"], calls: transition.actions, where: `${trigger} in ${from.path}` })),
  ];
  return lists.flatMap(({ keys, calls, where }) => (calls ?? []).flatMap((call, index) => (call.type === type ? [{ keys: [...keys, index], call, where }] : [])));
}

// ---------------------------------------------------------------------------------------------------------------------

function placed(from: PlacedState, { trigger, isAct, place, config }: { readonly trigger: string; readonly isAct: boolean; readonly place: Keys; readonly config: TransitionConfig | undefined }): readonly PlacedTransition[] {
  if (config === undefined) return [];
  const isList = Array.isArray(config);
  const list = (isList ? config : [config]) as readonly Transition[];
  return list.map((transition, index) => ({ keys: isList ? [...place, index] : place, from, trigger, isAct, metaKeys: isList ? [...place, 0] : place, siblings: list.length, transition }));
}
