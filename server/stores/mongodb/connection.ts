// One client of a replica set or a sharded cluster. Every write waits for the majority's journal, every read is of what the
// majority has, from the primary, whatever the address says: rights and numbers hang on them.

import { MongoClient, MongoServerSelectionError, type ClientSession, type CommandStartedEvent, type Db } from "mongodb";
import { StorageUnavailable } from "../store.ts";
import { StoreRefused } from "../store-refused.ts";
import { untilThere } from "../until-there.ts";
import { collectionsOf, type Collections } from "./collections.ts";
import { DURABLE, MAJORITY } from "./concerns.ts";
import { outageOf } from "./outage.ts";
import { asPortError, isUnavailable } from "./storage-faults.ts";
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

/** Where to, and for what. */
export interface ConnectOptions {
  readonly url: string;
  /** Shown to whoever looks at the server's connections. */
  readonly appName: string;
  /** Sees every command as it is sent; for tests. */
  readonly onCommand?: (event: CommandStartedEvent) => void;
}

/** Makes a connected database ready; what it gives is asked before each operation from then on. May be done twice. */
type Prepare = (database: Database) => Promise<() => Promise<void>>;

/**
 * Connects and prepares the database. While a cluster is there that takes no writes at the moment, this is tried again; an address
 * where there is none is refused at once. Throws `StoreRefused`.
 */
export async function connect(options: ConnectOptions, prepare: Prepare): Promise<Database> {
  let isThere = false;
  const seen = (): void => void (isThere = true);
  try {
    return await untilThere(() => connectOnce(options, prepare, seen), (error) => isThere && isUnavailable(error));
  } catch (error) {
    throw new StoreRefused(`${withoutPassword(options.url)}: ${error instanceof Error ? error.message.replaceAll(/\s*\n\s*/g, " ") : String(error)}`, { cause: error });
  }
}

// ---------------------------------------------------------------------------------------------------------------------

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

async function connectOnce(options: ConnectOptions, prepare: Prepare, seen: () => void): Promise<Database> {
  const client = clientFor(options);
  const isOut = outageOf(client);
  try {
    await client.connect();
    seen();
    const db = client.db(databaseIn(options.url), { writeConcern: DURABLE, readConcern: MAJORITY, readPreference: "primary" });
    await assertCluster(db);
    const guard = await prepare(databaseOn(client, db, () => Promise.resolve()));
    return databaseOn(client, db, async () => {
      if (isOut()) throw new StorageUnavailable("No server has taken writes for a while");
      await guard();
    });
  } catch (error) {
    if (isWithoutPrimary(error)) seen();
    await client.close().catch(() => undefined);
    throw error;
  }
}

/** Whether members of the set answered and none of them takes writes: there will be an election. */
function isWithoutPrimary(error: unknown): boolean {
  if (!(error instanceof MongoServerSelectionError)) return false;
  return [...(error.reason?.servers.values() ?? [])].some(({ type }) => type !== "Unknown");
}

function clientFor({ url, appName, onCommand }: ConnectOptions): MongoClient {
  const client = new MongoClient(url, { appName, retryWrites: true, retryReads: true, ignoreUndefined: true, monitorCommands: onCommand !== undefined, ...PATIENCE });
  if (onCommand !== undefined) client.on("commandStarted", onCommand);
  return client;
}

function databaseOn(client: MongoClient, db: Db, guard: () => Promise<void>): Database {
  const collections = collectionsOf(db);
  let isClosed = false;

  async function assertOpen(): Promise<void> {
    if (isClosed) throw new StorageUnavailable("The store is closed");
    await guard();
  }

  async function run<T>(work: (isAgain: boolean) => Promise<T>): Promise<T> {
    await assertOpen();
    return untilAnswered(work);
  }

  async function runOnce<T>(work: () => Promise<T>): Promise<T> {
    await assertOpen();
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

/** Without a replica set there is no majority, no retried write and no transaction. */
async function assertCluster(db: Db): Promise<void> {
  const hello = await db.admin().command({ hello: 1 });
  if (hello["setName"] === undefined && hello["msg"] !== "isdbgrid") throw new StoreRefused("the server is not a member of a replica set, so nothing it says would be durable");
}

function databaseIn(url: string): string {
  const name = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(url)?.[1];
  return name === undefined ? DEFAULT_DATABASE : decodeURIComponent(name);
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/.*@/, "//…@");
}
