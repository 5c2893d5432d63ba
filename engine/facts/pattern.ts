// Is a `pattern` safe to run on a stranger's text? Patterns come from definitions and run on a backtracking engine, so a
// careless one can stop the server (faults S01). Refuses all it cannot bound instead of guessing.

/** Why a pattern is refused. */
export type PatternFault = "tooLong" | "invalid" | "notAnchored" | "lookaround" | "backreference" | "ambiguousRepeat" | "tooAmbiguous";

/** Longest pattern; the longest sensible one so far (a document number) has about 60 characters. */
export const LONGEST_PATTERN = 200;

/**
 * The first fault of a pattern, or undefined. What passes is anchored at the start, repeats nothing that itself varies,
 * and splits a text in at most `MOST_SPLITS` ways.
 */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern.length > LONGEST_PATTERN) return "tooLong";
  if (!isRegExp(pattern)) return "invalid";
  if (!pattern.startsWith("^")) return "notAnchored";
  try {
    const ways = new Reader(pattern).alternatives(true);
    return ways > MOST_SPLITS ? "tooAmbiguous" : undefined;
  } catch (fault) {
    if (fault instanceof Refused) return fault.fault;
    throw fault;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** An open-ended repeat counts as this many ways: about the longest text a form takes. */
const OPEN = 10_000;
const MOST_SPLITS = 1_000_000;

class Refused extends Error {
  readonly fault: PatternFault;
  constructor(fault: PatternFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Reads a valid pattern and multiplies up in how many ways it can take a text apart. */
class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** `a|b|c` up to the closing bracket: the ways of all of them. */
  alternatives(isTop = false): number {
    let ways = this.#sequence();
    while (this.#take("|")) {
      // `^a|b$` is anchored at one side each; nobody means that.
      if (isTop) throw new Refused("notAnchored");
      ways += this.#sequence();
    }
    return ways;
  }

  #sequence(): number {
    let ways = 1;
    while (this.#at < this.#pattern.length && !this.#sees("|") && !this.#sees(")")) ways *= this.#term();
    return ways;
  }

  #term(): number {
    const inner = this.#atom();
    const { least, most } = this.#repeat();
    // `(a*)*`, `(a|ab)+`: the ways multiply with every round, which no limit on the text bounds.
    if (most > 1 && inner > 1) throw new Refused("ambiguousRepeat");
    return inner * (Math.min(most - least, OPEN) + 1);
  }

  #atom(): number {
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) return this.#characterClass();
    if (this.#take("\\")) return this.#escape();
    this.#at += 1;
    return 1;
  }

  #group(): number {
    if (this.#take("?") && !this.#take(":")) throw new Refused("lookaround");
    const ways = this.alternatives();
    this.#take(")");
    return ways;
  }

  #characterClass(): number {
    while (!this.#take("]")) this.#at += this.#sees("\\") ? 2 : 1;
    return 1;
  }

  #escape(): number {
    if (/[1-9k]/.test(this.#pattern.charAt(this.#at))) throw new Refused("backreference");
    const [braces] = /^[pPu]\{[^}]*\}/.exec(this.#pattern.slice(this.#at)) ?? ["?"];
    this.#at += braces.length;
    return 1;
  }

  #repeat(): { readonly least: number; readonly most: number } {
    const [text, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#pattern.slice(this.#at)) ?? [""];
    this.#at += text.length;
    if (text === "") return { least: 1, most: 1 };
    if (least !== undefined) return { least: Number(least), most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least) };
    return { least: text.startsWith("+") ? 1 : 0, most: text.startsWith("?") ? 1 : Number.POSITIVE_INFINITY };
  }

  #sees(character: string): boolean {
    return this.#pattern.charAt(this.#at) === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at += 1;
    return true;
  }
}

function isRegExp(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
