// Addresses of stores on the command line: `sqlite:<data directory>` or `mongodb://…`. Never repeats a password.

import { basename, dirname, resolve } from "node:path";
import { DATABASE_FILE } from "../stores/sqlite/open.ts";
import { StoreRefused } from "../stores/store-refused.ts";
import type { TransferSource, TransferTarget } from "../stores/transfer.ts";

/** Opens a store to be read. Throws `StoreRefused`. */
export async function openSource(address: string): Promise<TransferSource> {
  const folder = folderOf(address);
  if (folder !== undefined) return (await import("../stores/sqlite/transfer.ts")).openSqliteSource(folder);
  return (await import("../stores/mongodb/transfer.ts")).openMongoSource(address);
}

/** Opens an empty store, or one that was begun, to be filled. Throws `StoreRefused`. */
export async function openTarget(address: string): Promise<TransferTarget> {
  const folder = folderOf(address);
  if (folder !== undefined) return (await import("../stores/sqlite/fill.ts")).openSqliteTarget(folder);
  return (await import("../stores/mongodb/fill.ts")).openMongoTarget(address);
}

/** The address as it may be shown. */
export function shown(address: string): string {
  return address.replace(/\/\/[^@/]*@/, "//…@");
}

// ---------------------------------------------------------------------------------------------------------------------

/** The data directory, also when its database file was named; undefined for a MongoDB. */
function folderOf(address: string): string | undefined {
  if (/^mongodb(\+srv)?:\/\//.test(address)) return undefined;
  const [, path = ""] = /^sqlite:(.+)$/.exec(address) ?? [];
  if (path === "") throw new StoreRefused(`'${shown(address)}' is no store: sqlite:<data directory> or mongodb://…`);
  return basename(path) === DATABASE_FILE ? dirname(resolve(path)) : resolve(path);
}
