// Tells a database that cannot answer now from a mistake of ours, and a write that did not happen from one nobody knows of.

import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from "mongodb";
import { StorageUnavailable } from "../store.ts";

/**
 * Server codes that are the cluster's fault and pass: host unreachable or gone, no primary, shutting down, out of time, write
 * or read concern not met, disk full, conflict. The rest (duplicate keys, bad commands) are bugs or outcomes.
 */
const UNAVAILABLE: ReadonlySet<number> = new Set([
  6, 7, 24, 46, 50, 64, 79, 89, 91, 100, 112, 133, 134, 136, 175, 187, 189, 202, 262, 290, 317, 384, 9001, 10058, 10107, 11600, 11601, 11602, 13388, 13435, 13436, 14031,
]);

/** What Node says of a connection that ended in the moment it was written to; the driver hands it on as it is. */
const BROKEN_CONNECTION: ReadonlySet<string> = new Set(["EPIPE", "ECONNRESET", "ECONNREFUSED", "ETIMEDOUT", "ERR_SOCKET_CLOSED", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** The server's code for a key that is already there. */
const DUPLICATE_KEY = 11_000;

/**
 * Whether a unique key was already taken. A server that also could not say whether the majority has everything puts the
 * duplicate beside that complaint, and the driver throws the complaint: so the key may be ours, and only reading tells.
 */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof MongoServerError)) return false;
  return error.code === DUPLICATE_KEY || (error instanceof MongoWriteConcernError && writeErrorsOf(error).some(({ code }) => code === DUPLICATE_KEY));
}

/** Whether the cluster is at fault. What was being written may have been written all the same. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof StorageUnavailable) return true;
  if (!(error instanceof MongoError)) return error instanceof Error && "code" in error && BROKEN_CONNECTION.has(String(error.code));
  if (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoWriteConcernError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof MongoClientClosedError
  ) {
    return true;
  }
  // The pool's own errors are not exported: cleared, closed, or nobody gave a connection back in time.
  if (/Pool|WaitQueueTimeout/.test(error.name)) return true;
  if (error.hasErrorLabel("RetryableWriteError") || error.hasErrorLabel("TransientTransactionError") || error.hasErrorLabel("UnknownTransactionCommitResult")) return true;
  return error instanceof MongoServerError && UNAVAILABLE.has(Number(error.code));
}

/** The error as the port knows it: `StorageUnavailable`, or itself when it is a bug. */
export function asPortError(error: unknown): Error {
  if (error instanceof StorageUnavailable) return error;
  if (isUnavailable(error)) return new StorageUnavailable(reasonOf(error), { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

// ---------------------------------------------------------------------------------------------------------------------

function writeErrorsOf({ result }: MongoWriteConcernError): readonly { readonly code?: number }[] {
  const errors: unknown = result["writeErrors"];
  return Array.isArray(errors) ? (errors as readonly { readonly code?: number }[]) : [];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
