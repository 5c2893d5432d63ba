// Which of many things that wait for or lead to each other go round in circles. In one pass, however densely they hang
// together: authored definitions may be hostile.

/** What each node leads to. */
export type Graph<T> = ReadonlyMap<T, ReadonlySet<T>>;

/** A number for each node; the same for nodes that lead to each other and back (Tarjan's strongly connected components). */
export function componentsOf<T>(graph: Graph<T>): ReadonlyMap<T, number> {
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const component = new Map<T, number>();
  const open: T[] = [];
  const visit = (node: T): void => {
    let low = order.size;
    order.set(node, low);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (!component.has(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low !== order.get(node)) return;
    for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) component.set(member, low);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return component;
}

/** The shortest way from a node back to itself, beginning and ending with it; undefined when there is none. */
export function circleThrough<T>(start: T, graph: Graph<T>): readonly T[] | undefined {
  const before = new Map<T, T>();
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as T;
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...wayTo(node, before), start];
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

function wayTo<T>(end: T, before: ReadonlyMap<T, T>): readonly T[] {
  const way = [end];
  for (let step = before.get(end); step !== undefined; step = before.get(step)) way.push(step);
  return way.reverse();
}
