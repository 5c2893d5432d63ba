// Lets a server fail commands of our store, as a broken network or a crash would: unheard, or done with the answer lost.

import { MongoClient, type Document } from "mongodb";

/** What to do to which commands. */
export interface FailPoint {
  readonly commands: readonly string[];
  /** `unheard`: the connection breaks before the command is done. `unanswered`: it is done, the answer says nothing of use. */
  readonly how: keyof typeof HOW;
  /** So many commands and no more; or all after so many. */
  readonly when: { readonly times: number } | { readonly skip: number };
}

/**
 * What the server does. A server that shuts down makes the driver look for another one, a second each time; of one whose majority
 * is slow the driver thinks no worse.
 */
const HOW = {
  unheard: { closeConnection: true },
  unanswered: { writeConcernError: { code: 91, errmsg: "shutting down" } },
  /** It steps down, and will be the primary again. */
  interrupted: { errorCode: 11_602 },
  "not known to the majority": { writeConcernError: { code: 64, errmsg: "waiting for replication timed out" } },
} as const;

/** All commands that write. */
export const WRITES = ["insert", "update", "delete", "findAndModify"] as const;

/** Fails commands while `work` runs. */
export async function failing<T>(url: string, point: FailPoint, work: () => Promise<T>): Promise<T> {
  const { commands, how, when } = point;
  const data = { failCommands: commands, appName: "motcua", ...HOW[how] };
  await configure(url, { mode: when, data });
  try {
    return await work();
  } finally {
    await configure(url, { mode: "off" });
  }
}

// ---------------------------------------------------------------------------------------------------------------------

async function configure(url: string, settings: Document): Promise<void> {
  const client = new MongoClient(url, { appName: "test" });
  try {
    await client.db("admin").command({ configureFailPoint: "failCommand", ...settings });
  } finally {
    await client.close();
  }
}
