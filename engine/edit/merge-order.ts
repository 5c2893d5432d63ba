// The order of keys when two people changed it: the order is meaning (topics, regions, choices).

/**
 * All keys of both sides, those that one side took away included: in the order of the side that changed it (mine when both
 * did), the other's new keys after what they stood after. Which side is called mine makes no difference to new keys.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = new Set(mine.filter((key) => base.includes(key) && theirs.includes(key)));
  const isMoved = !isEqual(mine.filter((key) => kept.has(key)), base.filter((key) => kept.has(key)));
  const spine = (isMoved ? mine : theirs).filter((key) => kept.has(key));
  const [ofMine, ofTheirs] = [followers(mine, kept), followers(theirs, kept)];
  return [...new Set([undefined, ...spine].flatMap((key) => [...(key === undefined ? [] : [key]), ...together(ofMine.get(key) ?? [], ofTheirs.get(key) ?? [])]))];
}

// ---------------------------------------------------------------------------------------------------------------------

/** The keys that only one side has, or that one took away, by the kept key they stand after. */
function followers(keys: readonly string[], kept: ReadonlySet<string>): ReadonlyMap<string | undefined, readonly string[]> {
  const after = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of keys) {
    if (kept.has(key)) last = key;
    else after.set(last, [...(after.get(last) ?? []), key]);
  }
  return after;
}

/** Two rows of keys one after the other, the one whose first key comes first in the alphabet before the other. */
function together(one: readonly string[], other: readonly string[]): readonly string[] {
  return (one[0] ?? "") <= (other[0] ?? "") ? [...one, ...other] : [...other, ...one];
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.every((key, index) => key === other[index]);
}
