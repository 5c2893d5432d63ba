// The graph of situations: what leads where, what can still be reached, what goes round.

import type { Exploration, Taken } from "./exploration.ts";

/** Situations from which one of these can be reached, they themselves included. */
export function leadingTo(goals: Iterable<number>, { taken }: Exploration, through: (step: Taken) => boolean = () => true): ReadonlySet<number> {
  const into = new Map<number, number[]>();
  for (const step of taken) {
    if (step.to === undefined || !through(step)) continue;
    into.set(step.to, [...(into.get(step.to) ?? []), step.from]);
  }
  const found = new Set(goals);
  const waiting = [...found];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    for (const from of into.get(here) ?? []) {
      if (found.has(from)) continue;
      found.add(from);
      waiting.push(from);
    }
  }
  return found;
}

/** Situations that lie on a circle of these steps. */
export function circles({ taken, reached }: Exploration, through: (step: Taken) => boolean): readonly (readonly number[])[] {
  const next = new Map<number, number[]>();
  for (const step of taken) if (step.to !== undefined && through(step)) next.set(step.from, [...(next.get(step.from) ?? []), step.to]);
  return components(reached.length, next).filter((group) => group.length > 1 || (next.get(group[0] ?? -1) ?? []).includes(group[0] ?? -1));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Strongly connected components (Tarjan), without recursion: ways can be thousands of steps long. */
function components(size: number, next: ReadonlyMap<number, readonly number[]>): readonly (readonly number[])[] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const groups: number[][] = [];
  for (let root = 0; root < size; root += 1) {
    if (order.has(root)) continue;
    const walk: { readonly node: number; child: number }[] = [{ node: root, child: 0 }];
    for (let frame = walk.at(-1); frame !== undefined; frame = walk.at(-1)) {
      const { node } = frame;
      if (frame.child === 0) {
        order.set(node, order.size);
        low.set(node, order.get(node) ?? 0);
        stack.push(node);
        onStack.add(node);
      }
      const child = (next.get(node) ?? [])[frame.child];
      frame.child += 1;
      if (child !== undefined) {
        if (!order.has(child)) walk.push({ node: child, child: 0 });
        else if (onStack.has(child)) low.set(node, Math.min(low.get(node) ?? 0, order.get(child) ?? 0));
        continue;
      }
      walk.pop();
      const above = walk.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== order.get(node)) continue;
      const group: number[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        group.push(member);
        if (member === node) break;
      }
      groups.push(group);
    }
  }
  return groups;
}
