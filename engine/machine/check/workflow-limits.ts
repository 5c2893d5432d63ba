// Is a workflow of a size the statechart library bears? 500 parallel regions or 400 levels bring it to its knees
// (faults E02). Asked before the workflow is known to be well-formed or even plain JSON, so nothing here trusts its types,
// recurses deeper than it allows, or looks at more than it allows.

import { type Finding, finding } from "../../model/index.ts";

/**
 * The most a workflow may have. `regions` are those that can be active together, however they are nested; `calls` are
 * actions and guards, guards within guards included. The largest real workflow so far has 31 states and 121 calls.
 */
export const WORKFLOW_LIMITS = { states: 300, depth: 8, regions: 8, transitions: 2_000, calls: 4_000 } as const;

/** The first limit a workflow exceeds. */
export function checkWorkflowLimits(workflow: unknown): readonly Finding[] {
  const count = { states: 0, transitions: 0, calls: 0 };
  const stack: Placed[] = [{ state: workflow, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { state, depth } = next;
    if (!isTable(state)) continue;
    const inner = entriesOf(state["states"]);
    const transitions = transitionsOut(state);
    count.states += 1;
    count.transitions += transitions.length;
    if (depth > WORKFLOW_LIMITS.depth) return [exceeded("depth")];
    if (count.states + stack.length + inner.length > WORKFLOW_LIMITS.states + 1) return [exceeded("states")];
    if (count.transitions > WORKFLOW_LIMITS.transitions) return [exceeded("transitions")];
    count.calls += calls(state, transitions, WORKFLOW_LIMITS.calls - count.calls);
    if (count.calls > WORKFLOW_LIMITS.calls) return [exceeded("calls")];
    stack.push(...inner.map((innerState) => ({ state: innerState, depth: depth + 1 })));
  }
  return regionsOf(workflow) > WORKFLOW_LIMITS.regions ? [exceeded("regions")] : [];
}

// ---------------------------------------------------------------------------------------------------------------------

type Table = { readonly [key: string]: unknown };

interface Placed {
  readonly state: unknown;
  readonly depth: number;
}

function transitionsOut(state: Table): readonly unknown[] {
  const invoked = listOf(state["invoke"]).filter(isTable).flatMap(({ onDone, onError }) => [onDone, onError]);
  return [...entriesOf(state["on"]), ...entriesOf(state["after"]), ...invoked, state["always"], state["onDone"]].flatMap(listOf);
}

/** Actions and guards of a state and its transitions; no more than one beyond `most` are looked at. */
function calls(state: Table, transitions: readonly unknown[], most: number): number {
  const owners = transitions.filter(isTable);
  const actions = [state["entry"], state["exit"], ...owners.map((transition) => transition["actions"])].reduce<number>((sum, list) => sum + listOf(list).length, 0);
  const pending = owners.flatMap((transition) => listOf(transition["guard"]));
  let guards = 0;
  for (let guard = pending.pop(); guard !== undefined && actions + guards <= most; guard = pending.pop()) {
    guards += 1;
    // Whatever a guard's parameters hold counts, so that no name of a parameter has to be known here.
    const params = isTable(guard) ? entriesOf(guard["params"]) : [];
    for (const param of params) pending.push(...listOf(param).slice(0, most + 1).filter(isTable));
  }
  return actions + guards;
}

/** How many regions can be active together. The depth is known to be bearable. */
function regionsOf(state: unknown): number {
  const inner = isTable(state) ? entriesOf(state["states"]).map(regionsOf) : [];
  if (!isTable(state) || state["type"] !== "parallel") return Math.max(1, ...inner);
  return Math.max(1, inner.reduce((sum, regions) => sum + regions, 0));
}

function entriesOf(table: unknown): readonly unknown[] {
  return isTable(table) ? Object.values(table) : [];
}

/** What may stand alone or in a list, as a list. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined ? [] : [value];
}

function exceeded(what: keyof typeof WORKFLOW_LIMITS): Finding {
  return finding("limit-exceeded", "workflow.json#", { what, limit: WORKFLOW_LIMITS[what] });
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
