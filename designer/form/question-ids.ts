// From a question on the preview's page to its line in the outline, and back. Names have no `-`, so ids can be taken apart.

import { segments } from "../../engine/facts/index.ts";
import { ID_PREFIX } from "../../portal/form/names.ts";
import { eachNode, type FormNode } from "./form-tree.ts";

/** The innermost line an id of the page belongs to: that of a question, one of its inputs or words, or a row. */
export function nodeOfId(nodes: readonly FormNode[], id: string): FormNode | undefined {
  const [prefix, ...steps] = id.split("-");
  if (prefix !== ID_PREFIX) return undefined;
  let found: FormNode | undefined;
  let among = nodes;
  for (const step of steps) {
    if (/^\d+$/.test(step)) continue;
    const next = among.find(({ name }) => name === step);
    if (next === undefined) return found;
    found = next;
    among = next.children;
  }
  return found;
}

/** The id of a line's question on the page; of the first row, when it stands in a list. */
export function idOfNode(nodes: readonly FormNode[], node: FormNode): string {
  const around = eachNode(nodes).filter(({ pointer }) => node.pointer === pointer || node.pointer.startsWith(`${pointer}/`));
  const steps = around.flatMap(({ name, kind }, index) => (kind === "list" && index < around.length - 1 ? [name, "0"] : [name]));
  return [ID_PREFIX, ...steps].join("-");
}

/** The page a line stands on. */
export function topicOf(pointer: string): string | undefined {
  return segments(pointer)[2];
}
