// Texts that a pattern matches, for examples. Reads the part of regular expressions that `patternFault` lets pass; what it
// cannot make sense of gives a text that does not match, which whoever asked finds out by trying.

/** A few texts made to match, the shortest first. Repeats are done as often as they must, or so many times more. */
export function* samplesOf(pattern: string): Generator<string> {
  for (const more of [0, 1, 2, 5, 12, 30]) for (const choice of [0, 1]) yield new Writer(pattern, more, choice).alternatives();
}

// ---------------------------------------------------------------------------------------------------------------------

/** Characters tried for a class, in this order. */
const CHARACTERS = [..."a0A-/. _@,:;+'1b9Zz"];

class Writer {
  readonly #pattern: string;
  readonly #more: number;
  readonly #choice: number;
  #at = 0;

  constructor(pattern: string, more: number, choice: number) {
    this.#pattern = pattern;
    this.#more = more;
    this.#choice = choice;
  }

  /** One of `a|b|c` up to the closing bracket. */
  alternatives(): string {
    const texts = [this.#sequence()];
    while (this.#take("|")) texts.push(this.#sequence());
    return texts[Math.min(this.#choice, texts.length - 1)] ?? "";
  }

  #sequence(): string {
    let text = "";
    while (this.#at < this.#pattern.length && !this.#sees("|") && !this.#sees(")")) text += this.#term();
    return text;
  }

  #term(): string {
    const text = this.#atom();
    const [found, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#pattern.slice(this.#at)) ?? [""];
    this.#at += found.length;
    if (found === "") return text;
    if (least === undefined) return text.repeat(found.startsWith("+") ? 1 + this.#more : found.startsWith("?") ? Math.min(1, this.#more) : this.#more);
    return text.repeat(Math.min(most ? Number(most) : comma ? Infinity : Number(least), Number(least) + this.#more));
  }

  #atom(): string {
    if (this.#take("^") || this.#take("$")) return "";
    if (this.#take("(")) return this.#group();
    if (this.#sees("[")) return this.#characterOf(/^\[(?:\\.|[^\]\\])*\]/);
    if (this.#sees("\\")) return this.#characterOf(/^\\(?:[pPu]\{[^}]*\}|.)/);
    if (this.#take(".")) return "a";
    this.#at += 1;
    return this.#pattern.charAt(this.#at - 1);
  }

  #group(): string {
    if (this.#take("?")) this.#take(":");
    const text = this.alternatives();
    this.#take(")");
    return text;
  }

  /** A character that the class at this point takes. */
  #characterOf(shape: RegExp): string {
    const [source] = shape.exec(this.#pattern.slice(this.#at)) ?? [this.#pattern.charAt(this.#at)];
    this.#at += source.length;
    const taken = new RegExp(`^${source}$`, "u");
    return CHARACTERS.find((character) => taken.test(character)) ?? literalIn(source);
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

function literalIn(source: string): string {
  return /[^\\[\]^]/u.exec(source)?.[0] ?? "";
}
