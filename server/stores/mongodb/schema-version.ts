// Which version of the store wrote a database. One written by a newer version is not touched.

import { StoreRefused } from "../store-refused.ts";
import type { Collections } from "./collections.ts";

/** Version of the documents in `collections.ts`. */
const SCHEMA = 1;

/** Notes our version in a new database. Throws `StoreRefused` for one of a newer version. */
export async function assertKnownSchema({ meta }: Pick<Collections, "meta">): Promise<void> {
  const found = (await meta.findOne({ _id: "schema" })) ?? (await begin(meta));
  if (found.version > SCHEMA) throw new StoreRefused(`MONGODB_URL: the database was written by a newer version (schema ${found.version}, this one knows ${SCHEMA})`);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Several processes may begin at once: the first one's word holds. */
async function begin(meta: Collections["meta"]): Promise<{ readonly version: number }> {
  const noted = await meta.findOneAndUpdate({ _id: "schema" }, { $setOnInsert: { version: SCHEMA } }, { upsert: true, returnDocument: "after" });
  return noted ?? { version: SCHEMA };
}
