// Which version of the store wrote a database. One written by a newer version, by one before the areas came into the dossiers'
// keys, or not filled to its end, is not touched.

import { StoreRefused } from "../store-refused.ts";
import type { Collections } from "./collections.ts";

/** Version of the documents in `collections.ts`. 2: a dossier's key begins with its area, and lists ask by area. */
const SCHEMA = 2;

/** The version of a database that is being filled: servers of any version refuse it. */
const FILLING = 1_000_000;

type Meta = Pick<Collections, "meta">;

/** Notes our version in a new database. Throws `StoreRefused` for one of a newer version. */
export async function assertKnownSchema({ meta }: Meta): Promise<void> {
  const found = (await meta.findOne({ _id: "schema" })) ?? (await begin(meta));
  if (found.version === FILLING) throw new StoreRefused("the database is being filled by migrate or restore, and not all is in it yet: run the same command again until it ends well, or drop the database");
  if (found.version < SCHEMA) throw new StoreRefused(`the database was written by an older version (schema ${found.version}, this one needs ${SCHEMA}): back it up with that version and restore the backup into a new database with this one`);
  if (found.version > SCHEMA) throw new StoreRefused(`the database was written by a newer version (schema ${found.version}, this one knows ${SCHEMA})`);
}

/** Whether somebody began to fill this database and has not ended. */
export async function isBeingFilled({ meta }: Meta): Promise<boolean> {
  return (await meta.findOne({ _id: "schema" }))?.version === FILLING;
}

/** Closes the database to servers. */
export async function beginFilling({ meta }: Meta): Promise<void> {
  await meta.updateOne({ _id: "schema" }, { $set: { version: FILLING } }, { upsert: true });
}

/** Opens it to them. Without a version the next server to open it notes its own. */
export async function endFilling({ meta }: Meta): Promise<void> {
  await meta.deleteOne({ _id: "schema", version: FILLING });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Several processes may begin at once: the first one's word holds. */
async function begin(meta: Collections["meta"]): Promise<{ readonly version: number }> {
  const noted = await meta.findOneAndUpdate({ _id: "schema" }, { $setOnInsert: { version: SCHEMA } }, { upsert: true, returnDocument: "after" });
  return noted ?? { version: SCHEMA };
}
