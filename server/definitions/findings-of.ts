// Everything that is known to be wrong with a definition: the one gate that submitting, publishing and loading go through.

import { checkDefinition, type CheckOptions } from "../../engine/machine/index.ts";
import type { Finding } from "../../engine/model/index.ts";

/** What is wrong. A rule about behaviour brings its own sentence, and the way a dossier takes to get there. */
export interface DefinitionFinding extends Omit<Finding, "code"> {
  readonly code: string;
  readonly sentence?: { readonly vi: string; readonly en: string };
  readonly way?: object;
}

/** All findings. Takes anything and never throws. */
export function findingsOf(definition: unknown, options: CheckOptions): readonly DefinitionFinding[] {
  return checkDefinition(definition, options);
}

/** Whether nothing stands against publishing; warnings do not. */
export function isSound(findings: readonly DefinitionFinding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}
