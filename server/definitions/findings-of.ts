// Everything that is known to be wrong with a definition: the one gate that submitting, publishing and starting go through.

import { createHash } from "node:crypto";
import { verify, type VerifyFinding, type VerifyOptions } from "../../engine/verify/index.ts";

/** What is wrong. A rule about behaviour brings its own sentence, and the way a dossier takes to get there. */
export type DefinitionFinding = VerifyFinding;

/** Verifications remembered: the same content is asked about again by reviewers, at publication, by tests that start servers. */
const REMEMBERED = 64;
const remembered = new Map<string, readonly DefinitionFinding[]>();

/** All findings. Takes anything and never throws. */
export function findingsOf(definition: unknown, options: Pick<VerifyOptions, "roles">): readonly DefinitionFinding[] {
  const key = keyOf(definition, options);
  const before = key === undefined ? undefined : remembered.get(key);
  if (before !== undefined) return before;
  const { findings } = verify(definition, options);
  if (key !== undefined) {
    remembered.set(key, findings);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }
  return findings;
}

/** Whether nothing stands against publishing; warnings do not. */
export function isSound(findings: readonly Pick<DefinitionFinding, "severity">[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

// ---------------------------------------------------------------------------------------------------------------------

/** What can be told apart by its text alone; anything else is verified each time. */
function keyOf(definition: unknown, options: object): string | undefined {
  try {
    return createHash("sha256").update(JSON.stringify([definition, options])).digest("hex");
  } catch {
    return undefined; // too deep to be written: the checks say so without walking it this way
  }
}
