// Text a person reads. Vietnamese is the language of record; English is the courtesy translation.

/** One sentence or label in the languages we serve. `vi` is binding, `en` may lag behind. */
export interface LocalizedText {
  readonly vi: string;
  readonly en?: string;
}

/** Languages a page can be rendered in. */
export type Language = "vi" | "en";
