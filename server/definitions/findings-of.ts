// Everything that is known to be wrong with a definition: the one gate that submitting, publishing and loading go through.

import { checkDefinition, type CheckOptions } from "../../engine/machine/index.ts";
import type { Finding } from "../../engine/model/index.ts";

/** All findings. Takes anything and never throws. */
export function findingsOf(definition: unknown, options: CheckOptions): readonly Finding[] {
  return checkDefinition(definition, options);
}

/** Whether nothing stands against publishing; warnings do not. */
export function isSound(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}
