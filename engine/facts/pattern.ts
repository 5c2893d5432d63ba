// Is a `pattern` safe to run on a stranger's text? Patterns come from definitions and run on a backtracking engine, so a
// careless one can stop the server (faults S01). Refuses all it cannot bound instead of guessing.

/** Why a pattern is refused. */
export type PatternFault = "tooLong" | "invalid" | "notAnchored" | "lookaround" | "backreference" | "ambiguousRepeat" | "tooAmbiguous";

/** Longest pattern; the longest sensible one so far (a document number) has about 60 characters. */
export const LONGEST_PATTERN = 200;

/** The longest text a pattern is judged on; longer answers are refused before (see `plain.ts`). */
export const LONGEST_TEXT = 20_000;

/**
 * The first fault of a pattern, or undefined. What passes is anchored at the start, repeats nothing that itself varies, and
 * takes at most `MOST_STEPS` steps on a text of `LONGEST_TEXT` characters, whatever the text.
 */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern.length > LONGEST_PATTERN) return "tooLong";
  if (!isRegExp(pattern)) return "invalid";
  if (!pattern.startsWith("^")) return "notAnchored";
  try {
    return worstSteps(pattern, LONGEST_TEXT) > MOST_STEPS ? "tooAmbiguous" : undefined;
  } catch (fault) {
    if (fault instanceof Refused) return fault.fault;
    throw fault;
  }
}

/** About how many steps a valid pattern takes on the worst text of a length. Throws for what cannot be bounded. */
export function worstSteps(pattern: string, textLength: number): number {
  return new Reader(pattern, textLength).alternatives(true).steps;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Measured at 10 to 90 ns each, the slowest where the engine interprets patterns: at most a fifth of a second. */
const MOST_STEPS = 2_000_000;

/** The effort of a part of a pattern on the worst text. */
interface Effort {
  /** In how many ways it can take a text apart: how often what follows it is tried. */
  readonly ways: number;
  /** Steps to go through all of them once. */
  readonly steps: number;
}

class Refused extends Error {
  readonly fault: PatternFault;
  constructor(fault: PatternFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Reads a valid pattern and works out its effort. */
class Reader {
  readonly #pattern: string;
  readonly #textLength: number;
  #at = 0;

  constructor(pattern: string, textLength: number) {
    this.#pattern = pattern;
    this.#textLength = textLength;
  }

  /** `a|b|c` up to the closing bracket: the effort of all of them. */
  alternatives(isTop = false): Effort {
    let { ways, steps } = this.#sequence();
    while (this.#take("|")) {
      // `^a|b$` is anchored at one side each; nobody means that.
      if (isTop) throw new Refused("notAnchored");
      const other = this.#sequence();
      ways += other.ways;
      steps += other.steps;
    }
    return { ways, steps };
  }

  /** Each part is tried once for every way in which those before it could take the text. */
  #sequence(): Effort {
    let ways = 1;
    let steps = 0;
    while (this.#at < this.#pattern.length && !this.#sees("|") && !this.#sees(")")) {
      const term = this.#term();
      steps += ways * term.steps;
      ways *= term.ways;
    }
    return { ways, steps };
  }

  #term(): Effort {
    const inner = this.#atom();
    const { least, most } = this.#repeat();
    // `(a*)*`, `(a|ab)+`: the ways multiply with every round, which no limit on the text bounds.
    if (most > 1 && inner.ways > 1) throw new Refused("ambiguousRepeat");
    const rounds = Math.min(most, this.#textLength);
    return { ways: inner.ways * (rounds - Math.min(least, rounds) + 1), steps: inner.steps * Math.max(rounds, 1) };
  }

  #atom(): Effort {
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) this.#characterClass();
    else if (this.#take("\\")) this.#escape();
    else this.#at += 1;
    return { ways: 1, steps: 1 };
  }

  #group(): Effort {
    if (this.#take("?") && !this.#take(":")) throw new Refused("lookaround");
    const inner = this.alternatives();
    this.#take(")");
    return inner;
  }

  #characterClass(): void {
    while (!this.#take("]")) this.#at += this.#sees("\\") ? 2 : 1;
  }

  #escape(): void {
    if (/[1-9k]/.test(this.#pattern.charAt(this.#at))) throw new Refused("backreference");
    const [braces] = /^[pPu]\{[^}]*\}/.exec(this.#pattern.slice(this.#at)) ?? ["?"];
    this.#at += braces.length;
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
