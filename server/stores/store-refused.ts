// A database that must not be used: it would lose acknowledged commits, or a newer version wrote it. Stops the start.

/** Why the store was not opened, in one line. The process ends with `exitCode` (78: a matter of configuration). */
export class StoreRefused extends Error {
  readonly exitCode = 78;
}
