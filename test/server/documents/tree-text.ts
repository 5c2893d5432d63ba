// A document tree as plain text, for golden files: what a diff must show and nothing else.

import type { DocumentTree, FilledBlock } from "../../../engine/model/index.ts";

/** The whole document. */
export function treeText({ title, paper, blocks }: DocumentTree): string {
  return `[${paper}] ${title}\n\n${blocks.map(blockText).join("\n")}\n`;
}

function blockText(block: FilledBlock): string {
  switch (block.type) {
    case "nationalHeader":
      return [...(block.parent === undefined ? [] : [block.parent]), block.agency, ...(block.number === undefined ? [] : [`Số: ${block.number}`]), `${block.place}, ${block.date}`, ""].join("\n");
    case "heading":
      return `\n# ${block.text}\n`;
    case "paragraph":
      return block.align === "left" ? block.text : `<${block.align}> ${block.text}`;
    case "fields":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "signature":
      return `\n[${block.role}] ${block.name ?? "–"}${block.signedAt === undefined ? "" : ` | ${block.agency ?? "–"} | ${block.signedAt}`}`;
  }
}
