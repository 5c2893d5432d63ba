// Bytes → text, for the encodings that Vietnamese offices save CSV files in. Bytes that are no text are refused.

/** The text; undefined when these bytes are no text file. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  // Bytes that no editor writes: a program, a picture, an archive of another kind.
  return text === undefined || /[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4_000)) ? undefined : text;
}

// ---------------------------------------------------------------------------------------------------------------------

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be", bytes);
  return as("utf-8", bytes) ?? as("windows-1258", bytes);
}

function as(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
