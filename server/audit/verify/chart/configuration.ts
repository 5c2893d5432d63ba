// Which states are active, written as the log writes it: a name, or names of regions with theirs.

import { own, type Json, type Table } from "../record.ts";
import { above, inOrder, type Chart, type Node } from "./nodes.ts";

/** Where a dossier stands in its workflow. */
export interface Configuration {
  /** Active states, ancestors included. */
  readonly active: ReadonlySet<Node>;
  readonly isDone: boolean;
  /** What history states remember, by their id. */
  readonly remembered: ReadonlyMap<string, readonly Node[]>;
}

/** Before anything is entered. */
export const NOWHERE: Configuration = { active: new Set(), isDone: false, remembered: new Map() };

/** The active leaves in the order of the file. */
export function leavesOf({ active }: Configuration): readonly Node[] {
  return inOrder(active).filter(({ kind }) => kind === "atomic" || kind === "final");
}

/** The configuration as the log keeps it. */
export function written(chart: Chart, { active, isDone, remembered }: Configuration): Table {
  const history = [...remembered].map(([id, nodes]) => [id, nodes.map((node) => node.id)] as const);
  return {
    value: valueBelow(chart.root, active),
    status: isDone ? "done" : "active",
    ...(history.length === 0 ? {} : { historyValue: Object.fromEntries(history) }),
  };
}

/** Whether the log keeps this configuration. What is remembered has no order. */
export function isWritten(chart: Chart, configuration: Configuration, machine: Table): boolean {
  return sorted(written(chart, configuration)) === sorted(machine);
}

/** A state and the states above it. */
export function withAbove(node: Node): readonly Node[] {
  return [node, ...above(node)];
}

// ---------------------------------------------------------------------------------------------------------------------

function valueBelow(node: Node, active: ReadonlySet<Node>): Json {
  const inner = node.inner.filter((child) => active.has(child));
  const [only] = inner;
  if (node.kind === "compound" && only !== undefined && only.inner.length === 0) return only.name;
  return Object.fromEntries(inner.map((child) => [child.name, valueBelow(child, active)]));
}

/** One text for one configuration. */
function sorted(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(sorted).sort().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const table = value as Table;
  return `{${Object.keys(table).sort().map((key) => `${JSON.stringify(key)}:${sorted(own(table, key))}`).join()}}`;
}
