// Compiles a definition once per content hash: statechart, predicates, and a map of what each state offers.
// Refuses nothing: `checkDefinition` is asked before.

import { compilePredicate } from "../facts/schema.ts";
import type { Definition, Facts, NamedCall, Predicate, Procedure, StateMeta, Transition, TransitionConfig, TransitionMeta, Workflow, WorkflowState } from "../model/index.ts";
import { GUARDS, own } from "../vocabulary/index.ts";
import { buildStatechart, type Statechart } from "./xstate.ts";

/** A definition ready to decide with. */
export interface CompiledProcedure {
  readonly definition: Definition;
  readonly procedure: Procedure;
  readonly chart: Statechart;
  /** By dot-separated path; the root is `""`. */
  readonly states: ReadonlyMap<string, CompiledState>;
  /** Every act some state offers. */
  readonly events: ReadonlySet<string>;
  /** State path by invocation id. */
  readonly invocations: ReadonlyMap<string, string>;
  holds(predicate: Predicate, facts: Facts): boolean;
  evaluate(guard: NamedCall, facts: Facts): boolean;
}

/** A state with what it inherits. */
export interface CompiledState {
  readonly path: string;
  readonly parent: string | undefined;
  /** Paths of the states directly below, in the order of the definition. */
  readonly inner: readonly string[];
  readonly meta: StateMeta | undefined;
  /** From itself or the nearest ancestor that says so. */
  readonly status: StateMeta["status"];
  readonly clock: StateMeta["clock"];
  /** Event → candidates in order. */
  readonly on: ReadonlyMap<string, readonly Candidate[]>;
  readonly final: boolean;
}

/** A transition somebody's act may take. `meta` is that of the first candidate for the event. */
export interface Candidate {
  readonly event: string;
  readonly guard: NamedCall | undefined;
  readonly meta: TransitionMeta | undefined;
}

/** How guards are judged. The verifier judges them on situations instead of facts. */
export type Evaluate = (guard: NamedCall, facts: Facts) => boolean;

/** Compiles a checked definition. */
export function compile(definition: Definition, judge?: Evaluate): CompiledProcedure {
  const { procedure } = definition;
  const holds = (predicate: Predicate, facts: Facts): boolean => compilePredicate(predicate, procedure.predicates)(facts);
  const evaluate: Evaluate = judge ?? ((guard, facts) => {
    const word = own(GUARDS, guard.type);
    if (word === undefined) throw new Error(`Unknown guard '${guard.type}' in a definition that was not checked`);
    return word.holds(guard.params ?? {}, {
      procedure,
      facts,
      holds: (predicate) => holds(predicate, facts),
      evaluate: (inner) => evaluate(inner, facts),
    });
  });
  const states = compileStates(definition.workflow);
  return {
    definition,
    procedure,
    states,
    holds,
    evaluate,
    chart: buildStatechart(definition, evaluate),
    events: new Set([...states.values()].flatMap((state) => [...state.on.keys()])),
    invocations: invocationsOf(definition.workflow),
  };
}

/** One or several transitions as a list. */
export function transitionsOf(config: TransitionConfig | undefined): readonly Transition[] {
  if (config === undefined) return [];
  return Array.isArray(config) ? (config as readonly Transition[]) : [config as Transition];
}

/** The state at a dot-separated path; the root is `""`. */
export function stateIn(workflow: WorkflowState, path: string): WorkflowState | undefined {
  return path === "" ? workflow : path.split(".").reduce<WorkflowState | undefined>((state, name) => state?.states?.[name], workflow);
}

/** Visits every state with its path, parents first. */
export function* statesOf(state: WorkflowState, path = ""): Generator<readonly [string, WorkflowState]> {
  yield [path, state];
  for (const [name, inner] of Object.entries(state.states ?? {})) yield* statesOf(inner, path === "" ? name : `${path}.${name}`);
}

// ---------------------------------------------------------------------------------------------------------------------

function compileStates(workflow: Workflow): ReadonlyMap<string, CompiledState> {
  const compiled = new Map<string, CompiledState>();
  for (const [path, state] of statesOf(workflow)) {
    const parent = path === "" ? undefined : path.slice(0, Math.max(0, path.lastIndexOf(".")));
    const above = parent === undefined ? undefined : compiled.get(parent);
    compiled.set(path, {
      path,
      parent,
      inner: Object.keys(state.states ?? {}).map((name) => (path === "" ? name : `${path}.${name}`)),
      meta: state.meta,
      status: state.meta?.status ?? above?.status,
      clock: state.meta?.clock ?? above?.clock,
      on: new Map(Object.entries(state.on ?? {}).map(([event, config]) => [event, candidates(event, config)])),
      final: state.type === "final",
    });
  }
  return compiled;
}

function candidates(event: string, config: TransitionConfig): readonly Candidate[] {
  const transitions = transitionsOf(config);
  const meta = transitions[0]?.meta;
  return transitions.map((transition) => ({ event, guard: transition.guard, meta: transition.meta ?? meta }));
}

function invocationsOf(workflow: Workflow): ReadonlyMap<string, string> {
  return new Map([...statesOf(workflow)].flatMap(([path, state]) => (state.invoke ?? []).map((invocation) => [invocation.id, path] as const)));
}
