// Is a workflow of a size the statechart library bears? 500 parallel regions or 400 levels bring it to its knees
// (faults E02). Asked before the workflow is known to be well-formed, so nothing here trusts its types.

import { type Finding, finding } from "../../model/index.ts";

/** The most a workflow may have; `regions` within one parallel state. */
export const WORKFLOW_LIMITS = { states: 300, depth: 8, regions: 8, transitions: 2000 } as const;

/** The first limit a workflow exceeds. */
export function checkWorkflowLimits(workflow: unknown): readonly Finding[] {
  const stack: { readonly state: unknown; readonly depth: number }[] = [{ state: workflow, depth: 0 }];
  let states = 0;
  let transitions = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { state, depth } = next;
    if (!isTable(state)) continue;
    states += 1;
    transitions += transitionsOut(state);
    const inner = isTable(state["states"]) ? Object.values(state["states"]) : [];
    if (depth > WORKFLOW_LIMITS.depth) return [exceeded("depth")];
    if (states + stack.length + inner.length > WORKFLOW_LIMITS.states + 1) return [exceeded("states")];
    if (transitions > WORKFLOW_LIMITS.transitions) return [exceeded("transitions")];
    if (state["type"] === "parallel" && inner.length > WORKFLOW_LIMITS.regions) return [exceeded("regions")];
    stack.push(...inner.map((innerState) => ({ state: innerState, depth: depth + 1 })));
  }
  return [];
}

// ---------------------------------------------------------------------------------------------------------------------

type Table = { readonly [key: string]: unknown };

function transitionsOut(state: Table): number {
  const tables = [state["on"], state["after"]].flatMap((table) => (isTable(table) ? Object.values(table) : []));
  const invoked = Array.isArray(state["invoke"]) ? (state["invoke"] as readonly unknown[]).filter(isTable).flatMap(({ onDone, onError }) => [onDone, onError]) : [];
  return [...tables, ...invoked, state["always"], state["onDone"]].reduce<number>((sum, config) => sum + (Array.isArray(config) ? config.length : config === undefined ? 0 : 1), 0);
}

function exceeded(what: keyof typeof WORKFLOW_LIMITS): Finding {
  return finding("limit-exceeded", "workflow.json#", { what, limit: WORKFLOW_LIMITS[what] });
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
