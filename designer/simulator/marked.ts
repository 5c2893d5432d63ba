// Which ways of a workflow a dossier took. Each way gets an entry into a record of its own, written when it is taken: the
// engine itself then tells, also of ways that nobody chooses (eventless ones, timers, answers of outside systems).

import type { Definition, LogEntry, NamedCall, Transition, TransitionConfig, Workflow, WorkflowState } from "../../engine/model/index.ts";

/** A definition that tells its ways. Decides as the original does: no condition looks at records of these names. */
export interface Marked {
  readonly definition: Definition;
  /** Places of all ways, `workflow.json#/states/…`, in the order of their marks. */
  readonly places: readonly string[];
}

/** Marks every way. */
export function marked(definition: Definition): Marked {
  const places: string[] = [];
  const workflow = markState(definition.workflow, "workflow.json#", places) as Workflow;
  return { definition: { ...definition, workflow }, places };
}

/** Places of the ways taken in a history. */
export function waysTaken(log: readonly LogEntry[], { places }: Marked): ReadonlySet<string> {
  const taken = log.flatMap(({ changes }) => changes.flatMap((change) => (change.type === "recorded" && change.name.startsWith(MARK) ? [Number(change.name.slice(MARK.length))] : [])));
  return new Set(taken.flatMap((number) => places[number] ?? []));
}

// ---------------------------------------------------------------------------------------------------------------------

/** No record of a procedure is called so. */
const MARK = "wayTaken";

function markState(state: WorkflowState, at: string, places: string[]): WorkflowState {
  const table = (named: { readonly [name: string]: TransitionConfig } | undefined, key: string) =>
    named === undefined ? {} : { [key]: Object.fromEntries(Object.entries(named).map(([name, config]) => [name, markWays(config, `${at}/${key}/${name}`, places)])) };
  return {
    ...state,
    ...table(state.on, "on"),
    ...table(state.after, "after"),
    ...(state.always === undefined ? {} : { always: markWays(state.always, `${at}/always`, places) }),
    ...(state.onDone === undefined ? {} : { onDone: markWays(state.onDone, `${at}/onDone`, places) }),
    ...(state.invoke === undefined
      ? {}
      : {
          invoke: state.invoke.map((invocation, index) => ({
            ...invocation,
            ...(invocation.onDone === undefined ? {} : { onDone: markWays(invocation.onDone, `${at}/invoke/${index}/onDone`, places) }),
            ...(invocation.onError === undefined ? {} : { onError: markWays(invocation.onError, `${at}/invoke/${index}/onError`, places) }),
          })),
        }),
    ...(state.states === undefined ? {} : { states: Object.fromEntries(Object.entries(state.states).map(([name, inner]) => [name, markState(inner, `${at}/states/${name}`, places)])) }),
  };
}

function markWays(config: TransitionConfig, at: string, places: string[]): TransitionConfig {
  return isList(config) ? config.map((way, index) => markWay(way, `${at}/${index}`, places)) : markWay(config, at, places);
}

function markWay(way: Transition, at: string, places: string[]): Transition {
  const mark: NamedCall = { type: "record", params: { name: `${MARK}${places.length}`, from: "/now" } };
  places.push(at);
  return { ...way, actions: [...(way.actions ?? []), mark] };
}

function isList(config: TransitionConfig): config is readonly Transition[] {
  return Array.isArray(config);
}
