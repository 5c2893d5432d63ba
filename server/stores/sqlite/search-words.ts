// Words of a text as they are stored and searched: folded, letters and digits only. A word of the query finds every word
// it begins, in lists read row by row and in the full-text index alike.

import { foldText } from "../../../engine/model/index.ts";

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

/** As kept in `dossier.search_text`: each word after a space, so that `instr(search_text, ' ngu')` finds `nguyen`. */
export function searchColumn(text: string): string {
  return wordsOf(text).map((word) => ` ${word}`).join("");
}

/** An agency as one word of the index, whatever its id is made of. */
export function agencyWord(agency: string): string {
  return `a${Buffer.from(agency, "utf8").toString("hex")}`;
}

/** The query to the full-text index: any of these agencies and all of these words. Nothing in it can be syntax. */
export function matchQuery(agencies: readonly string[], words: readonly string[]): string {
  return `agencies : (${agencies.map(agencyWord).join(" OR ")}) AND words : (${words.map((word) => `"${word}" *`).join(" AND ")})`;
}
