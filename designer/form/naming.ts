// Names of what was just put in, fields and choices alike: made from the designer's own title first, and once more from what their
// author wrote. Only in the same sitting: a name that is in use elsewhere is changed on purpose or not at all.

import { nameFrom } from "../../engine/edit/index.ts";
import type { ChoiceRow } from "./choices.ts";
import type { FormNode } from "./form-tree.ts";

export class Naming {
  readonly #fresh = new Set<string>();

  /** A field was put in here under a name nobody chose. */
  made(pointer: string): void {
    this.#fresh.add(pointer);
  }

  /** The better name, once there is a title to make it of; asked for once. */
  nameFor(node: FormNode, neighbours: readonly FormNode[]): string | undefined {
    if (!this.#fresh.has(node.pointer)) return undefined;
    const name = betterName(node.name, node.field.title, neighbours.filter(({ pointer }) => pointer !== node.pointer).map((other) => other.name));
    if (name !== undefined) this.#fresh.delete(node.pointer);
    return name;
  }
}

/** The better value of a choice whose value nobody chose. */
export function valueFor(rows: readonly ChoiceRow[], index: number): string | undefined {
  const { value, title, isPlaceholder = false } = rows[index] ?? {};
  return isPlaceholder && typeof value === "string" ? betterName(value, title, rows.filter((_, other) => other !== index).map((other) => String(other.value))) : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

function betterName(name: string, title: unknown, taken: readonly string[]): string | undefined {
  if (typeof title !== "string" || title.trim() === "") return undefined;
  const better = nameFrom(title, taken);
  return better === name ? undefined : better;
}
