// The only place that touches XState. It is used as a pure function: configuration and event in, configuration and
// list of actions out. The context is the facts, given anew each time and never stored. Delays have no meaning here:
// due instants come from the calendar by the limit's name.

import { fromCallback, initialTransition, setup, transition, type AnyMachineSnapshot, type AnyStateMachine } from "xstate";
import type { Definition, Facts, JsonObject, MachineState, NamedCall, StateValue } from "../model/index.ts";
import { ACTIONS, ACTORS } from "../vocabulary/index.ts";

/** Microsteps after which a step is taken to run in circles (faults E01). XState's own default is no limit. */
const MAX_ITERATIONS = 100;

/** The executable statechart of a definition. */
export interface Statechart {
  /** Enters the initial state. */
  start(facts: Facts): Moved;
  /** Handles one event. */
  move(from: MachineState, event: ChartEvent, facts: Facts): Moved;
  /** The event that says a state's wait for a limit is over. */
  timeUp(limit: string, state: string): ChartEvent;
  /** Paths of the active states in the order of the definition, parents first; the root is `""`. */
  active(state: MachineState): readonly ActiveState[];
}

/** An event as the statechart takes it: an act, or XState's own for timers and replies. */
export interface ChartEvent {
  readonly type: string;
  readonly output?: JsonObject;
  readonly error?: JsonObject;
}

/** An active state. */
export interface ActiveState {
  readonly path: string;
  readonly leaf: boolean;
}

/** What a step did to the statechart. */
export interface Moved {
  readonly state: MachineState;
  readonly orders: readonly Order[];
}

/** What XState asks for, in order. */
export type Order =
  | { readonly order: "action"; readonly call: NamedCall }
  | { readonly order: "setTimer"; readonly limit: string; readonly state: string }
  | { readonly order: "dropTimer"; readonly limit: string; readonly state: string }
  | { readonly order: "invoke"; readonly invocation: string; readonly actor: string; readonly input: JsonObject };

/** Raised when a step does not come to rest. `decide` turns it into `engine_limit`. */
export class EndlessStep extends Error {}

/**
 * Builds the statechart. Call it only with a checked definition: XState takes `guard: "constructor"` for true and
 * ignores unknown actions in silence.
 */
export function buildStatechart(definition: Definition, evaluate: (guard: NamedCall, facts: Facts) => boolean): Statechart {
  const machine = createMachine(definition, evaluate);
  return {
    start: (facts) => bounded(() => moved(machine, begun(initialTransition(machine, facts as never) as Transitioned))),
    move: (from, event, facts) => bounded(() => moved(machine, transition(machine, restore(machine, from, facts), event as never) as Transitioned)),
    timeUp: (limit, path) => ({ type: `${TIME_UP}${limit}.${path === "" ? machine.root.id : nodeAt(machine, path).id}` }),
    active(state) {
      // The order in which a snapshot names its regions is no meaning of its own.
      const nodes = [...restore(machine, state, undefined)._nodes].sort((one, other) => one.order - other.order);
      return nodes.map((node) => ({ path: node.path.join("."), leaf: node.type === "atomic" || node.type === "final" }));
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

type Transitioned = readonly [AnyMachineSnapshot, readonly { readonly type: string; readonly params?: unknown }[]];

function createMachine(definition: Definition, evaluate: (guard: NamedCall, facts: Facts) => boolean): AnyStateMachine {
  const names = guardNames(definition);
  const guards = Object.fromEntries(
    names.map((type) => [type, ({ context }: { context: Facts | undefined }, params: JsonObject) => {
      // XState begins a machine of its own for every pure transition, without input; what that one does nobody looks at.
      return context !== undefined && evaluate(params === undefined ? { type } : { type, params }, context);
    }]),
  );
  const nothing = (): void => undefined;
  const wiring = setup({
    guards,
    actions: Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, nothing])),
    actors: Object.fromEntries(Object.keys(ACTORS).map((name) => [name, fromCallback(nothing)])),
    delays: Object.fromEntries(Object.keys(definition.procedure.limits).map((name) => [name, 1])),
  } as never);
  const config = { ...definition.workflow, context: ({ input }: { input: Facts }) => input, options: { maxIterations: MAX_ITERATIONS } };
  return wiring.createMachine(config as never) as unknown as AnyStateMachine;
}

/** Guard names used anywhere in the workflow; only these are wired, each to our own evaluation. */
function guardNames(definition: Definition): readonly string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "guard" && typeof inner === "object" && inner !== null && "type" in inner) names.add(String(inner.type));
        if (key !== "meta") visit(inner);
      }
    }
  };
  visit(definition.workflow);
  return [...names];
}

function restore(machine: AnyStateMachine, state: MachineState, facts: Facts | undefined): AnyMachineSnapshot {
  const historyValue = Object.fromEntries(
    Object.entries(state.historyValue ?? {}).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node))]),
  );
  return machine.resolveState({ value: state.value, context: facts, status: state.status, historyValue } as never);
}

/** What XState calls the end of a delay: `xstate.after.<limit>.<state id>`. */
const TIME_UP = "xstate.after.";

function nodeAt(machine: AnyStateMachine, path: string): AnyStateMachine["root"] {
  return path.split(".").reduce<AnyStateMachine["root"]>((node, name) => {
    const inner = node.states[name];
    if (inner === undefined) throw new Error(`No state '${path}'`);
    return inner;
  }, machine.root);
}

/** A start that fails is not thrown by XState but told in the snapshot. Later an error there only means that nobody handles a failure. */
function begun(started: Transitioned): Transitioned {
  const [{ status, error }] = started;
  if (status === "error") throw error instanceof Error ? error : new Error(String(error));
  return started;
}

/** The limit and the state a delay is about. */
function delayOf(machine: AnyStateMachine, event: string): { readonly limit: string; readonly state: string } {
  const [limit = "", ...id] = event.slice(TIME_UP.length).split(".");
  return { limit, state: machine.getStateNodeById(id.join(".")).path.join(".") };
}

function moved(machine: AnyStateMachine, [snapshot, actions]: Transitioned): Moved {
  const history = Object.entries(snapshot.historyValue as Record<string, readonly { id: string }[]>);
  const state: MachineState = {
    value: snapshot.value as StateValue,
    status: snapshot.status === "done" ? "done" : "active",
    ...(history.length > 0 ? { historyValue: Object.fromEntries(history.map(([id, nodes]) => [id, nodes.map((node) => node.id)])) } : {}),
  };
  return { state, orders: actions.flatMap((action) => order(machine, action)) };
}

function order(machine: AnyStateMachine, action: { readonly type: string; readonly params?: unknown }): readonly Order[] {
  const params = (action.params ?? {}) as Record<string, unknown>;
  switch (action.type) {
    case "xstate.raise": {
      const event = (params["event"] as { type: string }).type;
      return params["delay"] === undefined || !event.startsWith(TIME_UP) ? [] : [{ order: "setTimer", ...delayOf(machine, event) }];
    }
    case "xstate.cancel":
      return [{ order: "dropTimer", ...delayOf(machine, String(params["sendId"])) }];
    case "xstate.spawnChild":
      return [{ order: "invoke", invocation: String(params["id"]), actor: String(params["src"]), input: (params["input"] ?? {}) as JsonObject }];
    case "xstate.stopChild":
      return []; // which invocations ended is read off the states that were left: a restored snapshot knows no children
    default:
      return [{ order: "action", call: { type: action.type, params: params as JsonObject } }];
  }
}

function bounded(run: () => Moved): Moved {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && /iterations|infinite loop/i.test(error.message)) throw new EndlessStep(error.message);
    throw error;
  }
}
