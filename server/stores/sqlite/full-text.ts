// Words and agencies as the full-text index wants them, and queries to it in which nothing can be syntax.

/** An agency as one word of the index, whatever its id is made of. */
export function agencyWord(agency: string): string {
  return `a${Buffer.from(agency, "utf8").toString("hex")}`;
}

/** The query to the full-text index: any of these agencies and all of these words. Nothing in it can be syntax. */
export function matchQuery(agencies: readonly string[], words: readonly string[]): string {
  return `agencies : (${agencies.map(agencyWord).join(" OR ")}) AND words : (${words.map((word) => `"${word}" *`).join(" AND ")})`;
}
