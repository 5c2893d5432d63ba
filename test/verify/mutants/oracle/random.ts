// Chance that can be repeated: the same seed draws the same numbers on every machine. Nothing here asks the clock.

/** A source of chance. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** True so often out of 1. */
  often(share: number): boolean;
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, those with more weight more often. */
  weighted<T>(list: readonly T[], weight: (entry: T) => number): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): readonly T[];
}

/** Chance from a seed: a number, or a text such as the name of a run. */
export function chanceFrom(seed: number | string): Chance {
  let state = typeof seed === "number" ? seed >>> 0 : hash(seed);
  const next = (): number => {
    // mulberry32: small, and good enough to choose who acts next
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error("Nothing to pick from");
    return list[whole(0, list.length - 1)] as T;
  };
  return {
    next,
    whole,
    pick,
    often: (share) => next() < share,
    weighted(list, weight) {
      let left = next() * list.reduce((sum, entry) => sum + weight(entry), 0);
      return list.find((entry) => (left -= weight(entry)) < 0) ?? pick(list);
    },
    shuffled(list) {
      const rest = [...list];
      return list.map(() => rest.splice(whole(0, rest.length - 1), 1)[0] as (typeof list)[number]);
    },
  };
}

/** FNV-1a over the characters. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
