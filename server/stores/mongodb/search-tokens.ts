// Search by the beginnings of words within an agency, as equality on tokens: only so does an index give the newest first
// without sorting.

/** Letters of the longest prefix that is a token. Folded Vietnamese syllables have seven at most. */
const LONGEST = 8;

/** Every beginning of every word, for each agency. */
export function searchTokens(agencies: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  const prefixes = new Set(words.flatMap((word) => Array.from({ length: Math.min(word.length, LONGEST) }, (_, index) => word.slice(0, index + 1))));
  return [...agencies].flatMap((agency) => [...prefixes].map((prefix) => `${agency} ${prefix}`));
}

/** Conditions for these words of a query at an agency. What is longer than a token is looked up in the text as well. */
export function wordConditions(agency: string, words: readonly string[]): readonly object[] {
  return [
    ...words.map((word) => ({ search: `${agency} ${word.slice(0, LONGEST)}` })),
    ...textConditions(words.filter((word) => word.length > LONGEST)),
  ];
}

/** Conditions on the text alone, for lists that are short anyway. Words are letters and digits: nothing in them is syntax. */
export function textConditions(words: readonly string[]): readonly object[] {
  return words.map((word) => ({ searchText: { $regex: ` ${word}` } }));
}
