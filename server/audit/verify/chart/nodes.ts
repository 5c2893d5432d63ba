// The states of a workflow as a tree, and where a target leads. Order is that of the file, parents first.

import { listed, type State, type Way, type Ways } from "../law.ts";

/** A state in its place. */
export interface Node {
  /** Dot-separated names from the root, which is `""`. */
  readonly path: string;
  readonly name: string;
  /** How history and targets call it: its own id, or the workflow's id and the path. */
  readonly id: string;
  readonly kind: NonNullable<State["type"]>;
  readonly order: number;
  readonly parent: Node | undefined;
  readonly inner: readonly Node[];
  readonly state: State;
}

/** The tree. */
export interface Chart {
  readonly root: Node;
  readonly byPath: ReadonlyMap<string, Node>;
  readonly byId: ReadonlyMap<string, Node>;
}

/** Lays a workflow out. */
export function chartOf(workflow: State & { readonly id: string }): Chart {
  const byPath = new Map<string, Node>();
  const byId = new Map<string, Node>();
  const place = (state: State, path: string, parent: Node | undefined): Node => {
    const inner: Node[] = [];
    const kind = state.type ?? (state.states === undefined ? "atomic" : "compound");
    const id = state.id ?? (path === "" ? workflow.id : `${workflow.id}.${path}`);
    const node: Node = { path, name: path.slice(path.lastIndexOf(".") + 1), id, kind, order: byPath.size, parent, inner, state };
    byPath.set(path, node);
    byId.set(id, node);
    for (const [name, child] of Object.entries(state.states ?? {})) inner.push(place(child, path === "" ? name : `${path}.${name}`, node));
    return node;
  };
  return { root: place(workflow, "", undefined), byPath, byId };
}

/** The states above a node, nearest first. */
export function above(node: Node): readonly Node[] {
  return node.parent === undefined ? [] : [node.parent, ...above(node.parent)];
}

/** Whether a node lies within another, not being it. */
export function isWithin(node: Node, outer: Node): boolean {
  return node !== outer && (outer.path === "" || node.path.startsWith(`${outer.path}.`));
}

/** Whether nothing can be active below a node. */
export function isLeaf({ kind }: Node): boolean {
  return kind === "atomic" || kind === "final";
}

/** A node in the order of the file. */
export function inOrder(nodes: Iterable<Node>): readonly Node[] {
  return [...nodes].sort((one, other) => one.order - other.order);
}

/** A way out with the state it leads out of and the state it leads to. */
export interface PlacedWay {
  readonly source: Node;
  readonly way: Way;
  readonly target: Node | undefined;
}

/** Ways out of a node with their targets looked up. */
export function placed(chart: Chart, source: Node, ways: Ways | undefined): readonly PlacedWay[] {
  return listed(ways).map((way) => ({ source, way, target: way.target === undefined ? undefined : lookUp(chart, source, way.target) }));
}

/** `#id` and below it anywhere, `.name` below the state itself, `name` beside it. */
export function lookUp(chart: Chart, from: Node, target: string): Node {
  const [first = "", ...rest] = target.split(".");
  const start = first.startsWith("#") ? chart.byId.get(first.slice(1)) : first === "" ? from : childOf(from.parent, first);
  const found = rest.reduce<Node | undefined>(childOf, start);
  if (found === undefined) throw new Error(`target '${target}' of '${from.path}' leads nowhere`);
  return found;
}

// ---------------------------------------------------------------------------------------------------------------------

function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.inner.find((inner) => inner.name === name);
}
