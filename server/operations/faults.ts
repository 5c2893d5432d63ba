// What is wrong with a record by itself: a chain that does not hold, words that are not those that were sealed, a text that is
// not what its hash says. Needs no database.

import { createHash } from "node:crypto";
import { canonical, fold } from "../../engine/machine/index.ts";
import type { Dossier } from "../../engine/model/index.ts";
import { CHAIN_START, seal, sha256 } from "../commands/hash.ts";
import type { MovedDefinition, MovedDossier } from "../stores/transfer.ts";

/** The first fault of a dossier, or undefined. */
export function faultOfDossier({ id, code, history, erased }: MovedDossier): string | undefined {
  let previous = CHAIN_START;
  for (const [index, { head, hash, body }] of history.entries()) {
    const seq = index + 1;
    if (head.dossier !== id || head.seq !== seq || head.previous !== previous) return `entry ${seq} is not linked to the one before`;
    if (sha256(canonical(head)) !== hash) return `entry ${seq} has another hash`;
    if (body === undefined && erased === undefined) return `entry ${seq} has lost its words`;
    if (body !== undefined && seal(id, previous, body.entry, body.nonce).hash !== hash) return `entry ${seq} does not say what was sealed`;
    previous = hash;
  }
  if (history.length === 0) return "has no history";
  return erased === undefined && folded({ history }).code !== code ? "has another number than it was opened with" : undefined;
}

/** The first fault of a definition's version, or undefined. */
export function faultOfDefinition({ version, body, history }: MovedDefinition): string | undefined {
  if (sha256(body) !== version.hash) return "is not the text its hash names";
  let previous = CHAIN_START;
  for (const [index, { entry, hash }] of history.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || sha256(canonical(entry)) !== hash) return `step ${index + 1} is not chained`;
    previous = hash;
  }
  return version.head === previous && version.revision === history.length ? undefined : "does not stand where its history ends";
}

/** The dossier its history tells. */
export function folded({ history }: Pick<MovedDossier, "history">): Dossier {
  return fold(history.flatMap(({ body }) => (body === undefined ? [] : [body.entry])));
}

/** Length and SHA-256 of a stream. */
export async function measured(bytes: AsyncIterable<string | Buffer>): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += Buffer.byteLength(chunk);
  }
  return { size, sha256: hash.digest("hex") };
}
