// A workflow as the text Stately's import asks for: a call of `createMachine` on the plain JSON, and nothing of ours.

import type { Json } from "../../engine/model/index.ts";
import { printJson } from "./print-json.ts";

/** A module with one machine; runs as it stands beside XState 5. */
export function machineCode(workflow: Json): string {
  return `import { createMachine } from "xstate";\n\nexport const machine = createMachine(${printJson(workflow).trimEnd()});\n`;
}
