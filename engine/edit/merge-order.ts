// The order of keys when two people changed it: the order is meaning (topics, regions, choices).

/** Keys put together. */
export interface MergedOrder {
  /** All keys of both sides, those that one side took away included. */
  readonly keys: readonly string[];
  /** What became of keys that both put into another order: `united` keeps every swap of either, `disputed` is mine for now. */
  readonly moves: "none" | "united" | "disputed";
}

/**
 * The keys of both sides: in the order of the side that changed it, the other's new keys after what they stood after. Which
 * side is called mine makes no difference, unless the order is disputed.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): MergedOrder {
  const [isBase, isTheirs] = [new Set(base), new Set(theirs)];
  const kept = new Set(mine.filter((key) => isBase.has(key) && isTheirs.has(key)));
  const [was, one, other] = [base, mine, theirs].map((keys) => keys.filter((key) => kept.has(key))) as [string[], string[], string[]];
  const isTwice = !isEqual(one, was) && !isEqual(other, was) && !isEqual(one, other);
  const both = isTwice ? united(was, one, other) : undefined;
  const spine = both ?? (isEqual(one, was) ? other : one);
  const [ofMine, ofTheirs] = [followers(mine, kept), followers(theirs, kept)];
  const keys = [...new Set([undefined, ...spine].flatMap((key) => [...(key === undefined ? [] : [key]), ...together(ofMine.get(key) ?? [], ofTheirs.get(key) ?? [])]))];
  return { keys, moves: !isTwice ? "none" : both === undefined ? "disputed" : "united" };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Tables of more keys than any form or workflow has are left to people. */
const MOST_KEYS = 1_000;

/**
 * The same keys in the order in which every two stand as whoever swapped them left them. Undefined when there is none: two
 * swaps of the one and one of the other may ask for a circle.
 */
function united(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] | undefined {
  if (base.length > MOST_KEYS) return undefined;
  const [was, one, other] = [base, mine, theirs].map((keys) => new Map(keys.map((key, index) => [key, index])));
  const stands = (places: ReadonlyMap<string, number> | undefined, first: string, second: string) => (places?.get(first) ?? 0) < (places?.get(second) ?? 0);
  const precedes = (first: string, second: string): boolean => {
    const before = stands(was, first, second);
    return stands(one, first, second) !== before || stands(other, first, second) !== before ? !before : before;
  };
  const order: string[] = [];
  for (const key of base) {
    const place = base.filter((before) => before !== key && precedes(before, key)).length;
    if (order[place] !== undefined) return undefined;
    order[place] = key;
  }
  return order;
}

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

/** Two rows of keys one after the other, the one that comes first in the alphabet before the other: both may begin with the same key. */
function together(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.join("\n") <= other.join("\n") ? [...one, ...other] : [...other, ...one];
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
