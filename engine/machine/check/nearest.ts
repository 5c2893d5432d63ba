// What somebody who wrote an unknown name probably meant.

/** Names listed in a finding at most; more help nobody. */
const LISTED = 30;
/** Known names compared at most: comparing takes time, and a hostile definition has many names on both sides. */
const COMPARED = 100;

/** Parameters of a finding about an unknown name: the known ones, and the nearest when it is near enough. */
export function nearest(found: string, known: readonly string[]): { readonly expected: readonly string[]; readonly nearest?: string } {
  const candidates = known.slice(0, COMPARED);
  const expected = [...candidates].sort().slice(0, LISTED);
  if (found.length > 64) return { expected };
  const allowed = Math.max(1, Math.floor(found.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    if (Math.abs(name.length - found.length) > allowed) continue;
    const distance = editDistance(found.toLowerCase(), name.toLowerCase());
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best === undefined ? { expected } : { expected, nearest: best.name };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Levenshtein distance. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
