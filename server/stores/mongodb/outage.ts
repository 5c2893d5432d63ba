// Whether no server has taken writes for so long that an election cannot be why. Then nobody waits any longer: who asks hears at
// once, and pages that can do without the database are not held up by it. The driver's heartbeats tell.

import type { MongoClient, ServerDescription } from "mongodb";

/** Milliseconds. With MongoDB's own settings an election takes about twelve seconds. */
const LONGEST_ELECTION = 15_000;

/** Watches a client that is not connected yet. */
export function outageOf(client: Pick<MongoClient, "on">): () => boolean {
  let goneAt: number | undefined;
  client.on("topologyDescriptionChanged", ({ newDescription }) => {
    const isThere = [...newDescription.servers.values()].some(takesWrites);
    goneAt = isThere ? undefined : (goneAt ?? performance.now());
  });
  return () => goneAt !== undefined && performance.now() - goneAt > LONGEST_ELECTION;
}

// ---------------------------------------------------------------------------------------------------------------------

function takesWrites({ type }: ServerDescription): boolean {
  return type === "RSPrimary" || type === "Mongos" || type === "LoadBalancer";
}
