// Patterns as trees, and a backtracking matcher that counts: what an engine does, without its shortcuts.

import fc from "fast-check";

/** A pattern, anchored at both ends. */
export type PatternTree =
  | { readonly kind: "one"; readonly print: string; readonly of: string }
  | { readonly kind: "all"; readonly parts: readonly PatternTree[] }
  | { readonly kind: "any"; readonly parts: readonly PatternTree[] }
  | { readonly kind: "repeat"; readonly part: PatternTree; readonly print: string; readonly least: number; readonly most: number };

/** Any pattern of a small alphabet, most of them ambiguous. */
export const patternTree: fc.Arbitrary<PatternTree> = fc.letrec<{ tree: PatternTree; atom: PatternTree }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom<PatternTree>({ kind: "one", print: "a", of: "a" }, { kind: "one", print: "b", of: "b" }, { kind: "one", print: "[ab]", of: "ab" }, { kind: "one", print: ".", of: "ab!" }) },
    { weight: 1, arbitrary: fc.tuple(tie("tree"), tie("tree")).map(([one, other]): PatternTree => ({ kind: "any", parts: [one, other] })) },
  ),
  tree: fc
    .array(
      fc.tuple(tie("atom"), fc.constantFrom(["", 1, 1], ["?", 0, 1], ["*", 0, Infinity], ["+", 1, Infinity], ["{2}", 2, 2], ["{0,4}", 0, 4], ["{2,}", 2, Infinity]) as fc.Arbitrary<readonly [string, number, number]>).map(
        ([part, [print, least, most]]): PatternTree => (print === "" ? part : { kind: "repeat", part, print, least, most }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts): PatternTree => ({ kind: "all", parts })),
})).tree;

/** Texts that patterns of that alphabet can take apart in many ways and then fail on, up to `longest` characters. */
export function temptingText(longest: number): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom("a", "ab", "aab"), fc.integer({ min: 0, max: longest }), fc.constantFrom("", "!", "b!")).map(([piece, length, end]) => piece.repeat(length).slice(0, length - end.length) + end);
}

/** The pattern as text, without its anchors. */
export function printed(tree: PatternTree): string {
  switch (tree.kind) {
    case "one":
      return tree.print;
    case "all":
      return tree.parts.map(printed).join("");
    case "any":
      return `(?:${tree.parts.map(printed).join("|")})`;
    case "repeat":
      return printed(tree.part.kind === "all" ? { kind: "any", parts: [tree.part] } : tree.part) + tree.print;
  }
}

/** Parts looked at; some patterns that are refused anyway would take hours. */
const MOST_CALLS = 3_000_000;

/** How many characters are compared until the whole text is matched or given up, or so far when that takes too long. */
export function countSteps(tree: PatternTree, text: string): number {
  let [steps, calls] = [0, 0];
  const match = (part: PatternTree, at: number, then: (at: number) => boolean): boolean => {
    calls += 1;
    // Taken for a match, everything ends at once.
    if (calls > MOST_CALLS) return true;
    switch (part.kind) {
      case "one":
        steps += 1;
        return part.of.includes(text.charAt(at) || "\0") && then(at + 1);
      case "all":
        return part.parts.reduceRight<(at: number) => boolean>((rest, inner) => (here) => match(inner, here, rest), then)(at);
      case "any":
        return part.parts.some((inner) => match(inner, at, then));
      case "repeat":
        return rounds(part, 0, at, then);
    }
  };
  const rounds = (repeat: PatternTree & { kind: "repeat" }, done: number, at: number, then: (at: number) => boolean): boolean => {
    // As in JavaScript, a round beyond the least that takes nothing ends the repeat.
    const again = done < repeat.most && match(repeat.part, at, (here) => (here === at && done >= repeat.least ? false : rounds(repeat, done + 1, here, then)));
    return again || (done >= repeat.least && then(at));
  };
  match(tree, 0, (at) => at === text.length);
  return steps;
}
