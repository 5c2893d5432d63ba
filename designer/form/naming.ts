// Names of fields that were just put in: made from the palette's title first, and once more from what their author wrote.
// Only in the same sitting: a name that is in use elsewhere is changed on purpose or not at all.

import { nameFrom } from "../../engine/edit/index.ts";
import type { FormNode } from "./form-tree.ts";

export class Naming {
  readonly #fresh = new Set<string>();

  /** A field was put in here under a name nobody chose. */
  made(pointer: string): void {
    this.#fresh.add(pointer);
  }

  /** The better name, once there is a title to make it of; asked for once. */
  nameFor(node: FormNode, neighbours: readonly FormNode[]): string | undefined {
    const { title } = node.field;
    if (!this.#fresh.has(node.pointer) || typeof title !== "string" || title.trim() === "") return undefined;
    const taken = neighbours.filter(({ pointer }) => pointer !== node.pointer).map(({ name }) => name);
    const name = nameFrom(title, taken);
    if (name === node.name) return undefined;
    this.#fresh.delete(node.pointer);
    return name;
  }
}
