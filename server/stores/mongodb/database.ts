// One client of a replica set or a sharded cluster. Every write waits for the majority's journal, every read is of what the
// majority has, from the primary: rights and numbers hang on them. Refuses a server where that means nothing, and a
// database that a newer version wrote.

import { MongoClient, type ClientSession, type CommandStartedEvent, type Db } from "mongodb";
import { StorageUnavailable } from "../store.ts";
import { StoreRefused } from "../store-refused.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import { DURABLE, MAJORITY } from "./concerns.ts";
import { ensureIndexes } from "./indexes.ts";
import { assertKnownSchema } from "./schema-version.ts";
import { asPortError } from "./storage-faults.ts";
import { untilAnswered } from "./try-again.ts";

/** What the noun stores work with. */
export interface Database {
  readonly db: Db;
  readonly collections: Collections;
  /** Runs an operation that may run twice, should an answer be lost (`isAgain`); what is the cluster's fault comes out as `StorageUnavailable`. */
  run<T>(work: (isAgain: boolean) => Promise<T>): Promise<T>;
  /** The same for one that must not. */
  runOnce<T>(work: () => Promise<T>): Promise<T>;
  /** Several documents as a whole or not at all; may run twice. Never for a step. */
  transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How to open. */
export interface DatabaseOptions {
  readonly url: string;
  /** Sees every command as it is sent; for tests. */
  readonly onCommand?: (event: CommandStartedEvent) => void;
  /** Milliseconds, for the looks at the version; for tests. */
  readonly now?: () => number;
}

/** Database of an address that names none. */
const DEFAULT_DATABASE = "motcua";

/** Times in ms. A request must hear soon that the database is away, and an election of some seconds should pass unnoticed. */
const PATIENCE = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 2_000,
  heartbeatFrequencyMS: 1_000,
  /** Longer than a write concern waits. */
  socketTimeoutMS: 15_000,
  waitQueueTimeoutMS: 5_000,
} as const;

/** Connects and prepares the database. Throws `StoreRefused`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  let client: MongoClient | undefined;
  try {
    client = clientFor(options);
    await client.connect();
    const db = client.db(databaseIn(options.url), { writeConcern: DURABLE, readConcern: MAJORITY, readPreference: "primary" });
    await assertCluster(db);
    const collections = collectionsOf(db);
    await assertKnownSchema(collections);
    await ensureIndexes(collections);
    return databaseOn({ client, db, collections, now: options.now ?? Date.now });
  } catch (error) {
    await client?.close().catch(() => undefined);
    if (error instanceof StoreRefused) throw error;
    throw new StoreRefused(`MONGODB_URL ${withoutPassword(options.url)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function clientFor({ url, onCommand }: DatabaseOptions): MongoClient {
  const client = new MongoClient(url, { appName: "motcua", retryWrites: true, retryReads: true, ignoreUndefined: true, monitorCommands: onCommand !== undefined, ...PATIENCE });
  if (onCommand !== undefined) client.on("commandStarted", onCommand);
  return client;
}

interface Connected {
  readonly client: MongoClient;
  readonly db: Db;
  readonly collections: Collections;
  readonly now: () => number;
}

function databaseOn({ client, db, collections, now }: Connected): Database {
  let isClosed = false;
  let checkedAt = now();

  /** A newer version may take the database over while this process is running: then nothing may be written by it any more. */
  async function guard(): Promise<void> {
    if (isClosed) throw new StorageUnavailable("The store is closed");
    if (now() - checkedAt < SCHEMA_CHECK_MS) return;
    await untilAnswered(() => assertKnownSchema(collections)).catch((error: unknown) => {
      throw new StorageUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    });
    checkedAt = now();
  }

  async function run<T>(work: (isAgain: boolean) => Promise<T>): Promise<T> {
    await guard();
    return untilAnswered(work);
  }

  async function runOnce<T>(work: () => Promise<T>): Promise<T> {
    await guard();
    return work().catch((error: unknown) => {
      throw asPortError(error);
    });
  }

  return {
    db,
    collections,
    run,
    runOnce,
    // Not the driver's `withTransaction`, which goes on trying for two minutes.
    transaction: (work) =>
      run(() =>
        client.withSession(async (session) => {
          session.startTransaction({ writeConcern: DURABLE, readConcern: MAJORITY });
          const result = await work(session);
          await session.commitTransaction();
          return result;
        }),
      ),
    ping: () => run(async () => void (await collections.meta.findOne({ _id: "schema" }))),
    async close() {
      isClosed = true;
      await client.close();
    },
  };
}

/** How often a running process looks whether a newer version has taken over. */
const SCHEMA_CHECK_MS = 5_000;

/** Without a replica set there is no majority, no retried write and no transaction. */
async function assertCluster(db: Db): Promise<void> {
  const hello = await db.admin().command({ hello: 1 });
  if (hello["setName"] === undefined && hello["msg"] !== "isdbgrid") throw new StoreRefused("MONGODB_URL: the server is not a member of a replica set, so nothing it says would be durable");
}

function databaseIn(url: string): string {
  const name = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(url)?.[1];
  return name === undefined ? DEFAULT_DATABASE : decodeURIComponent(name);
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/.*@/, "//…@");
}
