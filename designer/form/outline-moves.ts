// Where a line of the outline comes to stand when it is moved: a step up or down, to another page, or dropped somewhere.
// Pure; says nothing of who refers to it.

import { type FormNode, eachNode, isHolder } from "./form-tree.ts";
import type { FieldPlace } from "./field-work.ts";

/** The lines to be seen: not what is folded up. */
export function visibleRows(nodes: readonly FormNode[], folded: ReadonlySet<string>): readonly FormNode[] {
  return nodes.flatMap((node) => [node, ...(folded.has(node.pointer) ? [] : visibleRows(node.children, folded))]);
}

/** The lines to be seen while one is dragged: without what it carries along, and only pages beside a page. */
export function rowsWhileDragging(rows: readonly FormNode[], active: FormNode | undefined): readonly FormNode[] {
  if (active === undefined) return rows;
  return active.depth === 0 ? rows.filter(({ depth }) => depth === 0) : rows.filter(({ pointer }) => !pointer.startsWith(`${active.pointer}/`));
}

/** One place up among its neighbours; the first of a group leaves it. Undefined at the top. */
export function stepUp(nodes: readonly FormNode[], node: FormNode): FieldPlace | undefined {
  const { siblings, index, holder } = standing(nodes, node);
  const above = siblings[index - 1];
  if (above !== undefined) return { holder, before: above.name };
  return holder === undefined || holder.depth === 0 ? undefined : { holder: parentOf(nodes, holder), before: holder.name };
}

/** One place down; the last of a group leaves it. Undefined at the bottom. */
export function stepDown(nodes: readonly FormNode[], node: FormNode): FieldPlace | undefined {
  const { siblings, index, holder } = standing(nodes, node);
  if (index < siblings.length - 1) return { holder, before: siblings[index + 2]?.name };
  return holder === undefined || holder.depth === 0 ? undefined : { holder: parentOf(nodes, holder), before: nextOf(nodes, holder)?.name };
}

/** The end of the page before or after. Undefined when there is none. */
export function stepToPage(nodes: readonly FormNode[], node: FormNode, by: 1 | -1): FieldPlace | undefined {
  const here = nodes.findIndex(({ pointer }) => node.pointer === pointer || node.pointer.startsWith(`${pointer}/`));
  const page = nodes[here + by];
  return node.depth === 0 || page === undefined || !mayHold(page, node) ? undefined : { holder: page };
}

/** The line after it among its neighbours. */
export function nextOf(nodes: readonly FormNode[], node: FormNode): FormNode | undefined {
  const { siblings, index } = standing(nodes, node);
  return siblings[index + 1];
}

/** The page, group or list it stands in. */
export function parentOf(nodes: readonly FormNode[], { parent }: FormNode): FormNode | undefined {
  return eachNode(nodes).find(({ pointer }) => pointer === parent);
}

/** Where a line may be put: pages, groups and lists it is not in itself. */
export function holdersFor(nodes: readonly FormNode[], node: FormNode): readonly FormNode[] {
  return node.depth === 0 ? [] : eachNode(nodes).filter((holder) => holder.pointer !== node.parent && mayHold(holder, node));
}

/** Whether a line may stand in that page, group or list. A table takes rows with its own choices only. */
export function mayHold(holder: FormNode, node: FormNode): boolean {
  if (!isHolder(holder) || node.depth === 0 || holder.pointer === node.pointer || holder.pointer.startsWith(`${node.pointer}/`)) return false;
  return holder.kind !== "matrix" || holder.pointer === node.parent || (node.kind === "question" && JSON.stringify(node.field.oneOf) === JSON.stringify(holder.children[0]?.field.oneOf));
}

/** Where a dragged line would stand if dropped over another, moved sideways by some levels; undefined where it may not. */
export function dropPlace(rows: readonly FormNode[], active: FormNode, over: string, levels: number): (FieldPlace & { readonly depth: number }) | undefined {
  const others = rows.filter(({ pointer }) => pointer !== active.pointer);
  const from = rows.findIndex(({ pointer }) => pointer === active.pointer);
  const to = rows.findIndex(({ pointer }) => pointer === over);
  if (from === -1 || to === -1) return undefined;
  if (active.depth === 0) return { holder: undefined, before: others[to]?.name, depth: 0 };
  // Nothing stands above the first page; what is dropped there opens it.
  const index = Math.max(to, 1);
  const above = others[index - 1];
  return above === undefined ? undefined : placeBelow(others, index, active, Math.min(active.depth + levels, deepestBelow(above, active)));
}

/** Where something new is put when it is dropped over a line: into it, or after it. Undefined beside a page that takes nothing. */
export function placeAfter(nodes: readonly FormNode[], over: FormNode): FieldPlace | undefined {
  if (isHolder(over)) return { holder: over, before: over.children[0]?.name };
  return over.depth === 0 ? undefined : { holder: parentOf(nodes, over), before: nextOf(nodes, over)?.name };
}

// ---------------------------------------------------------------------------------------------------------------------

function standing(nodes: readonly FormNode[], node: FormNode): { readonly siblings: readonly FormNode[]; readonly index: number; readonly holder: FormNode | undefined } {
  const holder = parentOf(nodes, node);
  const siblings = holder?.children ?? nodes;
  return { siblings, holder, index: siblings.findIndex(({ pointer }) => pointer === node.pointer) };
}

function deepestBelow(above: FormNode, active: FormNode): number {
  return mayHold(above, active) ? above.depth + 1 : above.depth;
}

/** `index` is where the line would stand among the others. */
function placeBelow(others: readonly FormNode[], index: number, active: FormNode, wanted: number): (FieldPlace & { readonly depth: number }) | undefined {
  const above = others[index - 1];
  const below = others[index];
  const depth = Math.max(wanted, below?.depth ?? 1, 1);
  const holder = others.slice(0, index).findLast((row) => row.depth === depth - 1);
  if (above === undefined || holder === undefined || !mayHold(holder, active)) return undefined;
  // What is folded up takes it at the end; so does a holder below whose last line it comes to stand.
  const before = others.slice(index).find((row) => row.parent === holder.pointer);
  return { holder, before: before?.name, depth };
}
