// Words of a text as every store keeps and searches them: folded, letters and digits only. A word of the query finds every
// word it begins.

import { foldText } from "../../engine/model/index.ts";

/** More words than this narrow nothing and cost time. */
const MOST_WORDS = 8;

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** The words somebody searches for. */
export function searchedWords(text: string | undefined): readonly string[] {
  return wordsOf(text ?? "").slice(0, MOST_WORDS);
}

/** Each word after a space, so that the text ` ngu` is found in what has `nguyen`. */
export function searchColumn(text: string): string {
  return wordsOf(text).map((word) => ` ${word}`).join("");
}
