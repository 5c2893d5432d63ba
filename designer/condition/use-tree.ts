// A condition while it is being built. Rows that are not finished live only here: until every row that was begun is finished,
// what is stored stays as it was. A change from elsewhere (undo, the raw JSON) is taken over.

import { useState } from "react";
import type { Condition } from "../../engine/facts/index.ts";
import { type Branch, conditionFrom, isFinished } from "./branch.ts";

export interface TreeInput<Stored> {
  /** What is stored now. */
  readonly stored: Stored | undefined;
  read(): Branch;
  /** What is to be stored for a condition; undefined when nothing has to be. */
  write(condition: Condition | undefined): Stored | undefined;
  store(next: Stored | undefined): void;
}

export interface Tree {
  readonly tree: Branch;
  /** False: some row is not finished, so that the last changes are not stored yet. */
  readonly isStored: boolean;
  change(tree: Branch): void;
}

export function useTree<Stored>({ stored, read, write, store }: TreeInput<Stored>): Tree {
  const key = keyOf(stored);
  const [held, setHeld] = useState(() => ({ key, tree: read() }));
  const now = held.key === key ? held : { key, tree: read() };
  return {
    tree: now.tree,
    isStored: isFinished(now.tree),
    change(tree) {
      if (!isFinished(tree)) return setHeld({ key, tree });
      const next = write(conditionFrom(tree));
      setHeld({ key: keyOf(next), tree });
      if (keyOf(next) !== key) store(next);
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function keyOf(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
