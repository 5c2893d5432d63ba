// Definitions are described before they are checked, too, and must then be described as far as they can be read.

/** What can be read, or the other when reading fails. For wording only: no decision may hang on it. */
export function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
