// A real MongoDB server for the tests: `MONGODB_URL`, or `MONGOD` (path of a binary), or `mongod` on the path. Without one
// the tests say so and are skipped; with `CI=true` that is a failure. Nothing here is downloaded.

import { afterAll, beforeAll, describe } from "vitest";
import { mongodBinary, startReplicaSet, type ReplicaSet } from "./replica-set.ts";

export { startReplicaSet, type MongoNode, type ReplicaSet } from "./replica-set.ts";

/** How to get a server, for whoever sees the tests skipped. */
const ADVICE = "set MONGODB_URL to a replica set, MONGOD to a mongod binary, or put mongod on the path (mongodb-memory-server downloads one)";

/** The server the tests of a file share. */
export interface TestMongod {
  /** Address of a database of this name. */
  url(database: string): string;
}

/** Runs the suite against a server started for it, or the one `MONGODB_URL` names. */
export function describeOnMongod(name: string, suite: (mongod: TestMongod) => void): void {
  const external = process.env["MONGODB_URL"];
  if (external === undefined) describeOnOwnMongod(name, suite);
  else describe(name, () => suite(databasesAt(() => external)));
}

/** Runs the suite against a server started for it, which may be told to fail; `MONGODB_URL` is never used for that. */
export function describeOnOwnMongod(name: string, suite: (mongod: TestMongod) => void): void {
  describeWithMongodBinary(name, () => {
    let set: ReplicaSet | undefined;
    beforeAll(async () => {
      set = await startReplicaSet(1);
    }, 60_000);
    afterAll(async () => set?.stop());
    suite(databasesAt(() => set?.url ?? ""));
  });
}

/** Runs a suite that starts, kills and freezes servers of its own. */
export function describeWithMongodBinary(name: string, suite: () => void): void {
  if (mongodBinary() !== undefined) {
    describe(name, suite);
    return;
  }
  if (process.env["CI"] === "true") throw new Error(`No MongoDB server for '${name}': ${ADVICE}`);
  console.warn(`SKIPPED: '${name}' needs a MongoDB server: ${ADVICE}`);
  describe.skip(name, suite);
}

// ---------------------------------------------------------------------------------------------------------------------

function databasesAt(address: () => string): TestMongod {
  return { url: (database) => address().replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${database}`) };
}
